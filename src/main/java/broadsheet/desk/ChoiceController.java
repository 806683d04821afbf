package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.edition.Actor;
import broadsheet.edition.Copy;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;

/** Choosing the picture at the head of an article. */
public final class ChoiceController {

    private final Manuscripts manuscripts;
    private final Reach reach;
    private final PictureQueries pictures;
    private final PictureReach pictureReach;
    private final Html html;
    private final Messages messages;

    public ChoiceController(
            Manuscripts manuscripts, PictureQueries pictures, LibraryQueries library, Html html, Messages messages) {
        this.manuscripts = manuscripts;
        this.reach = new Reach(manuscripts);
        this.pictures = pictures;
        this.pictureReach = new PictureReach(pictures, library);
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/articles/{article}/picture */
    public void show(Context ctx) {
        show(ctx, reach.article(ctx), null);
    }

    private void show(Context ctx, Manuscript manuscript, @Nullable String fault) {
        String q = Input.query(ctx, "q");
        String here = "/desk/articles/" + manuscript.article() + "/picture";
        PictureQueries.Found found = pictures.library(
                q, false, Input.number(ctx.queryParam("before")).orElse(null), PicturesController.SIZE);
        html.render(
                ctx,
                new ChoosePage(
                        Page.Head.of(messages.get("desk.choose.title"), "", here)
                                .unlisted(),
                        Signed.in(ctx),
                        manuscript,
                        q,
                        found.pictures(),
                        fault,
                        PicturesController.older(here, q, false, found.next())));
    }

    /**
     * POST /desk/articles/{article}/picture: "picture" is an id, or empty for none; "as" says where it goes: figure for
     * the end of the text, else the head.
     */
    public void choose(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Actor me = Signed.in(ctx).staff().actor();
        String here = "/desk/articles/" + manuscript.article();
        Optional<Long> id = Input.number(ctx.formParam("picture"));
        boolean none = Input.text(ctx, "as").equals("none");
        if (id.isEmpty() && !none) {
            ctx.status(422);
            show(ctx, manuscript, "desk.choose.fault");
            return;
        }
        Picture picture = none ? null : pictures.byId(id.orElseThrow()).orElseThrow(BadRequestResponse::new);
        if (picture != null && !picture.worded()) {
            if (!pictureReach.mayChange(ctx, picture)) {
                ctx.status(422);
                show(ctx, manuscript, "desk.choose.wordless");
                return;
            }
            ctx.redirect("/desk/pictures/" + picture.id() + "?article=" + manuscript.article(), HttpStatus.SEE_OTHER);
            return;
        }
        if (picture != null && Input.text(ctx, "as").equals("figure")) append(me, manuscript, picture);
        else manuscripts.illustrate(me, manuscript.article(), picture == null ? null : picture.id());
        ctx.redirect(here + "?done=picture", HttpStatus.SEE_OTHER);
    }

    private void append(Actor me, Manuscript manuscript, Picture picture) {
        String figure = "<figure><img src=\"" + Entities.escape("picture:" + picture.uri()) + "\" alt=\"\"></figure>";
        Copy copy = manuscript.copy().withBody(Clipboard.clean(manuscript.copy().body() + figure));
        Manuscripts.Saved saved = manuscripts.save(me, manuscript.article(), manuscript.version(), copy, true);
        if (saved instanceof Manuscripts.Saved.Stale) throw new ConflictResponse();
    }
}
