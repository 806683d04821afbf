package broadsheet.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The order to bring a manuscript before readers.
 *
 * @param version the very one that was looked at
 * @param articleVersion how the article stood then
 * @param at in the future to schedule it; null for now, or to leave the time that it has
 * @param unpublishAt when it goes by itself; null for never
 * @param update whether readers are told that it has been updated: small corrections of style are not worth it
 */
public record Release(
        long article,
        int version,
        int articleVersion,
        @Nullable Instant at,
        @Nullable Instant unpublishAt,
        boolean update) {}
