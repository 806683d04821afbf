package broadsheet.latest;

import broadsheet.content.Teaser;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import java.util.List;

/** A page of the list of everything, newest first. */
record LatestPage(Head head, boolean first, List<Teaser> teasers, Pager pager) implements Page {}
