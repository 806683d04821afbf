package broadsheet.article;

import broadsheet.content.Article;
import broadsheet.content.VersionQueries.Change;
import broadsheet.web.Page;
import java.util.List;

/**
 * What has become of an article since it was published.
 *
 * @param changes newest first; may be none
 */
record ChangesPage(Head head, Article article, String dir, List<Change> changes) implements Page {}
