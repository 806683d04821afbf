package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.edition.Imprint;
import broadsheet.edition.Placement;
import broadsheet.edition.Submission;
import java.util.List;

/** What one news item turned out to be. */
sealed interface Piece {

    String uri();

    record OfArticle(Submission submission) implements Piece {
        @Override
        public String uri() {
            return submission.uri();
        }
    }

    record OfAuthor(String uri, Author author) implements Piece {}

    record OfSection(String uri, Section section) implements Piece {}

    /** @param oldSlugs addresses that lead to it besides its own */
    record OfTopic(String uri, Topic topic, List<String> oldSlugs) implements Piece {}

    record OfPicture(Picture picture) implements Piece {
        @Override
        public String uri() {
            return picture.uri();
        }
    }

    /** What editors chose beside an article: uris of what they pinned there, in order, and of what they barred. */
    record OfChoices(String uri, String article, List<String> pins, List<String> bars) implements Piece {}

    /** The front page: what stands there, in order within each area. */
    record OfFront(String uri, List<Placement> placements) implements Piece {}

    record OfImprint(String uri, Imprint imprint) implements Piece {}
}
