package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the picture at the head of an article is chosen.
 *
 * @param q as it was typed
 * @param fault the key of what is wrong with the choice, or null
 * @param older path of the page with older pictures, or null
 */
record ChoosePage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        String q,
        List<Picture> pictures,
        @Nullable String fault,
        @Nullable String older)
        implements DeskPage {}
