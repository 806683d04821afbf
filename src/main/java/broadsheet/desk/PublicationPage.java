package broadsheet.desk;

import broadsheet.content.Correction;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look before readers see an article, and what can be done once they do.
 *
 * @param at as it was typed, in the paper's time zone
 * @param atFault the key of what is wrong with it, or null
 * @param until when it goes by itself, as it was typed
 * @param untilFault likewise
 * @param blocked whether a gap forbids publication
 */
record PublicationPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Manuscript.State state,
        List<Checklist.Gap> gaps,
        boolean blocked,
        String at,
        @Nullable String atFault,
        String until,
        @Nullable String untilFault,
        List<Correction> corrections,
        @Nullable String correctionFault)
        implements DeskPage {

    /** Whether what is scheduled is older than what is written, and nothing else has been typed for it. */
    public boolean older() {
        return state == Manuscript.State.SCHEDULED && manuscript.changed() && atFault == null && untilFault == null;
    }
}
