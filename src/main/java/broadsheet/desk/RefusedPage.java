package broadsheet.desk;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;

/**
 * A text that was not saved: its article has gone out of reach while it was written.
 *
 * @param form what was to be saved
 */
record RefusedPage(Head head, Signed signed, CopyForm form) implements DeskPage {}
