package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The library of pictures.
 *
 * @param q as it was typed
 * @param wordless whether only those are shown that lack words
 * @param older path of the page with older pictures, or null
 * @param uploads what became of files that were just sent, some of which were refused; or empty
 * @param fault the key of what was wrong with all that was sent, or null
 */
record PicturesPage(
        Head head,
        Signed signed,
        String q,
        boolean wordless,
        List<Picture> pictures,
        @Nullable String older,
        List<Upload> uploads,
        @Nullable String fault)
        implements DeskPage {

    /** How many files a form may bring. */
    public int atOnce() {
        return UploadController.AT_ONCE;
    }
}
