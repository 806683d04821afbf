package broadsheet.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

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
     * WRITE_DELAY, in milliseconds, is as long as it can be: no thread of H2's own saves or tidies up while somebody
     * writes; see {@link #write}. At 0 there is none either, but then each 32nd id taken from a sequence saves the file.
     */
    private static final String H2_OPTIONS =
            ";WRITE_DELAY=2147483647;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;QUERY_CACHE_SIZE=64";

    /**
     * Later than anything. A range in an index of H2 that has no end goes on through all rows that have no time, and
     * "is not null" is no range: what looks for times to come asks for those up to this.
     */
    public static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** What a new H2 file begins as: the migrations run on an empty one, by the build. */
    private static final String EMPTY = "/db/h2/db.mv.db";

    private static final int H2_ALREADY_OPEN = 90020;
    private static final String NOTHING = "jdbc:h2:mem:nothing";

    private final HikariDataSource pool;
    private final Connections connections;
    private final SQLDialect dialect;
    private final H2Disk disk = new H2Disk();
    private final DSLContext dsl;
    private final DSLContext writing;
    /** H2's writers: see {@link #write}. */
    private final ReentrantLock oneByOne = new ReentrantLock(true);

    private Database(HikariDataSource pool, SQLDialect dialect) {
        this.pool = pool;
        this.connections = new Connections(pool);
        this.dialect = dialect;
        Settings settings = new Settings()
                .withRenderQuotedNames(RenderQuotedNames.EXPLICIT_DEFAULT_UNQUOTED)
                .withRenderNameCase(RenderNameCase.LOWER)
                .withRenderSchema(false)
                .withExecuteLogging(false);
        this.writing = DSL.using(connections, dialect, settings);
        this.dsl = DSL.using(writing.configuration().derive(new DefaultExecuteListenerProvider(new ReadOnly())));
    }

    /** Holds everybody to {@link #write}. */
    private static final class ReadOnly implements ExecuteListener {
        private static final long serialVersionUID = 1L;

        @Override
        public void executeStart(ExecuteContext context) {
            if (context.type() == ExecuteType.WRITE || context.type() == ExecuteType.BATCH)
                throw new IllegalStateException("written past Database.write: " + context.sql());
        }
    }

    /**
     * Connects and migrates.
     *
     * @param url a JDBC address of H2 or PostgreSQL
     * @throws Unavailable when it cannot be reached, or another process has the file
     */
    public static Database open(String url, String user, String password) {
        return open(url, user, password, EMPTY);
    }

    /**
     * The same, where a new H2 file is to begin as something else than an empty store.
     *
     * @param beginning a store that the build has made, one of the program's own files
     */
    public static Database open(String url, String user, String password, String beginning) {
        if (user.equals("sa") && password.isEmpty()) H2Disk.begin(url, beginning);
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

    /** jOOQ for reading. */
    public DSLContext dsl() {
        return dsl;
    }

    /** Reads in several statements what belongs together: all of them see the store as the first did. */
    public <T> T snapshot(Function<DSLContext, T> work) {
        try (Connection connection = connections.acquire()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.apply(DSL.using(connection, dialect, dsl.settings()));
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
     * The one way to write: a transaction, which is on the disk when this returns.
     *
     * <p>On H2 there is one at a time, and the file takes its next version when it has ended. H2 reads the roots of its
     * maps one after the other while it saves: with another writer at work, a version could hold half of what that one
     * was doing, and a process killed after it went on with locks that nobody would ever lift, or with pages that were
     * counted as dead. PostgreSQL's writers meet in the store.
     *
     * @param work must not write anywhere else: a transaction within a transaction is refused
     */
    public <T extends @Nullable Object> T write(Function<DSLContext, T> work) {
        if (dialect != SQLDialect.H2) return writing.transactionResult(tx -> work.apply(DSL.using(tx)));
        if (oneByOne.isHeldByCurrentThread()) throw new IllegalStateException("a transaction within a transaction");
        oneByOne.lock();
        try {
            T result = writing.transactionResult(tx -> work.apply(DSL.using(tx)));
            writing.connection(disk::sync);
            return result;
        } finally {
            oneByOne.unlock();
        }
    }

    /** {@link #write} without a result. */
    public void run(Consumer<DSLContext> work) {
        write(tx -> {
            work.accept(tx);
            return true;
        });
    }

    public long connectionsInUse() {
        return pool.getHikariPoolMXBean().getActiveConnections();
    }

    /** Whether a connection answers within a second. */
    public boolean alive() {
        if (connections.away()) return false;
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
