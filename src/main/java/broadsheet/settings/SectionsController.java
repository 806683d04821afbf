package broadsheet.settings;

import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.settings.SettingsQueries.SectionRow;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Order, names and colours of the sections, and closing one. */
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
                        form,
                        Seen.of(ctx, queries.sections())));
    }

    /** POST /desk/settings/sections */
    public void save(Context ctx) {
        List<SectionRow> stored = queries.sections();
        SectionsForm form = SectionsForm.read(ctx, stored);
        Seen seen = Seen.of(ctx, stored);
        if (!form.sound() || seen.overtaken()) {
            ctx.status(seen.status());
            show(ctx, form);
            return;
        }
        rules.arrange(Signed.in(ctx).staff().actor(), form.wanted());
        ctx.redirect("/desk/settings/sections?done=settings", HttpStatus.SEE_OTHER);
    }

    /** GET /desk/settings/sections/{section}/closing */
    public void askToClose(Context ctx) {
        askToClose(ctx, section(ctx), null);
    }

    private void askToClose(Context ctx, SectionRow section, @Nullable String fault) {
        html.render(
                ctx,
                new ClosingPage(
                        Page.Head.of(
                                        messages.get("desk.settings.closing"),
                                        "",
                                        "/desk/settings/sections/" + section.id() + "/closing")
                                .unlisted(),
                        Signed.in(ctx),
                        section,
                        queries.articles(section),
                        others(section).toList(),
                        fault));
    }

    private Stream<SectionRow> others(SectionRow section) {
        return queries.sections().stream().filter(other -> other.id() != section.id());
    }

    /** POST /desk/settings/sections/{section}/closing: "into" is the id of the section that gets what is in it. */
    public void close(Context ctx) {
        SectionRow section = section(ctx);
        Optional<Long> into =
                Input.number(ctx.formParam("into")).filter(id -> others(section).anyMatch(other -> other.id() == id));
        if (into.isEmpty()) {
            ctx.status(400);
            askToClose(ctx, section, "desk.fault.section");
            return;
        }
        rules.close(Signed.in(ctx).staff().actor(), section.id(), into.get());
        ctx.redirect("/desk/settings/sections?done=settings", HttpStatus.SEE_OTHER);
    }

    private SectionRow section(Context ctx) {
        long id = Input.id(ctx, "section");
        return queries.sections().stream()
                .filter(section -> section.id() == id)
                .findFirst()
                .orElseThrow(NotFoundResponse::new);
    }
}
