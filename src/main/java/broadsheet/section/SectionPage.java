package broadsheet.section;

import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import java.util.List;

/** A page of the list of a section’s articles, newest first. */
record SectionPage(Head head, Section section, boolean first, List<Teaser> teasers, Pager pager) implements Page {}
