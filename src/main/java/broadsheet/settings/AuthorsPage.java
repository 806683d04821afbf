package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/**
 * Authors by name.
 *
 * @param q as it was typed
 * @param more whether there are more than are shown
 */
record AuthorsPage(Head head, Signed signed, String q, List<SettingsQueries.Named> authors, boolean more)
        implements DeskPage {}
