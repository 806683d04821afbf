package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.settings.SettingsQueries.SectionRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks where a section's articles go when it is closed.
 *
 * @param articles how many are in it, drafts too
 * @param others that could take them; none when it is the only one
 * @param fault the key of what is wrong with the one that was chosen, or null
 */
record ClosingPage(
        Head head,
        Signed signed,
        SectionRow section,
        int articles,
        List<SectionRow> others,
        @Nullable String fault) implements DeskPage {}
