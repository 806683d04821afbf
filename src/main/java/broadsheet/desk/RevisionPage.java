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
 * @param fields what has become of it since
 */
record RevisionPage(Head head, Signed signed, Manuscript manuscript, Revision revision, List<FieldChange> fields)
        implements DeskPage {}
