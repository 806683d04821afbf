package broadsheet.settings;

import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** Order, names and colours of the sections. */
public final class SectionsController {

    private final HouseRules rules;
    private final SettingsQueries queries;
    private final Html html;
    private final Messages messages;

    public SectionsController(HouseRules rules, SettingsQueries queries, Html html, Messages messages) {
        this.rules = rules;
        this.queries = queries;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/settings/sections */
    public void show(Context ctx) {
        show(ctx, SectionsForm.of(queries.sections()));
    }

    private void show(Context ctx, SectionsForm form) {
        html.render(
                ctx,
                new SectionsPage(
                        Page.Head.of(messages.get("desk.settings.sections"), "", "/desk/settings/sections")
                                .unlisted(),
                        Signed.in(ctx),
                        form));
    }

    /** POST /desk/settings/sections */
    public void save(Context ctx) {
        SectionsForm form = SectionsForm.read(ctx, queries.sections());
        if (!form.sound()) {
            ctx.status(422);
            show(ctx, form);
            return;
        }
        rules.arrange(Signed.in(ctx).staff().actor(), form.wanted());
        ctx.redirect("/desk/settings/sections?done=settings", HttpStatus.SEE_OTHER);
    }
}
