package broadsheet.picture;

import broadsheet.Newsroom;
import broadsheet.content.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

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
        byte[] body = join(ascii(type), content);
        CRC32 sum = new CRC32();
        sum.update(body);
        return join(
                Arrays.copyOf(png, 33),
                number(content.length),
                body,
                number((int) sum.getValue()),
                Arrays.copyOfRange(png, 33, png.length));
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
