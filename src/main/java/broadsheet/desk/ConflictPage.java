package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/**
 * Two people wrote in one article, or one in two windows: both texts.
 *
 * @param theirs as it is stored
 * @param form what was to be saved
 * @param fields what that would change in theirs
 */
record ConflictPage(Head head, Signed signed, Manuscript theirs, CopyForm form, List<FieldChange> fields)
        implements DeskPage {

    /** Whether what is stored is by whoever wrote the other text too. */
    public boolean own() {
        return theirs.savedBy().equals(signed.staff().name());
    }
}
