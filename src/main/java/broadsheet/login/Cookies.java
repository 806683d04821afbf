package broadsheet.login;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.Optional;

/** The desk's cookies; a reader never gets one. */
final class Cookies {

    private static final Duration DEVICE = Duration.ofDays(400);

    private final String prefix;
    private final String attributes;

    /** @param https whether the site's address is: on http://localhost a browser would keep no "__Host-" cookie */
    Cookies(boolean https) {
        this.prefix = https ? "__Host-" : "";
        this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (https ? "; Secure" : "");
    }

    Optional<Token> session(Context ctx) {
        return token(ctx.cookie(prefix + "desk"));
    }

    Optional<Token> device(Context ctx) {
        return token(ctx.cookie(prefix + "device"));
    }

    void keepSession(Context ctx, Token token) {
        set(ctx, "desk", token.secret(), Sessions.LONGEST.toSeconds());
    }

    void keepDevice(Context ctx, Token token) {
        set(ctx, "device", token.secret(), DEVICE.toSeconds());
    }

    Optional<Token> challenge(Context ctx) {
        return token(ctx.cookie(prefix + "passkey"));
    }

    void keepChallenge(Context ctx, Token token) {
        set(ctx, "passkey", token.secret(), Passkeys.CHALLENGE_HOLDS.toSeconds());
    }

    void dropChallenge(Context ctx) {
        set(ctx, "passkey", "", 0);
    }

    void dropSession(Context ctx) {
        set(ctx, "desk", "", 0);
    }

    private void set(Context ctx, String name, String value, long seconds) {
        ctx.res().addHeader("Set-Cookie", prefix + name + "=" + value + "; Max-Age=" + seconds + attributes);
    }

    private static Optional<Token> token(@org.jspecify.annotations.Nullable String value) {
        return value == null || !value.matches("[A-Za-z0-9_-]{43}") ? Optional.empty() : Optional.of(new Token(value));
    }
}
