package broadsheet.desk;

import broadsheet.edition.Copy;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Manuscripts.Saved;
import broadsheet.edition.Revision;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;

/** The texts that an article has had: looked at, compared, put back. */
public final class RevisionController {

    private final Manuscripts manuscripts;
    private final Reach reach;
    private final Html html;
    private final Messages messages;

    public RevisionController(Manuscripts manuscripts, Html html, Messages messages) {
        this.manuscripts = manuscripts;
        this.reach = new Reach(manuscripts);
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/articles/{article}/revisions */
    public void list(Context ctx) {
        Manuscript manuscript = reach.readable(ctx);
        html.render(
                ctx,
                new RevisionsPage(
                        head(manuscript), Signed.in(ctx), manuscript, manuscripts.revisions(manuscript.article())));
    }

    /** GET /desk/articles/{article}/revisions/{revision} */
    public void show(Context ctx) {
        Manuscript manuscript = reach.readable(ctx);
        Revision revision = revision(ctx, manuscript);
        Copy old = Comparison.restored(revision, manuscript.copy());
        html.render(
                ctx,
                new RevisionPage(
                        head(manuscript),
                        Signed.in(ctx),
                        manuscript,
                        revision,
                        reach.changes(ctx, manuscript),
                        Comparison.between(old, manuscript.copy())));
    }

    /** POST /desk/articles/{article}/revisions/{revision}/restoration; what there was becomes a revision itself. */
    public void restore(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Copy old = Comparison.restored(revision(ctx, manuscript), manuscript.copy());
        int version = Input.number(ctx.formParam("version")).orElse(0L).intValue();
        Saved saved = manuscripts.restore(Signed.in(ctx).staff().actor(), manuscript.article(), version, old);
        if (saved instanceof Saved.Stale) throw new ConflictResponse();
        ctx.redirect("/desk/articles/" + manuscript.article() + "?done=restored", HttpStatus.SEE_OTHER);
    }

    private Revision revision(Context ctx, Manuscript manuscript) {
        return manuscripts
                .revision(manuscript.article(), Input.id(ctx, "revision"))
                .orElseThrow(NotFoundResponse::new);
    }

    private Page.Head head(Manuscript manuscript) {
        return Page.Head.of(
                        messages.get("desk.revisions.title"),
                        "",
                        "/desk/articles/" + manuscript.article() + "/revisions")
                .unlisted();
    }
}
