package broadsheet.search;

import broadsheet.content.Teaser;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of results, or the empty form.
 *
 * @param query as typed
 * @param heading the query that the results are of
 * @param estimated whether the numbers are only about right, as of very many
 * @param allWords how many of them have all the words
 * @param typed how to search for the query as typed, when another is shown; else null
 * @param meant a query that looks more likely, when there is one and it is not the one shown
 */
record SearchPage(
        Head head,
        String query,
        String heading,
        IndexState state,
        List<Found> found,
        long total,
        boolean estimated,
        long allWords,
        boolean cutOff,
        @Nullable Link typed,
        @Nullable Link meant,
        List<Filter> filters,
        Pager pager)
        implements Page {

    /**
     * A result.
     *
     * @param headline safe HTML with marks
     * @param passage likewise
     */
    record Found(Teaser teaser, String headline, String passage) {}

    record Link(String text, String path) {}

    /** @param name what the choices are of: sort, section, topic, author, year */
    record Filter(String name, List<Choice> choices) {}

    /**
     * One value of a filter.
     *
     * @param count null where counting means nothing
     * @param path leads to the results with it, or without it when it is the current one
     */
    record Choice(String text, @Nullable Long count, String path, boolean current) {}

    /** Whether some of them do not have all the words. */
    public boolean someWords() {
        return allWords < total;
    }

    public boolean asked() {
        return !query.isEmpty();
    }
}
