package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLTransientConnectionException;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A store that does not answer: a pool of one connection, which somebody else has. */
@Tag("once")
class ConnectionsTest {

    private static HikariDataSource pool(long patience) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:");
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(patience);
        return new HikariDataSource(config);
    }

    @Test
    void only_the_first_waits_for_a_store_that_is_away_and_all_have_it_once_it_is_back() throws Exception {
        try (HikariDataSource pool = pool(2_000)) {
            Connections connections = new Connections(pool);
            Connection taken = connections.acquire();
            assertThatThrownBy(connections::acquire)
                    .isInstanceOf(DataAccessException.class)
                    .hasCauseInstanceOf(SQLTransientConnectionException.class);
            assertThat(connections.away()).isTrue();
            long began = System.nanoTime();
            for (int i = 0; i < 1_000; i++)
                assertThatThrownBy(connections::acquire).hasCauseInstanceOf(SQLTransientConnectionException.class);
            assertThat(System.nanoTime() - began)
                    .as("a thousand together do not wait for as long as the first")
                    .isLessThan(2_000_000_000L);
            connections.release(taken);
            while (connections.away()) Thread.onSpinWait();
            connections.release(connections.acquire());
        }
    }

    @Test
    void nobody_asks_on_when_the_pool_has_been_closed() throws Exception {
        HikariDataSource pool = pool(250);
        Connections connections = new Connections(pool);
        Connection taken = connections.acquire();
        assertThatThrownBy(connections::acquire).isInstanceOf(DataAccessException.class);
        Thread asking = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("store"))
                .findFirst()
                .orElseThrow();
        pool.close();
        taken.close();
        asking.join(10_000);
        assertThat(asking.isAlive()).isFalse();
    }
}
