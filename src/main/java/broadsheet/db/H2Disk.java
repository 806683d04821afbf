package broadsheet.db;

import broadsheet.resource.Resources;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes what H2 has committed survive a kill. The faults are H2's own (seen in 2.5.252), and the tests and the bench
 * that kill a process show each of them; the third, about who may write while it saves, is told at {@link
 * Database#write}.
 *
 * <p>When a commit returns, it is not in the file, and after {@code checkpoint sync} it may still wait in a queue. So
 * the queue is waited for.
 *
 * <p>When the process is killed, the file's header may name the version before the last one it should, for up to
 * twenty versions; whoever opens the file goes back to that version and overwrites the newer ones. So a file that was
 * not closed is first looked through for its newest version, and where that is another than H2 would go on with, it is
 * opened once in H2's recovery mode.
 */
final class H2Disk {

    private static final Logger LOG = LoggerFactory.getLogger(H2Disk.class);
    private static final String FILE = "jdbc:h2:file:";
    /** The header's length; there are two copies of it, and closing writes both. */
    private static final int HEADER = 4096;

    /**
     * The file is tidied up, which H2 leaves to a thread that would not wait for ours: after so many bytes as many live
     * ones are written anew, when less than so many percent of what the file holds is alive. Each transaction writes
     * the pages that it touches, of every index, at the end.
     */
    private static final long TIDY_AFTER = 16 * 1024 * 1024;

    private static final int TIDY_FILL = 50;

    /** Bytes, as H2 guesses them, since the file was last tidied up. */
    private long written;

    /** Returns when all that was committed before is on the disk. Nobody else may write meanwhile. */
    void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                MVStore store = session.getDatabase().getStore().getMvStore();
                written += store.getUnsavedMemory();
                statement.execute("checkpoint");
                if (session.getDatabase().isPersistent()) save(store);
            } else {
                statement.execute("checkpoint sync"); // a server of its own, which is not killed with this process
            }
        }
    }

    /** H2 runs an operation on its file when all that was to be written before has been. */
    private void save(MVStore store) {
        if (written >= TIDY_AFTER) {
            if (store.compact(TIDY_FILL, Math.toIntExact(Math.min(written, Integer.MAX_VALUE)))) store.commit();
            written = 0;
        }
        store.executeFilestoreOperation(() -> store.getFileStore().sync());
    }

    /** The file of an address; null when the database is in the memory, or on a server. */
    static @Nullable Path file(String url) {
        if (!url.startsWith(FILE)) return null;
        return Path.of(url.substring(FILE.length()).replaceFirst(";.*", "") + ".mv.db");
    }

    /**
     * A file that is not there yet begins as the build left it when it had run the migrations, which here would take a
     * second and Flyway. One with options of its own, such as a cipher, is made by H2 and migrated.
     *
     * @param beginning the program's own file that it begins as
     */
    static void begin(String url, String beginning) {
        Path file = file(url);
        if (file == null || url.contains(";") || Files.exists(file)) return;
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.write(part, Resources.read(beginning));
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.debug("opening {} will tell what is wrong with it", file, e);
        }
    }

    /** Finds the newest version in a file that was not closed. One that another process has open is left alone. */
    static void mend(String url) {
        Path file = file(url);
        if (file == null || !Files.exists(file) || closed(file)) return;
        try {
            long start = System.nanoTime();
            boolean stale = NewestVersion.in(file) != named(file);
            if (stale) recover(file);
            LOG.info(
                    "The database was not closed when it was last used; it was {} in {} ms.",
                    stale ? "mended" : "looked through",
                    (System.nanoTime() - start) / 1_000_000);
        } catch (MVStoreException | IOException e) {
            LOG.debug("{} is open elsewhere, or opening it will tell what is wrong with it", file, e);
        }
    }

    /** The version that H2 would go on with. */
    private static long named(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            return store.getFileStore().lastChunkVersion();
        }
    }

    /** Of 3.2 GB this took 6.6 seconds, next to which the look for the newest version was nothing. */
    private static void recover(Path file) {
        new MVStore.Builder()
                .fileName(file.toString())
                .recoveryMode()
                .autoCommitDisabled()
                .autoCompactFillRate(0)
                .open()
                .close();
    }

    private static boolean closed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1).contains(",clean:1");
        } catch (IOException e) {
            return true; // who opens it will tell
        }
    }
}
