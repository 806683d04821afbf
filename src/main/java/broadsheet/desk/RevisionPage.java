package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Revision;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/**
 * One text that an article has had.
 *
 * @param restorable whether whoever looks at it may put it back
 * @param fields what has become of it since
 */
record RevisionPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Revision revision,
        boolean restorable,
        List<FieldChange> fields)
        implements DeskPage {}
