package broadsheet.login;

import broadsheet.edition.AuditLog;
import broadsheet.login.StaffPage.Invited;
import broadsheet.web.Access;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chief's view of the staff, and of what was done. */
public final class StaffController {

    private static final String STAFF = "/desk/staff";
    private static final int ENTRIES = 100;
    private static final List<Access> ROLES = List.of(Access.REPORTER, Access.EDITOR, Access.CHIEF);

    private final Personnel personnel;
    private final AuditLog log;
    private final Html html;
    private final Messages messages;
    private final String siteUrl;

    public StaffController(Personnel personnel, AuditLog log, Html html, Messages messages, String siteUrl) {
        this.personnel = personnel;
        this.log = log;
        this.html = html;
        this.messages = messages;
        this.siteUrl = siteUrl;
    }

    /** GET /desk/staff */
    public void show(Context ctx) {
        show(ctx, null, Invited.NOBODY, null);
    }

    private void show(Context ctx, StaffPage.@Nullable Link link, Invited invited, @Nullable Long roleless) {
        html.render(
                ctx,
                new StaffPage(
                        Page.Head.of(messages.get("desk.staff.title"), "", STAFF)
                                .unlisted(),
                        Signed.in(ctx),
                        personnel.all(),
                        personnel.withPasskeys(),
                        personnel.invitations(),
                        ROLES,
                        link,
                        invited,
                        roleless));
    }

    /**
     * POST /desk/staff/invitations; who is on the staff already comes back by it as what she was. The link stands in the
     * answer alone, since the store keeps only its hash.
     */
    public void invite(Context ctx) {
        Staff me = Signed.in(ctx).staff();
        String email = Input.text(ctx, "email");
        Access role = role(ctx).orElse(null);
        Invited invited = new Invited(
                email, Input.text(ctx, "role"), emailFault(email, role, me), role == null ? "desk.fault.choice" : null);
        if (role == null || !invited.sound()) {
            ctx.status(role == null ? 400 : 422);
            show(ctx, null, invited, null);
            return;
        }
        Staff known = personnel.byEmail(Personnel.plain(email)).orElse(null);
        Token token = personnel.invite(me.actor(), email, known == null ? role : known.role());
        String link = siteUrl + "/login/invitation/" + token.secret();
        show(ctx, new StaffPage.Link(link, known), Invited.NOBODY, null);
    }

    private static @Nullable String emailFault(String email, @Nullable Access role, Staff me) {
        if (!email.matches("[^@\\s]+@[^@\\s]+") || email.length() > 200) return "desk.staff.email.wrong";
        boolean own = Personnel.plain(email).equals(me.email());
        return own && role != null && role != me.role() ? "desk.staff.email.own" : null;
    }

    /** POST /desk/staff/invitations/removal */
    public void revoke(Context ctx) {
        personnel.revoke(Signed.in(ctx).staff().actor(), Personnel.plain(Input.text(ctx, "email")));
        ctx.redirect(STAFF + "?done=revoked", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/staff/{id}/role */
    public void giveRole(Context ctx) {
        Staff other = other(ctx);
        Optional<Access> role = role(ctx);
        if (role.isEmpty()) {
            ctx.status(400);
            show(ctx, null, Invited.NOBODY, other.id());
            return;
        }
        personnel.giveRole(Signed.in(ctx).staff().actor(), other, role.get());
        ctx.redirect(STAFF + "?done=role", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/staff/{id}/suspension */
    public void suspend(Context ctx) {
        personnel.suspend(Signed.in(ctx).staff().actor(), other(ctx), true);
        ctx.redirect(STAFF + "?done=suspended", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/staff/{id}/return */
    public void takeBack(Context ctx) {
        personnel.suspend(Signed.in(ctx).staff().actor(), other(ctx), false);
        ctx.redirect(STAFF + "?done=back", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/staff/{id}/second-factor/removal */
    public void dropSecondFactor(Context ctx) {
        personnel.dropAllButPassphrase(Signed.in(ctx).staff().actor(), other(ctx));
        ctx.redirect(STAFF + "?done=secondFactorOff", HttpStatus.SEE_OTHER);
    }

    /** Nobody takes her own rights away by mistake: some chief is always left. */
    private Staff other(Context ctx) {
        long id = Input.id(ctx, "id");
        if (id == Signed.in(ctx).staff().id()) throw new ForbiddenResponse();
        return personnel.byId(id).orElseThrow(NotFoundResponse::new);
    }

    private static Optional<Access> role(Context ctx) {
        String role = ctx.formParam("role");
        return ROLES.stream()
                .filter(known -> Personnel.code(known).equals(role))
                .findFirst();
    }

    /** GET /desk/log?who=&writing=&before= */
    public void log(Context ctx) {
        String who = Input.query(ctx, "who");
        boolean writing = !Input.query(ctx, "writing").equals("no");
        Long before = Input.number(ctx.queryParam("before")).orElse(null);
        List<AuditLog.Entry> entries = log.entries(who, writing, before, ENTRIES + 1);
        boolean more = entries.size() > ENTRIES;
        List<AuditLog.Entry> shown = more ? entries.subList(0, ENTRIES) : entries;
        html.render(
                ctx,
                new LogPage(
                        Page.Head.of(messages.get("desk.log.title"), "", "/desk/log")
                                .unlisted(),
                        Signed.in(ctx),
                        who,
                        writing,
                        shown,
                        more ? older(who, writing, shown.get(ENTRIES - 1).id()) : null));
    }

    private static String older(String who, boolean writing, long before) {
        return "/desk/log?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8) + (writing ? "" : "&writing=no")
                + "&before=" + before;
    }
}
