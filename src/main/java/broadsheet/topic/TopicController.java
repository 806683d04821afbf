package broadsheet.topic;

import broadsheet.content.Listing;
import broadsheet.content.SiteQueries;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Topic;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** The list of what is about one topic. */
public final class TopicController {

    private final TeaserQueries teasers;
    private final SiteQueries site;
    private final Html html;
    private final Heads heads;

    public TopicController(TeaserQueries teasers, SiteQueries site, Html html, Heads heads) {
        this.teasers = teasers;
        this.site = site;
        this.html = html;
        this.heads = heads;
    }

    /** GET /topic/{topic} */
    public void show(Context ctx) {
        Optional<Topic> found = site.topic(ctx.pathParam("topic"));
        if (found.isEmpty()) {
            Topic now = site.topicOnceAt(ctx.pathParam("topic")).orElseThrow(NotFoundResponse::new);
            ctx.redirect(now.path(), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Topic topic = found.get();
        Listing list = Listing.read(ctx, topic.name(), "", topic.path(), window -> teasers.onTopic(topic, window));
        ctx.header("Surrogate-Key", "topic-" + topic.slug());
        html.render(ctx, new TopicPage(heads.topic(topic, list), topic, list.first(), list.teasers(), list.pager()));
    }
}
