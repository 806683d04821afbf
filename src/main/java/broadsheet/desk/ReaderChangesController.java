package broadsheet.desk;

import broadsheet.content.Settings;
import broadsheet.edition.Publishing;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Whether readers see what has become of an article: the chief's to say. */
public final class ReaderChangesController {

    private static final String HERE = "/desk/changes";

    private final Publishing publishing;
    private final Settings settings;
    private final Html html;
    private final Messages messages;

    public ReaderChangesController(Publishing publishing, Settings settings, Html html, Messages messages) {
        this.publishing = publishing;
        this.settings = settings;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/changes */
    public void show(Context ctx) {
        html.render(
                ctx,
                new ReaderChangesPage(
                        Page.Head.of(messages.get("article.changes"), "", HERE).unlisted(),
                        Signed.in(ctx),
                        Settings.showsChanges(settings.all())));
    }

    /** POST /desk/changes */
    public void set(Context ctx) {
        boolean shown = Input.text(ctx, "shown").equals("yes");
        publishing.set(Signed.in(ctx).staff().actor(), Settings.CHANGES, shown ? "show" : "hide");
        ctx.redirect(HERE + "?done=settings", HttpStatus.SEE_OTHER);
    }
}
