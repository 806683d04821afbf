package broadsheet.search;

import broadsheet.search.Tokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.CharArraySet;

/**
 * Marks a query's words in a text, and chooses the passage that says most about them. The text goes through the same
 * analysis as in the index, so that what is marked is what matched; everything else is escaped.
 */
final class Marks {

    /** Characters of a passage: about two lines of a result. */
    private static final int PASSAGE = 220;
    /** A passage begins with its sentence when that began no further back. */
    private static final int LOOK_BACK = 80;
    /** Characters in which news says what it is about: where a passage of these has all words, no other is looked for. */
    private static final int BEGINNING = 1_000;

    private final Languages languages;
    private final Map<String, CharArraySet> terms;

    /** @param terms by language, as analyzed */
    Marks(Languages languages, Map<String, Set<String>> terms) {
        this.languages = languages;
        this.terms = terms.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> new CharArraySet(each.getValue(), false)));
    }

    /** The whole text as safe HTML, matches within mark. */
    String whole(String language, String text) {
        return html(text, 0, text.length(), matches(language, text));
    }

    /** The standfirst when it has all of the words that the body has, else the best passage of the body. */
    String passage(String language, String standfirst, String body) {
        List<Token> above = matches(language, standfirst);
        CharArraySet wanted = terms.getOrDefault(language, CharArraySet.EMPTY_SET);
        boolean enough = !standfirst.isEmpty() && distinct(above) == wanted.size();
        List<Token> below = enough ? List.of() : below(language, body, wanted.size());
        if (!standfirst.isEmpty() && distinct(above) >= bestIn(below).distinct)
            return cut(
                    standfirst,
                    above.isEmpty() ? 0 : from(standfirst, above.get(0).start()),
                    above);
        if (below.isEmpty()) return cut(body, 0, below);
        return cut(body, from(body, below.get(bestIn(below).first).start()), below);
    }

    /** The matches of a body, at least those of its best passage. */
    private List<Token> below(String language, String body, int wanted) {
        int end = body.length() <= BEGINNING ? -1 : body.indexOf(' ', BEGINNING);
        if (end > 0 && wanted > 0) {
            List<Token> first = matches(language, body.substring(0, end));
            Best best = bestIn(first);
            if (best.distinct == wanted && first.get(best.first).start() + PASSAGE <= end) return first;
        }
        return matches(language, body);
    }

    private List<Token> matches(String language, String text) {
        CharArraySet wanted = terms.getOrDefault(language, CharArraySet.EMPTY_SET);
        return wanted.isEmpty() || text.isEmpty() ? List.of() : Tokens.of(languages.analyzer(language), text, wanted);
    }

    private static int distinct(List<Token> matches) {
        return (int) matches.stream().map(Token::term).distinct().count();
    }

    private record Best(int first, int distinct) {}

    /** The match from which on a passage has the most different words, then the most. */
    private static Best bestIn(List<Token> matches) {
        int best = 0;
        int bestDistinct = 0;
        int bestCount = 0;
        for (int first = 0; first < matches.size(); first++) {
            Set<String> seen = new HashSet<>();
            int count = 0;
            int end = matches.get(first).start() + PASSAGE - LOOK_BACK;
            for (int i = first; i < matches.size() && matches.get(i).end() <= end; i++) {
                seen.add(matches.get(i).term());
                count++;
            }
            if (seen.size() > bestDistinct || (seen.size() == bestDistinct && count > bestCount)) {
                best = first;
                bestDistinct = seen.size();
                bestCount = count;
            }
        }
        return new Best(best, bestDistinct);
    }

    /** Where the passage that has a match begins: its sentence, or a few words before it. */
    private static int from(String text, int match) {
        if (match <= LOOK_BACK / 2) return 0;
        int earliest = Math.max(0, match - LOOK_BACK);
        for (int at = match - 2; at >= earliest; at--)
            if (".!?…؟。".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == ' ') return at + 2;
        int space = text.indexOf(' ', Math.max(0, match - LOOK_BACK / 2));
        return space < 0 || space >= match ? match : space + 1;
    }

    private static String cut(String text, int from, List<Token> matches) {
        int end = text.length();
        if (end - from > PASSAGE) {
            int space = text.lastIndexOf(' ', from + PASSAGE);
            end = space > from ? space : from + PASSAGE;
            if (Character.isLowSurrogate(text.charAt(end))) end--;
        }
        String html = html(text, from, end, matches);
        boolean sentence = from == 0 || ".!?…؟。".indexOf(text.charAt(Math.max(0, from - 2))) >= 0;
        return (sentence ? "" : "… ") + html + (end < text.length() ? " …" : "");
    }

    private static String html(String text, int from, int end, List<Token> matches) {
        StringBuilder html = new StringBuilder();
        int at = from;
        for (Token match : matches) {
            if (match.start() < at || match.end() > end) continue;
            escape(text, at, match.start(), html);
            html.append("<mark>");
            escape(text, match.start(), match.end(), html);
            html.append("</mark>");
            at = match.end();
        }
        escape(text, at, end, html);
        return html.toString();
    }

    private static void escape(String text, int from, int end, StringBuilder html) {
        for (int i = from; i < end; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
    }
}
