package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.content.PlainText;
import broadsheet.content.Settings;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscript.State;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Publishing;
import broadsheet.edition.Release;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.ConflictResponse;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the desk to the readers, and back. */
public final class PublicationController {

    private static final int LONGEST_CORRECTION = 4_000;

    private final Publishing publishing;
    private final Reach reach;
    private final PublicationQueries queries;
    private final PictureQueries pictures;
    private final Settings settings;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final String siteUrl;

    public PublicationController(
            Publishing publishing,
            Manuscripts manuscripts,
            PublicationQueries queries,
            PictureQueries pictures,
            Settings settings,
            Html html,
            Messages messages,
            Clock clock,
            Supplier<ZoneId> zone,
            String siteUrl) {
        this.publishing = publishing;
        this.reach = new Reach(manuscripts);
        this.queries = queries;
        this.pictures = pictures;
        this.settings = settings;
        this.html = html;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
        this.siteUrl = siteUrl;
    }

    /** GET /desk/articles/{article}/publication */
    public void show(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Instant now = clock.instant();
        Instant embargo = manuscript.copy().embargoUntil();
        Instant listedAt = manuscript.state(now) == State.SCHEDULED
                ? manuscript.listedAt()
                : embargo != null && embargo.isAfter(now) ? embargo : null;
        show(
                ctx,
                manuscript,
                CopyForm.written(listedAt, zone.get()),
                null,
                CopyForm.written(manuscript.unpublishAt(), zone.get()),
                null,
                null);
    }

    private void show(
            Context ctx,
            Manuscript manuscript,
            String at,
            @Nullable String atFault,
            String until,
            @Nullable String untilFault,
            @Nullable String correctionFault) {
        if (atFault != null || untilFault != null || correctionFault != null) ctx.status(422);
        List<Checklist.Gap> gaps = gaps(manuscript);
        html.render(
                ctx,
                new PublicationPage(
                        Page.Head.of(
                                        messages.get("desk.publication.title"),
                                        "",
                                        "/desk/articles/" + manuscript.article() + "/publication")
                                .unlisted(),
                        Signed.in(ctx),
                        manuscript,
                        manuscript.state(clock.instant()),
                        gaps,
                        gaps.stream().anyMatch(Checklist.Gap::blocks),
                        at,
                        atFault,
                        until,
                        untilFault,
                        queries.corrections(manuscript.article()),
                        correctionFault));
    }

    private List<Checklist.Gap> gaps(Manuscript manuscript) {
        Long hero = manuscript.hero();
        List<Picture> within =
                pictures.byUri(PublicationQueries.pictureUris(manuscript.copy().body()));
        return Checklist.of(
                manuscript,
                hero == null ? null : pictures.byId(hero).orElse(null),
                within,
                settings.blocking(Checklist.CHECKS),
                siteUrl,
                queries::leadsSomewhere);
    }

    /** POST /desk/articles/{article}/publication: now, or at a time. */
    public void publish(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        boolean later = Input.text(ctx, "when").equals("later");
        String at = Input.text(ctx, "at");
        String until = Input.text(ctx, "until");
        Optional<Instant> time = CopyForm.time(at, zone.get());
        Optional<Instant> end = CopyForm.time(until, zone.get());
        String atFault = later ? atFault(manuscript, time) : embargoed(manuscript, clock.instant());
        boolean ends = !until.isEmpty();
        boolean badEnd = ends
                && end.filter(e -> e.isAfter(time.filter(t -> later).orElse(clock.instant())))
                        .isEmpty();
        if (atFault != null || badEnd) {
            show(ctx, manuscript, at, atFault, until, badEnd ? "desk.fault.until" : null, null);
            return;
        }
        if (gaps(manuscript).stream().anyMatch(Checklist.Gap::blocks)) {
            ctx.status(422);
            show(ctx, manuscript, at, null, until, null, null);
            return;
        }
        Release order = new Release(
                manuscript.article(),
                Input.number(ctx.formParam("version")).orElse(0L).intValue(),
                later ? time.orElseThrow() : soonest(manuscript),
                end.orElse(null),
                Input.text(ctx, "update").equals("yes"));
        if (!publishing.release(Signed.in(ctx).staff().actor(), order)) throw new ConflictResponse();
        ctx.redirect(
                "/desk/articles/" + manuscript.article() + "?done=" + (later ? "scheduled" : "published"),
                HttpStatus.SEE_OTHER);
    }

    /** "Now" for what readers do not have yet; what they have keeps its time. */
    private @Nullable Instant soonest(Manuscript manuscript) {
        return manuscript.state(clock.instant()) == State.SCHEDULED ? clock.instant() : null;
    }

    private @Nullable String atFault(Manuscript manuscript, Optional<Instant> time) {
        if (time.isEmpty()) return "desk.fault.time";
        if (!time.get().isAfter(clock.instant())) return "desk.fault.past";
        return embargoed(manuscript, time.get());
    }

    private static @Nullable String embargoed(Manuscript manuscript, Instant time) {
        Instant embargo = manuscript.copy().embargoUntil();
        return embargo != null && embargo.isAfter(time) ? "desk.fault.embargo" : null;
    }

    /** POST /desk/articles/{article}/withdrawal */
    public void withdraw(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        if (!publishing.withdraw(Signed.in(ctx).staff().actor(), manuscript.article())) throw new ForbiddenResponse();
        ctx.redirect("/desk/articles/" + manuscript.article() + "?done=withdrawn", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/articles/{article}/corrections */
    public void correct(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        String text = PlainText.line(Input.raw(ctx, "text"));
        boolean open = manuscript.state(clock.instant()) == State.PUBLISHED;
        if (!open || text.isEmpty() || text.length() > LONGEST_CORRECTION) {
            show(
                    ctx,
                    manuscript,
                    "",
                    null,
                    CopyForm.written(manuscript.unpublishAt(), zone.get()),
                    null,
                    "desk.fault.correction");
            return;
        }
        publishing.correct(Signed.in(ctx).staff().actor(), manuscript.article(), text);
        ctx.redirect("/desk/articles/" + manuscript.article() + "/publication?done=corrected", HttpStatus.SEE_OTHER);
    }
}
