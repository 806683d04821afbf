package broadsheet.content;

import static broadsheet.db.schema.Tables.SETTING;

import broadsheet.web.Access;
import java.util.Map;
import org.jooq.DSLContext;

/** What the chief has set at the desk; a name that was never set has its default. */
public final class Settings {

    /** Whom a second factor is asked of: nobody, chief, editor (and chief), reporter (everybody). */
    public static final String SECOND_FACTOR = "secondFactor";
    /** What a gap found before publication does: warn, or block. */
    public static final String CHECKS = "checks";
    /** Whether readers see what has become of an article: hide, or show. */
    public static final String CHANGES = "changes";

    private static final Map<String, String> DEFAULTS =
            Map.of(SECOND_FACTOR, "nobody", CHECKS, "warn", CHANGES, "hide");

    private final DSLContext dsl;

    public Settings(DSLContext dsl) {
        this.dsl = dsl;
    }

    public String get(String name) {
        return dsl.select(SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.CONTENT)
                .orElseGet(() -> DEFAULTS.getOrDefault(name, ""));
    }

    public boolean secondFactorAskedOf(Access role) {
        return switch (get(SECOND_FACTOR)) {
            case "chief" -> role.covers(Access.CHIEF);
            case "editor" -> role.covers(Access.EDITOR);
            case "reporter" -> true;
            default -> false;
        };
    }

    public boolean checksBlock() {
        return get(CHECKS).equals("block");
    }

    public boolean showsChanges() {
        return get(CHANGES).equals("show");
    }
}
