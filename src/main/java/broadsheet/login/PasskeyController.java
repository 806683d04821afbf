package broadsheet.login;

import broadsheet.content.PlainText;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One's own passkeys: added, named, removed. They stand on the page of one's account. */
public final class PasskeyController {

    private final Passkeys passkeys;
    private final AccountController account;
    private final Cookies cookies;
    private final Messages messages;

    public PasskeyController(Passkeys passkeys, AccountController account, LoginController login, Messages messages) {
        this.passkeys = passkeys;
        this.account = account;
        this.cookies = login.cookies();
        this.messages = messages;
    }

    /** POST /desk/account/passkeys/challenge: what the browser is to make, as JSON, for whoever has the passphrase. */
    public void challenge(Context ctx) {
        Staff staff = Signed.in(ctx).staff();
        if (!account.right(ctx, staff)) refuse(ctx, "desk.account.old.wrong");
        else if (!passkeys.mayAdd(staff)) refuse(ctx, "desk.passkeys.many");
        else {
            Passkeys.Question question = passkeys.askToAdd(staff, ctx.ip());
            cookies.keepChallenge(ctx, question.token());
            ctx.contentType("application/json").result(question.json());
        }
    }

    private void refuse(Context ctx, String fault) {
        ctx.status(422).json(Map.of("fault", messages.get(fault)));
    }

    /** POST /desk/account/passkeys: "credential" is what the browser answered, as JSON. */
    public void add(Context ctx) {
        String name = name(ctx);
        String fault = nameFault(name);
        boolean added = fault == null
                && cookies.challenge(ctx)
                        .filter(token ->
                                passkeys.add(Signed.in(ctx).staff(), token, name, Input.raw(ctx, "credential")))
                        .isPresent();
        cookies.dropChallenge(ctx);
        if (added) ctx.redirect("/desk/account?done=passkeyAdded", HttpStatus.SEE_OTHER);
        else account.show(ctx, AccountPage.Faults.of(null, name, fault == null ? AccountPage.Faults.REFUSED : fault));
    }

    /** POST /desk/account/passkeys/{id} */
    public void rename(Context ctx) {
        long id = Input.id(ctx, "id");
        String name = name(ctx);
        String fault = nameFault(name);
        if (fault != null) {
            account.show(ctx, AccountPage.Faults.of(id, name, fault));
            return;
        }
        passkeys.rename(Signed.in(ctx).staff(), id, name);
        ctx.redirect("/desk/account?done=passkeyRenamed", HttpStatus.SEE_OTHER);
    }

    /** POST /desk/account/passkeys/{id}/removal */
    public void remove(Context ctx) {
        passkeys.remove(Signed.in(ctx).staff(), Input.id(ctx, "id"));
        ctx.redirect("/desk/account?done=passkeyRemoved", HttpStatus.SEE_OTHER);
    }

    private static String name(Context ctx) {
        return PlainText.line(Input.raw(ctx, "name"));
    }

    private static @Nullable String nameFault(String name) {
        if (name.isEmpty()) return "desk.fault.name";
        return name.length() > Passkeys.LONGEST_NAME ? "desk.fault.long" : null;
    }
}
