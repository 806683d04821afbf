package broadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder of pictures, search index and, unless it is elsewhere, the database: one server at a time may have it. */
public final class DataFolder implements AutoCloseable {

    /** Another server has the folder: the message says so to a person. */
    public static final class InUse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("The data folder " + folder
                    + " is served by another Broadsheet; stop that one first, or choose another"
                    + " folder with BROADSHEET_DATA.");
        }
    }

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder if it is missing and takes it, until close() or the end of the process, however that comes.
     *
     * @throws InUse when another server has it
     * @throws Config.Invalid when it cannot be written
     */
    public static DataFolder take(Path folder) {
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) throw new AccessDeniedException(folder.toString());
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lock(channel) != null) return new DataFolder(channel);
            channel.close();
            throw new InUse(folder);
        } catch (IOException e) {
            throw new Config.Invalid("BROADSHEET_DATA is " + folder
                    + ", which cannot be written; it must be a folder of this user's, or one that can be made ("
                    + e + ").");
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
