package broadsheet.front;

import broadsheet.content.FrontLayout;
import broadsheet.content.FrontQueries;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import io.javalin.http.Context;

/** The front of the paper. */
public final class FrontController {

    private final FrontQueries fronts;
    private final Html html;
    private final Heads heads;

    public FrontController(FrontQueries fronts, Html html, Heads heads) {
        this.fronts = fronts;
        this.html = html;
        this.heads = heads;
    }

    /** GET / */
    public void show(Context ctx) {
        ctx.header("Surrogate-Key", "front");
        render(ctx, fronts.published());
    }

    /** The front that the desk is arranging, as readers would see it. */
    public void preview(Context ctx) {
        render(ctx, fronts.drafted());
    }

    private void render(Context ctx, FrontLayout layout) {
        html.render(
                ctx,
                new FrontPage(
                        heads.front(),
                        layout.lead(),
                        layout.row(),
                        layout.latest(),
                        layout.watching(),
                        layout.blocks()));
    }
}
