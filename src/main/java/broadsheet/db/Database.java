package broadsheet.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** The relational store: a pool of connections, its schema brought up to date, and jOOQ over it. */
public final class Database implements AutoCloseable {

    /** The store cannot be opened: the message says why and what to do. */
    public static final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unavailable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * RETENTION_TIME, in milliseconds, is how long H2 leaves on the disk what a killed process may have to go back to; its
     * own 45 seconds were once too few ("Chunk 65 not found" after a kill).
     */
    private static final String H2_OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;QUERY_CACHE_SIZE=64;RETENTION_TIME=300000";

    private static final int H2_ALREADY_OPEN = 90020;
    private static final String NOTHING = "jdbc:h2:mem:nothing";

    private final HikariDataSource pool;
    private final SQLDialect dialect;
    private final DSLContext dsl;

    private Database(HikariDataSource pool, SQLDialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        this.dsl = DSL.using(pool, dialect, settings);
    }

    /**
     * Connects and migrates.
     *
     * @param url a JDBC address of H2 or PostgreSQL
     * @throws Unavailable when it cannot be reached, or another process has the file
     */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, true);
    }

    /**
     * Connects so that nothing can be written, not even a migration. A file that is not there yet, or a server that has
     * no Broadsheet in it, is an empty store in memory.
     *
     * @throws Unavailable when it cannot be reached, or another process has the file
     */
    public static Database openToRead(String url, String user, String password) {
        if (absent(url)) return open(NOTHING, "sa", "");
        Database database = open(H2Disk.file(url) != null ? url + ";ACCESS_MODE_DATA=r" : url, user, password, false);
        if (database.migrated()) return database;
        database.close();
        return open(NOTHING, "sa", "");
    }

    /** Whether opening it will make a new one: a file that is not there yet. */
    public static boolean absent(String url) {
        Path file = H2Disk.file(url);
        return file != null && !Files.exists(file);
    }

    private boolean migrated() {
        try {
            return dsl.fetchCount(DSL.table("edition")) == 1;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private static Database open(String url, String user, String password, boolean migrate) {
        boolean h2 = url.startsWith("jdbc:h2:");
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(h2 && !url.contains("MODE=") ? url + H2_OPTIONS : url);
        config.setReadOnly(!migrate);
        config.setUsername(user);
        config.setPassword(password);
        config.setPoolName("database");
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(5_000);
        HikariDataSource pool = null;
        try {
            H2Disk.mend(url);
            pool = new HikariDataSource(config);
            Database database = new Database(pool, h2 ? SQLDialect.H2 : SQLDialect.POSTGRES);
            if (migrate) Migrations.apply(database.dsl, pool);
            return database;
        } catch (RuntimeException e) {
            if (pool != null) pool.close();
            throw new Unavailable(reason(url, e), e);
        }
    }

    private static String reason(String url, Throwable e) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof SQLException sql && sql.getErrorCode() == H2_ALREADY_OPEN)
                return "The database " + url
                        + " is in use by another Broadsheet; stop that one first, or choose another"
                        + " folder with BROADSHEET_DATA.";
        Throwable root = e;
        while (root.getCause() != null) root = root.getCause();
        String why = root.getMessage() == null || root.getMessage().isEmpty()
                ? "its file is damaged; bring back a copy of it"
                : root.getMessage();
        return "The database " + url + " cannot be opened: " + why;
    }

    /** jOOQ for reading; writing is Publishing's. */
    public DSLContext dsl() {
        return dsl;
    }

    /** Reads in several statements what belongs together: all of them see the store as the first did. */
    public void snapshot(Consumer<DSLContext> work) {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                work.accept(DSL.using(connection, dialect, dsl.settings()));
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new DataAccessException("the store cannot be read", e);
        }
    }

    public SQLDialect dialect() {
        return dialect;
    }

    /**
     * Returns when what has been committed is on the disk. H2 acknowledges a commit before it is: without this, a kill
     * loses it. PostgreSQL needs nothing.
     */
    public void sync() {
        if (dialect == SQLDialect.H2) dsl.connection(H2Disk::sync);
    }

    public long connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Whether a connection answers within a second. */
    public boolean alive() {
        try (Connection connection = pool.getConnection()) {
            return connection.isValid(1);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
