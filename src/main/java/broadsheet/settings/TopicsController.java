package broadsheet.settings;

import broadsheet.content.PlainText;
import broadsheet.content.Slug;
import broadsheet.content.Topic;
import broadsheet.edition.Copy;
import broadsheet.edition.HouseRules;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Topics: renamed, or merged into others. No address that readers have ever dies of it. */
public final class TopicsController {

    private static final int LONGEST_NAME = 200;

    private final HouseRules rules;
    private final SettingsQueries queries;
    private final Html html;
    private final Messages messages;

    public TopicsController(HouseRules rules, SettingsQueries queries, Html html, Messages messages) {
        this.rules = rules;
        this.queries = queries;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/settings/topics */
    public void list(Context ctx) {
        String q = Input.query(ctx, "q");
        List<SettingsQueries.Named> topics = queries.topics(q);
        html.render(
                ctx,
                new TopicsPage(
                        Page.Head.of(messages.get("desk.topics"), "", "/desk/settings/topics")
                                .unlisted(),
                        Signed.in(ctx),
                        q,
                        topics,
                        topics.size() == SettingsQueries.SHOWN));
    }

    /** GET /desk/settings/topics/{topic} */
    public void show(Context ctx) {
        Topic topic = topic(ctx);
        show(ctx, topic, topic.name(), null, topic.slug(), null, "", null);
    }

    private Topic topic(Context ctx) {
        return queries.topic(Input.id(ctx, "topic")).orElseThrow(NotFoundResponse::new);
    }

    private void show(
            Context ctx,
            Topic topic,
            String name,
            @Nullable String nameFault,
            String slug,
            @Nullable String slugFault,
            String into,
            @Nullable String intoFault) {
        if (nameFault != null || slugFault != null || intoFault != null) ctx.status(422);
        html.render(
                ctx,
                new TopicPage(
                        Page.Head.of(topic.name(), "", "/desk/settings/topics/" + topic.id())
                                .unlisted(),
                        Signed.in(ctx),
                        topic,
                        name,
                        nameFault,
                        slug,
                        slugFault,
                        into,
                        intoFault,
                        queries.aliases(topic.id()),
                        queries.topics("").stream()
                                .map(SettingsQueries.Named::name)
                                .toList()));
    }

    /** POST /desk/settings/topics/{topic} */
    public void rename(Context ctx) {
        Topic topic = topic(ctx);
        String name = PlainText.line(Input.raw(ctx, "name"));
        String slug = Input.text(ctx, "slug").toLowerCase(Locale.ROOT);
        String nameFault = nameFault(topic, name);
        String slugFault = !Slug.valid(slug)
                ? "desk.fault.slug"
                : queries.taken(topic.id(), slug) ? "desk.fault.topicThere" : null;
        // an imported topic may have an address that nobody would type
        if (slug.equals(topic.slug())) slugFault = null;
        if (nameFault != null || slugFault != null) {
            show(ctx, topic, name, nameFault, slug, slugFault, "", null);
            return;
        }
        rules.rename(Signed.in(ctx).staff().actor(), topic.id(), name, slug);
        ctx.redirect("/desk/settings/topics/" + topic.id() + "?done=settings", HttpStatus.SEE_OTHER);
    }

    /** Articles name their topics: of two with one name, one would never be chosen again. */
    private @Nullable String nameFault(Topic topic, String name) {
        if (name.isEmpty()) return "desk.fault.name";
        if (name.length() > LONGEST_NAME) return "desk.fault.long";
        if (!Copy.plain(name)) return "desk.fault.comma";
        return queries.topicTaken(topic.id(), name) && !name.equals(topic.name()) ? "desk.fault.topicName" : null;
    }

    /** POST /desk/settings/topics/{topic}/merger: "into" is the name of another; of one that is gone already is no fault. */
    public void merge(Context ctx) {
        long merged = Input.id(ctx, "topic");
        String into = PlainText.line(Input.raw(ctx, "into"));
        Optional<Topic> other = queries.topicNamed(into).filter(found -> found.id() != merged);
        if (other.isEmpty()) {
            Topic topic = topic(ctx);
            show(ctx, topic, topic.name(), null, topic.slug(), null, into, "desk.fault.noTopic");
            return;
        }
        rules.merge(Signed.in(ctx).staff().actor(), merged, other.get().id());
        ctx.redirect("/desk/settings/topics/" + other.get().id() + "?done=settings", HttpStatus.SEE_OTHER);
    }
}
