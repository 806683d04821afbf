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
 */
record BreakingPage(Head head, Signed signed, @Nullable Breaking standing, Seen seen, BreakingForm form)
        implements DeskPage {}
