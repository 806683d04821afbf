package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Revision;
import broadsheet.edition.RevisionRow;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One text that an article has had, beside another.
 *
 * @param restorable whether whoever looks at it may put it back
 * @param others what it can be compared with, newest first, besides the text as it stands
 * @param pair the two that are compared
 * @param unknown whether it was to be compared with a text that there is not
 * @param stale whether it was to be put back over a text that had changed meanwhile
 */
record RevisionPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Revision revision,
        boolean restorable,
        List<RevisionRow> others,
        Pair pair,
        boolean unknown,
        boolean stale)
        implements DeskPage {

    /**
     * Two texts in the order of time.
     *
     * @param after null for the text as it stands
     * @param fields what became of the first
     */
    record Pair(Revision before, @Nullable Revision after, List<FieldChange> fields) {

        public boolean same() {
            return fields.stream().noneMatch(FieldChange::changed);
        }
    }

    public boolean chosen(RevisionRow other) {
        return pair.after() != null
                && (other.id() == pair.before().id()
                        || other.id() == pair.after().id());
    }
}
