package broadsheet.head;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.TestPictures;
import broadsheet.content.Picture;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final String SITE = "https://news.example";

    private final Newsroom newsroom =
            Newsroom.open(Map.of("BROADSHEET_TIME_ZONE", "Europe/Berlin", "BROADSHEET_TAGLINE", "All of it"));
    private final Story bridge = Story.of("The bridge")
            .standfirst("Cars crossed at noon.")
            .body("<p>It took nine years.</p>")
            .hero(TestPictures.of("urn:test:bridge"))
            .by("Ada Brook")
            .about("Bridges", "Rivers")
            .updatedAt(Newsroom.NOW.minus(Duration.ofMinutes(20)))
            .corrected("The year was wrong.", Newsroom.NOW.minus(Duration.ofMinutes(10)));

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_article_says_all_that_search_engines_ask_for() throws Exception {
        newsroom.publish(bridge);
        JsonNode article = thing(newsroom.page("/world/the-bridge"), "NewsArticle");
        assertThat(article.get("headline").asText()).isEqualTo("The bridge");
        assertThat(article.get("image"))
                .hasSize(3)
                .allMatch(image -> image.get("url").asText().startsWith(SITE + "/picture/"));
        assertThat(article.get("datePublished").asText()).isEqualTo("2026-03-02T09:00:00+01:00");
        assertThat(article.get("dateModified").asText()).isEqualTo("2026-03-02T09:40:00+01:00");
        assertThat(article.get("author").toString())
                .isEqualTo("[{\"@type\":\"Person\",\"name\":\"Ada Brook\",\"url\":\"" + SITE + "/by/ada-brook\"}]");
        assertThat(article.get("articleSection").asText()).isEqualTo("World");
        assertThat(article.get("keywords").toString()).isEqualTo("[\"Bridges\",\"Rivers\"]");
        assertThat(article.get("wordCount").asInt()).isEqualTo(4);
        assertThat(article.get("isAccessibleForFree").asBoolean()).isTrue();
        assertThat(article.get("correction").get(0).get("@type").asText()).isEqualTo("CorrectionComment");
        JsonNode publisher = thing(newsroom.page("/world/the-bridge"), "NewsMediaOrganization");
        assertThat(publisher.get("@id")).isEqualTo(article.get("publisher").get("@id"));
        assertThat(publisher.get("logo").get("url").asText()).isEqualTo(SITE + "/icon-512.png");
        JsonNode breadcrumbs = thing(newsroom.page("/world/the-bridge"), "BreadcrumbList");
        assertThat(breadcrumbs.findValuesAsText("item"))
                .containsExactly(SITE + "/", SITE + "/world", SITE + "/world/the-bridge");
    }

    @Test
    void every_page_is_described_even_where_the_paper_says_nothing_of_itself() {
        newsroom.publish(bridge);
        assertThat(described(newsroom, "/")).isEqualTo("All of it");
        try (Newsroom plain = Newsroom.open()) {
            assertThat(described(plain, "/")).isEqualTo("The Test");
            plain.publish(bridge, Story.of("Other").section("Politics"));
            assertThat(described(plain, "/")).isEqualTo("The Test: World, Politics");
            assertThat(described(plain, "/world/the-bridge")).startsWith("Cars crossed");
        }
    }

    private static String described(Newsroom newsroom, String path) {
        return newsroom.page(path).select("meta[name=description]").attr("content");
    }

    @Test
    void pictures_say_whose_they_are_and_where_a_licence_is_to_be_had() throws Exception {
        Picture plain = TestPictures.of("urn:test:bridge");
        Picture named = new Picture(
                0,
                plain.uri(),
                plain.hash(),
                "jpeg",
                2400,
                1600,
                "A bridge",
                "The bridge at noon.",
                "Ada Brook for The Agency",
                "Ada Brook",
                "© 2026 The Agency",
                "https://creativecommons.org/licenses/by/4.0/",
                "https://agency.example/licences?a=1&b=2",
                0.5f,
                0.5f,
                "335577");
        newsroom.publish(bridge.hero(named));
        JsonNode images =
                thing(newsroom.page("/world/the-bridge"), "NewsArticle").get("image");
        assertThat(images).hasSize(3);
        int[] heights = {720, 900, 1200};
        for (int i = 0; i < 3; i++) {
            JsonNode image = images.get(i);
            assertThat(image.get("@type").asText()).isEqualTo("ImageObject");
            assertThat(image.get("contentUrl")).isEqualTo(image.get("url"));
            assertThat(image.get("width").asInt()).isGreaterThanOrEqualTo(1200);
            assertThat(image.get("height").asInt()).isGreaterThanOrEqualTo(heights[i]);
            assertThat(image.get("caption").asText()).isEqualTo("The bridge at noon.");
            assertThat(image.get("creditText").asText()).isEqualTo("Ada Brook for The Agency");
            assertThat(image.get("creator").toString()).isEqualTo("{\"@type\":\"Person\",\"name\":\"Ada Brook\"}");
            assertThat(image.get("copyrightNotice").asText()).isEqualTo("© 2026 The Agency");
            assertThat(image.get("license").asText()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
            assertThat(image.get("acquireLicensePage").asText()).isEqualTo("https://agency.example/licences?a=1&b=2");
        }
    }

    @Test
    void a_credit_is_an_organizations_where_no_creator_is_named() throws Exception {
        Picture plain = TestPictures.of("urn:test:bridge");
        Picture credited = plain.worded(plain.alt(), "", "The Agency", "", "", "Editorial use only", "");
        newsroom.publish(
                bridge.hero(credited),
                Story.of("Of nobody").hero(plain.named("urn:test:none").worded("A bridge", "", "", "", "", "", "")));
        JsonNode image = thing(newsroom.page("/world/the-bridge"), "NewsArticle")
                .get("image")
                .get(0);
        assertThat(image.get("creator").toString()).isEqualTo("{\"@type\":\"Organization\",\"name\":\"The Agency\"}");
        assertThat(image.get("license").toString())
                .isEqualTo("{\"@type\":\"CreativeWork\",\"name\":\"Editorial use only\"}");
        JsonNode nobodys = thing(newsroom.page("/world/of-nobody"), "NewsArticle")
                .get("image")
                .get(0);
        assertThat(nobodys.has("creator")).isFalse();
        assertThat(nobodys.has("license")).isFalse();
    }

    @Test
    void the_front_offers_search_and_lists_say_what_is_on_them() throws Exception {
        newsroom.publish(bridge, Story.of("Other").minutesOld(90));
        JsonNode action = thing(newsroom.page("/"), "WebSite").get("potentialAction");
        assertThat(action.get("@type").asText()).isEqualTo("SearchAction");
        assertThat(action.get("target").get("urlTemplate").asText()).isEqualTo(SITE + "/search?q={search_term_string}");
        for (String path : List.of("/latest", "/world", "/topic/bridges", "/by/ada-brook")) {
            JsonNode list = thing(newsroom.page(path), "ItemList");
            assertThat(list.get("itemListElement").get(0).get("url").asText())
                    .as(path)
                    .isEqualTo(SITE + "/world/the-bridge");
            assertThat(list.get("numberOfItems").asInt())
                    .isEqualTo(list.get("itemListElement").size());
        }
        JsonNode person = thing(newsroom.page("/by/ada-brook"), "ProfilePage").get("mainEntity");
        assertThat(person.get("name").asText()).isEqualTo("Ada Brook");
    }

    @Test
    void no_headline_can_end_the_script() throws Exception {
        String nasty = "</script><script>alert(1)</script> <!-- & \u2028 ]]> \" ' \\ 😀";
        newsroom.publish(Story.of(nasty).slug("nasty"));
        Document page = newsroom.page("/world/nasty");
        assertThat(page.select("script:not([src])")).hasSize(1);
        assertThat(page.select("script:not([src])").attr("type")).isEqualTo("application/ld+json");
        assertThat(thing(page, "NewsArticle").get("headline").asText()).isEqualTo(nasty);
    }

    @Test
    void a_shared_link_has_a_card() {
        newsroom.publish(bridge, Story.of("Bare").minutesOld(90));
        Document page = newsroom.page("/world/the-bridge");
        assertThat(property(page, "og:type")).isEqualTo("article");
        assertThat(property(page, "og:title")).isEqualTo("The bridge");
        assertThat(property(page, "og:url")).isEqualTo(SITE + "/world/the-bridge");
        assertThat(property(page, "og:site_name")).isEqualTo("The Test");
        assertThat(property(page, "og:image")).startsWith(SITE + "/picture/");
        assertThat(property(page, "og:image:width")).isEqualTo("1200");
        assertThat(property(page, "og:image:height")).isEqualTo("630");
        assertThat(property(page, "og:image:alt")).isEqualTo("A bridge");
        assertThat(property(page, "article:published_time")).isEqualTo("2026-03-02T09:00:00+01:00");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("max-image-preview:large");
        Document bare = newsroom.page("/world/bare");
        assertThat(property(bare, "og:image")).isEqualTo(SITE + "/share.png");
        assertThat(property(bare, "og:image:width")).isEqualTo("1200");
        assertThat(property(newsroom.page("/"), "og:type")).isEqualTo("website");
        assertThat(property(newsroom.page("/by/ada-brook"), "og:type")).isEqualTo("profile");
    }

    private static String property(Document page, String name) {
        return page.select("meta[property=" + name + "]").attr("content");
    }

    @Test
    void every_page_leads_to_its_feeds_and_the_feeds_are_there() {
        newsroom.publish(bridge);
        Map<String, String> own = Map.of(
                "/", "/feeds",
                "/world", "/feeds/section/world",
                "/topic/bridges", "/feeds/topic/bridges",
                "/by/ada-brook", "/feeds/author/ada-brook",
                "/world/the-bridge", "/feeds/section/world");
        own.forEach((path, folder) -> {
            List<String> feeds = newsroom.page(path)
                    .select("link[rel=alternate][type~=rss|atom|feed.json]")
                    .eachAttr("href");
            assertThat(feeds).as(path).contains("/feeds/rss.xml", "/feeds/atom.xml", "/feeds/feed.json");
            assertThat(feeds).as(path).contains(folder + "/rss.xml", folder + "/atom.xml", folder + "/feed.json");
            for (String feed : feeds)
                assertThat(newsroom.get(feed).status()).as(feed).isEqualTo(200);
        });
    }

    @Test
    void every_icon_is_there() {
        Document page = newsroom.page("/");
        for (Element link : page.select("link[rel~=icon|manifest]"))
            assertThat(newsroom.get(link.attr("href")).status())
                    .as(link.attr("href"))
                    .isEqualTo(200);
    }

    private static JsonNode thing(Document page, String type) throws Exception {
        String script = page.select("script[type=application/ld+json]").first().data();
        JsonNode document = new ObjectMapper().readTree(script);
        assertThat(document.get("@context").asText()).isEqualTo("https://schema.org");
        for (JsonNode thing : document.get("@graph"))
            if (thing.get("@type").asText().equals(type)) return thing;
        throw new AssertionError("no " + type + " in " + script);
    }
}
