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

    /** One event's stories, two days apart, the last two days old: the same names, told in another order each time. */
    private static Story[] earthquake(String... turns) {
        List<String> names = List.of(
                ("customs house fishermen rubble rescuers quay tram ferry crane warehouse bell tower mole chapel market"
                                + " tunnel viaduct cistern barracks arsenal lantern pilot anchor cable gable mortar timber stairs oven ledger"
                                + " signal hospital school convent fountain square garden orchard windmill vault archive")
                        .split(" "));
        Story[] parts = new Story[turns.length];
        for (int i = 0; i < turns.length; i++) {
            StringBuilder body = new StringBuilder();
            for (int n = 0; n < names.size(); n++)
                body.append(names.get((n * (2 * i + 5)) % names.size())).append(' ');
            parts[i] = Story.of("Lisbon harbour earthquake " + turns[i])
                    .body("<p>" + body + ".</p>")
                    .publishedAt(Newsroom.NOW.minus(Duration.ofDays(2L * (turns.length - i))));
        }
        return parts;
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
        List<String> pins = List.of(others[7].uri(), others[3].uri());
        assertThat(newsroom.publishing().relate(seed.uri(), pins, List.of(near.uri())))
                .isTrue();
        assertThat(newsroom.publishing().relate(seed.uri(), pins, List.of(near.uri())))
                .as("the same again")
                .isFalse();
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
        Story[] parts = earthquake("struck at dawn", "toll rises to nine", "inquiry begins today");
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

    @Test
    void a_word_or_two_in_common_are_no_event_however_small_the_paper() {
        String[] briefs = {
            "Loup|Un loup a été vu lundi dans la forêt par deux promeneurs",
            "Budget|Le conseil a voté lundi le budget de la commune sans débat",
            "Tramway|La nouvelle ligne de tramway ouvre dans deux ans sur le boulevard",
            "Grève|Les chauffeurs de bus ont cessé lundi le travail pour leurs salaires",
            "Musée|Le musée expose dans deux salles des toiles prêtées par Gand",
            "Cambriolage|Deux hommes ont été arrêtés devant une bijouterie du boulevard"
        };
        Story[] stories = new Story[briefs.length];
        for (int i = 0; i < briefs.length; i++) {
            String[] brief = briefs[i].split("\\|");
            stories[i] = Story.of(brief[0])
                    .body("<p>" + brief[1] + ".</p>")
                    .language("fr")
                    .publishedAt(Newsroom.NOW.minus(Duration.ofDays(i)));
        }
        publish(stories);
        for (Story story : stories) {
            assertThat(choose(story, 4)).extracting(Choice::reason).doesNotContain("same-event");
            assertThat(newsroom.page(story.path()).select(".so-far")).isEmpty();
        }
    }

    @Test
    void notices_of_one_kind_are_no_story_so_far() {
        String[] companies = {"Brynmawr", "Dahlberg", "Ceradyne", "Instron", "Technitrol", "Pulitzer", "Franklin"};
        Story[] notices = new Story[companies.length];
        for (int i = 0; i < companies.length; i++)
            notices[i] = Story.of(companies[i] + " declares its quarterly dividend")
                    .body("<p>" + companies[i] + " pays a quarterly dividend of " + (20 + i)
                            + " cents a share on April 1 to holders of record, as in the quarter before.</p>")
                    .publishedAt(Newsroom.NOW.minus(Duration.ofDays(i)));
        publish(notices);
        publish(others(8));
        for (Story notice : notices)
            assertThat(newsroom.page(notice.path()).select(".so-far")).isEmpty();
    }

    @Test
    void a_text_that_has_grown_counts_as_one_with_what_it_was() {
        String first =
                "Divers found the ferry's bell at dawn in forty metres off the northern light, and the harbour master"
                        + " closed the channel until the wreck has been marked with buoys and searched for oil.";
        String second =
                " The owner, a family firm from the islands, said that all eleven of the crew had been brought ashore"
                        + " by a fishing boat and that the cargo was timber bound for the mainland sawmill.";
        String third =
                " Investigators will look at the pumps, which had been repaired in the spring, and at a door that"
                        + " two of the crew remember as having stood open when the weather turned.";
        Story seed = Story.of("Ferry lost off the northern light")
                .body("<p>A ferry with a cargo of timber was lost off the"
                        + " northern light; divers look for the wreck in the channel.</p>");
        publish(
                seed,
                Story.of("Ferry take 1").body("<p>" + first + "</p>").minutesOld(300),
                Story.of("Ferry take 2").body("<p>" + first + second + "</p>").minutesOld(200),
                Story.of("Ferry take 3")
                        .body("<p>" + first + second + third + "</p>")
                        .minutesOld(100));
        publish(others(6));
        assertThat(headlines(seed).stream().filter(headline -> headline.contains("take")))
                .containsExactly("Ferry take 3");
    }

    @Test
    void there_are_four_though_the_newest_are_many_notices_of_one_wording() {
        Story seed = Story.of("Quite alone").body("<p>Nothing is like it.</p>").section("Elsewhere");
        publish(seed);
        publish(others(8));
        Story[] tides = new Story[30];
        for (int i = 0; i < tides.length; i++)
            tides[i] = Story.of("Tides " + i)
                    .body(
                            "<p>High water at the outer pier is given for the morning and for the evening of each day.</p>")
                    .section("Elsewhere")
                    .minutesOld(i);
        publish(tides);
        List<String> chosen = headlines(seed);
        assertThat(chosen).hasSize(4);
        assertThat(chosen.stream().filter(headline -> headline.startsWith("Tides")))
                .hasSizeLessThan(2);
    }

    @Test
    void no_more_than_two_are_of_one_author_though_the_newest_all_are() {
        Story seed = Story.of("Quite alone").body("<p>Nothing is like it.</p>").section("Elsewhere");
        publish(seed);
        publish(others(8));
        Story[] columns = new Story[26];
        for (int i = 0; i < columns.length; i++)
            columns[i] = Story.of("Column " + i)
                    .body("<p>" + "abcdefghijklmnopqrstuvwxyz".charAt(i) + "isel " + i + "</p>")
                    .section("Elsewhere")
                    .by("Ana Lima")
                    .minutesOld(i);
        publish(columns);
        assertThat(headlines(seed).stream().filter(headline -> headline.startsWith("Column")))
                .hasSize(2);
    }

    @Test
    void a_translation_is_not_another_story() {
        Story seed = Story.of("Greenland and Denmark send envoys").body("<p>Envoys from Nuuk.</p>");
        publish(
                seed,
                Story.of("Groenlandia y Dinamarca envían emisarios")
                        .language("es")
                        .body("<p>Emisarios de Nuuk.</p>")
                        .translationOf(seed.uri()));
        publish(others(3));
        assertThat(headlines(seed)).hasSize(3).noneMatch(headline -> headline.startsWith("Groenlandia"));
    }

    @Test
    void shared_topics_bring_what_likeness_does_not_find() {
        Story seed =
                Story.of("Pictures of the day").body("<p>Seven frames.</p>").about("Regatta", "Island of Föhr");
        publish(others(10));
        publish(
                seed,
                Story.of("A crew is chosen")
                        .body("<p>Four oars and a cox.</p>")
                        .section("Elsewhere")
                        .about("Regatta")
                        .minutesOld(9_000),
                Story.of("A lighthouse is painted")
                        .body("<p>White and red.</p>")
                        .section("Elsewhere")
                        .about("Island of Föhr", "Regatta")
                        .minutesOld(90_000));
        assertThat(choose(seed, 4).subList(0, 2))
                .containsExactly(
                        new Choice("A lighthouse is painted", "same-topic"),
                        new Choice("A crew is chosen", "same-topic"));
    }

    @Test
    void what_is_like_without_a_topic_in_common_does_not_claim_one() {
        Story seed = Story.of("Earthquake strikes Lisbon harbour").body(QUAKE);
        publish(
                seed,
                Story.of("How earthquakes are measured")
                        .body("<p>A seismograph draws an earthquake under a harbour as a line.</p>"));
        publish(others(6));
        assertThat(choose(seed, 4).get(0)).isEqualTo(new Choice("How earthquakes are measured", "similar"));
    }

    @Test
    void the_story_so_far_has_nothing_barred_and_is_not_shown_again_below() {
        Story[] parts =
                earthquake("struck at dawn", "toll rises to nine", "inquiry begins today", "minister resigns today");
        publish(parts);
        publish(others(12));
        Document page = newsroom.page(parts[1].path());
        assertThat(page.select(".so-far li")).hasSize(4);
        List<String> shown = page.select(".so-far a, .beside h3 a, .latest a").eachAttr("href");
        assertThat(shown).hasSizeGreaterThan(6).doesNotHaveDuplicates();
        newsroom.publishing().relate(parts[1].uri(), List.of(), List.of(parts[3].uri()));
        settle();
        assertThat(newsroom.page(parts[1].path()).select("main").text())
                .contains("inquiry begins")
                .doesNotContain("minister resigns");
    }

    @Test
    void a_size_beyond_all_bounds_is_the_largest() {
        Story seed = Story.of("Quite alone");
        publish(seed);
        publish(others(12));
        assertThat(choose(seed, 999)).hasSameSizeAs(choose(seed, 100_000)).hasSize(12);
    }
}
