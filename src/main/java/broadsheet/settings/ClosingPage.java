package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.settings.SettingsQueries.SectionRow;
import java.util.List;

/**
 * Asks where a section's articles go when it is closed.
 *
 * @param articles how many are in it, drafts too
 * @param others that could take them; none when it is the only one
 */
record ClosingPage(Head head, Signed signed, SectionRow section, int articles, List<SectionRow> others)
        implements DeskPage {}
