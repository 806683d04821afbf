package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks the chunks of a PNG file to its end, each against its checksum: W3C PNG, section 5. */
final class PngBlocks {

    private static final int SIGNATURE_LENGTH = 8;
    private static final int LARGEST_KEPT = 1 << 20;
    private static final int LARGEST_PROFILE = 4 << 20;
    private static final String XMP = "XML:com.adobe.xmp\0";

    private final DataInputStream in;
    private byte[] header = {};
    private byte[] exif = {};
    private byte[] xmp = {};
    private byte[] icc = {};
    private boolean pixels;

    PngBlocks(DataInputStream in) {
        this.in = in;
    }

    PictureFile read() throws IOException, Refused {
        in.skipNBytes(SIGNATURE_LENGTH);
        String type;
        do type = chunk();
        while (!type.equals("IEND"));
        if (!pixels) throw new Refused(Reason.CUT_OFF);
        if (in.read() >= 0) throw new Refused(Reason.SOMETHING_BEHIND);
        return new PictureFile("png", new Size(number(0), number(4)), 0, false, exif, xmp, new byte[0], icc);
    }

    private String chunk() throws IOException, Refused {
        int length = in.readInt();
        if (length < 0) throw new Refused(Reason.CUT_OFF);
        byte[] type = in.readNBytes(4);
        CRC32 sum = new CRC32();
        sum.update(type);
        String word = new String(type, StandardCharsets.ISO_8859_1);
        boolean kept = length <= LARGEST_KEPT && !word.equals("IDAT");
        byte[] content = kept ? in.readNBytes(length) : new byte[0];
        if (kept) sum.update(content);
        else pass(length, sum);
        if (in.readInt() != (int) sum.getValue()) throw new Refused(Reason.CUT_OFF);
        keep(word, content);
        return word;
    }

    private void pass(int length, CRC32 sum) throws IOException {
        byte[] buffer = new byte[8192];
        for (int left = length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) throw new EOFException();
            sum.update(buffer, 0, read);
            left -= read;
        }
    }

    private void keep(String type, byte[] content) throws Refused {
        if (header.length == 0 && !type.equals("IHDR")) throw new Refused(Reason.CUT_OFF);
        switch (type) {
            case "IHDR" -> {
                if (content.length != 13 || header.length > 0) throw new Refused(Reason.CUT_OFF);
                header = content;
            }
            case "IDAT" -> pixels = true;
            case "eXIf" -> exif = content;
            case "iTXt" -> keepText(content);
            case "iCCP" -> icc = inflatedProfile(content);
            default -> {}
        }
    }

    /** Keyword, compression flag and method, language, translated keyword, text; a compressed packet is left alone. */
    private void keepText(byte[] content) {
        byte[] start = XMP.getBytes(StandardCharsets.ISO_8859_1);
        int at = start.length;
        if (content.length < at + 4 || !Arrays.equals(content, 0, at, start, 0, at) || content[at] != 0) return;
        int language = zero(content, at + 2);
        int translated = zero(content, language + 1);
        if (translated < content.length) xmp = Arrays.copyOfRange(content, translated + 1, content.length);
    }

    private static int zero(byte[] content, int at) {
        while (at < content.length && content[at] != 0) at++;
        return at;
    }

    /** A name, a method, then the compressed profile: no more of it is unpacked than a profile can be long. */
    private static byte[] inflatedProfile(byte[] content) {
        int name = zero(content, 0);
        if (name + 2 >= content.length) return new byte[0];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, name + 2, content.length - name - 2);
            ByteArrayOutputStream profile = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read; (read = inflater.inflate(buffer)) > 0; ) {
                profile.write(buffer, 0, read);
                if (profile.size() > LARGEST_PROFILE) return new byte[0];
            }
            return profile.toByteArray();
        } catch (DataFormatException e) {
            return new byte[0];
        } finally {
            inflater.end();
        }
    }

    private int number(int at) {
        return ((header[at] & 0xff) << 24)
                | ((header[at + 1] & 0xff) << 16)
                | ((header[at + 2] & 0xff) << 8)
                | (header[at + 3] & 0xff);
    }
}
