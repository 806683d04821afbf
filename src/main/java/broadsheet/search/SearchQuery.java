package broadsheet.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a reader typed, understood as far as it can be; the rest is text, and nothing is an error.
 *
 * @param text as typed, without what cannot be seen; the places in it of {@code words} count from its beginning
 * @param words wanted and unwanted words and phrases, in order
 * @param filters by section, author and topic
 * @param from the first day wanted
 * @param before the first day not wanted any more
 */
public record SearchQuery(
        String text,
        List<Words> words,
        List<Filter> filters,
        @Nullable LocalDate from,
        @Nullable LocalDate before) {

    /** Longer queries are cut. */
    public static final int LONGEST = 1_000;
    /** More words and filters than these are left out. */
    static final int MOST_WORDS = 48;

    /** @param start where the words stand in the query's text, without quotation marks */
    record Words(String text, boolean phrase, boolean unwanted, int start) {}

    /** @param words the value as words, for when nobody is called that */
    record Filter(Names.Kind kind, String value, Words words) {
        boolean unwanted() {
            return words.unwanted();
        }
    }

    /** @param language whose names of the filters are understood beside the English ones */
    public static SearchQuery parse(String typed, Locale language) {
        return new QueryReader(typed, language).read();
    }

    boolean isBlank() {
        return words.isEmpty() && filters.isEmpty() && from == null && before == null;
    }
}
