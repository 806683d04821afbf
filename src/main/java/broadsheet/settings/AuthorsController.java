package broadsheet.settings;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.content.PlainText;
import broadsheet.edition.Copy;
import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What readers are told of the authors. */
public final class AuthorsController {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_BIO = 2_000;
    private static final int PICTURES = 12;

    private final HouseRules rules;
    private final SettingsQueries queries;
    private final PictureQueries pictures;
    private final Html html;
    private final Messages messages;

    public AuthorsController(
            HouseRules rules, SettingsQueries queries, PictureQueries pictures, Html html, Messages messages) {
        this.rules = rules;
        this.queries = queries;
        this.pictures = pictures;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/settings/authors */
    public void list(Context ctx) {
        String q = Input.query(ctx, "q");
        List<SettingsQueries.Named> authors = queries.authors(q);
        html.render(
                ctx,
                new AuthorsPage(
                        Page.Head.of(messages.get("desk.authors"), "", "/desk/settings/authors")
                                .unlisted(),
                        Signed.in(ctx),
                        q,
                        authors,
                        authors.size() == SettingsQueries.SHOWN));
    }

    /** GET /desk/settings/authors/{author} */
    public void show(Context ctx) {
        Author author = author(ctx);
        show(ctx, author, author.name(), null, author.bio(), null, portrait(author), null);
    }

    private static @Nullable Long portrait(Author author) {
        Picture portrait = author.portrait();
        return portrait == null ? null : portrait.id();
    }

    private Author author(Context ctx) {
        return queries.author(Input.id(ctx, "author")).orElseThrow(NotFoundResponse::new);
    }

    private void show(
            Context ctx,
            Author author,
            String name,
            @Nullable String nameFault,
            String bio,
            @Nullable String bioFault,
            @Nullable Long portrait,
            @Nullable String portraitFault) {
        String q = Input.text(ctx, "q");
        Seen seen = Seen.of(ctx, author);
        if (seen.overtaken() || nameFault != null || bioFault != null || portraitFault != null)
            ctx.status(seen.status());
        html.render(
                ctx,
                new AuthorPage(
                        Page.Head.of(author.name(), "", "/desk/settings/authors/" + author.id())
                                .unlisted(),
                        Signed.in(ctx),
                        author,
                        seen,
                        name,
                        nameFault,
                        bio,
                        bioFault,
                        portrait,
                        portraitFault,
                        q,
                        offered(author, portrait, q)));
    }

    private List<Picture> offered(Author author, @Nullable Long marked, String q) {
        List<Picture> found = pictures.library(q, false, null, PICTURES).pictures();
        return Stream.of(
                        Stream.ofNullable(author.portrait()),
                        Stream.ofNullable(marked).flatMap(id -> pictures.byId(id).stream()),
                        found.stream().filter(Picture::worded))
                .flatMap(Function.identity())
                .distinct()
                .toList();
    }

    /**
     * POST /desk/settings/authors/{author}: "portrait" is a picture's id, or empty for none. With "find", or other
     * words in "q" than the pictures shown were "found" by, pictures are looked for, and nothing is saved yet.
     */
    public void save(Context ctx) {
        Author author = author(ctx);
        String name = PlainText.line(Input.raw(ctx, "name"));
        String bio = PlainText.line(Input.raw(ctx, "bio"));
        String chosen = Input.text(ctx, "portrait");
        Long portrait = Input.number(chosen)
                .flatMap(pictures::byId)
                .filter(picture -> picture.worded() || Objects.equals(picture, author.portrait()))
                .map(Picture::id)
                .orElse(null);
        String portraitFault = portrait == null && !chosen.isEmpty() ? "desk.fault.portrait" : null;
        String nameFault = nameFault(author, name);
        String bioFault = bio.length() > LONGEST_BIO ? "desk.fault.long" : null;
        boolean looking = ctx.formParam("find") != null || !Input.text(ctx, "q").equals(Input.text(ctx, "found"));
        if (looking) {
            show(ctx, author, name, null, bio, null, portrait, null);
            return;
        }
        boolean faulty = nameFault != null || bioFault != null || portraitFault != null;
        if (faulty || Seen.of(ctx, author).overtaken()) {
            Long marked = portraitFault == null ? portrait : portrait(author);
            show(ctx, author, name, nameFault, bio, bioFault, marked, portraitFault);
            return;
        }
        rules.describe(Signed.in(ctx).staff().actor(), author.id(), name, bio, portrait);
        ctx.redirect("/desk/settings/authors/" + author.id() + "?done=settings", HttpStatus.SEE_OTHER);
    }

    /** Articles name their authors, parted by commas: of two with one name, one would not be named again. */
    private @Nullable String nameFault(Author author, String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) return "desk.name.missing";
        if (name.equals(author.name())) return null;
        if (!Copy.plain(name)) return "desk.fault.comma";
        return queries.authorTaken(author.id(), name) ? "desk.fault.authorName" : null;
    }
}
