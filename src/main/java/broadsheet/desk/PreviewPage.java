package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.PreviewLink;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The links that people without an account have been given, and one that was made just now.
 *
 * @param links that still open
 * @param changes whether a link can be made by whoever looks
 */
record PreviewPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        List<PreviewLink> links,
        boolean changes,
        @Nullable Fresh fresh)
        implements DeskPage {

    /** @param link shown this once: the store keeps only its hash */
    record Fresh(String link, Instant until) {}
}
