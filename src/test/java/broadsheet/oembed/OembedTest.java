package broadsheet.oembed;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import broadsheet.TestPictures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OembedTest {

    private static final String BRIDGE = "https%3A%2F%2Fnews.example%2Fworld%2Fbridge";

    private final Newsroom newsroom = Newsroom.open();
    private final Story bridge = Story.of("The \"bridge\" & <river>")
            .slug("bridge")
            .hero(TestPictures.of("urn:test:bridge"))
            .by("Ada Brook");

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_article_names_its_oEmbed_and_it_is_there() throws Exception {
        newsroom.publish(bridge);
        Document page = newsroom.page("/world/bridge");
        String json = page.select("link[type=application/json+oembed]").attr("href");
        String xml = page.select("link[type=text/xml+oembed]").attr("href");
        JsonNode answer = new ObjectMapper().readTree(newsroom.get(json).bytes());
        assertThat(answer.get("version").asText()).isEqualTo("1.0");
        assertThat(answer.get("type").asText()).isEqualTo("rich");
        assertThat(answer.get("title").asText()).isEqualTo("The \"bridge\" & <river>");
        assertThat(answer.get("author_url").asText()).isEqualTo("https://news.example/by/ada-brook");
        assertThat(answer.get("thumbnail_url").asText()).startsWith("https://news.example/picture/");
        Element frame = Jsoup.parseBodyFragment(answer.get("html").asText()).selectFirst("iframe");
        assertThat(frame.attr("title")).isEqualTo("The \"bridge\" & <river>");
        assertThat(frame.attr("src")).isEqualTo("https://news.example/oembed/world/bridge");
        for (String required : List.of("version", "type", "html", "width", "height", "title", "provider_name"))
            assertThat(answer.hasNonNull(required)).as(required).isTrue();
        for (String number : List.of("width", "height", "cache_age", "thumbnail_width", "thumbnail_height"))
            assertThat(answer.get(number).isInt()).as(number).isTrue();
        org.w3c.dom.Element other = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(newsroom.get(xml).bytes()))
                .getDocumentElement();
        assertThat(other.getTagName()).isEqualTo("oembed");
        assertThat(other.getElementsByTagName("html").item(0).getTextContent())
                .isEqualTo(answer.get("html").asText());
    }

    @Test
    void it_is_no_larger_than_asked_for() throws Exception {
        newsroom.publish(bridge);
        JsonNode small = new ObjectMapper()
                .readTree(newsroom.get("/oembed?maxwidth=300&maxheight=100&url=" + BRIDGE)
                        .bytes());
        assertThat(small.get("width").asInt()).isEqualTo(300);
        assertThat(small.get("height").asInt()).isEqualTo(100);
        assertThat(small.has("thumbnail_url")).isFalse();
    }

    @Test
    void the_teaser_alone_may_be_framed() {
        newsroom.publish(bridge);
        Answer teaser = newsroom.get("/oembed/world/bridge");
        assertThat(teaser.header("Content-Security-Policy"))
                .contains("frame-ancestors *")
                .contains("default-src 'none'");
        assertThat(teaser.header("X-Frame-Options")).isEmpty();
        assertThat(teaser.document().select("h1 a").attr("href")).isEqualTo("https://news.example/world/bridge");
        assertThat(teaser.document().select("h1 a").attr("target")).isEqualTo("_top");
        assertThat(newsroom.get("/world/bridge").header("X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void what_is_not_ours_or_not_public_is_refused() {
        newsroom.publish(bridge, Story.of("Draft").draft());
        newsroom.publish(Story.of("Gone"));
        newsroom.publish(Story.of("Gone").withdrawn());
        Map<String, Integer> answers = Map.of(
                "/oembed",
                400,
                "/oembed?url=https%3A%2F%2Felsewhere.example%2Fworld%2Fbridge",
                404,
                "/oembed?url=https%3A%2F%2Fnews.example.evil.example%2Fworld%2Fbridge",
                404,
                "/oembed?url=https%3A%2F%2Fnews.example%2Fworld",
                404,
                "/oembed?url=https%3A%2F%2Fnews.example%2Fworld%2Fdraft",
                404,
                "/oembed?url=https%3A%2F%2Fnews.example%2Fworld%2Fgone",
                410,
                "/oembed?format=yaml&url=" + BRIDGE,
                501,
                "/oembed?maxwidth=-1&url=" + BRIDGE,
                400,
                "/oembed/world/draft",
                404);
        answers.forEach((path, status) ->
                assertThat(newsroom.get(path).status()).as(path).isEqualTo(status));
        for (String url : List.of(BRIDGE, BRIDGE + "%3Futm%3D1", BRIDGE + "%23end"))
            assertThat(newsroom.get("/oembed?url=" + url).status()).as(url).isEqualTo(200);
    }
}
