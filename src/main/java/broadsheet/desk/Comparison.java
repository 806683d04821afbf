package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.edition.Copy;
import broadsheet.edition.Revision;
import java.util.List;

/** Two texts of one article, field by field. */
final class Comparison {

    private Comparison() {}

    static List<FieldChange> between(Copy before, Copy after) {
        return List.of(
                FieldChange.of("desk.headline", before.headline(), after.headline()),
                FieldChange.of("desk.kicker", before.kicker(), after.kicker()),
                FieldChange.of("desk.standfirst", before.standfirst(), after.standfirst()),
                FieldChange.ofBodies("desk.body", before.body(), after.body()),
                FieldChange.of("desk.authors", before.authors(), after.authors()),
                FieldChange.of("desk.topics", before.topics(), after.topics()));
    }

    /** The copy with what a revision keeps of it put back. */
    static Copy restored(Revision revision, Copy now) {
        return new Copy(
                revision.headline(),
                revision.kicker(),
                revision.standfirst(),
                revision.body(),
                now.section(),
                now.slug(),
                now.language(),
                revision.authors(),
                revision.topics(),
                now.note(),
                now.embargoUntil());
    }
}
