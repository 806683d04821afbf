package broadsheet.desk;

import broadsheet.content.Breaking;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import org.jspecify.annotations.Nullable;

/**
 * Where the bar above every page is put up.
 *
 * @param standing the one that readers see; null for none
 * @param kept whether it was to be taken down by somebody who had seen another in its place
 */
record BreakingPage(Head head, Signed signed, @Nullable Breaking standing, Seen seen, boolean kept, BreakingForm form)
        implements DeskPage {}
