package broadsheet.search;

import broadsheet.search.SearchQuery.Filter;
import broadsheet.search.SearchQuery.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a query from its beginning to its end, once. */
final class QueryReader {

    private enum Name {
        SECTION,
        AUTHOR,
        TOPIC,
        AFTER,
        BEFORE
    }

    private static final Map<String, Name> ENGLISH = Map.of(
            "section", Name.SECTION,
            "author", Name.AUTHOR,
            "topic", Name.TOPIC,
            "after", Name.AFTER,
            "before", Name.BEFORE);
    private static final Map<String, Map<String, Name>> NAMES = Map.of(
            "de",
                    Map.of(
                            "ressort", Name.SECTION,
                            "rubrik", Name.SECTION,
                            "autor", Name.AUTHOR,
                            "autorin", Name.AUTHOR,
                            "thema", Name.TOPIC,
                            "nach", Name.AFTER,
                            "vor", Name.BEFORE),
            "fr",
                    Map.of(
                            "rubrique", Name.SECTION,
                            "auteur", Name.AUTHOR,
                            "autrice", Name.AUTHOR,
                            "sujet", Name.TOPIC,
                            "thème", Name.TOPIC,
                            "après", Name.AFTER,
                            "avant", Name.BEFORE),
            "es",
                    Map.of(
                            "sección", Name.SECTION,
                            "autor", Name.AUTHOR,
                            "autora", Name.AUTHOR,
                            "tema", Name.TOPIC,
                            "después", Name.AFTER,
                            "antes", Name.BEFORE),
            "ar",
                    Map.of(
                            "قسم", Name.SECTION,
                            "كاتب", Name.AUTHOR,
                            "موضوع", Name.TOPIC,
                            "بعد", Name.AFTER,
                            "قبل", Name.BEFORE));
    private static final int LONGEST_NAME = 12;
    private static final String QUOTES = "\"“”„‟«»";
    private static final Pattern DATE = Pattern.compile("(\\p{Nd}{4})(?:-(\\p{Nd}{1,2})(?:-(\\p{Nd}{1,2}))?)?");
    /** Control, format (marks of direction, zero width) and unassigned characters, and halves of pairs. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cn}\\p{Cs}\\s]+");

    private final String text;
    private final Map<String, Name> names;
    private final List<Words> words = new ArrayList<>();
    private final List<Filter> filters = new ArrayList<>();
    private @Nullable LocalDate from;
    private @Nullable LocalDate before;
    private int at;

    QueryReader(String typed, Locale language) {
        String cut = typed.length() <= SearchQuery.LONGEST ? typed : typed.substring(0, SearchQuery.LONGEST);
        this.text = UNSEEN.matcher(ArticleRow.whole(cut)).replaceAll(" ").strip();
        this.names = NAMES.getOrDefault(language.getLanguage(), Map.of());
    }

    SearchQuery read() {
        while (skipSpaces() && words.size() + filters.size() < SearchQuery.MOST_WORDS) {
            boolean unwanted = minus();
            if (unwanted) at++;
            Name name = name();
            if (name == null) addWords(word(unwanted));
            else take(name, unwanted);
        }
        return new SearchQuery(text, List.copyOf(words), List.copyOf(filters), from, before);
    }

    private boolean skipSpaces() {
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at < text.length();
    }

    /** A minus takes away only when it stands before something and after nothing. */
    private boolean minus() {
        return text.charAt(at) == '-' && at + 1 < text.length() && text.charAt(at + 1) != ' ';
    }

    /** The name of a filter with its colon, when one stands here and something follows it. */
    private @Nullable Name name() {
        int colon = text.indexOf(':', at);
        if (colon < 0 || colon - at > LONGEST_NAME || colon + 1 >= text.length() || text.charAt(colon + 1) == ' ')
            return null;
        String word = text.substring(at, colon).toLowerCase(Locale.ROOT);
        Name name = names.getOrDefault(word, ENGLISH.get(word));
        if (name == Name.AFTER || name == Name.BEFORE) return date(colon + 1).isPresent() ? skipTo(colon, name) : null;
        return name == null ? null : skipTo(colon, name);
    }

    private Name skipTo(int colon, Name name) {
        at = colon + 1;
        return name;
    }

    private void take(Name name, boolean unwanted) {
        if (name == Name.AFTER || name == Name.BEFORE) {
            LocalDate day = date(at).orElseThrow();
            at = endOfWord(at);
            boolean beginning = (name == Name.AFTER) != unwanted;
            if (beginning) from = day;
            else before = day;
            return;
        }
        Words value = word(unwanted);
        if (value.text().isBlank()) return;
        Names.Kind kind = Names.Kind.valueOf(name.name());
        filters.add(new Filter(kind, value.text(), value));
    }

    /** A word up to the next space, or a phrase up to the quotation mark that closes it, or to the end. */
    private Words word(boolean unwanted) {
        if (at < text.length() && QUOTES.indexOf(text.charAt(at)) >= 0) {
            int start = ++at;
            while (at < text.length() && QUOTES.indexOf(text.charAt(at)) < 0) at++;
            Words phrase = new Words(text.substring(start, at), true, unwanted, start);
            at++;
            return phrase;
        }
        int start = at;
        at = endOfWord(at);
        return new Words(text.substring(start, at), false, unwanted, start);
    }

    /** A quotation mark ends a word only where it opens a phrase: 5" is a word. */
    private int endOfWord(int start) {
        int space = text.indexOf(' ', start);
        return space < 0 ? text.length() : space;
    }

    private void addWords(Words found) {
        if (!found.text().isBlank()) words.add(found);
    }

    /** 2024, 2024-03 or 2024-03-15, in the digits of any script: its first day. */
    private Optional<LocalDate> date(int start) {
        Matcher date = DATE.matcher(text.substring(start, endOfWord(start)));
        if (!date.matches()) return Optional.empty();
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(1)),
                    date.group(2) == null ? 1 : Integer.parseInt(date.group(2)),
                    date.group(3) == null ? 1 : Integer.parseInt(date.group(3))));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
