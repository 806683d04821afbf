package broadsheet.search;

import broadsheet.content.Teaser;
import broadsheet.web.Page;
import java.util.List;

/** What was found for a query. */
record SearchPage(Head head, String query, List<Teaser> teasers) implements Page {}
