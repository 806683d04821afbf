package broadsheet.login;

import broadsheet.Newsroom;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * Somebody who has come in by her link and is signed in, without the door: to reckon with a passphrase takes longer than
 * most of what is tested behind it. The door has tests of its own.
 */
public final class Newcomer {

    private static final String HASH = new Passphrases().hash(Visitor.PASSPHRASE);

    private Newcomer() {}

    /** The cookies that she has then. */
    public static Map<String, String> cookies(Newsroom newsroom, String email, Access role) {
        Personnel personnel = newsroom.app().personnel();
        Staff staff = personnel
                .accept(personnel.invite(Actor.PROGRAM, email, role), email.split("@")[0], HASH)
                .orElseThrow();
        Sessions sessions =
                new Sessions(newsroom.database(), Clock.fixed(newsroom.now(), ZoneOffset.UTC), new SecureRandom());
        String prefix = newsroom.config().url().startsWith("https:") ? "__Host-" : "";
        return Map.of(
                prefix + "desk",
                sessions.begin(staff, Sessions.Shown.ALL, "127.0.0.1", "a test").secret(),
                prefix + "device",
                sessions.know(staff).secret());
    }
}
