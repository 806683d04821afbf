package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;

/**
 * Where the chief says whether readers see what has become of an article.
 *
 * @param shown whether they do
 */
record ReaderChangesPage(Head head, Signed signed, boolean shown) implements DeskPage {}
