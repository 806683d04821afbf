package broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Text without markup as the store keeps it: without the characters that PostgreSQL refuses (NUL), that XML cannot carry
 * (other controls, unpaired surrogates), and that mean nothing in a sentence.
 */
public final class PlainText {

    private PlainText() {}

    /** The text where it is an absolute address of the web, else nothing: no other may stand in a link. */
    public static String webAddress(String text) {
        try {
            URI uri = new URI(text.strip());
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null ? text.strip() : "";
        } catch (URISyntaxException e) {
            return "";
        }
    }

    /** One line: every run of white space is one space, none at the ends. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == '\u0085') {
                space = true;
            } else if (allowed(c)) {
                if (space && line.length() > 0) line.append(' ');
                space = false;
                line.appendCodePoint(c);
            }
        }
        return line.toString();
    }

    /** Lines stay lines; only what no text can hold is taken out. */
    public static String lines(String text) {
        return sound(text) ? text : only(text);
    }

    private static String only(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> allowed(c) || c == '\n' || c == '\t' || c == '\r')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether there is nothing in it that {@link #lines} would take out. */
    public static boolean sound(String text) {
        return text.codePoints().allMatch(c -> allowed(c) || c == '\n' || c == '\t' || c == '\r');
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !Character.isISOControl(c) && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
