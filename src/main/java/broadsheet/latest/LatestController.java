package broadsheet.latest;

import broadsheet.content.Listing;
import broadsheet.content.TeaserQueries;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import io.javalin.http.Context;

/** Everything, newest first. */
public final class LatestController {

    private final TeaserQueries teasers;
    private final Html html;
    private final Heads heads;
    private final Messages messages;

    public LatestController(TeaserQueries teasers, Html html, Heads heads, Messages messages) {
        this.teasers = teasers;
        this.html = html;
        this.heads = heads;
        this.messages = messages;
    }

    /** GET /latest */
    public void show(Context ctx) {
        Listing list = Listing.read(ctx, messages.get("latest.title"), "", "/latest", teasers::latest);
        ctx.header("Surrogate-Key", "latest");
        html.render(ctx, new LatestPage(heads.latest(list), list.first(), list.teasers(), list.pager()));
    }
}
