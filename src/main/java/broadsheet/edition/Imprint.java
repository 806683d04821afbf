package broadsheet.edition;

import broadsheet.content.Breaking;
import broadsheet.content.Settings;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the chief has set for readers to see, and the bar above every page. The rules of the desk are no part of it: they
 * are about people.
 *
 * @param settings by the names that Settings has
 * @param colours of sections that have one of their own, by slug: six hexadecimal digits
 */
public record Imprint(
        Map<String, String> settings,
        Map<String, String> colours,
        @Nullable Breaking breaking) {

    /** The names of settings that belong to it. */
    public static final List<String> SETTINGS = List.of(
            Settings.NAME,
            Settings.TAGLINE,
            Settings.LANGUAGE,
            Settings.TIME_ZONE,
            Settings.ACCENT,
            Settings.ACCENT_DARK,
            Settings.ABOUT,
            Settings.CHANGES);

    public boolean empty() {
        return settings.isEmpty() && colours.isEmpty() && breaking == null;
    }
}
