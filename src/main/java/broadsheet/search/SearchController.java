package broadsheet.search;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.search.SearchPage.Found;
import broadsheet.search.SearchPage.Link;
import broadsheet.search.SearchResults.Correction;
import broadsheet.search.SearchResults.Hit;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Search for readers. Its pages are as many as there are words: they are made each time, and not kept. */
public final class SearchController {

    private static final int SIZE = 10;
    private static final String CACHE_CONTROL = "public, max-age=0, s-maxage=10";

    private final SearchIndex index;
    private final TeaserQueries teasers;
    private final Html html;
    private final Messages messages;
    private final Supplier<Locale> language;

    /** @param language of the interface: filters may be typed in it */
    public SearchController(
            SearchIndex index, TeaserQueries teasers, Html html, Messages messages, Supplier<Locale> language) {
        this.index = index;
        this.teasers = teasers;
        this.html = html;
        this.messages = messages;
        this.language = language;
    }

    /** GET /search */
    public void show(Context ctx) {
        SearchAddress address = SearchAddress.read(ctx, SIZE, SIZE);
        ctx.header("Cache-Control", CACHE_CONTROL);
        ctx.header("Surrogate-Key", "search");
        SearchRequest request = address.request(language.get(), true);
        IndexState state = index.state(); // before it is asked: there may be one only afterwards
        SearchResults results = index.search(request);
        if (!index.state().ready()) state = index.state(); // it has failed and been set aside
        int last = last(results.total(), request.size());
        if (results.total() > 0 && request.page() > last)
            ctx.redirect(address.at(last).path());
        else html.answer(ctx, page(address, request, results, state));
    }

    private SearchPage page(SearchAddress address, SearchRequest request, SearchResults results, IndexState state) {
        Correction correction = results.correction();
        boolean corrected = correction != null && correction.shown();
        Pager pager = pager(address, request, results.total());
        String query = request.query().text();
        String heading = corrected ? correction.query() : query;
        return new SearchPage(
                head(title(heading, state, results), address.path()).between(pager.newer(), pager.older()),
                query,
                heading,
                state,
                found(results.hits()),
                results.total(),
                results.estimated(),
                results.allWords(),
                results.cutOff(),
                corrected ? new Link(query, address.typed().path()) : null,
                meant(address, correction),
                new Filters(address, messages).of(results.facets(), index),
                pager);
    }

    /** With how many there are, since a page's title is what a screen reader says first. */
    private String title(String query, IndexState state, SearchResults results) {
        String search = messages.get("search.title");
        if (query.isEmpty()) return search;
        if (!state.ready()) return query + " – " + search;
        String count = messages.get(results.estimated() ? "search.about" : "search.count", results.total());
        return query + " – " + count + " – " + search;
    }

    /** Results are nobody's business but their reader's; the page that one searches from may be found. */
    private static Page.Head head(String title, String path) {
        Page.Head head = Page.Head.of(title, "", path);
        return path.equals(SearchAddress.PATH) ? head : head.unlisted();
    }

    private static @Nullable Link meant(SearchAddress address, @Nullable Correction correction) {
        return correction == null || correction.shown()
                ? null
                : new Link(correction.query(), address.with(correction.query()).path());
    }

    /** What has been withdrawn since the index was asked is not there any more. */
    private List<Found> found(List<Hit> hits) {
        Map<Long, Teaser> byId = teasers.byId(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .filter(hit -> byId.containsKey(hit.id()))
                .map(hit -> new Found(Objects.requireNonNull(byId.get(hit.id())), hit.headline(), hit.passage()))
                .toList();
    }

    private static Pager pager(SearchAddress address, SearchRequest request, long total) {
        int page = request.page();
        int last = last(total, request.size());
        return new Pager(
                page > 1 ? address.at(Math.min(page - 1, last)).path() : null,
                page < last ? address.at(page + 1).path() : null);
    }

    private static int last(long total, int size) {
        return (int) Math.max(1, (Math.min(total, SearchRequest.DEEPEST) + size - 1) / size);
    }
}
