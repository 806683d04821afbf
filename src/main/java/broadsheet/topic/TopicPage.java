package broadsheet.topic;

import broadsheet.content.Teaser;
import broadsheet.content.Topic;
import broadsheet.web.Page;
import broadsheet.web.Pager;
import java.util.List;

/** A page of the list of a topic’s articles, newest first. */
record TopicPage(Head head, Topic topic, boolean first, List<Teaser> teasers, Pager pager) implements Page {}
