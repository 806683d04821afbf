package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchPageTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void publish(Story... stories) throws InterruptedException {
        newsroom.publish(stories);
        assertThat(newsroom.app().search().await(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void shows_what_was_found_with_its_count_and_filters() throws InterruptedException {
        publish(
                Story.of("Greenland talks open")
                        .section("World")
                        .body("<p>Ministers discuss Greenland &amp; fish.</p>"),
                Story.of("What the ice remembers").section("Climate").body("<p>A core from Greenland.</p>"),
                Story.of("Rain in Lisbon"));
        Document page = newsroom.page("/search?q=greenland");
        assertThat(page.select("h1").text()).isEqualTo("greenland");
        assertThat(page.select(".count").text()).isEqualTo("2 stories");
        assertThat(page.title()).startsWith("greenland – 2 stories – Search – ");
        assertThat(page.select(".hits h2").eachText())
                .containsExactlyInAnyOrder("Greenland talks open", "What the ice remembers");
        assertThat(page.select(".hits mark").eachText()).isNotEmpty().allMatch(mark -> mark.equals("Greenland"));
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(newsroom.get("/search?q=greenland", "Accept-Encoding", "gzip")
                        .header("Content-Encoding"))
                .isEqualTo("gzip");
        assertThat(newsroom.get("/search?q=greenland").header("Surrogate-Key")).isEqualTo("search");
        assertThat(newsroom.page("/search").select("meta[name=robots]").attr("content"))
                .doesNotContain("noindex");
        assertThat(page.select("input[name=q]").val()).isEqualTo("greenland");
        assertThat(page.select(".filters a").eachText()).contains("World 1", "Climate 1", "2026 2");

        String climate = page.select(".filters a:contains(Climate)").attr("href");
        Document filtered = newsroom.page(climate);
        assertThat(filtered.select(".hits h2").eachText()).containsExactly("What the ice remembers");
        assertThat(filtered.select(".filters a[aria-current]").eachText()).anyMatch(text -> text.startsWith("Climate"));
    }

    @Test
    void offers_the_word_that_was_meant_and_the_one_that_was_typed() throws InterruptedException {
        publish(Story.of("Greenland talks open"));
        Document page = newsroom.page("/search?q=greenland+talcs");
        assertThat(page.select("h1").text()).isEqualTo("greenland talks");
        assertThat(page.select(".suggest").text())
                .isEqualTo("Showing results for greenland talks. Search instead for “greenland talcs”.");
        Document typed = newsroom.page(page.select(".suggest a").attr("href"));
        assertThat(typed.select("h1").text()).isEqualTo("greenland talcs");
        assertThat(typed.select(".suggest").text()).contains("No story has all the words");
    }

    @Test
    void orders_by_newest_and_goes_on_to_more() throws InterruptedException {
        Story[] stories = new Story[12];
        for (int i = 0; i < stories.length; i++)
            stories[i] = Story.of("Rain number " + i).publishedAt(Newsroom.NOW.minus(Duration.ofDays(i + 1)));
        publish(stories);
        Document first = newsroom.page("/search?q=rain&sort=newest");
        assertThat(first.select(".hits h2").eachText()).hasSize(10).startsWith("Rain number 0", "Rain number 1");
        Document second = newsroom.page(first.select("[rel~=next]").attr("href"));
        assertThat(second.select(".hits h2").eachText()).containsExactly("Rain number 10", "Rain number 11");
    }

    @Test
    void leads_from_beyond_the_end_to_the_last_page() throws InterruptedException {
        Story[] stories = new Story[12];
        for (int i = 0; i < stories.length; i++) stories[i] = Story.of("Rain number " + i);
        publish(stories);
        Newsroom.Answer beyond = newsroom.get("/search?q=rain&sort=newest&page=1000");
        assertThat(beyond.status()).isEqualTo(302);
        assertThat(beyond.header("Location")).isEqualTo("/search?q=rain&sort=newest&page=2");
        assertThat(newsroom.get("/search?q=zzzz&page=1000").status()).isEqualTo(200);
    }

    @Test
    void says_how_many_stories_have_all_words_of_a_long_query() throws InterruptedException {
        publish(Story.of("Boeing max crash in ethiopia today"), Story.of("Boeing max crash"), Story.of("Rain"));
        assertThat(newsroom.page("/search?q=boeing+max+crash+ethiopia+today")
                        .select(".suggest")
                        .text())
                .isEqualTo("1 story has all the words; the others have some of them.");
        assertThat(newsroom.page("/search?q=boeing+max+crash+ethiopia+rain")
                        .select(".suggest")
                        .text())
                .isEqualTo("No story has all the words: these have some of them.");
        assertThat(newsroom.page("/search?q=boeing+max").select(".suggest")).isEmpty();
    }

    @Test
    void sets_each_story_as_its_language_runs() throws InterruptedException {
        publish(Story.of("الماء").slug("water").language("ar"), Story.of("Water"));
        for (String path : List.of("/search?q=" + encoded("الماء"), "/latest", "/world"))
            assertThat(newsroom.page(path).select("main [lang=ar]"))
                    .as(path)
                    .isNotEmpty()
                    .allMatch(story -> story.attr("dir").equals("rtl"));
        assertThat(newsroom.page("/search?q=water").select(".hits [dir=rtl]")).isEmpty();
    }

    @Test
    void says_that_it_is_not_ready_while_it_is_not() {
        assertThat(newsroom.page("/search?q=rain").select(".notice, .count")).hasSize(1);
        Newsroom.Answer answer = newsroom.get("/api/search?q=rain");
        if (answer.status() == 503) assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void helps_when_nothing_is_asked_or_found() throws InterruptedException {
        publish(Story.of("Rain"));
        assertThat(newsroom.page("/search").select(".tips li").eachText())
                .hasSize(2)
                .anyMatch(tip -> tip.contains("section:") && tip.contains("author:") && tip.contains("topic:"));
        Document nothing = newsroom.page("/search?q=zzzzqqqq");
        assertThat(nothing.select(".count").text()).isEqualTo("No stories");
        assertThat(nothing.select(".tips li").eachText()).hasSize(4);
    }

    @Test
    void shows_no_markup_of_whoever_asks() throws InterruptedException {
        publish(Story.of("Rain"));
        String attack = "\"><script>alert(1)</script>";
        Document page = newsroom.page("/search?q=" + encoded(attack));
        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("h1").text()).isEqualTo(attack);
    }

    @Test
    void is_never_an_error_page_whatever_is_asked() throws InterruptedException {
        publish(Story.of("Rain"));
        for (String query : List.of(
                "\u0000",
                "\u202E",
                "*",
                "?",
                "/.*/",
                "\"",
                "-",
                ":",
                "section:",
                "🐟",
                "a".repeat(6_000),
                "a b ".repeat(1_000)))
            for (String rest : List.of("", "&page=99999", "&page=-1", "&year=x", "&section=nobody", "&sort=upside")) {
                String path = "/search?q=" + encoded(query) + rest;
                assertThat(newsroom.get(path).status()).as(path).isIn(200, 302);
            }
    }

    @Test
    void answers_programs_with_news_items() throws InterruptedException, IOException {
        publish(
                Story.of("Greenland talks open").uri("urn:test:talks").section("World"),
                Story.of("Greenland ice").section("Climate"));
        JsonNode answer = json("/api/search?q=greenland&section=world&size=5");
        assertThat(answer.path("query").asText()).isEqualTo("greenland");
        assertThat(answer.path("total").asInt()).isEqualTo(1);
        assertThat(answer.path("page").asInt()).isEqualTo(1);
        JsonNode item = answer.path("items").path(0);
        assertThat(item.path("uri").asText()).isEqualTo("urn:test:talks");
        assertThat(item.at("/headlines/0/value").asText()).isEqualTo("Greenland talks open");
        assertThat(item.at("/standard/version").asText()).isEqualTo("3.1");
        assertThat(item.at("/altIds/0/value").asText()).isEqualTo("https://news.example/world/greenland-talks-open");
        assertThat(item.at("/subjects/0/name").asText()).isEqualTo("World");
        assertThat(item.path("score").asDouble()).isPositive();
    }

    @Test
    void suggests_topics_authors_and_headlines_while_one_types() throws InterruptedException, IOException {
        publish(
                Story.of("Grain prices fall").about("Greenland").by("Greta Holm"),
                Story.of("A great wall").publishedAt(Newsroom.NOW.minus(Duration.ofDays(3))),
                Story.of("Greece votes again"));
        JsonNode gre = json("/search/suggest?q=gre");
        assertThat(gre.path(0).asText()).isEqualTo("gre");
        assertThat(texts(gre.path(1)))
                .startsWith("Greenland", "Greta Holm")
                .contains("Greece votes again", "A great wall");
        assertThat(texts(gre.path(2))).startsWith("Topic", "Author");
        assertThat(texts(gre.path(3))).startsWith("https://news.example/topic/greenland");
        assertThat(texts(json("/search/suggest?q=greece+vot").path(1))).containsExactly("Greece votes again");
        assertThat(texts(json("/search/suggest?q=").path(1))).isEmpty();
        publish(Story.of("Minister O’Brien resigns").by("Pat O'Brien"));
        for (String typed : List.of("obri", "o%27bri"))
            assertThat(texts(json("/search/suggest?q=" + typed).path(1)))
                    .as(typed)
                    .containsExactly("Pat O'Brien", "Minister O’Brien resigns");
        assertThat(texts(json("/search/suggest?q=brie").path(1))).containsExactly("Pat O'Brien");
    }

    @Test
    void lets_a_browser_search_from_its_address_bar() {
        assertThat(newsroom.page("/").select("link[rel=search]").attr("href")).isEqualTo("/opensearch.xml");
        Newsroom.Answer description = newsroom.get("/opensearch.xml");
        assertThat(description.header("Content-Type")).startsWith("application/opensearchdescription+xml");
        assertThat(description.text()).contains("https://news.example/search?q={searchTerms}");
    }

    @Test
    void sends_a_small_script() throws IOException {
        var compressed = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(Files.readAllBytes(Path.of("static/js/suggest.js")));
        }
        assertThat(compressed.size()).isLessThan(3_000);
    }

    private JsonNode json(String path) throws IOException {
        Newsroom.Answer answer = newsroom.get(path);
        assertThat(answer.status()).isEqualTo(200);
        return new ObjectMapper().readTree(answer.text());
    }

    private static List<String> texts(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
