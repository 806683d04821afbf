package broadsheet.login;

import broadsheet.login.Buckets.Drop;
import io.javalin.http.Context;
import java.util.Optional;

/** Signing in, from a passphrase or a passkey to a session. */
public final class SignIn {

    private final Personnel personnel;
    private final Sessions sessions;
    private final SecondFactor secondFactor;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Throttle throttle;
    private final Refusals refusals;
    private final Cookies cookies;

    public SignIn(
            Personnel personnel,
            Sessions sessions,
            SecondFactor secondFactor,
            Passphrases passphrases,
            Passkeys passkeys,
            Throttle throttle,
            Refusals refusals,
            boolean https) {
        this.personnel = personnel;
        this.sessions = sessions;
        this.secondFactor = secondFactor;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.throttle = throttle;
        this.refusals = refusals;
        this.cookies = new Cookies(https);
    }

    enum Result {
        IN,
        /** A code is asked for now. */
        HALF,
        WRONG,
        /** Too many tries; the answer is the same whether or not this one was right. */
        WAIT,
        /** No sign-in waits for a code any more: it begins anew. */
        OVER,
        /** The last code that this sign-in had was wrong: it begins anew. */
        SPENT,
        /** Too many codes for this account were wrong. */
        SHUT
    }

    Cookies cookies() {
        return cookies;
    }

    Result withPassphrase(Context ctx, String typedEmail, String passphrase) {
        String email = Personnel.plain(typedEmail);
        Drop attempt = throttle.passphrase(email, ctx.ip(), cookies.device(ctx));
        if (!attempt.allowed()) return refused(ctx, attempt, Result.WAIT);
        Optional<Staff> staff = personnel.byEmail(email);
        if (!passphrases.matches(passphrase, staff.flatMap(personnel::passphrase))) {
            refusals.passphrase(staff, ctx.ip());
            return Result.WRONG;
        }
        throttle.forgive(attempt);
        return begin(ctx, staff.orElseThrow(), staff.get().secondFactor()) ? Result.IN : Result.HALF;
    }

    private static Result refused(Context ctx, Drop attempt, Result result) {
        ctx.header("Retry-After", Long.toString(Math.max(1, attempt.shut().toSeconds())));
        return result;
    }

    /** With the code that a half-begun session waits for. */
    Result withCode(Context ctx, String code) {
        Optional<Sessions.Session> half =
                cookies.session(ctx).flatMap(sessions::find).filter(session -> !session.confirmed());
        if (half.isEmpty()) return Result.OVER;
        Staff staff = half.get().staff();
        Drop attempt = throttle.code(staff, personnel.passphrase(staff).orElse(""), cookies.device(ctx));
        if (!attempt.allowed()) return refused(ctx, attempt, Result.SHUT);
        if (!secondFactor.use(staff, code)) {
            refusals.code(staff, ctx.ip());
            return sessions.miss(half.get()) ? Result.SPENT : Result.WRONG;
        }
        throttle.forgive(attempt);
        sessions.end(staff, half.get().id());
        begin(ctx, staff, Sessions.Shown.ALL);
        return Result.IN;
    }

    /** With what a browser answers to a question of ours: of itself that says who she is. */
    Result withPasskey(Context ctx, String answer) {
        Drop attempt = throttle.passkey(ctx.ip());
        if (!attempt.allowed()) return refused(ctx, attempt, Result.WAIT);
        Optional<Token> asked = cookies.challenge(ctx);
        cookies.dropChallenge(ctx);
        Optional<Staff> staff = asked.flatMap(token -> passkeys.signIn(token, answer));
        if (staff.isEmpty()) {
            refusals.passkey(ctx.ip());
            return Result.WRONG;
        }
        throttle.forgive(attempt);
        begin(ctx, staff.get(), Sessions.Shown.PASSKEY);
        return Result.IN;
    }

    /** @return whether the session is whole */
    boolean begin(Context ctx, Staff staff, boolean half) {
        begin(ctx, staff, half ? Sessions.Shown.HALF : Sessions.Shown.ALL);
        return !half;
    }

    private void begin(Context ctx, Staff staff, Sessions.Shown shown) {
        String agent = ctx.userAgent() == null ? "" : ctx.userAgent();
        cookies.keepSession(ctx, sessions.begin(staff, shown, ctx.ip(), agent));
        boolean known = cookies.device(ctx)
                .filter(device -> sessions.known(device, staff.email()))
                .isPresent();
        if (shown != Sessions.Shown.HALF && !known) cookies.keepDevice(ctx, sessions.know(staff));
    }

    void out(Context ctx, Signed signed) {
        sessions.end(signed.staff(), signed.session());
        cookies.dropSession(ctx);
    }
}
