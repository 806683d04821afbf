package broadsheet.login;

import broadsheet.content.PlainText;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way in. */
public final class LoginController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Personnel personnel;
    private final Passphrases passphrases;
    private final Passkeys passkeys;
    private final Html html;
    private final Messages messages;
    private final String paper;

    public LoginController(
            SignIn signIn,
            Sessions sessions,
            Personnel personnel,
            Passphrases passphrases,
            Passkeys passkeys,
            Html html,
            Messages messages,
            String paper) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.personnel = personnel;
        this.passphrases = passphrases;
        this.passkeys = passkeys;
        this.html = html;
        this.messages = messages;
        this.paper = paper;
    }

    Cookies cookies() {
        return signIn.cookies();
    }

    /** GET /login */
    public void show(Context ctx) {
        ask(ctx, Onward.read(ctx), "", null);
    }

    /** A form came without a session: its fields wait within the page that asks for one. */
    void askAgain(Context ctx) {
        ctx.status(HttpStatus.UNAUTHORIZED);
        ask(ctx, Onward.of(ctx), "", "desk.login.ended");
    }

    private void ask(Context ctx, Onward onward, String email, @Nullable String fault) {
        ctx.header("Cache-Control", "no-store");
        html.render(ctx, new LoginPage(head("desk.login.title", "/login"), onward, email, fault));
    }

    /** POST /login */
    public void enter(Context ctx) {
        Onward onward = Onward.read(ctx);
        String email = Input.text(ctx, "email");
        switch (signIn.withPassphrase(ctx, email, Input.raw(ctx, "passphrase"))) {
            case IN -> goOn(ctx, onward);
            case HALF -> askCode(ctx, onward, null);
            case WRONG -> again(ctx, 422, onward, email, "desk.login.wrong");
            default -> again(ctx, 429, onward, email, "desk.login.wait");
        }
    }

    private void again(Context ctx, int status, Onward onward, String email, String fault) {
        ctx.status(status);
        ask(ctx, onward, email, fault);
    }

    private void askCode(Context ctx, Onward onward, @Nullable String fault) {
        ctx.header("Cache-Control", "no-store");
        html.render(ctx, new CodePage(head("desk.login.code.title", "/login/code"), onward, fault));
    }

    /** POST /login/code */
    public void enterCode(Context ctx) {
        Onward onward = Onward.read(ctx);
        switch (signIn.withCode(ctx, Input.text(ctx, "code"))) {
            case IN -> goOn(ctx, onward);
            case WRONG -> {
                ctx.status(422);
                askCode(ctx, onward, "desk.login.code.wrong");
            }
            case SPENT -> again(ctx, 422, onward, "", "desk.login.code.spent");
            case SHUT -> again(ctx, 429, onward, "", "desk.login.code.shut");
            default -> again(ctx, 422, onward, "", "desk.login.code.over");
        }
    }

    /** POST /login/passkey/challenge: what the browser is to ask of a passkey, as JSON. */
    public void challenge(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        passkeys.askToSignIn(ctx.ip())
                .ifPresentOrElse(
                        question -> {
                            signIn.cookies().keepChallenge(ctx, question.token());
                            ctx.contentType("application/json").result(question.json());
                        },
                        () -> ctx.status(429).json(Map.of("fault", messages.get("desk.login.wait"))));
    }

    /** POST /login/passkey: "credential" is what the browser answered, as JSON. */
    public void enterWithPasskey(Context ctx) {
        Onward onward = Onward.read(ctx);
        switch (signIn.withPasskey(ctx, Input.raw(ctx, "credential"))) {
            case IN -> goOn(ctx, onward);
            case WRONG -> again(ctx, 422, onward, "", "desk.login.passkey.wrong");
            default -> again(ctx, 429, onward, "", "desk.login.wait");
        }
    }

    /** To the page that was asked for; a form that was carried through is shown to be sent again. */
    private void goOn(Context ctx, Onward onward) {
        ctx.header("Cache-Control", "no-store");
        ctx.redirect(onward.to(), HttpStatus.SEE_OTHER);
        if (!onward.carries()) return;
        Optional<Token> token = newest(ctx);
        Optional<Sessions.Session> session = token.flatMap(sessions::find);
        if (token.isEmpty() || session.isEmpty()) return;
        ctx.status(HttpStatus.OK);
        ctx.removeHeader("Location");
        Signed signed = Signed.of(ctx, session.get(), token.get());
        resume(ctx, signed, onward, ResumePage.Why.SIGNED_OUT);
    }

    /** What was sent is shown, to be sent again. */
    void resume(Context ctx, Signed signed, Onward onward, ResumePage.Why why) {
        html.render(ctx, new ResumePage(head("desk.resume.title", onward.to()), signed, onward, why));
    }

    /** The session just begun is in the answer, not in the request. */
    private static Optional<Token> newest(Context ctx) {
        return ctx.res().getHeaders("Set-Cookie").stream()
                .filter(cookie -> cookie.matches("(__Host-)?desk=[A-Za-z0-9_-]{43};.*"))
                .map(cookie -> new Token(cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'))))
                .findFirst();
    }

    /** GET /login/invitation/{token} */
    public void invitation(Context ctx) {
        invited(ctx)
                .ifPresentOrElse(
                        invitation -> showInvitation(ctx, invitation, name(invitation), null, null),
                        () -> showInvitationOver(ctx));
    }

    /** POST /login/invitation/{token} */
    public void accept(Context ctx) {
        invited(ctx).ifPresentOrElse(invitation -> accept(ctx, invitation), () -> showInvitationOver(ctx));
    }

    private void accept(Context ctx, Personnel.Invitation invitation) {
        String name = PlainText.line(Input.raw(ctx, "name"));
        String passphrase = Input.raw(ctx, "passphrase");
        String nameFault = name.isEmpty() || name.length() > 200 ? "desk.name.missing" : null;
        Optional<String> fault = passphrases.fault(passphrase, invitation.email(), name, paper);
        if (nameFault != null || fault.isPresent()) {
            ctx.status(422);
            showInvitation(ctx, invitation, name, nameFault, fault.orElse(null));
            return;
        }
        Token token = new Token(ctx.pathParam("token"));
        Optional<Staff> staff = personnel.accept(token, name, passphrases.hash(passphrase));
        if (staff.isEmpty()) showInvitationOver(ctx);
        else if (signIn.begin(ctx, staff.get(), staff.get().secondFactor())) goOn(ctx, Onward.read(ctx));
        else askCode(ctx, Onward.read(ctx), null);
    }

    private Optional<Personnel.Invitation> invited(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("Referrer-Policy", "same-origin"); // with "no-referrer" a browser would call the form's origin null
        return personnel.invitation(new Token(ctx.pathParam("token")));
    }

    /** Whoever is on the staff already need not say it again. */
    private String name(Personnel.Invitation invitation) {
        return personnel.byEmail(invitation.email()).map(Staff::name).orElse("");
    }

    private void showInvitationOver(Context ctx) {
        ctx.status(HttpStatus.GONE);
        html.render(ctx, new InvitationOverPage(head("desk.invitation.over.title", "/login")));
    }

    private void showInvitation(
            Context ctx,
            Personnel.Invitation invitation,
            String name,
            @Nullable String nameFault,
            @Nullable String passphraseFault) {
        html.render(
                ctx,
                new InvitationPage(
                        head("desk.invitation.title", "/login"), invitation, name, nameFault, passphraseFault));
    }

    /** POST /desk/sign-out */
    public void leave(Context ctx) {
        signIn.out(ctx, Signed.in(ctx));
        ctx.redirect("/login", HttpStatus.SEE_OTHER);
    }

    private Page.Head head(String title, String path) {
        return Page.Head.of(messages.get(title), "", path).unlisted();
    }
}
