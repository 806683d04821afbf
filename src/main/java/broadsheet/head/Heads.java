package broadsheet.head;

import broadsheet.content.Article;
import broadsheet.content.Author;
import broadsheet.content.Listing;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.feed.FeedAddress;
import broadsheet.feed.FeedFormat;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Dates;
import broadsheet.web.LinkedData;
import broadsheet.web.Page.Head;
import broadsheet.web.Sharing;
import broadsheet.web.Sharing.Alternate;
import broadsheet.web.Sharing.Fact;
import broadsheet.web.Site;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes the heads of pages that show articles. */
public final class Heads {

    private final Supplier<Site> site;
    private final Dates dates;
    private final PictureAddresses pictures;

    public Heads(Supplier<Site> site, Dates dates, PictureAddresses pictures) {
        this.site = site;
        this.dates = dates;
        this.pictures = pictures;
    }

    public Head front() {
        Site paper = site.get();
        Things things = things(paper);
        List<LinkedData> data = List.of(things.publisher(), things.site());
        return Head.of(paper.name(), paper.tagline(), "/")
                .with(new Sharing("website", null, List.of(), List.of(), data));
    }

    public Head article(Article article) {
        Things things = things(site.get());
        Picture hero = article.hero();
        return Head.of(article.headline(), article.excerpt(), article.path())
                .with(new Sharing(
                        "article",
                        hero == null ? null : image(hero),
                        articleAlternates(article),
                        facts(article),
                        List.of(
                                things.publisher(),
                                things.article(article),
                                things.breadcrumbs(article.section(), article.headline(), article.path()))));
    }

    public Head latest(Listing list) {
        return list(
                list,
                FeedAddress.SITE,
                things(site.get()).breadcrumbs(list.head().title(), "/latest"));
    }

    public Head section(Section section, Listing list) {
        return list(list, FeedAddress.of(section), things(site.get()).breadcrumbs(section.name(), section.path()));
    }

    public Head topic(Topic topic, Listing list) {
        return list(list, FeedAddress.of(topic), things(site.get()).breadcrumbs(topic.name(), topic.path()));
    }

    public Head author(Author author, Listing list) {
        Things things = things(site.get());
        Picture portrait = author.portrait();
        return list.head()
                .with(new Sharing(
                        "profile",
                        portrait == null ? null : image(portrait),
                        feeds(list.head().title(), FeedAddress.of(author)),
                        List.of(),
                        List.of(
                                things.profile(author),
                                things.breadcrumbs(author.name(), author.path()),
                                things.list(list.teasers()))));
    }

    private Head list(Listing list, FeedAddress feeds, LinkedData breadcrumbs) {
        List<LinkedData> data = List.of(breadcrumbs, things(site.get()).list(list.teasers()));
        List<Alternate> alternates =
                feeds.equals(FeedAddress.SITE) ? List.of() : feeds(list.head().title(), feeds);
        return list.head().with(new Sharing("website", null, alternates, List.of(), data));
    }

    private Things things(Site paper) {
        return new Things(paper, dates, pictures);
    }

    private static List<Alternate> feeds(String title, FeedAddress address) {
        return Stream.of(FeedFormat.values())
                .map(format -> new Alternate(format.type(), title, "", address.path(format)))
                .toList();
    }

    private List<Alternate> articleAlternates(Article article) {
        List<Alternate> alternates =
                new ArrayList<>(feeds(article.section().name(), FeedAddress.of(article.section())));
        String address = URLEncoder.encode(site.get().url() + article.path(), StandardCharsets.UTF_8);
        alternates.add(new Alternate("application/json+oembed", article.headline(), "", "/oembed?url=" + address));
        alternates.add(new Alternate("text/xml+oembed", article.headline(), "", "/oembed?format=xml&url=" + address));
        for (Article.Translation other : article.translations())
            alternates.add(new Alternate("", other.headline(), other.language(), other.path()));
        return alternates;
    }

    /** As https://ogp.me/#type_article names them. */
    private List<Fact> facts(Article article) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("article:published_time", dates.iso(article.firstPublishedAt())));
        facts.add(new Fact("article:modified_time", dates.iso(article.updatedAt())));
        facts.add(new Fact("article:section", article.section().name()));
        for (Author author : article.authors())
            facts.add(new Fact("article:author", site.get().url() + author.path()));
        for (Topic topic : article.topics()) facts.add(new Fact("article:tag", topic.name()));
        return facts;
    }

    private Sharing.@Nullable Image image(Picture picture) {
        return new Sharing.Image(
                pictures.card(picture), pictures.cardWidth(picture), pictures.cardHeight(picture), picture.alt());
    }
}
