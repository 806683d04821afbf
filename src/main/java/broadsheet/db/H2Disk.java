package broadsheet.db;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
 * Makes what H2 has committed survive a kill, which takes two things. Both faults are H2's own (seen in
 * 2.5.252), and the tests and the bench that kill a process show each of them.
 *
 * <p>When a commit returns, it is not in the file. {@code checkpoint sync} is not enough where there are several
 * writers: finding that a background thread, or another writer, has already begun to save the version that holds our
 * commit, it returns while that version still waits in a queue. So the queue is waited for.
 *
 * <p>When the process is killed, the file's header may name the version before the last one it should, for up to
 * twenty versions; whoever opens the file goes back to that version and overwrites the newer ones. So a file that was
 * not closed is first opened once in H2's recovery mode, which looks through all of it for the newest whole version.
 */
final class H2Disk {

    private static final Logger LOG = LoggerFactory.getLogger(H2Disk.class);
    private static final String FILE = "jdbc:h2:file:";
    /** The header's length; there are two copies of it, and closing writes both. */
    private static final int HEADER = 4096;

    private H2Disk() {}

    /** Returns when all that was committed before is on the disk. */
    static void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                if (session.getDatabase().isPersistent())
                    drain(session.getDatabase().getStore().getMvStore());
            } else {
                statement.execute("checkpoint sync"); // a server of its own, which is not killed with this process
            }
        }
    }

    /** H2 runs an operation on its file when all that was to be written before has been. */
    private static void drain(MVStore store) {
        store.executeFilestoreOperation(() -> store.getFileStore().sync());
    }

    /** The file of an address; null when the database is in the memory, or on a server. */
    static @Nullable Path file(String url) {
        if (!url.startsWith(FILE)) return null;
        return Path.of(url.substring(FILE.length()).replaceFirst(";.*", "") + ".mv.db");
    }

    /** Finds the newest version in a file that was not closed. One that another process has open is left alone. */
    static void mend(String url) {
        Path file = file(url);
        if (file == null || !Files.exists(file) || closed(file)) return;
        try {
            long start = System.nanoTime();
            new MVStore.Builder()
                    .fileName(file.toString())
                    .recoveryMode()
                    .autoCommitDisabled()
                    .autoCompactFillRate(0)
                    .open()
                    .close();
            LOG.info(
                    "The database was not closed when it was last used; it was looked through in {} ms.",
                    (System.nanoTime() - start) / 1_000_000);
        } catch (MVStoreException e) {
            LOG.debug("{} is open elsewhere, or opening it will tell what is wrong with it", file, e);
        }
    }

    private static boolean closed(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEADER), StandardCharsets.ISO_8859_1).contains(",clean:1");
        } catch (IOException e) {
            return true; // who opens it will tell
        }
    }
}
