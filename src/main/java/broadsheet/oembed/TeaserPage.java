package broadsheet.oembed;

import broadsheet.content.Article;
import broadsheet.web.Page;

/** An article's teaser in a frame of another site. */
record TeaserPage(Head head, Article article, String dir) implements Page {}
