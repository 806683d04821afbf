package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.edition.Manuscript;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where an article is written.
 *
 * @param figures pictures within the body
 * @param others who else has it open
 * @param oldPaths addresses that lead to it besides its own
 */
record EditPage(
        Head head,
        Signed signed,
        Manuscript manuscript,
        Manuscript.State state,
        CopyForm form,
        List<Section> sections,
        List<String> authors,
        List<String> topics,
        @Nullable Picture hero,
        List<Picture> figures,
        List<String> others,
        List<String> oldPaths,
        int words)
        implements DeskPage {}
