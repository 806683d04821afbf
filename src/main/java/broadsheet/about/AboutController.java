package broadsheet.about;

import broadsheet.content.Settings;
import broadsheet.content.SiteQueries;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;

/** The pages on which the paper speaks of itself. */
public final class AboutController {

    private static final int CORRECTIONS = 100;

    private final SiteQueries site;
    private final Settings settings;
    private final Html html;
    private final Messages messages;

    public AboutController(SiteQueries site, Settings settings, Html html, Messages messages) {
        this.site = site;
        this.settings = settings;
        this.html = html;
        this.messages = messages;
    }

    /** GET /about */
    public void about(Context ctx) {
        html.render(
                ctx,
                new AboutPage(Page.Head.of(messages.get("about.title"), "", "/about"), settings.get(Settings.ABOUT)));
    }

    /** GET /accessibility */
    public void accessibility(Context ctx) {
        html.render(
                ctx, new AccessibilityPage(Page.Head.of(messages.get("accessibility.title"), "", "/accessibility")));
    }

    /** GET /corrections */
    public void corrections(Context ctx) {
        ctx.header("Surrogate-Key", "corrections");
        html.render(
                ctx,
                new CorrectionsPage(
                        Page.Head.of(messages.get("corrections.title"), "", "/corrections"),
                        site.corrections(CORRECTIONS)));
    }
}
