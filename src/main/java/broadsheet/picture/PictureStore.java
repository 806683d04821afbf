package broadsheet.picture;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The originals of pictures, each named by its content's hash, as they came: what is in them is nobody's business but
 * the desk's, so readers are only ever given renditions.
 */
public final class PictureStore {

    /** A decoder's working memory on top of what the site itself needs. */
    private static final int SHARE_OF_HEAP = 3;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PictureFiles files;
    private final Decoder decoder = new Decoder(new Memory(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP));

    public PictureStore(Path folder) {
        this(new FolderFiles(folder));
    }

    public PictureStore(PictureFiles files) {
        this.files = files;
    }

    /** A file that cannot be taken: the message tells a person why, and what to do. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final Reason reason;

        Refused(Reason reason) {
            super(reason.english);
            this.reason = reason;
        }

        public Reason reason() {
            return reason;
        }
    }

    /**
     * What is known of a file once it is stored.
     *
     * @param hash SHA-256 in hexadecimal
     * @param format jpeg, png, webp or gif
     * @param width pixels, after the orientation is applied
     * @param focalX where the eye is likely to rest, 0 at the left to 1 at the right
     * @param focalY 0 at the top to 1 at the bottom
     * @param colour the dominant one as six hexadecimal digits, RGB
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
    public record Words(
            String caption,
            String credit,
            String creator,
            String copyright,
            String license,
            String licensePage,
            String alt) {

        /** Notes of files from before these were read do not say them. */
        public Words {
            if (licensePage == null) licensePage = "";
            if (alt == null) alt = "";
        }
    }

    /**
     * Takes a file in: known by its content, not its name; checked before it is decoded; kept as it is. Returns when it
     * is on the disk. The same content again is only looked up.
     *
     * @throws Refused when it is no picture that can be shown
     */
    public Stored take(Path file) throws IOException, Refused {
        if (Files.size(file) > PictureFile.LARGEST_FILE) throw new Refused(Reason.TOO_LARGE);
        try (InputStream in = Files.newInputStream(file)) {
            return take(in);
        }
    }

    /** The same for a file that somebody sends; what comes behind 40 MB is not read. */
    public Stored take(InputStream file) throws IOException, Refused {
        Path copy = Files.createTempFile("picture", "");
        try {
            String hash = copy(file, copy);
            Optional<Path> known = files.find(notesKey(hash));
            if (known.isPresent()) return JSON.readValue(known.get().toFile(), Stored.class);
            Stored stored = examine(copy, hash);
            files.put(originalKey(hash), copy);
            files.put(notesKey(hash), JSON.writeValueAsBytes(stored));
            return stored;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /**
     * Takes in a file of the program's own, which has been looked at when the program was made: looking again, were it
     * only for its hash, is what takes the time of a first start.
     */
    public Stored adopt(byte[] file, Stored known) throws IOException {
        files.put(originalKey(known.hash()), file);
        files.put(notesKey(known.hash()), JSON.writeValueAsBytes(known));
        return known;
    }

    /** The copy is what is checked and kept, so that nobody can change the file in between. */
    private static String copy(InputStream in, Path copy) throws IOException, Refused {
        MessageDigest digest = sha256();
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] buffer = new byte[1 << 16];
            long total = 0;
            for (int read; (read = in.read(buffer)) >= 0; ) {
                total += read;
                if (total > PictureFile.LARGEST_FILE) throw new Refused(Reason.TOO_LARGE);
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private Stored examine(Path path, String hash) throws IOException, Refused {
        PictureFile file = PictureFile.inspect(path);
        EmbeddedWords embedded = new EmbeddedWords(file);
        int orientation = embedded.orientation();
        FirstLook look = new FirstLook(decoder.sample(path, file, orientation));
        Size size = orientation >= 5 ? file.size().turned() : file.size();
        FirstLook.Point focus = look.focus();
        return new Stored(
                hash,
                file.format(),
                size.width(),
                size.height(),
                focus.x(),
                focus.y(),
                look.colour(),
                embedded.words());
    }

    /**
     * An original as it came, for reading only: export and backup want it.
     *
     * @throws NoSuchFileException when there is none of that hash
     */
    public Path original(String hash) throws IOException {
        if (!HASH.matcher(hash).matches()) throw new NoSuchFileException(hash);
        return files.find(originalKey(hash)).orElseThrow(() -> new NoSuchFileException("original picture " + hash));
    }

    /** An original upright and in sRGB, at the size that renditions are cut from, with what it says of itself. */
    Reduced reduced(String hash) throws IOException {
        Path path = original(hash);
        try {
            PictureFile file = PictureFile.inspect(path);
            EmbeddedWords embedded = new EmbeddedWords(file);
            return new Reduced(decoder.reduced(path, file, embedded.orientation()), embedded.words());
        } catch (Refused e) {
            throw new IOException("The original picture " + hash + " is damaged", e);
        }
    }

    record Reduced(Pixels pixels, Words words) {}

    PictureFiles files() {
        return files;
    }

    private static String originalKey(String hash) {
        return "original/" + hash.substring(0, 2) + "/" + hash;
    }

    /** What the first look found, so that the same content need not be decoded again; it can be made anew. */
    private static String notesKey(String hash) {
        return originalKey(hash) + ".json";
    }
}
