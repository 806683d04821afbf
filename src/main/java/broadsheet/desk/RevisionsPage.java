package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.Revision;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/** The texts that an article has had, newest first. */
record RevisionsPage(Head head, Signed signed, Manuscript manuscript, List<Revision> revisions) implements DeskPage {}
