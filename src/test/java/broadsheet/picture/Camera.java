package broadsheet.picture;

import broadsheet.Newsroom;
import broadsheet.content.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Takes the pictures that the tests are about. */
public final class Camera {

    private Camera() {}

    /** Four quarters, red green over blue yellow, so that which way up it is can be seen. */
    static BufferedImage quarters(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        Color[] colours = {Color.RED, Color.GREEN, Color.BLUE, Color.YELLOW};
        for (int i = 0; i < 4; i++) {
            g.setColor(colours[i]);
            g.fillRect(i % 2 * (width / 2), i / 2 * (height / 2), width - width / 2, height - height / 2);
        }
        g.dispose();
        return image;
    }

    /** As rich in detail as a photograph: browsers do not count flat pictures as what a page shows. */
    public static BufferedImage grain(int width, int height) {
        java.util.Random random = new java.util.Random(5);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < height; y++)
            for (int x = 0; x < width; x++) {
                int light = 90 + (x / 40 * 37 + y / 30 * 53) % 90 + random.nextInt(16);
                image.setRGB(x, y, (light << 16) | (light << 8) | (255 - light));
            }
        return image;
    }

    /** One colour, with a spot of another at a place in hundredths. */
    public static BufferedImage spot(int width, int height, int x, int y) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D g = image.createGraphics();
        g.setColor(new Color(40, 60, 80));
        g.fillRect(0, 0, width, height);
        g.setColor(Color.ORANGE);
        int size = Math.min(width, height) / 10;
        g.fillOval(width * x / 100 - size / 2, height * y / 100 - size / 2, size, size);
        g.dispose();
        return image;
    }

    public static byte[] file(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) throw new IllegalArgumentException(format);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] jpeg(int width, int height) {
        return file(quarters(width, height), "jpeg");
    }

    public static BufferedImage develop(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A JPEG with one more segment behind its start. */
    public static byte[] withSegment(byte[] jpeg, int marker, byte[]... content) {
        byte[] all = join(content);
        int length = all.length + 2;
        return join(
                Arrays.copyOf(jpeg, 2),
                new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length},
                all,
                Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    /** A PNG with one more chunk behind its header. */
    static byte[] withChunk(byte[] png, String type, byte[] content) {
        return join(Arrays.copyOf(png, 33), chunk(type, content), Arrays.copyOfRange(png, 33, png.length));
    }

    static byte[] chunk(String type, byte[] content) {
        byte[] body = join(ascii(type), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(number(content.length), body, number((int) sum.getValue()));
    }

    /** So many zeros as a PNG packs them: a thousandth. */
    static byte[] packed(int zeros) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        byte[] some = new byte[1 << 16];
        byte[] buffer = new byte[1 << 16];
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        for (int left = zeros; !deflater.finished(); ) {
            if (left > 0 && deflater.needsInput()) {
                deflater.setInput(some, 0, Math.min(left, some.length));
                left -= some.length;
                if (left <= 0) deflater.finish();
            }
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        deflater.end();
        return packed.toByteArray();
    }

    /** A JPEG of one colour in print's four, each as much ink as is said, without Adobe's marker. */
    static byte[] inks(int cyan, int magenta, int yellow, int black) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 400, 300, 4, null);
        for (int y = 0; y < 300; y++)
            for (int x = 0; x < 400; x++) raster.setPixel(x, y, new int[] {cyan, magenta, yellow, black});
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            ImageWriter writer = platforms();
            writer.setOutput(out);
            writer.write(null, new IIOImage(raster, null, null), null);
            writer.dispose();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The writer of JPEG that comes with Java, which alone writes rasters as they are. */
    private static ImageWriter platforms() {
        Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName("jpeg");
        for (ImageWriter writer = all.next(); ; writer = all.next())
            if (writer.getClass().getModule().getName() != null) return writer;
    }

    /** A JPEG with a packet of XMP, which may have up to 64 kB. */
    static byte[] withPacket(byte[] jpeg, String packet) {
        return withSegment(
                jpeg, 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"), packet.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] withProfile(byte[] jpeg, byte[] icc) {
        return withSegment(jpeg, 0xe2, ascii("ICC_PROFILE\0"), new byte[] {1, 1}, icc);
    }

    /**
     * A profile of a press whose inks all leave grey: cyan, magenta and yellow take a quarter of the lightness each, black
     * takes all of it. ICC.1:2001, 6.5.8.
     *
     * @param tag of what leads to the colours, usually A2B0
     */
    static byte[] press(String tag) {
        ByteArrayOutputStream table = new ByteArrayOutputStream();
        table.writeBytes(join(ascii("mft1"), number(0), new byte[] {4, 3, 2, 0}));
        for (int i = 0; i < 9; i++) table.writeBytes(number(i % 4 == 0 ? 1 << 16 : 0));
        for (int i = 0; i < 4 * 256; i++) table.write(i);
        for (int inks = 0; inks < 16; inks++) {
            int lightness = (inks & 1) == 1 ? 0 : 100 - 25 * Integer.bitCount(inks);
            table.writeBytes(new byte[] {(byte) (lightness * 255 / 100), (byte) 128, (byte) 128});
        }
        for (int i = 0; i < 3 * 256; i++) table.write(i);
        byte[] lut = table.toByteArray();
        byte[] white = join(ascii("XYZ "), number(0), D50);
        int first = 128 + 4 + 2 * 12;
        byte[] tags = join(
                number(2),
                join(ascii("wtpt"), number(first), number(white.length)),
                join(ascii(tag), number(first + white.length), number(lut.length)));
        return join(
                join(number(first + white.length + lut.length), number(0), new byte[] {2, 16, 0, 0}),
                join(ascii("prtrCMYKLab "), new byte[12], ascii("acsp"), new byte[28], D50, new byte[48]),
                join(tags, white, lut));
    }

    private static final byte[] D50 = join(number(0xf6d6), number(0x10000), number(0xd32d));

    /** EXIF, big-endian, of one tag that holds words. */
    public static byte[] exif(int tag, String words) {
        byte[] text = ascii(words + "\0");
        return join(
                ascii("MM\0*"),
                number(8),
                new byte[] {0, 1, (byte) (tag >> 8), (byte) tag, 0, 2},
                number(text.length),
                number(26),
                number(0),
                text);
    }

    /** A photograph whose file says whose it is, in EXIF and XMP. */
    public static byte[] withRights() {
        byte[] xmp = ascii("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                + " xmlns:xmpRights='http://ns.adobe.com/xap/1.0/rights/'"
                + " xmpRights:WebStatement='https://agency.example/licence'"
                + " xmlns:plus='http://ns.useplus.org/ldf/xmp/1.0/'><plus:Licensor><rdf:Seq><rdf:li"
                + " rdf:parseType='Resource'><plus:LicensorURL>https://agency.example/buy</plus:LicensorURL></rdf:li>"
                + "</rdf:Seq></plus:Licensor></rdf:Description></rdf:RDF></x:xmpmeta>");
        byte[] jpeg = withSegment(jpeg(640, 480), 0xe1, ascii("http://ns.adobe.com/xap/1.0/\0"), xmp);
        return withSegment(jpeg, 0xe1, ascii("Exif\0\0"), exif(0x8298, "(c) 2026 The Agency"));
    }

    static byte[] number(int value) {
        return new byte[] {(byte) (value >> 24), (byte) (value >> 16), (byte) (value >> 8), (byte) value};
    }

    public static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    public static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    static Path save(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file into a newsroom's store and words it for an article. */
    public static Picture stored(Newsroom newsroom, String uri, byte[] content) {
        PictureStore.Stored stored = take(newsroom.app().pictureStore(), newsroom.folder(), content);
        return picture(uri, stored);
    }

    static PictureStore.Stored take(PictureStore store, Path folder, byte[] content) {
        try {
            Path file = Files.createTempFile(folder, "taken", ".bin");
            Files.write(file, content);
            return store.take(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (PictureStore.Refused e) {
            throw new AssertionError(e);
        }
    }

    static Picture picture(String uri, PictureStore.Stored stored) {
        return new Picture(
                0,
                uri,
                stored.hash(),
                stored.format(),
                stored.width(),
                stored.height(),
                "Four colours",
                "The caption.",
                "Ann Example",
                "",
                "",
                "",
                "",
                stored.focalX(),
                stored.focalY(),
                stored.colour());
    }
}
