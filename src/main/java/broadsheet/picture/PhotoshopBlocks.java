package broadsheet.picture;

import java.util.Arrays;

/** Finds the IPTC record among Photoshop's image resources: "8BIM", id, a padded name, length, padded content. */
final class PhotoshopBlocks {

    private static final int IPTC = 0x0404;
    private static final int SIGNATURE = 0x3842494d;

    private PhotoshopBlocks() {}

    /** Empty where there is none. */
    static byte[] iptc(byte[] resources) {
        int at = 0;
        while (at + 12 <= resources.length && number(resources, at, 4) == SIGNATURE) {
            int id = number(resources, at + 4, 2);
            int name = 1 + (resources[at + 6] & 0xff);
            int content = at + 6 + name + name % 2 + 4;
            if (content > resources.length) break;
            int length = number(resources, content - 4, 4);
            if (length < 0 || length > resources.length - content) break;
            if (id == IPTC) return Arrays.copyOfRange(resources, content, content + length);
            at = content + length + length % 2;
        }
        return new byte[0];
    }

    private static int number(byte[] bytes, int at, int length) {
        int number = 0;
        for (int i = at; i < at + length; i++) number = (number << 8) | (bytes[i] & 0xff);
        return number;
    }
}
