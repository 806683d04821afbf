package broadsheet.desk;

import broadsheet.edition.Manuscript.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article in the desk's list.
 *
 * @param changed whether there is something that readers do not have yet
 * @param savedAt null for what has never been opened here
 */
record ArticleRow(
        long id,
        String headline,
        String section,
        String authors,
        State state,
        boolean changed,
        @Nullable Instant listedAt,
        @Nullable Instant savedAt,
        @Nullable String savedBy) {}
