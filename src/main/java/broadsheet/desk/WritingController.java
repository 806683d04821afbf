package broadsheet.desk;

import broadsheet.content.PictureQueries;
import broadsheet.content.SafeHtml;
import broadsheet.content.SiteQueries;
import broadsheet.content.WideParts;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Manuscripts.Saved;
import broadsheet.login.Signed;
import broadsheet.login.Staff;
import broadsheet.picture.Figures;
import broadsheet.web.Dates;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Language;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;

/** Writing an article: its form, saving it by hand and by itself, and never one over another. */
public final class WritingController {

    private final Manuscripts manuscripts;
    private final Reach reach;
    private final DeskQueries queries;
    private final SiteQueries site;
    private final PictureQueries pictures;
    private final Html html;
    private final Messages messages;
    private final Dates dates;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    public WritingController(
            Manuscripts manuscripts,
            DeskQueries queries,
            SiteQueries site,
            PictureQueries pictures,
            Html html,
            Messages messages,
            Dates dates,
            Clock clock,
            Supplier<ZoneId> zone) {
        this.manuscripts = manuscripts;
        this.reach = new Reach(manuscripts);
        this.queries = queries;
        this.site = site;
        this.pictures = pictures;
        this.html = html;
        this.messages = messages;
        this.dates = dates;
        this.clock = clock;
        this.zone = zone;
    }

    /** GET /desk/articles/{article}: to write in it, or to read it for whoever can no longer do that. */
    public void show(Context ctx) {
        Manuscript manuscript = reach.readable(ctx);
        if (reach.changes(ctx, manuscript))
            show(ctx, manuscript, CopyForm.of(manuscript.version(), manuscript.copy(), zone.get()));
        else showToRead(ctx, manuscript);
    }

    private void showToRead(Context ctx, Manuscript manuscript) {
        Long hero = manuscript.hero();
        String body = manuscript.copy().body();
        html.render(
                ctx,
                new ReadPage(
                        head(manuscript),
                        Signed.in(ctx),
                        manuscript,
                        manuscript.state(clock.instant()),
                        Language.direction(manuscript.copy().language()),
                        WideParts.framed(Figures.expand(body, pictures.byUri(PublicationQueries.pictureUris(body)))),
                        hero == null ? null : pictures.byId(hero).orElse(null)));
    }

    private void show(Context ctx, Manuscript manuscript, CopyForm form) {
        Staff me = Signed.in(ctx).staff();
        Long hero = manuscript.hero();
        html.render(
                ctx,
                new EditPage(
                        head(manuscript),
                        Signed.in(ctx),
                        manuscript,
                        manuscript.state(clock.instant()),
                        form,
                        site.sections(),
                        queries.authorNames(),
                        queries.topicNames(),
                        hero == null ? null : pictures.byId(hero).orElse(null),
                        pictures.byUri(
                                PublicationQueries.pictureUris(form.copy().body())),
                        manuscripts.alsoOpenBy(me.actor(), manuscript.article()),
                        manuscripts.oldPaths(manuscript.article()),
                        SafeHtml.words(SafeHtml.text(form.copy().body()))));
    }

    private Page.Head head(Manuscript manuscript) {
        String headline = manuscript.copy().headline();
        return Page.Head.of(
                        headline.isEmpty() ? messages.get("desk.untitled") : headline,
                        "",
                        "/desk/articles/" + manuscript.article())
                .unlisted();
    }

    /**
     * POST /desk/articles/{article}; "then" says where to go with it saved. A page that saves without leaving wants JSON,
     * as from {@link #autosave}.
     */
    public void save(Context ctx) {
        if ("application/json".equals(ctx.header("Accept"))) keep(ctx, true);
        else saveAndGoOn(ctx);
    }

    private void saveAndGoOn(Context ctx) {
        Manuscript manuscript;
        try {
            manuscript = reach.article(ctx);
        } catch (ForbiddenResponse | NotFoundResponse e) {
            refuse(ctx, e.getStatus());
            return;
        }
        CopyForm form = form(ctx, manuscript);
        if (!form.sound()) {
            ctx.status(422);
            show(ctx, manuscript, form);
            return;
        }
        Saved saved = manuscripts.save(
                Signed.in(ctx).staff().actor(), manuscript.article(), form.version(), form.copy(), true);
        if (saved instanceof Saved.Stale stale) showBoth(ctx, stale.theirs(), form);
        else goOn(ctx, manuscript.article(), saved instanceof Saved.Kept kept && kept.heldBack());
    }

    /** An article may be published or thrown away while somebody writes in it: she gets back what she sent. */
    private void refuse(Context ctx, int status) {
        CopyForm form = form(ctx, (section, slug) -> Optional.empty());
        Page.Head head =
                Page.Head.of(messages.get("desk.refused.title"), "", ctx.path()).unlisted();
        ctx.status(status);
        html.render(ctx, new RefusedPage(head, Signed.in(ctx), form));
    }

