package broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text without markup as the store keeps it: without the characters that PostgreSQL refuses (NUL), that XML cannot carry
 * (other controls, unpaired surrogates), and that mean nothing in a sentence. Of the characters that set the direction of
 * what follows (Unicode Standard Annex 9) only pairs that are closed in their line stay, and none in a single line such as
 * a headline: an open one, or one that forces letters round, makes a page read as something that nobody has written.
 */
public final class PlainText {

    private static final Pattern LINE = Pattern.compile("[^\\r\\n]+");

    // letters that are empty (the fillers of Hangul) and the blank of Braille have a place, and nothing in it
    private static final Pattern VISIBLE =
            Pattern.compile("[\\p{L}\\p{Mc}\\p{N}\\p{P}\\p{S}\\p{Co}&&[^\\u115f\\u1160\\u2800\\u3164\\uffa0]]");

    // embeddings and overrides, ended by PDF, and isolates, ended by PDI
    private static final int LRE = 0x202A;
    private static final int PDF = 0x202C;
    private static final int LRO = 0x202D;
    private static final int RLO = 0x202E;
    private static final int LRI = 0x2066;
    private static final int PDI = 0x2069;

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

    /**
     * One line: every run of white space is one space, none at the ends. Characters that nobody sees stay between those
     * that one does, since Persian, Indic scripts and pictures made of several need their joiners; alone they are nothing.
     */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || c == '\u0085') {
                space = true;
            } else if (allowed(c) && !turns(c)) {
                if (space && line.length() > 0) line.append(' ');
                space = false;
                line.appendCodePoint(c);
            }
        }
        return visible(line) ? line.toString() : "";
    }

    /** Whether there is anything in it that one sees: a letter, say, and not only a space without width. */
    public static boolean visible(CharSequence text) {
        return VISIBLE.matcher(text).find();
    }

    /** Lines stay lines; only what no text can hold is taken out. */
    public static String lines(String text) {
        String sound = sound(text) ? text : only(text);
        if (sound.codePoints().noneMatch(PlainText::turns)) return sound;
        return LINE.matcher(sound)
                .replaceAll(
                        line -> Matcher.quoteReplacement(closed(line.group()) ? line.group() : straight(line.group())));
    }

    private static boolean turns(int c) {
        return (c >= LRE && c <= RLO) || (c >= LRI && c <= PDI);
    }

    /** Whether every direction that is begun is ended, in its order, and none is forced. */
    private static boolean closed(String line) {
        Deque<Integer> ends = new ArrayDeque<>();
        for (int c : line.codePoints().filter(PlainText::turns).toArray()) {
            if (c == LRO || c == RLO) return false;
            if (c == PDF || c == PDI) {
                if (!Integer.valueOf(c).equals(ends.poll())) return false;
            } else {
                ends.push(c < LRI ? PDF : PDI);
            }
        }
        return ends.isEmpty();
    }

    private static String straight(String line) {
        StringBuilder kept = new StringBuilder(line.length());
        line.codePoints().filter(c -> !turns(c)).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String only(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> allowed(c) || c == '\n' || c == '\t' || c == '\r')
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Whether there is nothing in it that no text can hold. */
    public static boolean sound(String text) {
        return text.codePoints().allMatch(c -> allowed(c) || c == '\n' || c == '\t' || c == '\r');
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !Character.isISOControl(c) && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
