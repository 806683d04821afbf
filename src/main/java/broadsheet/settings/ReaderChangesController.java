package broadsheet.settings;

import broadsheet.content.Settings;
import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;

/** Whether readers see what has become of an article: the chief's to say. */
public final class ReaderChangesController {

    private static final String HERE = "/desk/settings/changes";

    private final HouseRules rules;
    private final Settings settings;
    private final Html html;
    private final Messages messages;

    public ReaderChangesController(HouseRules rules, Settings settings, Html html, Messages messages) {
        this.rules = rules;
        this.settings = settings;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/settings/changes */
    public void show(Context ctx) {
        html.render(
                ctx,
                new ReaderChangesPage(
                        Page.Head.of(messages.get("article.changes"), "", HERE).unlisted(),
                        Signed.in(ctx),
                        settings.showsChanges()));
    }

    /** POST /desk/settings/changes */
    public void set(Context ctx) {
        boolean shown = Input.text(ctx, "shown").equals("yes");
        rules.set(Signed.in(ctx).staff().actor(), Map.of(Settings.CHANGES, Optional.of(shown ? "show" : "hide")));
        ctx.redirect(HERE + "?done=settings", HttpStatus.SEE_OTHER);
    }
}
