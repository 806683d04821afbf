package broadsheet.feed;

import broadsheet.content.Article;
import broadsheet.content.ArticleLists;
import broadsheet.content.ArticleLists.Filter;
import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.SiteQueries;
import broadsheet.content.Topic;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Site;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The feeds of the whole site and of each section, topic and author. */
public final class FeedController {

    /** Enough that a reader who looks once a day misses nothing of a busy paper; each has its whole text. */
    private static final int ENTRIES = 30;

    private final ArticleLists articles;
    private final SiteQueries queries;
    private final Supplier<Site> site;
    private final Supplier<ZoneId> zone;
    private final PictureAddresses pictures;
    private final @Nullable String hub;

    /** @param hub where WebSub subscriptions are taken, if anywhere */
    public FeedController(
            ArticleLists articles,
            SiteQueries queries,
            Supplier<Site> site,
            Supplier<ZoneId> zone,
            PictureAddresses pictures,
            @Nullable String hub) {
        this.articles = articles;
        this.queries = queries;
        this.site = site;
        this.zone = zone;
        this.pictures = pictures;
        this.hub = hub;
    }

    /** GET /feeds/{file} */
    public void site(Context ctx) {
        answer(ctx, "latest", new Source(site.get().name(), site.get().tagline(), "/", FeedAddress.SITE, Filter.ALL));
    }

    /** GET /feeds/section/{section}/{file} */
    public void section(Context ctx) {
        Optional<Section> found = queries.section(ctx.pathParam("section"));
        if (found.isEmpty()) {
            Section now = queries.sectionOnceAt(ctx.pathParam("section")).orElseThrow(NotFoundResponse::new);
            ctx.redirect("/feeds/section/" + now.slug() + "/" + ctx.pathParam("file"), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Section section = found.get();
        Filter filter = new Filter(section, null, null);
        answer(
                ctx,
                "section-" + section.slug(),
                new Source(titled(section.name()), "", section.path(), FeedAddress.of(section), filter));
    }

    /** GET /feeds/topic/{topic}/{file} */
    public void topic(Context ctx) {
        Optional<Topic> found = queries.topic(ctx.pathParam("topic"));
        if (found.isEmpty()) {
            Topic now = queries.topicOnceAt(ctx.pathParam("topic")).orElseThrow(NotFoundResponse::new);
            ctx.redirect("/feeds/topic/" + now.slug() + "/" + ctx.pathParam("file"), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Topic topic = found.get();
        Filter filter = new Filter(null, topic, null);
        answer(
                ctx,
                "topic-" + topic.slug(),
                new Source(titled(topic.name()), "", topic.path(), FeedAddress.of(topic), filter));
    }

    /** GET /feeds/author/{author}/{file} */
    public void author(Context ctx) {
        Author author = queries.author(ctx.pathParam("author")).orElseThrow(NotFoundResponse::new);
        Filter filter = new Filter(null, null, author);
        answer(
                ctx,
                "author-" + author.slug(),
                new Source(titled(author.name()), author.bio(), author.path(), FeedAddress.of(author), filter));
    }

    /** A list, and what its feeds are called. */
    private record Source(String title, String description, String path, FeedAddress address, Filter filter) {}

    private String titled(String name) {
        return name + " – " + site.get().name();
    }

    private void answer(Context ctx, String surrogateKey, Source source) {
        FeedFormat format = FeedFormat.of(ctx.pathParam("file")).orElseThrow(NotFoundResponse::new);
        Feed feed = feed(source, format);
        ctx.header("Surrogate-Key", surrogateKey);
        ctx.header("Access-Control-Allow-Origin", "*");
        if (hub != null) ctx.header("Link", "<" + hub + ">; rel=\"hub\", <" + feed.address() + ">; rel=\"self\"");
        ctx.contentType(format.type() + "; charset=utf-8").result(format.write(feed));
    }

    private Feed feed(Source source, FeedFormat format) {
        Site paper = site.get();
        FeedBody body = new FeedBody(paper.url(), pictures);
        return new Feed(
                source.title(),
                source.description(),
                paper.language(),
                paper.url() + source.address().path(format),
                paper.url() + source.path(),
                paper.url() + "/icon-512.png",
                hub,
                paper.name(),
                paper.url(),
                zone.get(),
                articles.newest(source.filter(), ENTRIES).stream()
                        .map(article -> new Feed.Entry(
                                article, paper.url() + article.path(), body.html(article), media(paper, article)))
                        .toList());
    }

    private Feed.@Nullable Media media(Site paper, Article article) {
        Picture hero = article.hero();
        if (hero == null) return null;
        return new Feed.Media(
                paper.url() + pictures.crop16x9(hero),
                "image/jpeg",
                pictures.width16x9(hero),
                pictures.height16x9(hero),
                hero.alt(),
                hero.credit());
    }
}
