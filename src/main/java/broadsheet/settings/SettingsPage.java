package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the chief sets of the paper and of the desk.
 *
 * @param seen what is stored of the paper
 * @param usual what the environment says where nothing is set
 * @param darkAccent what the accent becomes on dark pages, six hexadecimal digits; empty without one
 * @param zones names of time zones
 * @param languages that the interface speaks, as codes
 * @param secondFactor whom it is asked of
 * @param secondFactorFault the key of what is wrong with that, or null
 * @param roles whom it can be asked of
 * @param checks what is looked for before publication
 * @param blocking those of them that block
 */
record SettingsPage(
        Head head,
        Signed signed,
        PaperForm form,
        Seen seen,
        Usual usual,
        String darkAccent,
        List<String> zones,
        List<String> languages,
        String secondFactor,
        @Nullable String secondFactorFault,
        List<String> roles,
        List<String> checks,
        List<String> blocking)
        implements DeskPage {

    /** From the environment. */
    record Usual(String name, String tagline, String language, String timeZone) {}
}