    private CopyForm form(Context ctx, Manuscript manuscript) {
        return form(ctx, (section, slug) -> addressFault(manuscript.article(), section, slug));
    }

    private CopyForm form(Context ctx, CopyForm.Addresses addresses) {
        return CopyForm.read(ctx, site.sections(), zone.get(), addresses, LostPictures.in(messages));
    }

    private Optional<String> addressFault(long article, long section, String slug) {
        if (manuscripts.taken(article, section, slug)) return Optional.of("desk.fault.slugTaken");
        boolean leads = manuscripts.leadsToAnother(article, section, slug);
        return leads ? Optional.of("desk.fault.slugLeads") : Optional.empty();
    }

    private static void goOn(Context ctx, long article, boolean heldBack) {
        String here = "/desk/articles/" + article;
        String said = heldBack ? "?done=heldBack" : "";
        switch (Input.text(ctx, "then")) {
            case "picture" -> ctx.redirect(here + "/picture" + said, HttpStatus.SEE_OTHER);
            case "publication" -> ctx.redirect(here + "/publication" + said, HttpStatus.SEE_OTHER);
            case "preview" -> ctx.redirect(here + "/preview" + said, HttpStatus.SEE_OTHER);
            case "revisions" -> ctx.redirect(here + "/revisions" + said, HttpStatus.SEE_OTHER);
            // a link is made by a POST, which the browser sends on, token and all
            case "link" -> ctx.redirect(here + "/preview-links", HttpStatus.TEMPORARY_REDIRECT);
            default -> ctx.redirect(here + (heldBack ? said : "?done=saved"), HttpStatus.SEE_OTHER);
        }
    }

    private void showBoth(Context ctx, Manuscript theirs, CopyForm form) {
        ctx.status(HttpStatus.CONFLICT);
        html.render(
                ctx,
                new ConflictPage(
                        head(theirs),
                        Signed.in(ctx),
                        theirs,
                        form,
                        TypedTime.written(theirs.copy().embargoUntil(), zone.get()),
                        site.sections(),
                        Comparison.between(theirs.copy(), form.copy())));
    }

    /**
     * POST /desk/articles/{article}/autosave: the form as it stands, answered in JSON. A field at fault, such as half a
     * date, keeps nothing else from being kept; "faults" says which were not.
     */
    public void autosave(Context ctx) {
        keep(ctx, false);
    }

    private void keep(Context ctx, boolean byHand) {
        Manuscript manuscript = reach.article(ctx);
        CopyForm form = form(ctx, manuscript);
        Staff me = Signed.in(ctx).staff();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        Saved saved = manuscripts.save(
                me.actor(), manuscript.article(), form.version(), form.over(manuscript.copy()), byHand);
        if (saved instanceof Saved.Kept kept) {
            answer.put("version", kept.version());
            answer.put("at", dates.time(clock.instant()));
            if (kept.heldBack()) answer.put("heldBack", messages.get("desk.done.heldBack"));
            ObjectNode faults = answer.putObject("faults");
            form.faults().forEach((field, key) -> faults.put(field, messages.get(key)));
        } else if (saved instanceof Saved.Stale stale) {
            ctx.status(HttpStatus.CONFLICT);
            answer.put("version", stale.theirs().version());
            tellWho(answer, stale.theirs(), me);
        }
        manuscripts.alsoOpenBy(me.actor(), manuscript.article()).forEach(answer.withArray("others")::add);
        ctx.contentType("application/json").result(answer.toString());
    }

    private static void tellWho(ObjectNode answer, Manuscript manuscript, Staff me) {
        answer.put("who", manuscript.savedBy());
        answer.put("own", manuscript.savedBy().equals(me.name()));
    }

    /** POST /desk/articles/{article}/presence: tells who else is there, and whether something newer has been saved. */
    public void present(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Staff me = Signed.in(ctx).staff();
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.put("version", manuscript.version());
        tellWho(answer, manuscript, me);
        manuscripts.alsoOpenBy(me.actor(), manuscript.article()).forEach(answer.withArray("others")::add);
        ctx.contentType("application/json").result(answer.toString());
    }

    /** POST /desk/articles/{article}/removal; of one that is gone already is no fault. */
    public void remove(Context ctx) {
        long article;
        try {
            article = reach.article(ctx).article();
        } catch (NotFoundResponse e) {
            ctx.redirect("/desk?done=removed", HttpStatus.SEE_OTHER);
            return;
        }
        switch (manuscripts.remove(Signed.in(ctx).staff().actor(), article, Input.version(ctx))) {
            case GONE -> ctx.redirect("/desk?done=removed", HttpStatus.SEE_OTHER);
            case STALE -> ctx.redirect("/desk/articles/" + article + "?done=notRemoved", HttpStatus.SEE_OTHER);
            case SEEN -> throw new ForbiddenResponse();
        }
    }
}
