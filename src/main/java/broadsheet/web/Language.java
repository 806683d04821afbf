package broadsheet.web;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** What a language tag tells: whether there is such a language, and how its text is set. */
public final class Language {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "dv", "fa", "he", "ku", "ps", "ug", "ur", "yi");

    private Language() {}

    /** Whether it is well formed, and begins with a language of ISO 639 that has a name. */
    public static boolean known(String tag) {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag).build();
            return !locale.getLanguage().isEmpty()
                    && !locale.getDisplayLanguage(Locale.ENGLISH).equals(locale.getLanguage());
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** rtl or ltr, for the attribute dir. */
    public static String direction(String tag) {
        return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(tag).getLanguage()) ? "rtl" : "ltr";
    }
}
