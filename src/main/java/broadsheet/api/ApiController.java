package broadsheet.api;

import broadsheet.api.ArticlesAnswer.Entry;
import broadsheet.content.ArticleLists;
import broadsheet.content.Position;
import broadsheet.content.SiteQueries;
import broadsheet.edition.Holdings;
import broadsheet.edition.Holdings.Held;
import broadsheet.web.Json;
import broadsheet.web.RateLimit;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Articles for other programs, and the door that everything under /api stands behind. */
public final class ApiController {

    private static final String JSON = "application/json; charset=utf-8";
    private static final int REQUESTS_A_MINUTE = 120;

    private final ArticleLists lists;
    private final SiteQueries site;
    private final Holdings holdings;
    private final ApiItems items;
    private final LongSupplier edition;
    private final RateLimit limit = new RateLimit(REQUESTS_A_MINUTE, Duration.ofMinutes(1), Ticker.systemTicker());

    public ApiController(
            ArticleLists lists, SiteQueries site, Holdings holdings, ApiItems items, LongSupplier edition) {
        this.lists = lists;
        this.site = site;
        this.holdings = holdings;
        this.items = items;
        this.edition = edition;
    }

    /**
     * Other sites may ask whatever is behind it, but nobody too often. Within the page cache, what stands there is not
     * counted against anybody.
     */
    public Handler open(Handler handler) {
        return ctx -> {
            forEverybody(ctx);
            limit.count(ctx);
            handler.handle(ctx);
        };
    }

    /** GET /api/openapi.json */
    public void description(Context ctx) throws IOException {
        try (InputStream in = ApiController.class.getResourceAsStream("openapi.json")) {
            ctx.contentType(JSON).result(Objects.requireNonNull(in).readAllBytes());
        }
    }

    /** OPTIONS of anything here: what a browser asks before it sends a header such as If-None-Match elsewhere. */
    public void options(Context ctx) {
        forEverybody(ctx);
        ctx.header("Allow", "GET, HEAD, OPTIONS");
        ctx.header("Access-Control-Allow-Methods", "GET, HEAD");
        ctx.header("Access-Control-Allow-Headers", "If-None-Match, If-Modified-Since");
        ctx.header("Access-Control-Max-Age", "86400");
        ctx.status(204);
    }

    /** GET /api/articles */
    public void list(Context ctx) {
        long now = edition.getAsLong();
        ArticlesQuery query = ArticlesQuery.read(ctx, site);
        answer(ctx, query.since() == null ? newest(query, now) : changes(query, query.since(), now));
    }

    private ArticlesAnswer newest(ArticlesQuery query, long now) {
        List<Position> found = lists.positions(query.filter(), query.before(), query.limit() + 1);
        List<Position> page = found.subList(0, Math.min(query.limit(), found.size()));
        Map<Long, Held> articles = articles(page.stream().map(Position::id).toList());
        List<Entry> entries = new ArrayList<>();
        for (Position position : page) {
            Held held = articles.get(position.id());
            if (held != null) entries.add(entry(held));
        }
        boolean more = found.size() > page.size();
        return new ArticlesAnswer(now, entries, more ? query.next(page.get(page.size() - 1)) : null);
    }

    private ArticlesAnswer changes(ArticlesQuery query, long since, long now) {
        ArticlesQuery.Change after =
                query.after() == null ? new ArticlesQuery.Change(since, Long.MAX_VALUE) : query.after();
        List<ArticleLists.Change> found = lists.changes(query.filter(), after.edition(), after.id(), query.limit() + 1);
        List<ArticleLists.Change> page = found.subList(0, Math.min(query.limit(), found.size()));
        Map<Long, Held> articles = articles(page.stream()
                .filter(ArticleLists.Change::isPublic)
                .map(ArticleLists.Change::id)
                .toList());
        List<Entry> entries = new ArrayList<>();
        for (ArticleLists.Change change : page) {
            Held held = articles.get(change.id());
            entries.add(held == null ? new Entry(change.id(), null, items.withdrawn(change.uri())) : entry(held));
        }
        if (found.size() == page.size()) return new ArticlesAnswer(now, entries, null);
        ArticleLists.Change last = page.get(page.size() - 1);
        return new ArticlesAnswer(now, entries, query.next(new ArticlesQuery.Change(last.edition(), last.id())));
    }

    private Map<Long, Held> articles(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return holdings.articles(ids).stream().collect(Collectors.toMap(Held::id, Function.identity()));
    }

    private Entry entry(Held held) {
        return new Entry(held.id(), items.url(held), items.ninjs(held));
    }

    /** GET /api/articles/{id} */
    public void article(Context ctx) {
        String id = ctx.pathParam("id");
        if (!id.matches("\\d{1,18}") || !lists.isPublic(Long.parseLong(id))) throw new NotFoundResponse();
        Held held = holdings.articles(List.of(Long.valueOf(id))).get(0);
        ctx.header("Link", "<" + items.url(held) + ">; rel=\"alternate\"; type=\"text/html\"");
        answer(ctx, items.ninjs(held));
    }

    private static void forEverybody(Context ctx) {
        ctx.header("Access-Control-Allow-Origin", "*");
        ctx.header("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
    }

    private static void answer(Context ctx, Object value) {
        ctx.contentType(JSON).result(Json.write(value).getBytes(StandardCharsets.UTF_8));
    }
}
