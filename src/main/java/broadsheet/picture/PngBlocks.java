package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import org.jspecify.annotations.Nullable;

/**
 * Walks the chunks of a PNG file to its end, each against its checksum: W3C PNG, section 5. What they have compressed is
 * counted on the way: the pixels against the header, all that comes along with them against one allowance.
 */
final class PngBlocks {

    private static final int SIGNATURE_LENGTH = 8;
    /** Longer than any profile, and than what people write about a picture. */
    private static final int MOST_ALONG = 4 << 20;

    private static final String XMP = "XML:com.adobe.xmp";

    private final DataInputStream in;
    private @Nullable PngHeader header;
    private @Nullable Unpacking pixels;
    private long allowance = MOST_ALONG;
    private byte[] exif = {};
    private byte[] xmp = {};
    private byte[] icc = {};

    PngBlocks(DataInputStream in) {
        this.in = in;
    }

    PictureFile read() throws IOException, Refused {
        in.skipNBytes(SIGNATURE_LENGTH);
        try {
            String type;
            do type = chunk();
            while (!type.equals("IEND"));
        } catch (DataFormatException e) {
            throw new Refused(Reason.CUT_OFF);
        } finally {
            if (pixels != null) pixels.close();
        }
        if (header == null || pixels == null) throw new Refused(Reason.CUT_OFF);
        if (in.read() >= 0) throw new Refused(Reason.SOMETHING_BEHIND);
        return new PictureFile("png", header.size(), 0, -1, false, exif, xmp, new byte[0], icc);
    }

    private String chunk() throws IOException, Refused, DataFormatException {
        int length = in.readInt();
        if (length < 0) throw new Refused(Reason.CUT_OFF);
        byte[] type = in.readNBytes(4);
        CRC32 sum = new CRC32();
        sum.update(type);
        String word = new String(type, StandardCharsets.ISO_8859_1);
        boolean kept = length <= MOST_ALONG && !word.equals("IDAT");
        byte[] content = kept ? in.readNBytes(length) : new byte[0];
        if (kept) sum.update(content);
        else pass(word, length, sum);
        if (in.readInt() != (int) sum.getValue()) throw new Refused(Reason.CUT_OFF);
        if (kept) keep(word, content);
        return word;
    }

    private void pass(String type, int length, CRC32 sum) throws IOException, Refused, DataFormatException {
        if (type.equals("zTXt") || type.equals("iCCP")) throw new Refused(Reason.BOMB);
        byte[] buffer = new byte[8192];
        for (int left = length; left > 0; ) {
            int read = in.read(buffer, 0, Math.min(left, buffer.length));
            if (read < 0) throw new EOFException();
            sum.update(buffer, 0, read);
            if (type.equals("IDAT")) pixels().count(buffer, read);
            left -= read;
        }
    }

    private Unpacking pixels() throws Refused {
        if (header == null) throw new Refused(Reason.CUT_OFF);
        if (pixels == null) pixels = new Unpacking(header.unpacked());
        return pixels;
    }

    private void keep(String type, byte[] content) throws Refused {
        if (type.equals("IHDR") != (header == null)) throw new Refused(Reason.CUT_OFF);
        switch (type) {
            case "IHDR" -> {
                header = PngHeader.read(content);
                PictureFile.expectWorkable(header.size());
            }
            case "eXIf" -> exif = content;
            case "zTXt" -> unpacked(content, zero(content, 0) + 2);
            case "iTXt" -> keepText(content);
            case "iCCP" -> icc = unpacked(content, zero(content, 0) + 2);
            default -> {}
        }
    }

    /** Keyword, whether compressed, how, language, translated keyword, text. */
    private void keepText(byte[] content) throws Refused {
        int keyword = zero(content, 0);
        int language = zero(content, keyword + 3);
        int text = zero(content, language + 1) + 1;
        if (text >= content.length) return;
        byte[] plain =
                content[keyword + 1] == 0 ? Arrays.copyOfRange(content, text, content.length) : unpacked(content, text);
        if (XMP.equals(new String(content, 0, keyword, StandardCharsets.ISO_8859_1))) xmp = plain;
    }

    private static int zero(byte[] content, int at) {
        while (at < content.length && content[at] != 0) at++;
        return at;
    }

    private byte[] unpacked(byte[] content, int from) throws Refused {
        if (from >= content.length) return new byte[0];
        byte[] plain = Unpacking.unpack(content, from, allowance);
        allowance -= plain.length;
        return plain;
    }
}
