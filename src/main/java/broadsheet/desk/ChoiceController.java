package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Choosing the picture at the head of an article. */
public final class ChoiceController {

    private static final int SIZE = 24;

    private final Manuscripts manuscripts;
    private final Reach reach;
    private final PictureQueries pictures;
    private final Html html;
    private final Messages messages;

    public ChoiceController(Manuscripts manuscripts, PictureQueries pictures, Html html, Messages messages) {
        this.manuscripts = manuscripts;
        this.reach = new Reach(manuscripts);
        this.pictures = pictures;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/articles/{article}/picture */
    public void show(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        String q = Input.query(ctx, "q");
        String here = "/desk/articles/" + manuscript.article() + "/picture";
        List<Picture> found =
                pictures.library(q, Input.number(ctx.queryParam("before")).orElse(null), SIZE + 1);
        boolean more = found.size() > SIZE;
        List<Picture> shown = more ? found.subList(0, SIZE) : found;
        html.render(
                ctx,
                new ChoosePage(
                        Page.Head.of(messages.get("desk.choose.title"), "", here)
                                .unlisted(),
                        Signed.in(ctx),
                        manuscript,
                        q,
                        shown,
                        more
                                ? here + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&before="
                                        + shown.get(SIZE - 1).id()
                                : null));
    }

    /** POST /desk/articles/{article}/picture: "picture" is an id, or empty for none. */
    public void choose(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Optional<Long> id = Input.number(ctx.formParam("picture"));
        if (id.isPresent() && pictures.byId(id.get()).isEmpty()) throw new BadRequestResponse();
        manuscripts.illustrate(Signed.in(ctx).staff().actor(), manuscript.article(), id.orElse(null));
        ctx.redirect("/desk/articles/" + manuscript.article() + "?done=picture", HttpStatus.SEE_OTHER);
    }
}
