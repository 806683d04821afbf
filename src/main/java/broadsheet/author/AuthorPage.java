package broadsheet.author;

import broadsheet.content.Author;
import broadsheet.content.Teaser;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import java.util.List;

/** A page of the list of an author's articles, newest first. */
record AuthorPage(Head head, Author author, boolean first, List<Teaser> teasers, Pager pager) implements Page {}
