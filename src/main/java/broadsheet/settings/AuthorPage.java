package broadsheet.settings;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What readers are told of an author.
 *
 * @param seen what is stored
 * @param name as typed
 * @param bio as typed
 * @param portrait the id of the one that is marked, or null for none
 * @param q words that the pictures were looked for by
 * @param pictures to choose the portrait from, the present one first
 */
record AuthorPage(
        Head head,
        Signed signed,
        Author author,
        Seen seen,
        String name,
        @Nullable String nameFault,
        String bio,
        @Nullable String bioFault,
        @Nullable Long portrait,
        @Nullable String portraitFault,
        String q,
        List<Picture> pictures)
        implements DeskPage {}
