package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What the structure of a file tells without decoding a pixel: nobody's file is decoded before this has found it to be
 * whole, of one kind only, and of a size that can be worked with.
 *
 * @param size as the pixels lie in the file, before the orientation is applied
 * @param components 1 grey, 3 colour, 4 print's four colours; 0 where it makes no difference
 * @param adobe what Adobe's marker in a JPEG says of how its colours are written, -1 where there is none
 * @param progressive whether all of it has to be in memory before the first row is known
 * @param exif, xmp, iptc and icc the blocks of that name, each empty where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares blocks
record PictureFile(
        String format,
        Size size,
        int components,
        int adobe,
        boolean progressive,
        byte[] exif,
        byte[] xmp,
        byte[] iptc,
        byte[] icc) {

    static final long LARGEST_FILE = 40L << 20;
    private static final long MOST_PIXELS = 100_000_000;
    /** Beyond it, formats have limits of their own, and no page has a place. */
    private static final int MOST_LONG = 8;

    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    static PictureFile inspect(Path file) throws IOException, Refused {
        if (Files.size(file) > LARGEST_FILE) throw new Refused(Reason.TOO_LARGE);
        byte[] start = new byte[16];
        int read;
        try (DataInputStream in = open(file)) {
            read = in.readNBytes(start, 0, start.length);
        }
        PictureFile inspected = walk(file, kind(Arrays.copyOf(start, read)));
        expectWorkable(inspected.size());
        Polyglot.expectNone(file);
        return inspected;
    }

    private static PictureFile walk(Path file, String kind) throws IOException, Refused {
        try (DataInputStream in = open(file)) {
            return switch (kind) {
                case "jpeg" -> new JpegBlocks(in).read();
                case "png" -> new PngBlocks(in).read();
                case "gif" -> new GifBlocks(in).read();
                default -> new WebpBlocks(in, Files.size(file)).read();
            };
        } catch (EOFException e) {
            throw new Refused(Reason.CUT_OFF);
        }
    }

    private static DataInputStream open(Path file) throws IOException {
        return new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
    }

    private static String kind(byte[] start) throws Refused {
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (startsWith(start, JPEG)) return "jpeg";
        if (startsWith(start, PNG)) return "png";
        if (text.startsWith("GIF87a") || text.startsWith("GIF89a")) return "gif";
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return "webp";
        if (text.startsWith("ftypavif", 4) || text.startsWith("ftypavis", 4)) throw new Refused(Reason.AVIF);
        if (text.startsWith("ftyp", 4)) throw new Refused(Reason.HEIC);
        if (text.stripLeading().startsWith("<")) throw new Refused(Reason.DOCUMENT);
        throw new Refused(Reason.NO_PICTURE);
    }

    private static boolean startsWith(byte[] bytes, byte[] start) {
        return bytes.length >= start.length && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
    }

    static void expectWorkable(Size size) throws Refused {
        if (size.width() < 1 || size.height() < 1) throw new Refused(Reason.CUT_OFF);
        if (size.pixels() > MOST_PIXELS) throw new Refused(Reason.TOO_MANY_PIXELS);
        if (Math.max(size.width(), size.height()) / Math.min(size.width(), size.height()) >= MOST_LONG)
            throw new Refused(Reason.TOO_LONG);
    }
}
