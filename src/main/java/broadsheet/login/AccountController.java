package broadsheet.login;

import broadsheet.content.Settings;
import broadsheet.login.Buckets.Drop;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HttpStatus;
import io.nayuki.qrcodegen.QrCode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One's own account: passphrase, second factor, where one is signed in. */
public final class AccountController {

    private static final String ACCOUNT = "/desk/account";

    private final Personnel personnel;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final Passkeys passkeys;
    private final Passphrases passphrases;
    private final Throttle throttle;
    private final Refusals refusals;
    private final Settings settings;
    private final Html html;
    private final Messages messages;
    private final String paper;

    public AccountController(
            Personnel personnel,
            Sessions sessions,
            SecondFactor secondFactor,
            Passkeys passkeys,
            Passphrases passphrases,
            Throttle throttle,
            Refusals refusals,
            Settings settings,
            Html html,
            Messages messages,
            String paper) {
        this.personnel = personnel;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.passkeys = passkeys;
        this.passphrases = passphrases;
        this.throttle = throttle;
        this.refusals = refusals;
        this.settings = settings;
        this.html = html;
        this.messages = messages;
        this.paper = paper;
    }

    /** GET /desk/account */
    public void show(Context ctx) {
        show(ctx, AccountPage.Faults.NONE);
    }

    void show(Context ctx, AccountPage.Faults faults) {
        Signed signed = Signed.in(ctx);
        if (!faults.equals(AccountPage.Faults.NONE)) ctx.status(422);
        html.render(
                ctx,
                new AccountPage(
                        head("desk.account.title"),
                        signed,
                        sessions.of(signed.staff()),
                        passkeys.of(signed.staff()),
                        faults,
                        secondFactor.codesLeft(signed.staff())));
    }

    /** POST /desk/account/passphrase */
    public void changePassphrase(Context ctx) {
        Signed signed = Signed.in(ctx);
        String after = Input.raw(ctx, "new");
        String oldFault = right(ctx, signed.staff()) ? null : "desk.account.old.wrong";
        Optional<String> newFault =
                passphrases.fault(after, signed.staff().email(), signed.staff().name(), paper);
        if (oldFault != null || newFault.isPresent()) {
            show(ctx, AccountPage.Faults.of(oldFault, newFault.orElse(null)));
            return;
        }
        personnel.changePassphrase(signed.staff(), passphrases.hash(after), signed.session());
        ctx.redirect(ACCOUNT + "?done=passphrase", HttpStatus.SEE_OTHER);
    }

    /** Whether the passphrase typed as "old" is right; tries are counted as at the door. */
    boolean right(Context ctx, Staff staff) {
        Drop attempt = throttle.within(staff);
        if (!attempt.allowed()) return false;
        boolean right = passphrases.matches(Input.raw(ctx, "old"), personnel.passphrase(staff));
        if (right) throttle.forgive(attempt);
        else refusals.passphrase(Optional.of(staff), ctx.ip());
        return right;
    }

    /** POST /desk/account/sessions/{id}/end */
    public void endSession(Context ctx) {
        sessions.end(Signed.in(ctx).staff(), Input.id(ctx, "id"));
        ctx.redirect(ACCOUNT + "?done=sessionEnded", HttpStatus.SEE_OTHER);
    }

    /** GET /desk/account/second-factor */
    public void secondFactor(Context ctx) {
        showSecondFactor(ctx, null, null);
    }

    private void showSecondFactor(Context ctx, @Nullable String oldFault, @Nullable String codeFault) {
        Signed signed = Signed.in(ctx);
        if (signed.staff().secondFactor()) {
            ctx.redirect(ACCOUNT, HttpStatus.SEE_OTHER);
            return;
        }
        if (oldFault != null || codeFault != null) ctx.status(422);
        String secret = secondFactor.pending(signed.staff());
        String uri = Totp.uri(secret, paper, signed.staff().email());
        QrCode square = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
        html.render(
                ctx,
                new SecondFactorPage(
                        head("desk.secondFactor.title"),
                        signed,
                        secret.replaceAll("(.{4})(?=.)", "$1 "),
                        uri,
                        path(square),
                        square.size,
                        settings.secondFactorAskedOf(signed.staff().role()),
                        oldFault,
                        codeFault));
    }

    private static String path(QrCode square) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < square.size; y++)
            for (int x = 0; x < square.size; x++)
                if (square.getModule(x, y))
                    path.append('M').append(x).append(',').append(y).append("h1v1h-1z");
        return path.toString();
    }

    /** POST /desk/account/second-factor: for whoever has the passphrase, as a telephone keeps others out. */
    public void confirmSecondFactor(Context ctx) {
        Signed signed = Signed.in(ctx);
        if (!right(ctx, signed.staff())) {
            showSecondFactor(ctx, "desk.account.old.wrong", null);
            return;
        }
        Optional<List<String>> codes = secondFactor.confirm(signed.staff(), Input.raw(ctx, "code"));
        if (codes.isPresent()) showCodes(ctx, codes.get());
        else showSecondFactor(ctx, null, "desk.login.code.wrong");
    }

    /** POST /desk/account/recovery-codes */
    public void newCodes(Context ctx) {
        Signed signed = Signed.in(ctx);
        if (!signed.staff().secondFactor()) throw new ForbiddenResponse();
        if (right(ctx, signed.staff())) showCodes(ctx, secondFactor.renew(signed.staff()));
        else show(ctx, AccountPage.Faults.ofCodes("desk.account.old.wrong"));
    }

    /** Shown in answer to the POST: kept nowhere, they cannot be shown by a page that one could come back to. */
    private void showCodes(Context ctx, List<String> codes) {
        html.render(ctx, new RecoveryCodesPage(head("desk.recovery.title"), Signed.in(ctx), codes));
    }

    /** POST /desk/account/second-factor/removal */
    public void dropSecondFactor(Context ctx) {
        Staff staff = Signed.in(ctx).staff();
        if (!right(ctx, staff)) {
            show(ctx, AccountPage.Faults.ofCodes("desk.account.old.wrong"));
            return;
        }
        personnel.dropSecondFactor(staff.actor(), staff);
        ctx.redirect(ACCOUNT + "?done=secondFactorOff", HttpStatus.SEE_OTHER);
    }

    private Page.Head head(String title) {
        return Page.Head.of(messages.get(title), "", ACCOUNT).unlisted();
    }
}
