package broadsheet.db;

import broadsheet.resource.Resources;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/** Brings a store's schema up to what this version of the program needs. */
final class Migrations {

    private static final String FOLDER = "db/migration";

    private Migrations() {}

    /**
     * Runs what has not been run yet. Flyway is woken for that alone: looking whether there is anything to do is a third
     * of the time that opening a store takes.
     */
    static void apply(DSLContext dsl, DataSource store) {
        if (applied(dsl).containsAll(known())) return;
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
    private static Set<String> applied(DSLContext dsl) {
        try {
            return dsl.select(DSL.field(DSL.quotedName("script"), String.class))
                    .from(DSL.table(DSL.quotedName("flyway_schema_history")))
                    .where(DSL.field(DSL.quotedName("success"), Boolean.class))
                    .fetchSet(0, String.class);
        } catch (DataAccessException e) {
            return Set.of();
        }
    }
}
