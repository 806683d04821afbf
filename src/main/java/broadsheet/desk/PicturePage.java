package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A picture, its words, its focal point, and where it stands.
 *
 * @param seen the words that are stored
 * @param mayChange whether whoever looks at it may
 * @param article that it is wanted for at its head, or null
 * @param fileFault the key of why another file was refused, or null
 * @param removalFault the key of why it could not be thrown away, or null
 */
record PicturePage(
        Head head,
        Signed signed,
        Picture picture,
        PictureForm form,
        Seen seen,
        boolean mayChange,
        List<LibraryQueries.Use> uses,
        List<String> portraits,
        @Nullable Long article,
        @Nullable String fileFault,
        @Nullable String removalFault)
        implements DeskPage {}
