package broadsheet.content;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The part of an address that names a thing: a-z, 0-9 and hyphens, at most 80 characters. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ]");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern VALID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Map<String, String> LETTERS = Map.of(
            "ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ð", "d", "þ", "th", "ı", "i", "&", " and ");

    private Slug() {}

    /**
     * The slug of a headline or a name.
     *
     * @return empty when nothing of the text can be written in a-z and 0-9
     */
    public static String of(String text) {
        String plain = text.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : LETTERS.entrySet())
            plain = plain.replace(letter.getKey(), letter.getValue());
        plain = MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        plain = OTHERS.matcher(APOSTROPHES.matcher(plain).replaceAll("")).replaceAll("-");
        return trim(plain);
    }

    /** Cut at a hyphen, so that no word is broken. */
    private static String trim(String slug) {
        String whole = slug.replaceAll("^-|-$", "");
        if (whole.length() <= LONGEST) return whole;
        int cut = whole.lastIndexOf('-', LONGEST);
        return whole.substring(0, cut > 0 ? cut : LONGEST);
    }

    /** The slug with more behind it, cut so that both fit. */
    public static String with(String slug, String suffix) {
        int room = LONGEST - suffix.length() - 1;
        if (slug.length() > room) {
            int cut = slug.lastIndexOf('-', room);
            slug = slug.substring(0, cut > 0 ? cut : room);
        }
        return slug + "-" + suffix;
    }

    public static boolean valid(String slug) {
        return slug.length() <= LONGEST && VALID.matcher(slug).matches();
    }
}
