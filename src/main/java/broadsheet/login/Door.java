package broadsheet.login;

import broadsheet.content.Settings;
import broadsheet.web.Access;
import broadsheet.web.ErrorPage;
import broadsheet.web.Gate;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpStatus;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Before every address of the desk: who is signed in, whether the role suffices, and whether what is sent comes from a
 * page of ours (the Origin is this site's, and the form carries the session's own token).
 */
public final class Door implements Gate {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private static final String ACCOUNT = "/desk/account";

    private final Sessions sessions;
    private final Cookies cookies;
    private final LoginController login;
    private final Settings settings;
    private final String siteUrl;

    public Door(Sessions sessions, LoginController login, Settings settings, String siteUrl) {
        this.sessions = sessions;
        this.cookies = login.cookies();
        this.login = login;
        this.settings = settings;
        this.siteUrl = siteUrl;
    }

    @Override
    public void admit(Context ctx, Access needed) {
        boolean writes = !READING.contains(ctx.method());
        if (writes && !fromHere(ctx)) throw new ForbiddenResponse();
        if (needed == Access.READER || needed == Access.OPERATOR) return;
        ctx.header("Cache-Control", "no-store");
        Optional<Token> token = cookies.session(ctx);
        Optional<Sessions.Session> session = token.flatMap(this::session);
        if (token.isEmpty() || session.isEmpty()) {
            turnAway(ctx, writes);
            return;
        }
        Signed signed = Signed.of(ctx, session.get(), token.get());
        signed.into(ctx);
        if (!signed.staff().role().covers(needed)) throw new ForbiddenResponse();
        if (writes && !same(signed.csrf(), sent(ctx))) {
            giveBack(ctx, signed, ResumePage.Why.SIGNED_IN_ANEW);
            return;
        }
        boolean lacking = !signed.staff().secondFactor()
                && !session.get().passkey()
                && settings.secondFactorAskedOf(signed.staff().role());
        if (lacking && !ctx.path().startsWith(ACCOUNT)) {
            if (writes && Onward.of(ctx).carries()) {
                giveBack(ctx, signed, ResumePage.Why.FACTOR_ASKED);
                return;
            }
            ctx.redirect(ACCOUNT + "/second-factor", HttpStatus.SEE_OTHER);
            ctx.skipRemainingHandlers();
        }
    }

    private Optional<Sessions.Session> session(Token token) {
        return sessions.find(token).filter(Sessions.Session::confirmed);
    }

    /** An address of the desk that there is not comes past here: who asks for it is found out then. */
    @Override
    public Optional<Page> errorPage(Context ctx, ErrorPage asReader) {
        if (!ctx.path().equals("/desk") && !ctx.path().startsWith("/desk/")) return Optional.empty();
        if (asReader.status() >= 500 && !READING.contains(ctx.method()) && !json(ctx)) {
            Onward form = Onward.of(ctx);
            if (form.carries()) return Optional.of(new UntakenPage(asReader.head(), form, sent(ctx)));
        }
        return Signed.found(ctx)
                .or(() -> signed(ctx))
                .map(signed -> new DeskErrorPage(asReader.head(), signed, asReader.status(), asReader.kind()));
    }

    private Optional<Signed> signed(Context ctx) {
        if (!READING.contains(ctx.method()) && !fromHere(ctx)) return Optional.empty();
        return cookies.session(ctx).flatMap(token -> session(token).map(session -> Signed.of(ctx, session, token)));
    }

    /** No text is lost: a form of ours that cannot be taken is shown, to be sent again. */
    private void giveBack(Context ctx, Signed signed, ResumePage.Why why) {
        Onward form = Onward.of(ctx);
        if (json(ctx) || !form.carries()) throw new ForbiddenResponse();
        ctx.skipRemainingHandlers();
        ctx.status(HttpStatus.FORBIDDEN);
        login.resume(ctx, signed, form, why);
    }

    /** Whether a script asks. */
    private static boolean json(Context ctx) {
        String accept = ctx.header("Accept");
        return accept != null && accept.startsWith("application/json");
    }

    /** A page that was asked for comes after signing in; a form that was sent is kept until then. */
    private void turnAway(Context ctx, boolean writes) {
        ctx.skipRemainingHandlers();
        if (json(ctx)) {
            if (!ctx.isMultipartFormData()) ctx.body(); // HTTP/2 breaks off what is left unread, and the answer
            ctx.status(401).contentType("application/json").result("{\"error\":\"signedOut\"}");
        } else if (writes) login.askAgain(ctx);
        else {
            String to = Onward.of(ctx).to();
            ctx.redirect("/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8), HttpStatus.SEE_OTHER);
        }
    }

    private static @Nullable String sent(Context ctx) {
        String header = ctx.header("X-CSRF-Token");
        return header == null ? ctx.formParam("csrf") : header;
    }

    private static boolean same(String expected, @Nullable String sent) {
        return sent != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Whether what is sent comes from a page of ours. Every browser that keeps these cookies names the origin of the
     * page with each POST, and no page can have it name another; a POST that names neither origin nor Sec-Fetch-Site is
     * from no such browser, and refused. So this alone keeps a foreign page from signing somebody in to the attacker's
     * account, at addresses where nobody has a session yet whose token a form could carry: a token of its own, in one
     * more cookie, would keep out nothing that comes past it.
     */
    private boolean fromHere(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null) return "same-origin".equals(ctx.header("Sec-Fetch-Site"));
        if (origin.equals(siteUrl)) return true;
        String asked = authority(ctx.url()); // not the header Host, which HTTP/2 does not have
        return !asked.isEmpty() && asked.equals(authority(origin)) && !unsealed(origin);
    }

    /** The site's own name without the s: whoever sits on the way can answer in its place. */
    private boolean unsealed(String origin) {
        return origin.startsWith("http:")
                && siteUrl.startsWith("https:")
                && host(origin).equalsIgnoreCase(host(siteUrl));
    }

    private static String host(String url) {
        return authority(url).replaceFirst(":\\d+$", "");
    }

    /** Empty when there is none, as in "null". */
    private static String authority(String url) {
        try {
            String authority = URI.create(url).getRawAuthority();
            return authority == null ? "" : authority;
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
