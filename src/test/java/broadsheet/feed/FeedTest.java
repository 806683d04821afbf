package broadsheet.feed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import broadsheet.TestPictures;
import broadsheet.archive.Demo;
import broadsheet.content.Picture;
import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.rometools.modules.mediarss.MediaEntryModule;
import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FeedTest {

    private static final String SITE = "https://news.example";
    private static final Picture PICTURE = TestPictures.of("urn:test:bridge");

    private final Newsroom newsroom = Newsroom.open(Map.of(
            "BROADSHEET_TIME_ZONE", "America/New_York",
            "BROADSHEET_TAGLINE", "All of it",
            "BROADSHEET_WEBSUB_HUB", "https://hub.example/"));

    @AfterEach
    void close() {
        newsroom.close();
    }

    private final Story bridge = Story.of("The bridge & the <river>")
            .slug("bridge")
            .standfirst("Cars crossed at noon.")
            .body(
                    "<p>It took <em>nine</em> years, <a href=\"/world/before\">as told</a>, see <a href=\"#end\">below</a>."
                            + "</p><figure><img src=\"urn:test:bridge\" alt=\"\"></figure><p>The end.</p>")
            .hero(PICTURE)
            .picture(PICTURE)
            .by("Ada Brook")
            .by("Ben Carr")
            .about("Bridges")
            .updatedAt(Newsroom.NOW.minus(Duration.ofMinutes(20)))
            .corrected("The year was wrong.", Newsroom.NOW.minus(Duration.ofMinutes(10)));
    private final Story arabic = Story.of("الماء")
            .uri("not a uri at all")
            .slug("al-maa")
            .language("ar")
            .section("Water")
            .minutesOld(200)
            .by("Ada Brook");

    @Test
    void two_readers_that_did_not_write_it_read_the_RSS() throws Exception {
        newsroom.publish(bridge, arabic);
        byte[] bytes = newsroom.get("/feeds/rss.xml").bytes();
        FeedRules.rss(bytes, SITE + "/feeds/rss.xml");
        SyndFeed feed = rome(bytes);
        assertThat(feed.getTitle()).isEqualTo("The Test");
        assertThat(feed.getDescription()).isEqualTo("All of it");
        assertThat(feed.getLink()).isEqualTo(SITE + "/");
        assertThat(feed.getEntries()).hasSize(2);
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getTitle()).isEqualTo("The bridge & the <river>");
        assertThat(entry.getLink()).isEqualTo(SITE + "/world/bridge");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(Newsroom.NOW.minus(Duration.ofHours(1))));
        assertThat(((DCModule) entry.getModule(DCModule.URI)).getCreators()).containsExactly("Ada Brook", "Ben Carr");
        MediaEntryModule media = (MediaEntryModule) entry.getModule(MediaEntryModule.URI);
        assertThat(media.getMediaContents()[0].getReference().toString()).startsWith(SITE + "/picture/");
        wholeText(entry.getContents().get(0).getValue());

        List<Item> items = new RssReader().read(new ByteArrayInputStream(bytes)).toList();
        assertThat(items).hasSize(2);
        assertThat(items.get(0).getTitle()).contains("The bridge & the <river>");
        assertThat(items.get(0).getGuid()).contains(bridge.uri());
        assertThat(items.get(0).getPubDateZonedDateTime().orElseThrow().toOffsetDateTime())
                .isEqualTo(OffsetDateTime.parse("2026-03-02T03:00:00-05:00"));
        assertThat(items.get(0).getCategories()).containsExactly("World", "Bridges");
        wholeText(items.get(0).getContent().orElseThrow());
        assertThat(items.get(1).getTitle()).contains("الماء");
        assertThat(items.get(1).getGuid().orElseThrow()).startsWith("urn:uuid:");
    }

    @Test
    void two_readers_that_did_not_write_it_read_the_Atom() throws Exception {
        newsroom.publish(bridge, arabic);
        byte[] bytes = newsroom.get("/feeds/atom.xml").bytes();
        FeedRules.atom(bytes, SITE + "/feeds/atom.xml");
        SyndFeed feed = rome(bytes);
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo(bridge.uri());
        assertThat(entry.getAuthors())
                .extracting(author -> author.getName() + " " + author.getUri())
                .containsExactly("Ada Brook " + SITE + "/by/ada-brook", "Ben Carr " + SITE + "/by/ben-carr");
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(Newsroom.NOW.minus(Duration.ofMinutes(20))));
        wholeText(entry.getContents().get(0).getValue());
        Item item =
                new RssReader().read(new ByteArrayInputStream(bytes)).toList().get(0);
        assertThat(item.getTitle()).contains("The bridge & the <river>");
        assertThat(item.getLink()).contains(SITE + "/world/bridge");
        wholeText(item.getContent().orElseThrow());
    }

    @Test
    void the_JSON_feed_is_what_its_specification_says() throws Exception {
        newsroom.publish(bridge, arabic);
        JsonNode feed =
                new ObjectMapper().readTree(newsroom.get("/feeds/feed.json").bytes());
        assertThat(jsonFaults(feed)).isEmpty();
        JsonNode item = feed.get("items").get(0);
        assertThat(item.get("date_published").asText()).isEqualTo("2026-03-02T03:00:00-05:00");
        assertThat(item.get("tags").toString()).isEqualTo("[\"World\",\"Bridges\"]");
        assertThat(feed.get("hubs").get(0).get("url").asText()).isEqualTo("https://hub.example/");
        wholeText(item.get("content_html").asText());
    }

    /** Everything of it, every address absolute. */
    private static void wholeText(String html) {
        Document text = Jsoup.parseBodyFragment(html);
        assertThat(text.text())
                .contains("It took nine years")
                .contains("The end.")
                .contains("The year was wrong.");
        assertThat(text.select("a").eachAttr("href"))
                .containsExactly(SITE + "/world/before", SITE + "/world/bridge#end");
        assertThat(text.select("img")).hasSize(2);
        assertThat(text.select("img").eachAttr("src")).allMatch(src -> src.startsWith(SITE + "/picture/"));
        assertThat(text.select("figure").first().text())
                .contains("The bridge at noon.")
                .contains("Ada Brook");
    }

    @Test
    void each_section_topic_and_author_has_its_feeds() throws Exception {
        newsroom.publish(bridge, arabic);
        Map<String, List<String>> lists = Map.of(
                "/feeds/section/world", List.of("The bridge & the <river>"),
                "/feeds/section/water", List.of("الماء"),
                "/feeds/topic/bridges", List.of("The bridge & the <river>"),
                "/feeds/author/ada-brook", List.of("The bridge & the <river>", "الماء"),
                "/feeds/author/ben-carr", List.of("The bridge & the <river>"));
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            String folder = list.getKey();
            byte[] rss = newsroom.get(folder + "/rss.xml").bytes();
            byte[] atom = newsroom.get(folder + "/atom.xml").bytes();
            FeedRules.rss(rss, SITE + folder + "/rss.xml");
            FeedRules.atom(atom, SITE + folder + "/atom.xml");
            assertThat(rome(rss).getEntries()).extracting(SyndEntry::getTitle).isEqualTo(list.getValue());
            assertThat(rome(atom).getEntries()).extracting(SyndEntry::getTitle).isEqualTo(list.getValue());
            JsonNode json = new ObjectMapper()
                    .readTree(newsroom.get(folder + "/feed.json").bytes());
            assertThat(json.get("items").findValuesAsText("title")).isEqualTo(list.getValue());
        }
    }

    /** The demonstration has articles in each language, right to left too. */
    @Test
    void every_feed_of_the_demonstration_keeps_the_rules_in_whatever_language_the_paper_speaks() throws Exception {
        for (String language : List.of("en", "ar")) {
            try (Newsroom demo = Newsroom.open(Map.of("BROADSHEET_LANGUAGE", language))) {
                new Demo(demo.app().pictureStore(), Clock.fixed(Newsroom.NOW, ZoneOffset.UTC)).load(demo.publishing());
                Set<String> languages = new TreeSet<>();
                for (String folder : folders(demo)) {
                    FeedRules.rss(demo.get(folder + "/rss.xml").bytes(), SITE + folder + "/rss.xml");
                    FeedRules.atom(demo.get(folder + "/atom.xml").bytes(), SITE + folder + "/atom.xml");
                    JsonNode json = new ObjectMapper()
                            .readTree(demo.get(folder + "/feed.json").bytes());
                    assertThat(jsonFaults(json)).as(folder).isEmpty();
                    languages.addAll(json.get("items").findValuesAsText("language"));
                }
                assertThat(languages).contains("ar", "de", "en", "es", "fr");
            }
        }
    }

    private static List<String> folders(Newsroom demo) {
        List<String> folders = new ArrayList<>(List.of("/feeds"));
        for (String kind : List.of("section", "topic", "author"))
            for (Object slug : demo.database().dsl().fetchValues("select slug from " + kind + " order by id"))
                folders.add("/feeds/" + kind + "/" + slug);
        return folders;
    }

    private static Set<ValidationMessage> jsonFaults(JsonNode feed) throws IOException {
        try (InputStream schema = FeedTest.class.getResourceAsStream("jsonfeed-1.1.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(schema)
                    .validate(feed);
        }
    }

    @Test
    void hub_and_self_are_named_for_WebSub() throws Exception {
        newsroom.publish(bridge);
        assertThat(newsroom.get("/feeds/rss.xml").text()).contains("rel=\"hub\" href=\"https://hub.example/\"");
        assertThat(newsroom.get("/feeds/atom.xml").text()).contains("rel=\"hub\" href=\"https://hub.example/\"");
    }

    @Test
    void a_reader_that_has_it_gets_304_until_it_changes() throws Exception {
        newsroom.publish(bridge);
        Answer first = newsroom.get("/feeds/rss.xml");
        assertThat(first.header("Content-Type")).isEqualTo("application/rss+xml; charset=utf-8");
        assertThat(newsroom.get("/feeds/rss.xml", "If-None-Match", first.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(newsroom.get("/feeds/rss.xml", "If-Modified-Since", first.header("Last-Modified"))
                        .status())
                .isEqualTo(304);
        newsroom.publish(arabic);
        Answer second = newsroom.get("/feeds/rss.xml", "If-None-Match", first.header("ETag"));
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text()).contains("الماء");
        Answer section = newsroom.get("/feeds/section/world/rss.xml");
        newsroom.publish(Story.of("Elsewhere").section("Water"));
        assertThat(newsroom.get("/feeds/section/world/rss.xml", "If-None-Match", section.header("ETag"))
                        .status())
                .as("nothing in this section changed")
                .isEqualTo(304);
    }

    @Test
    void an_empty_paper_has_valid_feeds() {
        FeedRules.rss(newsroom.get("/feeds/rss.xml").bytes(), SITE + "/feeds/rss.xml");
        FeedRules.atom(newsroom.get("/feeds/atom.xml").bytes(), SITE + "/feeds/atom.xml");
    }

    @Test
    void unknown_feeds_are_not_found() {
        newsroom.publish(bridge);
        for (String path : List.of(
                "/feeds/rdf.xml",
                "/feeds/rss",
                "/feeds/section/nowhere/rss.xml",
                "/feeds/topic/nothing/atom.xml",
                "/feeds/author/nobody/feed.json",
                "/feeds/section/world/rss.xml.gz",
                "/feeds/kind/world/rss.xml"))
            assertThat(newsroom.get(path).status()).as(path).isEqualTo(404);
    }

    /** Control characters, halves of pairs, what is no character at all, and what would end a CDATA section. */
    @Test
    void odd_characters_and_markup_come_through_the_store_and_break_no_format() throws Exception {
        String odd = "Odd \u0001 \u001b ]]> \uFFFE \uD83D \uDE00 \uD83D\uDE00 <b>bold</b> &amp; <![CDATA[";
        newsroom.publish(Story.of(odd)
                .uri("urn:test:odd")
                .slug("odd")
                .kicker(odd)
                .standfirst(odd)
                .hero(PICTURE)
                .by("Ada ]]> Brook")
                .about("Odd & <ends> ]]>")
                .body("<p>Bell \u0007&#7;&#xD83D;&#xFFFF; half \uD83D, whole \uD83D\uDE00, end ]]&gt; and"
                        + " <a href=\"https://example.org/?a=1&amp;b=]]>\">link</a></p><p><b><i>crossed</b></i>"
                        + "<br/><!-- -- ]]> --><table><p>inside</table>&nbsp;&unknown;<p/>"));
        byte[] rss = newsroom.get("/feeds/rss.xml").bytes();
        byte[] atom = newsroom.get("/feeds/atom.xml").bytes();
        FeedRules.rss(rss, SITE + "/feeds/rss.xml");
        FeedRules.atom(atom, SITE + "/feeds/atom.xml");
        for (SyndEntry entry :
                List.of(rome(rss).getEntries().get(0), rome(atom).getEntries().get(0))) {
            assertThat(entry.getTitle()).contains("]]>", "\uD83D\uDE00", "<b>bold</b> &amp; <![CDATA[");
            assertThat(entry.getContents().get(0).getValue()).contains("\uD83D\uDE00", "crossed", "inside");
        }
        JsonNode json =
                new ObjectMapper().readTree(newsroom.get("/feeds/feed.json").bytes());
        JsonNode api = new ObjectMapper().readTree(newsroom.get("/api/articles").bytes());
        for (String text : List.of(
                json.at("/items/0/title").asText(),
                json.at("/items/0/content_html").asText(),
                api.at("/articles/0/item/headlines/0/value").asText(),
                api.at("/articles/0/item/bodies/0/value").asText()))
            assertThat(text).contains("\uD83D\uDE00").doesNotContain("\u0007", "\uFFFF", "\uD83D ", "\uD83D,");
        for (String path : List.of(
                "/sitemap.xml",
                "/sitemaps/articles-1.xml",
                "/sitemaps/topics-1.xml",
                "/sitemap-news.xml",
                "/oembed?format=xml&url=https%3A%2F%2Fnews.example%2Fworld%2Fodd",
                "/opensearch.xml")) {
            Answer answer = newsroom.get(path);
            assertThat(answer.status()).as(path).isEqualTo(200);
            FeedRules.parse(answer.bytes());
        }
    }

    private static SyndFeed rome(byte[] xml) throws Exception {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(xml)));
    }
}
