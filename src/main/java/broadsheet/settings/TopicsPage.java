package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/**
 * Topics by name.
 *
 * @param q as it was typed
 * @param more whether there are more than are shown
 */
record TopicsPage(Head head, Signed signed, String q, List<SettingsQueries.Named> topics, boolean more)
        implements DeskPage {}
