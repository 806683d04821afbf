package broadsheet.article;

import broadsheet.content.Article;
import broadsheet.content.Teaser;
import broadsheet.web.Page;
import java.util.List;

/**
 * An article and what stands beside it.
 *
 * @param body the article's, its figures made into pictures
 * @param shareUrl of the article, percent-encoded for use within another address
 * @param shareText likewise
 */
record ArticlePage(
        Head head,
        Article article,
        String dir,
        String body,
        String shareUrl,
        String shareText,
        List<Teaser> related,
        List<Teaser> latest)
        implements Page {}
