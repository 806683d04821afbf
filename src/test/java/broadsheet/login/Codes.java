package broadsheet.login;

import java.time.Duration;
import java.time.Instant;

/** The app for one-time codes on somebody's telephone. */
public final class Codes {

    private Codes() {}

    public static String now(String secret, Instant now) {
        return Totp.code(secret.replace(" ", ""), now);
    }

    /** The one after it, which is good already: clocks differ. */
    public static String next(String secret, Instant now) {
        return now(secret, now.plus(Duration.ofSeconds(30)));
    }
}
