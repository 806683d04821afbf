package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Walks the chunks of a WebP file to its end: RFC 9649. */
final class WebpBlocks {

    private static final int LARGEST_KEPT = 4 << 20;
    /** Sides have 14 bits. */
    private static final int MOST = 0x3fff;

    private static final int ANIMATION = 0x02;

    private final DataInputStream in;
    private final long fileLength;
    private @Nullable Size size;
    private @Nullable Size canvas;
    private byte[] exif = {};
    private byte[] xmp = {};
    private byte[] icc = {};

    WebpBlocks(DataInputStream in, long fileLength) {
        this.in = in;
        this.fileLength = fileLength;
    }

    PictureFile read() throws IOException, Refused {
        in.skipNBytes(4);
        long end = littleInt() + 8;
        in.skipNBytes(4);
        if (end + end % 2 < fileLength) throw new Refused(Reason.SOMETHING_BEHIND);
        if (end > fileLength) throw new Refused(Reason.CUT_OFF);
        for (long at = 12; at + 8 <= end; ) at += chunk();
        if (size == null) throw new Refused(Reason.MOVING_WEBP);
        if (canvas != null && !canvas.equals(size)) throw new Refused(Reason.CUT_OFF);
        return new PictureFile("webp", size, 0, -1, false, exif, xmp, new byte[0], icc);
    }

    /** @return its length with header and padding */
    private long chunk() throws IOException, Refused {
        String type = new String(in.readNBytes(4), StandardCharsets.ISO_8859_1);
        long length = littleInt();
        boolean kept = length <= LARGEST_KEPT && !type.startsWith("VP8") && !type.equals("ALPH");
        byte[] content = in.readNBytes((int) (kept ? length : Math.min(length, 10)));
        in.skipNBytes(length - content.length);
        switch (type) {
            case "VP8X" -> canvas = extended(content);
            case "VP8 " -> only(lossy(content));
            case "VP8L" -> only(lossless(content));
            case "EXIF" -> exif = withoutPreamble(content);
            case "XMP " -> xmp = content;
            case "ICCP" -> icc = content;
            default -> {}
        }
        long padding = length % 2;
        if (padding > 0 && in.read() < 0) return 8 + length;
        return 8 + length + padding;
    }

    /** Decoders do not agree which one they take of several; the second might be the one that is too large. */
    private void only(Size found) throws Refused {
        if (size != null) throw new Refused(Reason.SOMETHING_BEHIND);
        size = found;
    }

    /** Flags of 4 bytes, then width and height less one of 3 bytes each. */
    private static Size extended(byte[] content) throws Refused {
        if (content.length < 10) throw new Refused(Reason.CUT_OFF);
        if ((content[0] & ANIMATION) != 0) throw new Refused(Reason.MOVING_WEBP);
        return new Size(
                (littleShort(content, 4) | ((content[6] & 0xff) << 16)) + 1,
                (littleShort(content, 7) | ((content[9] & 0xff) << 16)) + 1);
    }

    /** A frame tag of 3 bytes, a start code of 3, then width and height of 14 bits each. */
    private static Size lossy(byte[] content) throws Refused {
        if (content.length < 10) throw new Refused(Reason.CUT_OFF);
        return new Size(littleShort(content, 6) & MOST, littleShort(content, 8) & MOST);
    }

    /** A signature byte, then width and height less one of 14 bits each. */
    private static Size lossless(byte[] content) throws Refused {
        if (content.length < 5) throw new Refused(Reason.CUT_OFF);
        int bits = littleShort(content, 1) | (littleShort(content, 3) << 16);
        return new Size((bits & MOST) + 1, ((bits >>> 14) & MOST) + 1);
    }

    private static int littleShort(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    /** Some programs put JPEG's preamble before the block. */
    private static byte[] withoutPreamble(byte[] content) {
        String start = new String(content, 0, Math.min(6, content.length), StandardCharsets.ISO_8859_1);
        return start.equals("Exif\0\0") ? Arrays.copyOfRange(content, 6, content.length) : content;
    }

    private long littleInt() throws IOException {
        long number = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            int next = in.read();
            if (next < 0) throw new EOFException();
            number |= (long) next << shift;
        }
        return number;
    }
}
