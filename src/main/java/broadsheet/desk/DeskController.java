package broadsheet.desk;

import broadsheet.content.SiteQueries;
import broadsheet.edition.Manuscripts;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Map;

/** The list of articles, and beginning one. */
public final class DeskController {

    private static final List<String> STATUSES = List.of("draft", "scheduled", "published", "withdrawn");

    private final DeskQueries queries;
    private final Manuscripts manuscripts;
    private final SiteQueries site;
    private final Html html;
    private final Messages messages;

    public DeskController(
            DeskQueries queries, Manuscripts manuscripts, SiteQueries site, Html html, Messages messages) {
        this.queries = queries;
        this.manuscripts = manuscripts;
        this.site = site;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk: a reporter's own, an editor's all. */
    public void list(Context ctx) {
        Signed signed = Signed.in(ctx);
        ArticleFilter filter =
                ArticleFilter.read(ctx, signed.editor() ? null : signed.staff().id());
        DeskQueries.Rows rows = queries.articles(filter);
        html.render(
                ctx,
                new ListPage(
                        Page.Head.of(messages.get("desk.articles.title"), "", "/desk")
                                .unlisted(),
                        signed,
                        filter,
                        rows.rows(),
                        site.sections(),
                        STATUSES,
                        rows.next() == null ? null : filter.from(rows.next())));
    }

    /** POST /desk/articles */
    public void begin(Context ctx) {
        long article = manuscripts.begin(Signed.in(ctx).staff().actor());
        ctx.redirect("/desk/articles/" + article, HttpStatus.SEE_OTHER);
    }

    /**
     * GET /desk/session: whose it is and the token for forms, for a page that was open while its session ended and began
     * anew.
     */
    public void session(Context ctx) {
        Signed signed = Signed.in(ctx);
        ctx.json(Map.of("csrf", signed.csrf(), "staff", signed.staff().id()));
    }

    /** POST /desk/cleaning: what was pasted, as HTML or as text, or typed into the text field, as the paper keeps it. */
    public void clean(Context ctx) {
        String typed = ctx.formParam("typed");
        String pasted = ctx.formParam("html");
        String text = ctx.formParam("text");
        String kept;
        if (typed != null) kept = Clipboard.typed(typed, LostPictures.in(messages));
        else if (pasted != null && !pasted.isBlank()) kept = Clipboard.pasted(pasted, LostPictures.in(messages));
        else kept = Clipboard.pasted(text == null ? "" : text);
        ctx.contentType("text/html; charset=utf-8").result(kept);
    }
}
