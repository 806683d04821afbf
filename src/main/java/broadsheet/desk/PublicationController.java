package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.content.PlainText;
import broadsheet.content.Settings;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscript.State;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.PreviewLinks;
import broadsheet.edition.Publishing;
import broadsheet.edition.Revision;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** From the desk to the readers, and back. */
public final class PublicationController {

    private static final int LONGEST_CORRECTION = 4_000;

    private final Publishing publishing;
    private final Manuscripts manuscripts;
    private final PreviewLinks links;
    private final Reach reach;
    private final PublicationQueries queries;
    private final PictureQueries pictures;
    private final Comparison comparison;
    private final Settings settings;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<ZoneId> zone;
    private final String siteUrl;

    public PublicationController(
            Publishing publishing,
            Manuscripts manuscripts,
            PreviewLinks links,
            PublicationQueries queries,
            PictureQueries pictures,
            Settings settings,
            Html html,
            Messages messages,
            Clock clock,
            Supplier<ZoneId> zone,
            String siteUrl) {
        this.publishing = publishing;
        this.manuscripts = manuscripts;
        this.links = links;
        this.reach = new Reach(manuscripts);
        this.queries = queries;
        this.pictures = pictures;
        this.comparison = new Comparison(pictures);
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
        show(ctx, manuscript, asItStands(manuscript), null, "", null);
    }

    private PublicationForm asItStands(Manuscript manuscript) {
        return PublicationForm.of(manuscript, clock.instant(), zone.get());
    }

    private void show(
            Context ctx,
            Manuscript manuscript,
            PublicationForm form,
            @Nullable Meanwhile meanwhile,
            String correction,
            @Nullable String correctionFault) {
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
                        seen(ctx, manuscript),
                        manuscript.unseen(clock.instant()),
                        gaps,
                        blocked(gaps),
                        form,
                        meanwhile,
                        links.of(manuscript.article()),
                        queries.corrections(manuscript.article()),
                        correction,
                        correctionFault));
    }

    private List<Checklist.Gap> gaps(Manuscript manuscript) {
        Long hero = manuscript.hero();
        List<Picture> within =
                pictures.byUri(PublicationQueries.pictureUris(manuscript.copy().body()));
        return Checklist.of(
                manuscript,
                queries.mentions(manuscript),
                hero == null ? null : pictures.byId(hero).orElse(null),
                within,
                settings.blocking(Checklist.CHECKS),
                siteUrl,
                queries::leadsSomewhere,
                paragraph -> LostPictures.isOne(messages, paragraph));
    }

    private static boolean blocked(List<Checklist.Gap> gaps) {
        return gaps.stream().anyMatch(Checklist.Gap::blocks);
    }

    /** POST /desk/articles/{article}/publication: now, or at a time; the text that was looked at, and no other. */
    public void publish(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        PublicationForm form = PublicationForm.read(ctx, manuscript, clock.instant(), zone.get());
        if (seen(ctx, manuscript).overtaken()) {
            if (sentTwice(ctx, manuscript) && form.done(manuscript, clock.instant())) goOn(ctx, form);
            else showOvertaken(ctx, manuscript, form.over(manuscript), "");
            return;
        }
        boolean current = form.version() == manuscript.version();
        if (current && (!form.sound() || blocked(gaps(manuscript)))) {
            ctx.status(422);
            show(ctx, manuscript, form, null, "", null);
        } else if (current
                && publishing.release(Signed.in(ctx).staff().actor(), form.order(manuscript, clock.instant()))) {
            goOn(ctx, form);
        } else {
            Manuscript now = reach.article(ctx);
            if (sentTwice(ctx, now) && form.done(now, clock.instant())) goOn(ctx, form);
            else if (now.version() == form.version()) showOvertaken(ctx, now, form.over(now), "");
            else showWhatChanged(ctx, now, form);
        }
    }

    private static void goOn(Context ctx, PublicationForm form) {
        ctx.redirect(
                "/desk/articles/" + ctx.pathParam("article") + "?done=" + (form.later() ? "scheduled" : "published"),
                HttpStatus.SEE_OTHER);
    }

    /** Whether a single deed lies between what the form was filled from and what stands: most often its own, sent before. */
    private boolean sentTwice(Context ctx, Manuscript manuscript) {
        return seen(ctx, manuscript).overtaken()
                && manuscript
                        .stoodBefore()
                        .anyMatch(standing -> !Seen.of(ctx, standing).overtaken());
    }

    private Seen seen(Context ctx, Manuscript manuscript) {
        return Seen.of(ctx, manuscript.standing(clock.instant()));
    }

    /** Nothing is done to what is not what was looked at: out already, say, or withdrawn by somebody else. */
    private void showOvertaken(Context ctx, Manuscript manuscript, PublicationForm form, String correction) {
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, manuscript, form, null, correction, null);
    }

    /** Somebody has saved since: nothing goes out that was not looked at, and what was chosen is not asked for twice. */
    private void showWhatChanged(Context ctx, Manuscript now, PublicationForm form) {
        Optional<Revision> before = manuscripts.revisionOf(now.article(), form.version());
        List<FieldChange> fields = before.map(revision -> comparison.since(revision, now)).orElse(List.of()).stream()
                .filter(FieldChange::changed)
                .toList();
        ctx.status(HttpStatus.CONFLICT);
        show(ctx, now, form.over(now), new Meanwhile(before.isPresent(), fields), "", null);
    }

    /** POST /desk/articles/{article}/withdrawal: of what readers have, or of what they were to have. */
    public void withdraw(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        boolean withdrawn = !seen(ctx, manuscript).overtaken()
                && publishing.withdraw(
                        Signed.in(ctx).staff().actor(), manuscript.article(), manuscript.articleVersion());
        Manuscript now = reach.article(ctx);
        State state = now.state(clock.instant());
        if (withdrawn || (!state.listed() && sentTwice(ctx, now)))
            ctx.redirect(
                    "/desk/articles/" + now.article() + "?done=" + (state == State.DRAFT ? "unscheduled" : "withdrawn"),
                    HttpStatus.SEE_OTHER);
        else showOvertaken(ctx, now, asItStands(now), "");
    }

    /** POST /desk/articles/{article}/corrections */
    public void correct(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        String text = PlainText.lines(Input.text(ctx, "text")).replace("\r\n", "\n");
        String fault = correctionFault(manuscript, text);
        if (fault != null) {
            ctx.status(422);
            show(ctx, manuscript, asItStands(manuscript), null, text, fault);
            return;
        }
        publishing.correct(Signed.in(ctx).staff().actor(), manuscript.article(), text);
        ctx.redirect("/desk/articles/" + manuscript.article() + "/publication?done=corrected", HttpStatus.SEE_OTHER);
    }

    private @Nullable String correctionFault(Manuscript manuscript, String text) {
        if (manuscript.state(clock.instant()) != State.PUBLISHED) return "desk.fault.correctionOfNothing";
        if (!PlainText.visible(text)) return "desk.fault.correction";
        return text.length() > LONGEST_CORRECTION ? "desk.fault.long" : null;
    }

    /** POST /desk/articles/{article}/corrections/{correction}/removal; one that is gone already is no fault. */
    public void takeCorrectionBack(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        publishing.takeCorrectionBack(
                Signed.in(ctx).staff().actor(), manuscript.article(), Input.id(ctx, "correction"));
        ctx.redirect(
                "/desk/articles/" + manuscript.article() + "/publication?done=correctionTakenBack",
                HttpStatus.SEE_OTHER);
    }
}
