package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import org.jspecify.annotations.Nullable;

/**
 * An article that whoever wrote it looks at and can no longer change.
 *
 * @param dir how its text runs
 * @param body its figures made into pictures
 */
record ReadPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Manuscript.State state,
        String dir,
        String body,
        @Nullable Picture hero)
        implements DeskPage {}
