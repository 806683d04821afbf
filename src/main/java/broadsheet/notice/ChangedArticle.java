package broadsheet.notice;

import broadsheet.feed.FeedAddress;
import java.util.List;

/**
 * An article that came, changed or went.
 *
 * @param paths where it stands, and where it stood
 * @param feeds that show it
 */
record ChangedArticle(List<String> paths, List<FeedAddress> feeds) {}
