package broadsheet.web;

import java.util.Locale;
import java.util.Set;

/** What a language tag tells of how its text is set. */
public final class Language {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "ug", "ur", "yi");

    private Language() {}

    /** rtl or ltr, for the attribute dir. */
    public static String direction(String tag) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
    }
}
