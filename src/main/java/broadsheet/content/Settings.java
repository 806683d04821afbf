package broadsheet.content;

import static broadsheet.db.schema.Tables.SETTING;

import broadsheet.web.Access;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * What the chief has set at the desk. It wins over the environment; a name that was never set is as the environment
 * says, or has its default here.
 */
public final class Settings {

    /** Whom a second factor is asked of: nobody, chief, editor (and chief), reporter (everybody). */
    public static final String SECOND_FACTOR = "secondFactor";
    /** Which gaps found before publication block it: "warn" for none, "block" for all, or names parted by commas. */
    public static final String CHECKS = "checks";
    /** Whether readers see what has become of an article: hide, or show. */
    public static final String CHANGES = "changes";

    public static final String NAME = "name";
    public static final String TAGLINE = "tagline";
    /** An e-mail address at which readers reach the editors; empty for none. */
    public static final String CONTACT = "contact";
    /** Of the pages, as a BCP 47 tag. */
    public static final String LANGUAGE = "language";
    /** Such as Europe/Berlin. */
    public static final String TIME_ZONE = "timeZone";
    /** Six hexadecimal digits, on the light ground; empty for the paper's own. */
    public static final String ACCENT = "accent";
    /** Likewise on the dark ground; empty to have it made from the other. */
    public static final String ACCENT_DARK = "accentDark";
    /** The page about the paper, in the safe subset; empty for the one that comes along. */
    public static final String ABOUT = "about";

    private static final Map<String, String> DEFAULTS = Map.of(SECOND_FACTOR, "nobody", CHECKS, "warn");

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

    /** Everything that was ever set, by name. */
    public Map<String, String> all() {
        return dsl.select(SETTING.NAME, SETTING.CONTENT).from(SETTING).fetchMap(SETTING.NAME, SETTING.CONTENT);
    }

    public boolean secondFactorAskedOf(Access role) {
        return switch (get(SECOND_FACTOR)) {
            case "chief" -> role.covers(Access.CHIEF);
            case "editor" -> role.covers(Access.EDITOR);
            case "reporter" -> true;
            default -> false;
        };
    }

    /** What the check list found: the names of what blocks, out of those that there are. */
    public List<String> blocking(List<String> checks) {
        String set = get(CHECKS);
        if (set.equals("block")) return checks;
        List<String> named = List.of(set.split(","));
        return checks.stream().filter(named::contains).toList();
    }

    /** @param otherwise the environment's */
    public ZoneId timeZone(ZoneId otherwise) {
        return timeZone(all(), otherwise);
    }

    public static ZoneId timeZone(Map<String, String> set, ZoneId otherwise) {
        String zone = set.getOrDefault(TIME_ZONE, "");
        try {
            return zone.isEmpty() ? otherwise : ZoneId.of(zone);
        } catch (DateTimeException e) {
            return otherwise; // set by a program that knew more zones
        }
    }

    public static Locale language(Map<String, String> set, Locale otherwise) {
        String language = set.getOrDefault(LANGUAGE, "");
        return language.isEmpty() ? otherwise : Locale.forLanguageTag(language);
    }

    public boolean showsChanges() {
        return get(CHANGES).equals("show");
    }

    public static boolean showsChanges(Map<String, String> set) {
        return set.getOrDefault(CHANGES, "hide").equals("show");
    }
}
