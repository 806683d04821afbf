package broadsheet.desk;

import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.edition.Choice.Kind;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where editors choose what stands beside an article.
 *
 * @param seen whether readers see the article
 * @param beside what they see beside it, in order
 * @param soFar the other chapters of the story so far, which they see there too
 * @param size how many of the pinned fit there
 * @param most that can be pinned
 * @param q as it was typed
 * @param found stories that could be chosen
 * @param refused the key of why nothing was done; null when there is no reason to say so
 */
record RelatedPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        boolean seen,
        List<Story> beside,
        List<Story> soFar,
        List<Story> pinned,
        List<Story> barred,
        int size,
        int most,
        String q,
        List<Story> found,
        @Nullable String refused)
        implements DeskPage {

    /** @param word the last part of the key under desk.related.word of what is told of it besides; null for nothing */
    record Story(Title title, Kind kind, @Nullable String word) {}

    /** The id of the one pinned right before it; null for the first. */
    public @Nullable Long before(Story story) {
        int at = pinned.indexOf(story);
        return at == 0 ? null : pinned.get(at - 1).title().article();
    }

    /** The id of the one pinned right behind it; null for the last. */
    public @Nullable Long behind(Story story) {
        int at = pinned.indexOf(story);
        return at == pinned.size() - 1 ? null : pinned.get(at + 1).title().article();
    }
}
