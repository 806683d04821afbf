package broadsheet.sitemap;

import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Dates;
import broadsheet.web.Site;
import broadsheet.web.Xml;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes sitemaps as https://www.sitemaps.org/protocol.html has them, without holding more than a page of rows. */
final class SitemapWriter {

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final int ROWS = 5_000;

    private final SitemapQueries queries;
    private final Site site;
    private final Dates dates;
    private final PictureAddresses pictures;

    SitemapWriter(SitemapQueries queries, Site site, Dates dates, PictureAddresses pictures) {
        this.queries = queries;
        this.site = site;
        this.dates = dates;
        this.pictures = pictures;
    }

    void index(OutputStream out) {
        try (Xml xml = new Xml(out)) {
            xml.open("sitemapindex", "xmlns", NAMESPACE);
            file(xml, "pages", 0, null);
            for (SitemapQueries.Part part : queries.articleParts())
                file(xml, "articles", part.number(), part.changedAt());
            for (long part = 0; part < queries.topicParts(); part++) file(xml, "topics", part, null);
            for (long part = 0; part < queries.authorParts(); part++) file(xml, "authors", part, null);
            xml.close("sitemapindex");
        }
    }

    private void file(Xml xml, String kind, long part, @Nullable Instant changedAt) {
        xml.open("sitemap").text("loc", site.url() + "/sitemaps/" + kind + "-" + (part + 1) + ".xml");
        if (changedAt != null) xml.text("lastmod", dates.iso(changedAt));
        xml.close("sitemap");
    }

    /** The front, the lists and the pages about the paper. */
    void pages(OutputStream out, List<Section> sections) {
        paths(
                out,
                "",
                List.of("/", "/latest", "/about", "/accessibility", "/corrections"),
                sections.stream().map(Section::path).toList());
    }

    void topics(OutputStream out, long part) {
        paths(out, "/topic/", queries.topics(part), List.of());
    }

    void authors(OutputStream out, long part) {
        paths(out, "/by/", queries.authors(part), List.of());
    }

    private void paths(OutputStream out, String before, List<String> some, List<String> others) {
        try (Xml xml = new Xml(out)) {
            xml.open("urlset", "xmlns", NAMESPACE);
            for (List<String> paths : List.of(some, others))
                for (String path : paths)
                    xml.open("url").text("loc", site.url() + before + path).close("url");
            xml.close("urlset");
        }
    }

    void articles(OutputStream out, long part) {
        try (Xml xml = new Xml(out)) {
            xml.open("urlset", "xmlns", NAMESPACE, "xmlns:image", "http://www.google.com/schemas/sitemap-image/1.1");
            List<SitemapQueries.Entry> entries;
            long after = 0;
            do {
                entries = queries.articles(part, after, ROWS);
                for (SitemapQueries.Entry entry : entries) {
                    article(xml, entry);
                    after = entry.id();
                }
            } while (entries.size() == ROWS);
            xml.close("urlset");
        }
    }

    private void article(Xml xml, SitemapQueries.Entry entry) {
        xml.open("url").text("loc", site.url() + entry.path()).text("lastmod", dates.iso(entry.updatedAt()));
        Picture hero = entry.hero();
        if (hero != null)
            xml.open("image:image")
                    .text("image:loc", site.url() + pictures.crop16x9(hero))
                    .close("image:image");
        xml.close("url");
    }

    /** https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap */
    void news(OutputStream out, List<SitemapQueries.News> articles) {
        try (Xml xml = new Xml(out)) {
            xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
            for (SitemapQueries.News article : articles)
                xml.open("url")
                        .text("loc", site.url() + article.path())
                        .open("news:news")
                        .open("news:publication")
                        .text("news:name", site.name())
                        .text("news:language", language(article.language()))
                        .close("news:publication")
                        .text("news:publication_date", dates.iso(article.publishedAt()))
                        .text("news:title", article.headline())
                        .close("news:news")
                        .close("url");
            xml.close("urlset");
        }
    }

    /** The language alone, but for Chinese, which Google wants told apart by its script's country. */
    private static String language(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!locale.getLanguage().equals("zh")) return locale.getLanguage();
        boolean traditional =
                locale.getScript().equals("Hant") || List.of("TW", "HK", "MO").contains(locale.getCountry());
        return traditional ? "zh-tw" : "zh-cn";
    }
}
