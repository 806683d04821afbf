package broadsheet.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found.
 *
 * @param total articles found, on all pages; a lower bound when {@code cutOff}
 * @param estimated whether {@code total} and the counts for the filters are estimates, since it found very many
 * @param facets counts for the filters, when asked for
 * @param correction null when no word looks mistyped
 * @param allWords how many of them have all the words; the others have some
 * @param cutOff whether time was up before all had been looked at
 */
public record SearchResults(
        List<Hit> hits,
        long total,
        boolean estimated,
        Facets facets,
        @Nullable Correction correction,
        long allWords,
        boolean cutOff) {

    public static final SearchResults NOTHING = new SearchResults(List.of(), 0, false, Facets.NONE, null, 0, false);

    /**
     * An article found.
     *
     * @param headline escaped HTML, matches within mark; empty when no details were asked for
     * @param passage likewise: the standfirst, or what the body says about the words
     */
    public record Hit(long id, float score, String headline, String passage) {}

    /**
     * The query without its typing mistakes.
     *
     * @param shown whether the results are those of the corrected query, since the one typed has none
     */
    public record Correction(String query, boolean shown) {}

    /** How many of the articles found each filter would leave, most first. */
    public record Facets(List<Value> sections, List<Value> topics, List<Value> authors, List<Value> years) {

        public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of());

        /** @param key what the address carries */
        public record Value(String key, String name, long count) {}
    }
}
