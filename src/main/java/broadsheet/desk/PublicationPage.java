package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.PreviewLink;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last look before readers see an article, and what can be done once they do.
 *
 * @param seen how the article stands with readers
 * @param unseen whether it is scheduled, and no reader has ever seen it
 * @param blocked whether a gap forbids publication
 * @param meanwhile what has changed since it was looked at; null for nothing
 * @param links for people without an account, that still open
 * @param correction as it was typed
 * @param correctionFault the key of what is wrong with it, or null
 */
record PublicationPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Manuscript.State state,
        Seen seen,
        boolean unseen,
        List<Checklist.Gap> gaps,
        boolean blocked,
        PublicationForm form,
        @Nullable Meanwhile meanwhile,
        List<PreviewLink> links,
        List<PublicationQueries.Filed> corrections,
        String correction,
        @Nullable String correctionFault)
        implements DeskPage {

    /** Where what is missing can be put right. */
    public String mending(Checklist.Gap gap) {
        return gap.place().startsWith("/") ? gap.place() : "/desk/articles/" + manuscript.article() + gap.place();
    }

    /** Whether what is scheduled is older than what is written, and nothing else has been typed for it. */
    public boolean older() {
        return state == Manuscript.State.SCHEDULED && manuscript.changed() && form.sound() && meanwhile == null;
    }
}
