package broadsheet.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that was saved once, as a list names it.
 *
 * @param kind as in Revision
 * @param scheduledFor when readers were to have it; null when they had it at once, or it was only saved
 */
public record RevisionRow(
        long id,
        Instant at,
        String who,
        String kind,
        @Nullable Instant scheduledFor,
        String headline) {}
