package broadsheet.front;

import broadsheet.content.FrontLayout;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import java.time.Instant;
import java.util.List;

/**
 * A front page of stories that do not exist, made once and thrown away. A page is made with some two thousand classes
 * of libraries, which take half a second to load: better while the store is being opened than while the first reader
 * waits.
 */
public final class Rehearsal {

    private static final Section SECTION = new Section(0, "section", "Section");

    private Rehearsal() {}

    public static void play(Html html, Heads heads) {
        Picture picture = new Picture(
                0,
                "",
                "0".repeat(64),
                "jpeg",
                1920,
                1080,
                "alt",
                "caption",
                "credit",
                "",
                "",
                "",
                "",
                0.5f,
                0.3f,
                "777777");
        Teaser teaser = new Teaser(
                0, "", SECTION, "story", "A “story” & more", "", "", "Its words…", "en", Instant.EPOCH, picture);
        List<Teaser> teasers = List.of(teaser);
        html.document(new FrontPage(
                heads.front(), teaser, teasers, teasers, teasers, List.of(new FrontLayout.Block(SECTION, teasers))));
    }
}
