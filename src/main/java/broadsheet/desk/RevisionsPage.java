package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.RevisionRow;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/** The texts that an article has had, newest first. */
record RevisionsPage(Head head, Signed signed, Manuscript manuscript, List<RevisionRow> revisions)
        implements DeskPage {}
