package broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines of text read as paragraphs. A line ends because a paragraph does, because somebody broke it there, or because it
 * was full, as in mail: a text has full lines when most could not have taken the next word, and then those are joined.
 */
public final class Paragraphs {

    /** What mail and editors wrap at, and verse seldom reaches; a longer line is a paragraph of its own. */
    private static final int NARROWEST = 55;

    private static final int WIDEST = 100;

    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern SPACES = Pattern.compile("[ \\t]+");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…:؟。][\\p{Pe}\\p{Pf}\"']*$");
    /** Word writes an o before the items of a second level. */
    private static final Pattern BULLET = Pattern.compile("(?:[•·▪◦‣●○■–*-][ \\t]|o\\t)\\s*(?=\\S)");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})[.)][ \\t]\\s*(?=\\S)");

    private final List<List<String>> blocks = new ArrayList<>();
    private final int width;

    private Paragraphs(String text) {
        List<String> block = new ArrayList<>();
        for (String line : LINE_END.split(text)) {
            if (!line.isBlank()) {
                block.add(line.strip());
            } else if (!block.isEmpty()) {
                blocks.add(block);
                block = new ArrayList<>();
            }
        }
        if (!block.isEmpty()) blocks.add(block);
        width = width();
    }

    /**
     * As people type: blank lines part paragraphs, and a line that was broken stays so.
     *
     * @param text as HTML has it, without blocks
     */
    public static String of(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        StringBuilder html = new StringBuilder();
        for (List<String> block : paragraphs.blocks)
            append(
                    html,
                    "p",
                    String.join(
                            "<br>",
                            paragraphs.joined(block).stream()
                                    .map(Paragraphs::spaced)
                                    .toList()));
        return html.toString();
    }

    /**
     * As programs put on the clipboard what was copied in them: a paragraph a line, the items of lists with their marks.
     *
     * @param text as HTML has it, without tags
     */
    public static String copied(String text) {
        Paragraphs paragraphs = new Paragraphs(text);
        List<String> lines = new ArrayList<>();
        for (List<String> block : paragraphs.blocks)
            lines.addAll(paragraphs.blocks.size() > 1 ? paragraphs.joined(block) : block);
        StringBuilder html = new StringBuilder();
        for (int at = 0; at < lines.size(); ) {
            int bullets = bullets(lines, at);
            int numbers = numbers(lines, at);
            if (bullets > 1) list(html, "<ul>", lines.subList(at, at + bullets), BULLET, "</ul>");
            else if (numbers > 1) list(html, numbered(lines.get(at)), lines.subList(at, at + numbers), NUMBER, "</ol>");
            else append(html, "p", spaced(lines.get(at)));
            at += Math.max(1, Math.max(bullets, numbers));
        }
        return html.toString();
    }

    /** How many characters a full line has, or 0 where lines were ended by hand. */
    private int width() {
        int longest = blocks.stream()
                .flatMap(List::stream)
                .filter(line -> line.length() <= WIDEST && line.contains(" "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        if (longest < NARROWEST) return 0;
        int full = 0;
        int others = 0;
        boolean within = false;
        for (List<String> block : blocks) {
            for (int i = 0; i + 1 < block.size(); i++) {
                String line = block.get(i);
                if (overlong(line)) {
                    others++;
                } else if (with(line, block.get(i + 1)) > longest) {
                    full++;
                    within |= !SENTENCE_END.matcher(line).find();
                } else if (line.length() > longest / 2) {
                    others++;
                }
            }
        }
        return within && full >= 2 * others ? longest : 0;
    }

    /** One that was not wrapped; a long address cannot be. */
    private static boolean overlong(String line) {
        return line.length() > WIDEST && line.contains(" ");
    }

    /** How long a line would be with the first word of the next. */
    private static int with(String line, String next) {
        int word = next.indexOf(' ');
        return line.length() + 1 + (word < 0 ? next.length() : word);
    }

    private List<String> joined(List<String> block) {
        if (width == 0) return block;
        List<String> joined = new ArrayList<>();
        StringBuilder line = new StringBuilder(block.get(0));
        for (int i = 1; i < block.size(); i++) {
            if (full(block.get(i - 1), block.get(i))) {
                line.append(' ');
            } else {
                joined.add(line.toString());
                line.setLength(0);
            }
            line.append(block.get(i));
        }
        joined.add(line.toString());
        return joined;
    }

    /** Not all programs fill a line as far as it goes. */
    private boolean full(String line, String next) {
        return !overlong(line)
                && with(line, next) > width * 5 / 6
                && !BULLET.matcher(next).lookingAt()
                && !NUMBER.matcher(next).lookingAt();
    }

    private static int bullets(List<String> lines, int from) {
        int at = from;
        while (at < lines.size() && BULLET.matcher(lines.get(at)).lookingAt()) at++;
        return at - from;
    }

    private static int numbers(List<String> lines, int from) {
        int first = number(lines.get(from));
        int at = from;
        while (first >= 0 && at < lines.size() && number(lines.get(at)) == first + at - from) at++;
        return at - from;
    }

    private static int number(String line) {
        Matcher number = NUMBER.matcher(line);
        return number.lookingAt() ? Integer.parseInt(number.group(1)) : -1;
    }

    private static String numbered(String first) {
        return number(first) == 1 ? "<ol>" : "<ol start=\"" + number(first) + "\">";
    }

    private static void list(StringBuilder html, String begin, List<String> items, Pattern mark, String end) {
        html.append(begin);
        for (String item : items) append(html, "li", spaced(mark.matcher(item).replaceFirst("")));
        html.append(end);
    }

    private static void append(StringBuilder html, String tag, String words) {
        html.append('<').append(tag).append('>').append(words);
        html.append("</").append(tag).append('>');
    }

    private static String spaced(String line) {
        return SPACES.matcher(line).replaceAll(" ");
    }
}
