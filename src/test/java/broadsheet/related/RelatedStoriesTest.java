package broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RelatedStoriesTest {

    private static final String QUAKE =
            "<p>The earthquake that struck Lisbon harbour brought down the old customs house,"
                    + " and rescuers with dogs searched the rubble for fishermen.</p>";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void publish(Story... stories) {
        newsroom.publish(stories);
        settle();
    }

    private void settle() {
        try {
            assertThat(newsroom.app().search().await(Duration.ofSeconds(20))).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Unlike one another, and of another section than World. */
    private static Story[] others(int count) {
        String[] words = {
            "orchestra violin premiere", "bond yield inflation", "vaccine trial patients", "goalkeeper penalty final",
            "satellite rocket orbit", "harvest wheat drought", "museum painting forgery", "railway walkout union",
            "glacier melt expedition", "chess grandmaster gambit", "bakery sourdough recipe", "tram depot timetable"
        };
        Story[] stories = new Story[count];
        for (int i = 0; i < count; i++)
            stories[i] = Story.of("Other " + words[i])
                    .section("Elsewhere")
                    .body("<p>" + (words[i] + " ").repeat(3) + "</p>")
                    .minutesOld(600 + i);
        return stories;
    }

    private record Choice(String headline, String reason) {}

    private List<Choice> choose(Story story, int size) {
        try {
            Newsroom.Answer answer = newsroom.get("/api/related?uri=" + story.uri() + "&size=" + size);
            assertThat(answer.status()).isEqualTo(200);
            List<Choice> choices = new ArrayList<>();
            for (JsonNode item : new ObjectMapper().readTree(answer.text()).path("items"))
                choices.add(new Choice(
                        item.at("/headlines/0/value").asText(),
                        item.path("reason").asText()));
            return choices;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<String> headlines(Story story) {
        return choose(story, 4).stream().map(Choice::headline).toList();
    }

    @Test
    void the_same_running_story_comes_first_then_its_background() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE).about("Disasters");
        publish(
                seed,
                Story.of("Rescuers search Lisbon harbour after earthquake")
                        .body("<p>Rescuers with dogs searched the customs house at Lisbon harbour, which the earthquake"
                                + " brought down on fishermen.</p>")
                        .about("Disasters"),
                Story.of("How earthquakes are measured")
                        .body("<p>A seismograph draws an earthquake as a line.</p>")
                        .about("Disasters"));
        publish(others(8));
        List<Choice> chosen = choose(seed, 4);

        assertThat(chosen).hasSize(4);
        assertThat(chosen.get(0))
                .isEqualTo(new Choice("Rescuers search Lisbon harbour after earthquake", "same-event"));
        assertThat(chosen.get(1).headline()).isEqualTo("How earthquakes are measured");
        assertThat(chosen).extracting(Choice::headline).doesNotContain("Earthquake strikes Lisbon harbour");
    }

    @Test
    void there_are_always_four_and_the_own_section_fills_before_the_paper() {
        Story seed = Story.of("Quite alone").body("<p>Nothing is like it.</p>");
        publish(seed, Story.of("In the same section").body("<p>Violin sonata recital.</p>"));
        publish(others(6));
        List<Choice> chosen = choose(seed, 4);
        assertThat(chosen.get(0)).isEqualTo(new Choice("In the same section", "same-section"));
        assertThat(chosen.subList(1, 4)).extracting(Choice::reason).containsOnly("newest");
    }

    @Test
    void what_is_pinned_stands_first_and_what_is_barred_never_does() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        Story near = Story.of("Rescuers search Lisbon harbour after earthquake").body(QUAKE.replace("old", "new"));
        Story[] others = others(8);
        publish(seed, near);
        publish(others);
        newsroom.publishing().relate(seed.uri(), List.of(others[7].uri(), others[3].uri()), List.of(near.uri()));
        settle();
        assertThat(choose(seed, 4).subList(0, 2))
                .containsExactly(
                        new Choice("Other railway walkout union", "pinned"),
                        new Choice("Other goalkeeper penalty final", "pinned"));
        assertThat(headlines(seed)).hasSize(4).doesNotContain("Rescuers search Lisbon harbour after earthquake");
    }

    @Test
    void what_is_not_public_is_not_chosen_even_when_pinned() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        Story coming = Story.of("Earthquake inquiry")
                .body(QUAKE.replace("old", "new"))
                .publishedAt(Newsroom.NOW.plus(Duration.ofHours(1)));
        Story gone = Story.of("Earthquake rumour")
                .body(QUAKE.replace("dogs", "drones"))
                .withdrawn();
        publish(seed, coming, gone);
        publish(others(6));
        newsroom.publishing().relate(seed.uri(), List.of(coming.uri(), gone.uri()), List.of());
        assertThat(headlines(seed)).hasSize(4).noneMatch(headline -> headline.startsWith("Earthquake"));
    }

    @Test
    void versions_of_one_text_count_as_one() {
        String words =
                "Ministers agreed overnight to reopen the northern grain corridor after nine weeks of talks in Geneva,"
                        + " and the first freighters are expected to pass the strait before the end of the month, officials said.";
        Story seed = Story.of("Grain corridor talks resume in Geneva")
                .body("<p>Talks about the grain corridor and the strait resumed in Geneva with ministers.</p>");
        publish(
                seed,
                Story.of("Grain corridor to reopen, version 1")
                        .body("<p>" + words + "</p>")
                        .minutesOld(300),
                Story.of("Grain corridor to reopen, version 2")
                        .body("<p>" + words + " More soon.</p>")
                        .minutesOld(200),
                Story.of("Grain corridor to reopen, version 3")
                        .body("<p>" + words + " More follows.</p>")
                        .minutesOld(100));
        publish(others(6));
        assertThat(headlines(seed).stream().filter(headline -> headline.contains("version")))
                .containsExactly("Grain corridor to reopen, version 3");
    }

    @Test
    void no_more_than_two_are_of_one_author_while_there_are_others() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        publish(seed);
        String[] tails = {"dogs barked at dawn", "cranes came by sea", "mayor wept openly", "bells rang twice"};
        for (int i = 0; i < 4; i++)
            publish(Story.of("Lisbon harbour earthquake part " + i)
                    .body("<p>Lisbon harbour after the earthquake: " + tails[i] + ".</p>")
                    .by("Ana Lima"));
        publish(others(8));
        assertThat(headlines(seed).stream().filter(headline -> headline.contains("part")))
                .hasSize(2);
    }

    @Test
    void the_page_shows_no_story_twice() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        publish(seed);
        publish(others(12));
        Document page = newsroom.page(seed.path());
        List<String> shown = page.select(".beside h3 a, .latest a").eachAttr("href");
        assertThat(shown).hasSizeGreaterThan(6).doesNotHaveDuplicates().doesNotContain(seed.path());
    }

    @Test
    void the_story_so_far_is_a_dated_list_with_the_present_one_marked() {
        String[] turns = {"struck at dawn", "toll rises to nine", "inquiry begins today"};
        Story[] parts = new Story[3];
        for (int i = 0; i < 3; i++)
            parts[i] = Story.of("Lisbon harbour earthquake " + turns[i])
                    .body("<p>Lisbon harbour earthquake customs house fishermen rubble rescuers: " + turns[i] + ".</p>")
                    .publishedAt(Newsroom.NOW.minus(Duration.ofDays(6 - 2 * i)));
        publish(parts);
        publish(others(8));
        Document page = newsroom.page(parts[1].path());
        assertThat(page.select(".so-far li").eachText()).hasSize(3);
        assertThat(page.select(".so-far [aria-current]").text())
                .isEqualTo("Lisbon harbour earthquake toll rises to nine");
        assertThat(page.select(".so-far li").first().text()).contains("24 February 2026", "struck at dawn");
        assertThat(newsroom.page(others(1)[0].path()).select(".so-far")).isEmpty();
    }

    /** The index follows the edition a little later; a page made in between is not kept for the edition. */
    @Test
    void a_page_of_the_edition_that_published_a_story_shows_it_and_not_one_it_withdrew() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        Story near = Story.of("Rescuers search Lisbon harbour after earthquake").body(QUAKE.replace("old", "new"));
        publish(seed);
        publish(others(8));
        newsroom.publish(near);
        newsroom.page(seed.path());
        settle();
        assertThat(newsroom.page(seed.path()).select("main").text())
                .contains("Rescuers search Lisbon harbour after earthquake");
        newsroom.publish(near.withdrawn());
        newsroom.page(seed.path());
        settle();
        assertThat(newsroom.page(seed.path()).select("main").text())
                .doesNotContain("Rescuers search Lisbon harbour after earthquake");
        assertThat(headlines(seed)).hasSize(4);
    }

    @Test
    void an_unknown_uri_is_not_found_and_sizes_are_kept_within_bounds() {
        Story seed = Story.of("Quite alone");
        publish(seed);
        publish(others(10));
        assertThat(newsroom.get("/api/related?uri=urn:test:nobody").status()).isEqualTo(404);
        assertThat(newsroom.get("/api/related").status()).isEqualTo(404);
        assertThat(choose(seed, 6)).hasSize(6);
        assertThat(newsroom.get("/api/related?uri=" + seed.uri() + "&size=x").status())
                .isEqualTo(200);
    }
}
