package broadsheet.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import broadsheet.TestPictures;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class SitemapTest {

    private static final String SITE = "https://news.example";

    private static final Schema SCHEMA = schema("sitemap", "sitemap-image", "sitemap-news");

    private final Newsroom newsroom = Newsroom.open();

    private static Schema schema(String... names) {
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Stream.of(names)
                            .map(name -> new StreamSource(SitemapTest.class.getResourceAsStream(name + ".xsd")))
                            .toArray(Source[]::new));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void whoever_follows_the_index_finds_everything_that_is_public() {
        newsroom.publish(
                Story.of("The bridge")
                        .hero(TestPictures.of("urn:test:bridge"))
                        .by("Ada Brook")
                        .about("Bridges")
                        .minutesOld(60)
                        .updatedAt(Newsroom.NOW.minus(Duration.ofMinutes(5))),
                Story.of("A draft").draft().by("Nobody"),
                Story.of("Tomorrow")
                        .publishedAt(Newsroom.NOW.plus(Duration.ofDays(1)))
                        .about("Future"));
        List<String> found = new ArrayList<>();
        Document index = xml("/sitemap.xml");
        assertThat(index.getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.sitemaps.org/schemas/sitemap/0.9");
        for (String file : texts(index, "loc")) {
            Document sitemap = xml(file.substring(SITE.length()));
            found.addAll(texts(sitemap, "loc").stream()
                    .filter(loc -> !loc.contains("/picture/"))
                    .toList());
        }
        assertThat(found)
                .doesNotHaveDuplicates()
                .contains(
                        SITE + "/",
                        SITE + "/world",
                        SITE + "/world/the-bridge",
                        SITE + "/topic/bridges",
                        SITE + "/by/ada-brook")
                .doesNotContain(
                        SITE + "/world/a-draft", SITE + "/world/tomorrow", SITE + "/by/nobody", SITE + "/topic/future");
        for (String address : found)
            assertThat(newsroom.get(address.substring(SITE.length())).status())
                    .as(address)
                    .isEqualTo(200);
        Document articles = xml("/sitemaps/articles-1.xml");
        assertThat(texts(articles, "lastmod")).containsExactly("2026-03-02T08:55:00Z");
        assertThat(texts(articles, "image:loc")).hasSize(1).allMatch(loc -> loc.startsWith(SITE + "/picture/"));
    }

    @Test
    void the_index_tells_when_a_file_changed() throws Exception {
        assertThat(texts(xml("/sitemap.xml"), "lastmod")).isEmpty();
        newsroom.publish(Story.of("One"), Story.of("Soon").publishedAt(Newsroom.NOW.plus(Duration.ofMinutes(30))));
        assertThat(texts(xml("/sitemap.xml"), "lastmod")).containsExactly("2026-03-02T09:00:00Z");
        newsroom.pass(Duration.ofMinutes(10));
        newsroom.publish(Story.of("One").withdrawn(), Story.of("Two"));
        assertThat(texts(xml("/sitemap.xml"), "lastmod")).containsExactly("2026-03-02T09:10:00Z");
        newsroom.pass(Duration.ofMinutes(25));
        for (int i = 0; i < 100 && !newsroom.get("/sitemap.xml").text().contains("09:35"); i++) Thread.sleep(20);
        assertThat(texts(xml("/sitemap.xml"), "lastmod"))
                .as("what was scheduled has come out")
                .containsExactly("2026-03-02T09:35:00Z");
    }

    @Test
    void a_file_is_named_only_while_something_in_it_is_public() throws Exception {
        newsroom.publish(Story.of("Draft").draft(), Story.of("Soon").publishedAt(Newsroom.NOW.plusSeconds(60)));
        assertThat(newsroom.get("/sitemap.xml").text()).doesNotContain("articles-1");
        assertThat(newsroom.get("/sitemaps/articles-1.xml").status()).isEqualTo(404);
        newsroom.pass(Duration.ofMinutes(2));
        for (int i = 0; i < 100 && !newsroom.get("/sitemap.xml").text().contains("articles-1"); i++) Thread.sleep(20);
        assertThat(newsroom.get("/sitemap.xml").text()).contains("articles-1");
        newsroom.publish(Story.of("Soon").withdrawn());
        assertThat(newsroom.get("/sitemap.xml").text()).doesNotContain("articles-1");
        assertThat(newsroom.get("/sitemaps/articles-1.xml").status()).isEqualTo(404);
    }

    @Test
    void a_crawler_that_has_a_file_gets_304_until_it_changes() throws Exception {
        newsroom.publish(Story.of("One"));
        Answer first = newsroom.get("/sitemaps/articles-1.xml", "Accept-Encoding", "gzip");
        assertThat(first.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(first.bytes())).readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .contains("/world/one");
        String etag = first.header("ETag");
        assertThat(newsroom.get("/sitemaps/articles-1.xml", "If-None-Match", etag)
                        .status())
                .isEqualTo(304);
        newsroom.pass(Duration.ofSeconds(1));
        newsroom.publish(Story.of("Two"));
        assertThat(newsroom.get("/sitemaps/articles-1.xml", "If-None-Match", etag)
                        .status())
                .isEqualTo(200);
        assertThat(newsroom.send("HEAD", "/sitemaps/articles-1.xml").status()).isEqualTo(200);
    }

    @Test
    void the_news_sitemap_has_the_last_two_days() {
        newsroom.publish(
                Story.of("Fresh & <new>").language("zh-Hant").slug("fresh"),
                Story.of("Older").minutesOld(60 * 47),
                Story.of("Old").minutesOld(60 * 49));
        Document news = xml("/sitemap-news.xml");
        assertThat(texts(news, "news:title")).containsExactly("Fresh & <new>", "Older");
        assertThat(texts(news, "news:language")).containsExactly("zh-tw", "en");
        assertThat(texts(news, "news:name")).containsOnly("The Test");
        assertThat(texts(news, "news:publication_date"))
                .containsExactly("2026-03-02T08:00:00Z", "2026-02-28T10:00:00Z");
        newsroom.pass(Duration.ofHours(2));
        assertThat(texts(xml("/sitemap-news.xml"), "news:title")).containsExactly("Fresh & <new>");
    }

    @Test
    void the_news_sitemap_has_at_most_a_thousand() {
        List<broadsheet.edition.Submission> many = new ArrayList<>();
        for (int i = 0; i < 1_010; i++)
            many.add(Story.of("Story " + i).minutesOld(i).submission());
        newsroom.publish(many);
        assertThat(texts(xml("/sitemap-news.xml"), "news:title"))
                .hasSize(1_000)
                .contains("Story 0")
                .doesNotContain("Story 1000");
    }

    @Test
    void robots_are_told_where_the_sitemaps_are() {
        String robots = newsroom.get("/robots.txt").text();
        assertThat(robots)
                .contains(
                        "User-agent: *",
                        "Sitemap: " + SITE + "/sitemap.xml\n",
                        "Sitemap: " + SITE + "/sitemap-news.xml\n")
                .doesNotContain("GPTBot");
    }

    @Test
    void one_setting_refuses_AI_crawlers() {
        try (Newsroom closed = Newsroom.open(Map.of("BROADSHEET_AI_CRAWLERS", "refuse"))) {
            String robots = closed.get("/robots.txt").text();
            String group = robots.substring(0, robots.indexOf("\n\n"));
            assertThat(group).contains("User-agent: GPTBot", "User-agent: ClaudeBot", "User-agent: Google-Extended");
            assertThat(group).contains("User-agent: DeepSeekBot", "User-agent: meta-webindexer");
            assertThat(group).endsWith("Disallow: /");
            assertThat(robots).as("who draws the cards of shared links").doesNotContain("facebookexternalhit");
            assertThat(robots.substring(group.length())).contains("User-agent: *");
        }
    }

    @Test
    void the_schema_refuses_what_is_wrong() {
        String start = "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>";
        for (String rest : List.of(
                "/no/absolute/one</loc></url></urlset>",
                "https://news.example/a</loc><lastmod>2026-03-02T08:55:00</lastmod></url></urlset>",
                "https://news.example/a</loc><made-up/></url></urlset>"))
            assertThatThrownBy(() -> SCHEMA.newValidator().validate(new StreamSource(new StringReader(start + rest))))
                    .as(rest)
                    .isInstanceOf(SAXException.class);
    }

    @Test
    void unknown_files_are_not_found() {
        newsroom.publish(Story.of("One"));
        for (String file : List.of(
                "articles-0.xml",
                "articles-2.xml",
                "articles-999999999.xml",
                "articles-99999999999999999999.xml",
                "topics-2.xml",
                "pages-2.xml",
                "articles-1",
                "articles--1.xml",
                "people-1.xml"))
            assertThat(newsroom.get("/sitemaps/" + file).status()).as(file).isEqualTo(404);
    }

    private Document xml(String path) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Document document = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(newsroom.get(path).bytes()));
            SCHEMA.newValidator().validate(new DOMSource(document));
            return document;
        } catch (Exception e) {
            throw new AssertionError(path, e);
        }
    }

    private static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) texts.add(nodes.item(i).getTextContent());
        return texts;
    }
}
