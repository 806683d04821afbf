package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.time.Instant;

/**
 * A link to be given to somebody without an account.
 *
 * @param link shown this once: the store keeps only its hash
 */
record PreviewPage(Head head, Signed signed, Manuscript manuscript, String link, Instant until) implements DeskPage {}
