package broadsheet.db;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DataSourceConnectionProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool's connections, for whoever has a use for them now. When one has not come in the pool's time, nobody else waits
 * for one: they are told at once, until a connection has come to the one thread that goes on asking. So a store that has
 * gone away costs the readers five seconds once, and not each of them five for each statement.
 */
final class Connections extends DataSourceConnectionProvider {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private final HikariDataSource pool;
    private final AtomicBoolean away = new AtomicBoolean();

    Connections(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    /** @throws DataAccessException because of an SQLTransientConnectionException, while the store is away */
    @Override
    public Connection acquire() {
        if (away.get())
            throw new DataAccessException(
                    "the store is away", new SQLTransientConnectionException("no connection came, and none has since"));
        try {
            return super.acquire();
        } catch (DataAccessException e) {
            if (e.getCause() instanceof SQLTransientConnectionException) lost();
            throw e;
        }
    }

    boolean away() {
        return away.get();
    }

    private void lost() {
        if (!away.compareAndSet(false, true)) return;
        LOG.error("The store is away: nobody waits for it until it answers");
        Thread asking = new Thread(this::ask, "store");
        asking.setDaemon(true);
        asking.start();
    }

    private void ask() {
        while (!pool.isClosed())
            try (Connection connection = pool.getConnection()) {
                away.set(false);
                LOG.info(
                        "The store is there again: {}", connection.getMetaData().getDatabaseProductName());
                return;
            } catch (SQLException e) {
                LOG.debug("still away", e);
            }
    }
}
