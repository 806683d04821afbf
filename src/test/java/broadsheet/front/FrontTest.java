package broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FrontTest {

    private final Newsroom newsroom = Newsroom.open();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_empty_paper_tells_how_to_begin() {
        Document page = newsroom.page("/");
        assertThat(page.select("main h2").text()).contains("no stories yet");
        assertThat(page.select("main code").text()).contains("import");
    }

    @Test
    void the_newest_fills_what_nobody_chose_and_no_article_stands_twice() {
        publish(60);
        Document page = newsroom.page("/");
        assertThat(page.select(".lead h2").text()).isEqualTo("Story 0");
        List<String> links = page.select("main a[href*=/story-]").eachAttr("href");
        assertThat(links.stream().filter(link -> !link.isEmpty()))
                .hasSizeGreaterThan(25)
                .doesNotHaveDuplicates();
        assertThat(page.select(".block h2").eachText()).containsExactly("World", "Politics", "Culture");
    }

    @Test
    void what_an_editor_chose_comes_first() {
        publish(30);
        newsroom.publishing()
                .layOutFront(Map.of(
                        "lead", List.of("urn:test:story-20"),
                        "row", List.of("urn:test:story-21", "urn:test:story-20"),
                        "watching", List.of("urn:test:story-22"),
                        "section:culture", List.of("urn:test:story-23")));
        Document page = newsroom.page("/");
        assertThat(page.select(".lead h2").text()).isEqualTo("Story 20");
        assertThat(page.select(".front .row h3").eachText())
                .startsWith("Story 21")
                .doesNotContain("Story 20");
        assertThat(page.select(".watching h3").eachText()).containsExactly("Story 22");
        assertThat(page.select("[aria-labelledby=block-culture] h3").first().text())
                .isEqualTo("Story 23");
    }

    @Test
    void a_withdrawn_lead_gives_its_place_to_the_newest() {
        publish(3);
        newsroom.publishing().layOutFront(Map.of("lead", List.of("urn:test:story-2")));
        newsroom.publish(Story.of("Story 2").withdrawn());
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 0");
    }

    @Test
    void a_publication_is_on_the_front_at_once() {
        publish(3);
        newsroom.page("/");
        newsroom.publish(Story.of("Just in").minutesOld(0));
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Just in");
    }

    private void publish(int stories) {
        String[] sections = {"World", "Politics", "Culture"};
        newsroom.publish(IntStream.range(0, stories)
                .mapToObj(i -> Story.of("Story " + i)
                        .section(sections[i % 3])
                        .minutesOld(i + 1)
                        .submission())
                .toList());
    }
}
