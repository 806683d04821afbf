package broadsheet.head;

import broadsheet.content.Article;
import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.content.Topic;
import broadsheet.head.SchemaOrg.BreadcrumbList;
import broadsheet.head.SchemaOrg.CorrectionComment;
import broadsheet.head.SchemaOrg.EntryPoint;
import broadsheet.head.SchemaOrg.ImageObject;
import broadsheet.head.SchemaOrg.ItemList;
import broadsheet.head.SchemaOrg.ListItem;
import broadsheet.head.SchemaOrg.Named;
import broadsheet.head.SchemaOrg.NewsArticle;
import broadsheet.head.SchemaOrg.NewsMediaOrganization;
import broadsheet.head.SchemaOrg.Person;
import broadsheet.head.SchemaOrg.ProfilePage;
import broadsheet.head.SchemaOrg.Reference;
import broadsheet.head.SchemaOrg.SearchAction;
import broadsheet.head.SchemaOrg.WebSite;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Dates;
import broadsheet.web.LinkedData;
import broadsheet.web.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says in schema.org's words what the pages say in people's. */
final class Things {

    private final Site site;
    private final Dates dates;
    private final PictureAddresses pictures;

    Things(Site site, Dates dates, PictureAddresses pictures) {
        this.site = site;
        this.dates = dates;
        this.pictures = pictures;
    }

    NewsMediaOrganization publisher() {
        return new NewsMediaOrganization(
                publisherId(),
                site.name(),
                site.url() + "/",
                site.tagline(),
                site.contact(),
                ImageObject.plain(site.url() + "/icon-512.png", 512, 512),
                site.url() + "/about",
                site.url() + "/corrections");
    }

    private String publisherId() {
        return site.url() + "/#publisher";
    }

    WebSite site() {
        return new WebSite(
                site.url() + "/#website",
                site.url() + "/",
                site.name(),
                site.tagline(),
                site.language(),
                new Reference(publisherId()),
                new SearchAction(
                        new EntryPoint(site.url() + "/search?q={search_term_string}"),
                        "required name=search_term_string"));
    }

    NewsArticle article(Article article) {
        String url = site.url() + article.path();
        return new NewsArticle(
                url + "#article",
                url,
                url,
                article.headline(),
                article.excerpt(),
                images(article.hero()),
                dates.iso(article.firstPublishedAt()),
                dates.iso(article.updatedAt()),
                authors(article),
                new Reference(publisherId()),
                article.section().name(),
                article.topics().stream().map(Topic::name).toList(),
                article.wordCount(),
                article.language(),
                true,
                article.copyright(),
                article.corrections().stream()
                        .map(correction ->
                                new CorrectionComment(correction.text(), dates.iso(correction.correctedAt())))
                        .toList());
    }

    private List<ImageObject> images(@Nullable Picture hero) {
        return hero == null
                ? List.of()
                : pictures.crops(hero).stream().map(crop -> image(hero, crop)).toList();
    }

    /** With whose it is and under what licence, as https://iptc.org/google-image-metadata wants it. */
    private ImageObject image(Picture picture, PictureAddresses.Crop crop) {
        String license = picture.license();
        return new ImageObject(
                site.url() + crop.path(),
                site.url() + crop.path(),
                crop.width(),
                crop.height(),
                picture.caption(),
                picture.credit(),
                maker(picture),
                picture.copyright(),
                PlainText.webAddress(license).isEmpty() && !license.isEmpty()
                        ? new Named("CreativeWork", license)
                        : license,
                picture.licensePage());
    }

    /** Who is named as a picture's creator is a person; a credit without one is that of an agency or a paper. */
    private static @Nullable Named maker(Picture picture) {
        if (!picture.creator().isEmpty()) return new Named("Person", picture.creator());
        return picture.credit().isEmpty() ? null : new Named("Organization", picture.credit());
    }

    /** What nobody signed is the paper's. */
    private List<LinkedData> authors(Article article) {
        if (article.authors().isEmpty()) return List.of(publisher());
        return article.authors().stream()
                .<LinkedData>map(author -> person(author, null))
                .toList();
    }

    private Person person(Author author, @Nullable String image) {
        return new Person(author.name(), site.url() + author.path(), author.bio(), image);
    }

    ProfilePage profile(Author author) {
        Picture portrait = author.portrait();
        String image = portrait == null ? null : site.url() + pictures.crop1x1(portrait);
        return new ProfilePage(site.url() + author.path(), site.language(), person(author, image));
    }

    BreadcrumbList breadcrumbs(Section section, String name, String path) {
        return new BreadcrumbList(
                List.of(step(1, site.name(), "/"), step(2, section.name(), section.path()), step(3, name, path)));
    }

    BreadcrumbList breadcrumbs(String name, String path) {
        return new BreadcrumbList(List.of(step(1, site.name(), "/"), step(2, name, path)));
    }

    private ListItem step(int position, String name, String path) {
        return new ListItem(position, name, site.url() + path, null);
    }

    ItemList list(List<Teaser> teasers) {
        List<ListItem> items = new ArrayList<>();
        IntStream.range(0, teasers.size())
                .mapToObj(i -> new ListItem(
                        i + 1,
                        teasers.get(i).headline(),
                        null,
                        site.url() + teasers.get(i).path()))
                .forEach(items::add);
        return new ItemList(items.size(), items);
    }
}
