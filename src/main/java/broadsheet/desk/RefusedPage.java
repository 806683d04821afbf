package broadsheet.desk;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;

/**
 * A text that was not saved: its article has gone out of reach while it was written, or its page is of a session that
 * has ended.
 *
 * @param form what was to be saved
 * @param again whether it can be sent again
 */
record RefusedPage(Head head, Signed signed, CopyForm form, boolean again) implements DeskPage {}
