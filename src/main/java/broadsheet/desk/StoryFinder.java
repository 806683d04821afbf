package broadsheet.desk;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Window;
import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.search.SearchIndex;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchRequest;
import broadsheet.search.SearchResults;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds stories that readers see, or will, for an editor who wants one to stand somewhere. */
public final class StoryFinder {

    private static final int OFFERED = 8;
    private static final int COMING = 3;

    private final FrontDeskQueries queries;
    private final TeaserQueries teasers;
    private final SearchIndex index;
    private final Supplier<Locale> language;

    public StoryFinder(FrontDeskQueries queries, TeaserQueries teasers, SearchIndex index, Supplier<Locale> language) {
        this.queries = queries;
        this.teasers = teasers;
        this.index = index;
        this.language = language;
    }

    /** Without words, the newest and what comes next. */
    List<Title> find(String q) {
        if (q.isEmpty())
            return Stream.concat(
                            queries.coming(COMING).stream(),
                            titles(teasers.latest(Window.first(OFFERED)).teasers().stream()
                                    .map(Teaser::id)
                                    .toList()))
                    .toList();
        SearchRequest request = SearchRequest.of(SearchQuery.parse(q, language.get()), OFFERED);
        return titles(index.search(request).hits().stream()
                        .map(SearchResults.Hit::id)
                        .toList())
                .toList();
    }

    private Stream<Title> titles(Collection<Long> articles) {
        Map<Long, Title> titles = queries.titles(articles);
        return articles.stream().map(titles::get).filter(Objects::nonNull);
    }
}
