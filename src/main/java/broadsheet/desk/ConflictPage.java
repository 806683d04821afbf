package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.content.Section;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;

/**
 * Two people wrote in one article, or one in two windows: both texts.
 *
 * @param theirs as it is stored
 * @param form what was to be saved
 * @param theirEmbargo as a browser writes a time
 * @param fields what that would change in theirs
 */
record ConflictPage(
        Head head,
        Signed signed,
        Manuscript theirs,
        CopyForm form,
        String theirEmbargo,
        List<Section> sections,
        List<FieldChange> fields)
        implements DeskPage {

    /** What is empty in hers may have been filled in by the other only since: it does not go without being seen to. */
    public String note() {
        return form.copy().note().isEmpty() ? theirs.copy().note() : form.copy().note();
    }

    /** Theirs, as a text. */
    public String theirBody() {
        return CopyForm.source(theirs.copy().body());
    }

    public String embargo() {
        return form.embargo().isEmpty() ? theirEmbargo : form.embargo();
    }

    public String section(long id) {
        return sections.stream()
                .filter(section -> section.id() == id)
                .map(Section::name)
                .findFirst()
                .orElse("");
    }

    /** Whether what is stored is by whoever wrote the other text too. */
    public boolean own() {
        return theirs.savedBy().equals(signed.staff().name());
    }
}
