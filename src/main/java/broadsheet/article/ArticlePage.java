package broadsheet.article;

import broadsheet.content.Article;
import broadsheet.content.Teaser;
import broadsheet.related.Related;
import broadsheet.related.RelatedStories.Chapter;
import broadsheet.web.Page;
import java.util.List;

/**
 * An article and what stands beside it.
 *
 * @param published whether it is public, and not only shown as it would be
 * @param body the article's, its figures made into pictures
 * @param shareUrl of the article, percent-encoded for use within another address
 * @param shareText likewise
 * @param soFar the chain of coverage that the article belongs to, oldest first, or nothing
 * @param changes whether there is a page of what has become of it
 */
record ArticlePage(
        Head head,
        Article article,
        boolean published,
        String dir,
        String body,
        String shareUrl,
        String shareText,
        List<Related> related,
        List<Chapter> soFar,
        List<Teaser> latest,
        boolean changes)
        implements Page {}
