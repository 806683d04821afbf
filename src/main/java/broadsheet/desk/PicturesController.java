package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.content.SafeHtml;
import broadsheet.edition.Actor;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.PictureLibrary;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The library of pictures: finding one, its words, its focal point. */
public final class PicturesController {

    static final int SIZE = 24;

    private final PictureLibrary library;
    private final Manuscripts manuscripts;
    private final PictureQueries pictures;
    private final LibraryQueries queries;
    private final PictureReach reach;
    private final Reach articles;
    private final Html html;
    private final Messages messages;

    public PicturesController(
            PictureLibrary library,
            Manuscripts manuscripts,
            PictureQueries pictures,
            LibraryQueries queries,
            Html html,
            Messages messages) {
        this.library = library;
        this.manuscripts = manuscripts;
        this.pictures = pictures;
        this.queries = queries;
        this.reach = new PictureReach(pictures, queries);
        this.articles = new Reach(manuscripts);
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/pictures */
    public void list(Context ctx) {
        list(ctx, List.of(), null);
    }

    /** The library with what became of files that were sent. */
    void list(Context ctx, List<Upload> uploads, @Nullable String fault) {
        String q = Input.query(ctx, "q");
        boolean wordless = Input.query(ctx, "words").equals("missing");
        PictureQueries.Found found = pictures.library(
                q, wordless, Input.number(ctx.queryParam("before")).orElse(null), SIZE);
        html.render(
                ctx,
                new PicturesPage(
                        Page.Head.of(messages.get("desk.pictures.title"), "", "/desk/pictures")
                                .unlisted(),
                        Signed.in(ctx),
                        q,
                        wordless,
                        found.pictures(),
                        older("/desk/pictures", q, wordless, found.next()),
                        uploads,
                        fault));
    }

    static @Nullable String older(String path, String q, boolean wordless, @Nullable Long next) {
        if (next == null) return null;
        return path + "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + (wordless ? "&words=missing" : "")
                + "&before=" + next;
    }

    /** GET /desk/pictures/{picture}; "article" is the id of one that it is wanted for. */
    public void show(Context ctx) {
        Picture picture = reach.picture(ctx);
        show(ctx, picture, PictureForm.of(picture), ctx.queryParam("article"), null);
    }

    void show(Context ctx, Picture picture, PictureForm form, @Nullable String article, @Nullable String fileFault) {
        show(ctx, picture, form, article, fileFault, null);
    }

    private void show(
            Context ctx,
            Picture picture,
            PictureForm form,
            @Nullable String article,
            @Nullable String fileFault,
            @Nullable String removalFault) {
        Signed signed = Signed.in(ctx);
        html.render(
                ctx,
                new PicturePage(
                        Page.Head.of(
                                        picture.alt().isEmpty()
                                                ? messages.get("desk.pictures.wordless")
                                                : SafeHtml.excerpt(picture.alt()),
                                        "",
                                        "/desk/pictures/" + picture.id())
                                .unlisted(),
                        signed,
                        picture,
                        form,
                        Seen.of(ctx, picture),
                        reach.mayChange(ctx, picture),
                        queries.uses(
                                picture.id(),
                                signed.editor() ? null : signed.staff().id()),
                        queries.portraits(picture.id()),
                        Input.number(article).orElse(null),
                        fileFault,
                        removalFault));
    }

    /** POST /desk/pictures/{picture}; with an "article", it becomes the one at its head. */
    public void save(Context ctx) {
        Picture picture = reach.changeable(ctx);
        PictureForm form = PictureForm.read(ctx);
        Seen seen = Seen.of(ctx, picture);
        if (!form.sound() || seen.overtaken()) {
            ctx.status(seen.status());
            show(ctx, picture, form, ctx.formParam("article"), null);
            return;
        }
        Actor me = Signed.in(ctx).staff().actor();
        Optional<Long> article = Input.number(ctx.formParam("article"))
                .map(id -> articles.article(ctx, id).article());
        library.describe(me, form.in(picture));
        article.ifPresent(wanting -> manuscripts.illustrate(me, wanting, picture.id()));
        ctx.redirect(
                article.map(wanting -> "/desk/articles/" + wanting + "?done=picture")
                        .orElse("/desk/pictures/" + picture.id() + "?done=saved"),
                HttpStatus.SEE_OTHER);
    }

    /** POST /desk/pictures/{picture}/removal */
    public void remove(Context ctx) {
        Picture picture = reach.changeable(ctx);
        if (!library.remove(Signed.in(ctx).staff().actor(), picture)) {
            ctx.status(HttpStatus.CONFLICT);
            show(ctx, picture, PictureForm.of(picture), null, null, "desk.pictures.remove.kept");
            return;
        }
        ctx.redirect("/desk/pictures?done=pictureRemoved", HttpStatus.SEE_OTHER);
    }
}
