package broadsheet.desk;

import broadsheet.content.FieldChange;
import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.edition.Copy;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Revision;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Two texts of one article, field by field. */
final class Comparison {

    private final PictureQueries pictures;

    Comparison(PictureQueries pictures) {
        this.pictures = pictures;
    }

    static List<FieldChange> between(Copy before, Copy after) {
        return List.of(
                FieldChange.of("desk.headline", before.headline(), after.headline()),
                FieldChange.of("desk.kicker", before.kicker(), after.kicker()),
                FieldChange.of("desk.standfirst", before.standfirst(), after.standfirst()),
                FieldChange.ofBodies("desk.body", before.body(), after.body()),
                FieldChange.of("desk.authors", before.authors(), after.authors()),
                FieldChange.of("desk.topics", before.topics(), after.topics()),
                FieldChange.of("desk.slug", before.slug(), after.slug()),
                FieldChange.of("desk.language", before.language(), after.language()),
                FieldChange.of("desk.note", before.note(), after.note()));
    }

    /** What has changed since a revision; all that it does not keep counts as it is now. */
    List<FieldChange> since(Revision before, Manuscript now) {
        return with(between(before.over(now.copy()), now.copy()), before.hero(), now.hero());
    }

    List<FieldChange> between(Revision before, Revision after, Copy now) {
        return with(between(before.over(now), after.over(now)), before.hero(), after.hero());
    }

    private List<FieldChange> with(List<FieldChange> words, @Nullable Long heroBefore, @Nullable Long heroAfter) {
        List<FieldChange> all = new ArrayList<>(words);
        all.add(FieldChange.whole("desk.hero", name(heroBefore), name(heroAfter)));
        return all;
    }

    private String name(@Nullable Long picture) {
        return picture == null
                ? ""
                : pictures.byId(picture).map(Comparison::name).orElse("");
    }

    /** Two pictures may be described alike. */
    private static String name(Picture picture) {
        return picture.alt() + " (" + picture.id() + ")";
    }
}
