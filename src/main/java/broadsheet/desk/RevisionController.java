package broadsheet.desk;

import broadsheet.content.PictureQueries;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Manuscripts.Saved;
import broadsheet.edition.Revision;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The texts that an article has had: looked at, compared, put back. */
public final class RevisionController {

    /** What was published elsewhere became a revision later than it was written. */
    private static final Comparator<Revision> OLDEST_FIRST =
            Comparator.comparing(Revision::at).thenComparing(Revision::id);

    private final Manuscripts manuscripts;
    private final Reach reach;
    private final Comparison comparison;
    private final Html html;
    private final Messages messages;

    public RevisionController(Manuscripts manuscripts, PictureQueries pictures, Html html, Messages messages) {
        this.manuscripts = manuscripts;
        this.reach = new Reach(manuscripts);
        this.comparison = new Comparison(pictures);
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

    /** GET /desk/articles/{article}/revisions/{revision}: beside the text as it stands, or the revision in "with". */
    public void show(Context ctx) {
        Manuscript manuscript = reach.readable(ctx);
        String with = Input.query(ctx, "with");
        Optional<Revision> other = Input.number(with).flatMap(id -> manuscripts.revision(manuscript.article(), id));
        boolean unknown = !with.isEmpty() && other.isEmpty();
        if (unknown) ctx.status(422);
        show(ctx, manuscript, other.orElse(null), unknown, false);
    }

    private void show(Context ctx, Manuscript manuscript, @Nullable Revision other, boolean unknown, boolean stale) {
        Revision revision = revision(ctx, manuscript);
        html.render(
                ctx,
                new RevisionPage(
                        head(manuscript),
                        Signed.in(ctx),
                        manuscript,
                        revision,
                        reach.changes(ctx, manuscript),
                        manuscripts.revisions(manuscript.article()).stream()
                                .filter(row -> row.id() != revision.id())
                                .toList(),
                        pair(manuscript, revision, other),
                        unknown,
                        stale));
    }

    private RevisionPage.Pair pair(Manuscript now, Revision revision, @Nullable Revision other) {
        boolean older = other != null && OLDEST_FIRST.compare(other, revision) < 0;
        Revision before = older ? other : revision;
        Revision after = older ? revision : other;
        return new RevisionPage.Pair(
                before,
                after,
                after == null ? comparison.since(before, now) : comparison.between(before, after, now.copy()));
    }

    /** POST /desk/articles/{article}/revisions/{revision}/restoration; what there was becomes a revision itself. */
    public void restore(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Revision old = revision(ctx, manuscript);
        int version = Input.version(ctx);
        Saved saved = manuscripts.restore(Signed.in(ctx).staff().actor(), manuscript.article(), version, old);
        if (saved instanceof Saved.Stale stale) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, stale.theirs(), null, false, true);
        } else {
            ctx.redirect("/desk/articles/" + manuscript.article() + "?done=restored", HttpStatus.SEE_OTHER);
        }
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
