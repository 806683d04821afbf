package broadsheet.db;

import broadsheet.resource.Resources;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Brings a store's schema up to what this version of the program needs. */
final class Migrations {

    private static final String FOLDER = "db/migration";
    private static final String ACCOUNT = "flyway_schema_history";

    private Migrations() {}

    /**
     * Runs what has not been run yet. Flyway is woken for that alone: looking whether there is anything to do is a third
     * of the time that opening a store takes.
     */
    static void apply(DSLContext dsl, DataSource store) {
        if (applied(dsl, store).containsAll(known())) return;
        Flyway.configure()
                .dataSource(store)
                .locations("classpath:" + FOLDER)
                .load()
                .migrate();
    }

    private static Set<String> known() {
        Set<String> names = Set.copyOf(Resources.names("/" + FOLDER));
        if (names.isEmpty()) throw new IllegalStateException("the program lacks its migrations");
        return names;
    }

    /** Names of the files that have been run, by Flyway's own account; none where it keeps none yet. */
    private static Set<String> applied(DSLContext dsl, DataSource store) {
        if (!kept(store)) return Set.of();
        return dsl.select(DSL.field(DSL.quotedName("script"), String.class))
                .from(DSL.table(DSL.quotedName(ACCOUNT)))
                .where(DSL.field(DSL.quotedName("success"), Boolean.class))
                .fetchSet(0, String.class);
    }

    /** Asked of the catalogue: H2 would note a query that fails in a file beside the database. */
    private static boolean kept(DataSource store) {
        try (Connection connection = store.getConnection();
                ResultSet tables = connection.getMetaData().getTables(null, connection.getSchema(), ACCOUNT, null)) {
            return tables.next();
        } catch (SQLException e) {
            throw new DataAccessException("the store cannot be read", e);
        }
    }
}
