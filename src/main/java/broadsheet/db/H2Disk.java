package broadsheet.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;

/**
 * Waits for H2's file. {@code checkpoint sync} is not enough when there are several writers: finding that a background
 * thread, or another writer, has already begun to save the version that holds our commit, it returns while that version
 * still waits in a queue; a kill then loses what was acknowledged (one commit in some hundred kills; src/bench). So the
 * queue is waited for as well.
 */
final class H2Disk {

    private H2Disk() {}

    static void sync(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal session) {
                if (session.getDatabase().isPersistent())
                    drain(session.getDatabase().getStore().getMvStore());
            } else {
                statement.execute("checkpoint sync"); // a server in a process of its own, which is not killed with ours
            }
        }
    }

    /** H2 runs an operation on its file when all that was to be written before has been. */
    private static void drain(MVStore store) {
        store.executeFilestoreOperation(() -> store.getFileStore().sync());
    }
}
