package broadsheet.search;

import org.jspecify.annotations.Nullable;

/**
 * One search.
 *
 * @param section slug of the one wanted, or null; so for topic and author
 * @param year of publication, in the site's time zone
 * @param asTyped leaves mistyped words as they are
 * @param page counted from 1; one beyond the end is empty
 * @param size hits on a page, 1 to 100
 * @param details whether filters are counted and matches marked
 */
public record SearchRequest(
        SearchQuery query,
        Sort sort,
        @Nullable String section,
        @Nullable String topic,
        @Nullable String author,
        @Nullable Integer year,
        boolean asTyped,
        int page,
        int size,
        boolean details) {

    public enum Sort {
        RELEVANCE,
        NEWEST
    }

    /** Hits further down than this are not shown: nobody reads that far, and a machine has the feeds. */
    public static final int DEEPEST = 10_000;

    public SearchRequest {
        size = Math.max(1, Math.min(100, size));
        page = Math.max(1, page);
    }

    public static SearchRequest of(SearchQuery query, int size) {
        return new SearchRequest(query, Sort.RELEVANCE, null, null, null, null, false, 1, size, true);
    }

    /** Hits before this page, as far as they are shown. */
    int from() {
        return (int) Math.min((page - 1L) * size, DEEPEST);
    }
}
