package broadsheet.edition;

import java.time.Instant;

/**
 * A text that was saved once.
 *
 * @param kind saved, published, or replaced (it had only been kept by itself when somebody else wrote over it)
 */
public record Revision(
        long id,
        int version,
        Instant at,
        String who,
        String kind,
        String headline,
        String kicker,
        String standfirst,
        String body,
        String authors,
        String topics) {}
