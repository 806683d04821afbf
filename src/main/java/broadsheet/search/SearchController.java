package broadsheet.search;

import broadsheet.content.TeaserQueries;
import broadsheet.content.Window;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;

/** Search, provisional: headlines of the newest. */
public final class SearchController {

    private final TeaserQueries teasers;
    private final Html html;
    private final Messages messages;

    public SearchController(TeaserQueries teasers, Html html, Messages messages) {
        this.teasers = teasers;
        this.html = html;
        this.messages = messages;
    }

    /** GET /search */
    public void show(Context ctx) {
        String q = ctx.queryParam("q");
        String query = q == null ? "" : q.strip();
        List<broadsheet.content.Teaser> found = query.isEmpty()
                ? List.of()
                : teasers.latest(Window.first(100)).teasers().stream()
                        .filter(t -> t.headline().toLowerCase(Locale.ROOT).contains(query.toLowerCase(Locale.ROOT)))
                        .toList();
        html.render(
                ctx,
                new SearchPage(
                        Page.Head.of(messages.get("search.title"), "", "/search")
                                .unlisted(),
                        query,
                        found));
    }
}
