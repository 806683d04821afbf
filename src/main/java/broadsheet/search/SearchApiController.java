package broadsheet.search;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.search.SearchResults.Hit;
import broadsheet.web.Body;
import broadsheet.web.Messages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Search for programs: results, suggestions, and what a browser needs to search from its address bar. */
public final class SearchApiController {

    private static final int SIZE = 20;
    private static final int MOST = 100;
    private static final String RETRY_SECONDS = "10";
    private static final String CACHE_CONTROL = "public, max-age=0, s-maxage=10";

    private final SearchIndex index;
    private final TeaserQueries teasers;
    private final Messages messages;
    private final Supplier<String> siteName;
    private final String siteUrl;
    private final Supplier<Locale> language;
    private final ObjectMapper json = new ObjectMapper();

    public SearchApiController(
            SearchIndex index,
            TeaserQueries teasers,
            Messages messages,
            Supplier<String> siteName,
            String siteUrl,
            Supplier<Locale> language) {
        this.index = index;
        this.teasers = teasers;
        this.messages = messages;
        this.siteName = siteName;
        this.siteUrl = siteUrl;
        this.language = language;
    }

    record Answer(String query, long total, int page, List<NewsItem> items) {}

    /** GET /api/search */
    public void search(Context ctx) throws JsonProcessingException {
        if (!index.state().ready()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse();
        }
        SearchAddress address = SearchAddress.read(ctx, SIZE, MOST);
        SearchRequest request = address.request(language.get(), false);
        SearchResults results = index.search(request);
        Map<Long, Teaser> byId =
                teasers.byId(results.hits().stream().map(Hit::id).toList());
        List<NewsItem> items = results.hits().stream()
                .filter(hit -> byId.containsKey(hit.id()))
                .map(hit -> NewsItem.of(Objects.requireNonNull(byId.get(hit.id())), siteUrl, hit.score(), null))
                .toList();
        answer(ctx, "application/json", new Answer(request.query().text(), results.total(), request.page(), items));
    }

    /** GET /search/suggest: in the form of OpenSearch Suggestions 1.1, which browsers and our own script read. */
    public void suggest(Context ctx) throws JsonProcessingException {
        String typed = ctx.queryParam("q");
        Suggestions.Found found = index.suggest(typed == null ? "" : typed);
        Map<Long, Teaser> byId = teasers.byId(found.articles());
        List<String> texts = new ArrayList<>();
        List<String> kinds = new ArrayList<>();
        List<String> addresses = new ArrayList<>();
        for (Suggestions.Name name : found.names()) {
            texts.add(name.name());
            kinds.add(messages.get("search." + name.kind()));
            addresses.add(siteUrl + name.path());
        }
        for (long id : found.articles()) {
            Teaser teaser = byId.get(id);
            if (teaser == null) continue;
            texts.add(teaser.headline());
            kinds.add("");
            addresses.add(siteUrl + teaser.path());
        }
        answer(ctx, "application/x-suggestions+json", List.of(typed == null ? "" : typed, texts, kinds, addresses));
    }

    private void answer(Context ctx, String type, Object value) throws JsonProcessingException {
        ctx.header("Cache-Control", CACHE_CONTROL).header("X-Robots-Tag", "noindex");
        Body.of(json.writeValueAsBytes(value), type).answer(ctx);
    }

    /** GET /opensearch.xml: OpenSearch 1.1. */
    public void description(Context ctx) {
        ctx.header("Cache-Control", "public, max-age=86400")
                .contentType("application/opensearchdescription+xml; charset=utf-8")
                .result("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
                          <ShortName>%1$s</ShortName>
                          <Description>%2$s</Description>
                          <InputEncoding>UTF-8</InputEncoding>
                          <Url type="text/html" template="%3$s/search?q={searchTerms}"/>
                          <Url type="application/x-suggestions+json" template="%3$s/search/suggest?q={searchTerms}"/>
                          <Url type="application/json" template="%3$s/api/search?q={searchTerms}&amp;page={startPage?}"/>
                        </OpenSearchDescription>
                        """.formatted(
                                xml(shortened(siteName.get(), 16)), xml(messages.get("error.search")), xml(siteUrl)));
    }

    /** The format's own limit for a short name. */
    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip();
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
