package broadsheet.desk;

import broadsheet.content.Section;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk's list of articles.
 *
 * @param statuses that can be asked for
 * @param next path of the page after this one; null on the last
 */
record ListPage(
        Head head,
        Signed signed,
        ArticleFilter filter,
        List<ArticleRow> rows,
        List<Section> sections,
        List<String> statuses,
        @Nullable String next)
        implements DeskPage {}
