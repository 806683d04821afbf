package broadsheet.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that was saved once.
 *
 * @param hero the id of the picture at its head
 * @param note null, as the embargo is then, of what was saved before they were kept
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
        String topics,
        @Nullable Long hero,
        @Nullable String note,
        @Nullable Instant embargoUntil) {

    /** A text with what a revision keeps of one put back. */
    public Copy over(Copy now) {
        return new Copy(
                headline,
                kicker,
                standfirst,
                body,
                now.section(),
                now.slug(),
                now.language(),
                authors,
                topics,
                note == null ? now.note() : note,
                note == null ? now.embargoUntil() : embargoUntil);
    }
}
