package broadsheet.settings;

import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import broadsheet.content.Settings;
import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.web.Colour;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The paper's name, language and colours, the rules of the desk, and what the paper says of itself. */
public final class SettingsController {

    /** Whom a second factor is asked of. */
    private static final List<String> ROLES = List.of("nobody", "chief", "editor", "reporter");

    private static final int LONGEST_ABOUT = 20_000;

    private final HouseRules rules;
    private final Settings settings;
    private final Defaults defaults;
    private final Html html;
    private final Messages messages;

    /**
     * What holds where nothing is set.
     *
     * @param languages that the interface speaks, as codes
     * @param checks what the check list before publication looks for
     */
    public record Defaults(
            String name,
            String tagline,
            String language,
            ZoneId timeZone,
            List<String> languages,
            List<String> checks) {}

    public SettingsController(HouseRules rules, Settings settings, Defaults defaults, Html html, Messages messages) {
        this.rules = rules;
        this.settings = settings;
        this.defaults = defaults;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/settings */
    public void show(Context ctx) {
        show(ctx, PaperForm.of(settings.all()));
    }

    private void show(Context ctx, PaperForm form) {
        show(ctx, form, settings.get(Settings.SECOND_FACTOR), null, settings.blocking(defaults.checks()));
    }

    private void show(
            Context ctx,
            PaperForm form,
            String secondFactor,
            @Nullable String secondFactorFault,
            List<String> blocking) {
        Seen seen = seen(ctx);
        if (!form.sound() || seen.overtaken()) ctx.status(seen.status());
        html.render(
                ctx,
                new SettingsPage(
                        Page.Head.of(messages.get("desk.settings.title"), "", "/desk/settings")
                                .unlisted(),
                        Signed.in(ctx),
                        form,
                        seen,
                        new SettingsPage.Usual(
                                defaults.name(),
                                defaults.tagline(),
                                defaults.language(),
                                defaults.timeZone().getId()),
                        Colour.of(form.accent())
                                .map(colour -> colour.forDark().hex())
                                .orElse(""),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(zone -> zone.contains("/") && !zone.startsWith("Etc/"))
                                .sorted()
                                .toList(),
                        defaults.languages(),
                        secondFactor,
                        secondFactorFault,
                        ROLES,
                        defaults.checks(),
                        blocking));
    }

    private Seen seen(Context ctx) {
        return Seen.of(ctx, PaperForm.of(settings.all()));
    }

    /** POST /desk/settings */
    public void save(Context ctx) {
        PaperForm form = PaperForm.read(ctx, defaults.languages());
        if (!form.sound() || seen(ctx).overtaken()) {
            show(ctx, form);
            return;
        }
        rules.set(Signed.in(ctx).staff().actor(), form.values());
        ctx.redirect("/desk/settings?done=settings", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/settings/rules */
    public void saveRules(Context ctx) {
        String secondFactor = Input.text(ctx, "secondFactor");
        List<String> blocking = ctx.formParams("blocking").stream()
                .filter(defaults.checks()::contains)
                .distinct()
                .toList();
        if (!ROLES.contains(secondFactor)) {
            ctx.status(400);
            show(ctx, PaperForm.of(settings.all()), secondFactor, "desk.fault.choice", blocking);
            return;
        }
        rules.set(
                Signed.in(ctx).staff().actor(),
                Map.of(
                        Settings.SECOND_FACTOR,
                        Optional.of(secondFactor),
                        Settings.CHECKS,
                        Optional.of(blocking.isEmpty() ? "warn" : String.join(",", blocking))));
        ctx.redirect("/desk/settings?done=settings", HttpStatus.SEE_OTHER);
    }

    /** GET /desk/settings/about */
    public void about(Context ctx) {
        about(ctx, settings.get(Settings.ABOUT), null);
    }

    private void about(Context ctx, String text, @Nullable String fault) {
        html.render(
                ctx,
                new AboutTextPage(
                        Page.Head.of(messages.get("desk.settings.about"), "", "/desk/settings/about")
                                .unlisted(),
                        Signed.in(ctx),
                        Seen.of(ctx, settings.get(Settings.ABOUT)),
                        text,
                        fault));
    }

    /** POST /desk/settings/about: text in paragraphs, or HTML. */
    public void saveAbout(Context ctx) {
        String typed = PlainText.lines(Input.text(ctx, "text"));
        String text = typed.contains("<") ? SafeHtml.clean(typed, SafeHtml.NO_PICTURES) : SafeHtml.fromText(typed);
        boolean longer = typed.length() > LONGEST_ABOUT || text.length() > LONGEST_ABOUT;
        Seen seen = Seen.of(ctx, settings.get(Settings.ABOUT));
        if (longer || seen.overtaken()) {
            ctx.status(seen.status());
            about(ctx, typed, longer ? "desk.fault.long" : null);
            return;
        }
        rules.set(
                Signed.in(ctx).staff().actor(),
                Map.of(Settings.ABOUT, text.isEmpty() ? Optional.empty() : Optional.of(text)));
        ctx.redirect("/desk/settings/about?done=settings", HttpStatus.SEE_OTHER);
    }
}
