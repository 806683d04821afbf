package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.web.Access;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrangementTest {

    private Newsroom newsroom;
    private Visitor ada;

    @BeforeEach
    void open() throws InterruptedException {
        newsroom = Newsroom.open();
        newsroom.publish(IntStream.range(0, 30)
                .mapToObj(i -> Story.of("Story " + i)
                        .section(i % 2 == 0 ? "World" : "Culture")
                        .minutesOld(i + 1)
                        .submission())
                .toList());
        assertThat(newsroom.app().search().await(Duration.ofSeconds(30))).isTrue();
        ada = Visitor.staff(newsroom, "ada@news.example", Access.EDITOR);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** Looks the story up and places it, as the form with the list of what was found does. */
    private Newsroom.Answer place(Visitor editor, int story, String area, Map<String, String> more) {
        editor.page("/desk/front?q=" + "Story+" + story);
        return placeSeen(editor, story, area, more);
    }

    private Newsroom.Answer placeSeen(Visitor editor, int story, String area, Map<String, String> more) {
        Map<String, String> form = editor.form(".finding form[method=post]");
        form.put("article", id(editor, story));
        form.put("area", area);
        form.putAll(more);
        return editor.post("/desk/front/places", form);
    }

    private static String id(Visitor editor, int story) {
        return editor.seen().select(".candidates li").stream()
                .filter(li -> li.select("label > bdi").first().text().equals("Story " + story))
                .findFirst()
                .orElseThrow()
                .select("input")
                .val();
    }

    private Newsroom.Answer deed(Visitor editor, String headline, String path, Map<String, String> more) {
        Map<String, String> form = new HashMap<>(Map.of());
        var place = editor.seen().select(".places li[data-article]").stream()
                .filter(li -> li.select(".teaser-head").text().equals(headline))
                .findFirst()
                .orElseThrow();
        place.select("form.deeds input").forEach(input -> form.put(input.attr("name"), input.val()));
        form.putAll(more);
        return editor.post(path, form);
    }

    private Newsroom.Answer publish(Visitor editor) {
        editor.page("/desk/front");
        return editor.post("/desk/front/publication", editor.form("form[action$=publication]"));
    }

    private List<String> board(Visitor editor, String area) {
        return editor.page("/desk/front")
                .select(".area[data-area=" + area + "] li[data-article] .teaser-head")
                .eachText();
    }

    @Test
    void articles_are_placed_in_a_draft_that_readers_get_whole_and_at_once() {
        assertThat(place(ada, 7, "lead", Map.of()).status()).isEqualTo(303);
        assertThat(place(ada, 8, "row", Map.of()).status()).isEqualTo(303);
        assertThat(place(ada, 9, "row", Map.of()).status()).isEqualTo(303);
        assertThat(place(ada, 10, "watching", Map.of()).status()).isEqualTo(303);
        assertThat(place(ada, 11, "section:culture", Map.of()).status()).isEqualTo(303);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 0");
        assertThat(ada.page("/desk/front/preview").select(".lead h2").text()).isEqualTo("Story 7");
        assertThat(publish(ada).header("Location")).endsWith("done=front");
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 7");
        assertThat(newsroom.page("/").select(".front .row h3").eachText()).startsWith("Story 9", "Story 8", "Story 0");
        assertThat(newsroom.page("/").select(".watching h3").eachText()).containsExactly("Story 10");
        assertThat(newsroom.page("/")
                        .select("[aria-labelledby=block-culture] h3")
                        .first()
                        .text())
                .isEqualTo("Story 11");
        assertThat(ada.page("/desk/front").select("form[action$=publication]")).isEmpty();
    }

    @Test
    void places_change_by_buttons_alone_and_by_what_a_drag_sends() {
        place(ada, 7, "row", Map.of());
        place(ada, 8, "row", Map.of());
        assertThat(board(ada, "row")).containsExactly("Story 8", "Story 7");
        deed(ada, "Story 8", "/desk/front/moves", Map.of("to", "down"));
        assertThat(board(ada, "row")).containsExactly("Story 7", "Story 8");
        deed(ada, "Story 8", "/desk/front/moves", Map.of("to", "up"));
        assertThat(board(ada, "row")).containsExactly("Story 8", "Story 7");
        deed(ada, "Story 7", "/desk/front/moves", Map.of("to", "watching", "position", "0"));
        assertThat(board(ada, "row")).containsExactly("Story 8");
        assertThat(board(ada, "watching")).containsExactly("Story 7");
        deed(ada, "Story 7", "/desk/front/removals", Map.of());
        assertThat(board(ada, "watching")).isEmpty();
        ada.post("/desk/front/discarding", ada.form("form[action$=discarding]"));
        assertThat(board(ada, "row")).isEmpty();
    }

    @Test
    void whoever_moves_an_article_finds_its_button_again_or_the_other_at_an_end() {
        for (int story : List.of(7, 8, 9)) place(ada, story, "section:culture", Map.of());
        assertThat(board(ada, "section:culture")).startsWith("Story 9", "Story 8", "Story 7");
        assertThat(buttonAfter("Story 9", "down")).isEqualTo("Later Story 9");
        assertThat(buttonAfter("Story 9", "down")).isEqualTo("Earlier Story 9");
        assertThat(buttonAfter("Story 9", "up")).isEqualTo("Earlier Story 9");
        assertThat(buttonAfter("Story 9", "up")).isEqualTo("Later Story 9");
    }

    private String buttonAfter(String headline, String to) {
        ada.page("/desk/front");
        String there =
                deed(ada, headline, "/desk/front/moves", Map.of("to", to)).header("Location");
        return ada.page("/desk/front")
                .select("button[id=" + there.replaceFirst(".*#", "") + "]")
                .text();
    }

    @Test
    void a_form_that_is_sent_twice_is_in_nobodys_way() {
        place(ada, 8, "lead", Map.of());
        ada.page("/desk/front?q=Story+7");
        Map<String, String> placed = ada.form(".finding form[method=post]");
        placed.putAll(Map.of("article", id(ada, 7), "area", "lead", "until", "2026-03-02T12:00"));
        String there = ada.post("/desk/front/places", placed).header("Location");
        assertThat(ada.post("/desk/front/places", placed).header("Location")).isEqualTo(there);
        assertThat(board(ada, "lead")).containsExactly("Story 7", "Story 8");
        placed.put("until", "2026-03-02T13:00");
        assertThat(ada.post("/desk/front/places", placed).status()).isEqualTo(409);
        ada.page("/desk/front");
        Map<String, String> publication = ada.form("form[action$=publication]");
        for (int i = 0; i < 2; i++)
            assertThat(ada.post("/desk/front/publication", publication).header("Location"))
                    .endsWith("done=front");
        place(ada, 9, "lead", Map.of());
        assertThat(ada.post("/desk/front/publication", publication).status()).isEqualTo(409);
        ada.page("/desk/front");
        Map<String, String> discarded = ada.form("form[action$=publication]");
        ada.post("/desk/front/discarding", ada.form("form[action$=discarding]"));
        assertThat(ada.post("/desk/front/publication", discarded).status()).isEqualTo(409);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 7");
    }

    @Test
    void a_move_or_a_removal_that_is_sent_twice_is_done_once_and_a_stale_one_is_refused() {
        for (int story : List.of(7, 8, 9)) place(ada, story, "row", Map.of());
        ada.page("/desk/front");
        String there =
                deed(ada, "Story 9", "/desk/front/moves", Map.of("to", "down")).header("Location");
        assertThat(deed(ada, "Story 9", "/desk/front/moves", Map.of("to", "down"))
                        .header("Location"))
                .isEqualTo(there);
        assertThat(board(ada, "row")).containsExactly("Story 8", "Story 9", "Story 7");
        assertThat(deed(ada, "Story 7", "/desk/front/moves", Map.of("to", "up")).status())
                .isEqualTo(303);
        assertThat(deed(ada, "Story 8", "/desk/front/moves", Map.of("to", "down"))
                        .status())
                .as("from the front before")
                .isEqualTo(409);
        assertThat(board(ada, "row")).containsExactly("Story 8", "Story 7", "Story 9");

        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page("/desk/front");
        Map<String, String> dragged = Map.of("to", "watching", "position", "5");
        for (int i = 0; i < 2; i++)
            assertThat(deed(ada, "Story 7", "/desk/front/moves", dragged).header("Location"))
                    .isEqualTo("/desk/front#watching");
        assertThat(board(ada, "watching")).containsExactly("Story 7");
        assertThat(deed(ben, "Story 7", "/desk/front/removals", Map.of()).status())
                .as("of what ada has put elsewhere")
                .isEqualTo(409);

        place(ada, 7, "lead", Map.of("again", "yes"));
        ada.page("/desk/front");
        for (int i = 0; i < 2; i++)
            assertThat(deed(ada, "Story 7", "/desk/front/removals", Map.of()).header("Location"))
                    .isEqualTo("/desk/front#lead");
        assertThat(board(ada, "lead")).isEmpty();
        assertThat(board(ada, "watching")).containsExactly("Story 7");
        Map<String, String> discarding = ada.form("form[action$=discarding]");
        for (int i = 0; i < 2; i++)
            assertThat(ada.post("/desk/front/discarding", discarding).header("Location"))
                    .endsWith("done=frontDiscarded");
    }

    @Test
    void two_editors_are_told_and_neither_writes_over_the_other() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page("/desk/front");
        place(ada, 7, "lead", Map.of());
        Newsroom.Answer refused = placeSeen(ben, 3, "lead", Map.of());
        assertThat(refused.status()).isEqualTo(409);
        assertThat(ben.seen().select("[role=alert]").text()).contains("changed since you opened it", "by ada");
        assertThat(ben.seen().select(".candidates input[checked]")).hasSize(1);
        assertThat(board(ada, "lead")).containsExactly("Story 7");
        ben.page("/desk/front");
        Map<String, String> publication = ben.form("form[action$=publication]");
        place(ada, 8, "lead", Map.of());
        assertThat(ben.post("/desk/front/publication", publication).status()).isEqualTo(409);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 0");
        ben.page("/desk/front");
        newsroom.publishing().layOutFront(Map.of("lead", List.of("urn:test:story-20")));
        assertThat(placeSeen(ben, 3, "row", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void no_article_stands_twice_unless_told_so() {
        place(ada, 7, "lead", Map.of());
        assertThat(place(ada, 7, "watching", Map.of("until", "2026-03-02T12:00"))
                        .status())
                .isEqualTo(422);
        assertThat(ada.seen().select("#e-again").text()).contains("elsewhere on the front");
        assertThat(ada.seen().select("#f-until").val()).isEqualTo("2026-03-02T12:00");
        assertThat(ada.seen().select("#f-area option[selected]").val()).isEqualTo("watching");
        assertThat(place(ada, 7, "watching", Map.of("again", "yes")).status()).isEqualTo(303);
        publish(ada);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 7");
        assertThat(newsroom.page("/").select(".watching h3").eachText()).containsExactly("Story 7");
    }

    @Test
    void bad_input_comes_back_beside_the_field() {
        assertThat(place(ada, 7, "moon", Map.of("until", "soon")).status()).isEqualTo(422);
        assertThat(ada.seen().select("#e-area, #e-until")).hasSize(2);
        assertThat(ada.seen().select(".candidates input[checked]")).hasSize(1);
        assertThat(place(ada, 7, "lead", Map.of("until", "2026-03-02T08:00")).status())
                .isEqualTo(422);
        assertThat(place(ada, 7, "lead", Map.of("article", "999999")).status()).isEqualTo(422);
        assertThat(ada.seen().select(".finding .fault").text()).contains("choose an article");
        place(ada, 7, "lead", Map.of());
        ada.page("/desk/front");
        assertThat(deed(ada, "Story 7", "/desk/front/pins", Map.of("until", "yesterday"))
                        .status())
                .isEqualTo(422);
        assertThat(ada.seen().select("details[open] .fault").text()).contains("A day and a time");
        assertThat(deed(ada, "Story 7", "/desk/front/moves", Map.of("to", "moon"))
                        .status())
                .isEqualTo(409);
        assertThat(board(ada, "lead")).containsExactly("Story 7");
    }

    @Test
    void a_pin_gives_its_place_back_when_its_time_is_over() {
        place(ada, 7, "lead", Map.of());
        ada.page("/desk/front");
        assertThat(deed(ada, "Story 7", "/desk/front/pins", Map.of("until", "2026-03-02T10:00"))
                        .status())
                .isEqualTo(303);
        publish(ada);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 7");
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/", ".lead h2", "Story 0");
        assertThat(board(ada, "lead")).isEmpty();
    }

    @Test
    void what_is_scheduled_is_placed_ahead_and_shows_from_its_time() {
        newsroom.publish(Story.of("Story 99").publishedAt(Newsroom.NOW.plus(Duration.ofHours(1))));
        ada.page("/desk/front");
        assertThat(placeSeen(ada, 99, "lead", Map.of()).status()).isEqualTo(303);
        assertThat(ada.page("/desk/front")
                        .select(".area[data-area=lead] .waiting .meta")
                        .text())
                .contains("comes out 2 March 2026");
        publish(ada);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("Story 0");
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/", ".lead h2", "Story 99");
        newsroom.publish(Story.of("Story 99").withdrawn());
        assertThat(ada.page("/desk/front")
                        .select(".area[data-area=lead] .fault")
                        .text())
                .contains("withdrawn");
    }

    private void eventually(String path, String selector, String text) {
        for (int i = 0; i < 200 && !newsroom.page(path).select(selector).text().equals(text); i++)
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        assertThat(newsroom.page(path).select(selector).text()).isEqualTo(text);
    }

    @Test
    void breaking_news_stands_above_every_page_until_its_end() {
        newsroom.page("/");
        ada.page("/desk/front/breaking");
        Map<String, String> bad =
                Map.of("text", "The bridge <fell>", "link", "//evil.example/x", "ends", "2026-03-02T08:00");
        assertThat(ada.post("/desk/front/breaking", bad).status()).isEqualTo(422);
        assertThat(ada.seen().select("#f-text").val()).isEqualTo("The bridge <fell>");
        assertThat(ada.seen().select(".fault")).hasSize(2);
        assertThat(ada.post(
                                "/desk/front/breaking",
                                Map.of("text", "x".repeat(201), "link", "/world/nothing", "ends", ""))
                        .status())
                .isEqualTo(422);
        assertThat(ada.seen().select(".fault")).hasSize(3);
        Map<String, String> good = Map.of(
                "text", "The bridge <fell>",
                "link", newsroom.config().url() + "/world/story-2",
                "ends", "2026-03-02T10:00");
        assertThat(ada.post("/desk/front/breaking", good).status()).isEqualTo(303);
        for (String path : List.of("/", "/latest", "/world/story-2", "/search?q=story", "/about")) {
            assertThat(newsroom.page(path).select(".breaking a").attr("href")).isEqualTo("/world/story-2");
            assertThat(newsroom.page(path).select(".breaking a").text()).isEqualTo("The bridge <fell>");
        }
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/", ".breaking", "");
        eventually("/world/story-2", ".breaking", "");
        Map<String, String> again = new HashMap<>(good);
        again.put("ends", "2026-03-02T18:00");
        assertThat(ada.post("/desk/front/breaking", again).status()).isEqualTo(303);
        assertThat(newsroom.page("/").select(".breaking")).hasSize(1);
        ada.page("/desk/front/breaking");
        assertThat(ada.post("/desk/front/breaking/removal", Map.of()).status()).isEqualTo(303);
        assertThat(newsroom.page("/").select(".breaking")).isEmpty();
    }

    private static Map<String, String> bar(String text, String link) {
        return Map.of("text", text, "link", link, "ends", "2026-03-02T18:00");
    }

    @Test
    void the_bar_goes_with_the_article_that_it_leads_to() {
        ada.page("/desk/front/breaking");
        ada.post("/desk/front/breaking", bar("The bridge fell", "/world/story-2?from=bar#top"));
        assertThat(newsroom.page("/about").select(".breaking")).hasSize(1);
        newsroom.publish(Story.of("Story 2").section("World").minutesOld(3).withdrawn());
        assertThat(newsroom.get("/world/story-2").status()).isEqualTo(410);
        for (String path : List.of("/", "/about", "/world/story-4"))
            assertThat(newsroom.page(path).select(".breaking")).isEmpty();
        assertThat(ada.page("/desk/front/breaking").select("#standing")).isEmpty();
        newsroom.publish(Story.of("Story 2").section("World").minutesOld(3));
        assertThat(newsroom.page("/about").select(".breaking")).hasSize(1);
    }

    @Test
    void the_bar_goes_at_the_end_of_its_articles_time() {
        ada.page("/desk/front?q=Story+2");
        String article = "/desk/articles/" + id(ada, 2);
        ada.page(article + "/publication");
        Map<String, String> release = ada.form("form[action$=publication]");
        release.put("until", "2026-03-02T10:00");
        assertThat(ada.post(article + "/publication", release).status()).isEqualTo(303);
        ada.page("/desk/front/breaking");
        ada.post("/desk/front/breaking", bar("The bridge fell", "/world/story-2"));
        assertThat(newsroom.page("/about").select(".breaking")).hasSize(1);
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/about", ".breaking", "");
        assertThat(newsroom.get("/world/story-2").status()).isEqualTo(410);
    }

    @Test
    void nobody_puts_a_bar_over_one_that_she_has_not_seen() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page("/desk/front/breaking");
        Map<String, String> bens = ben.form("form[action$=breaking]");
        bens.putAll(bar("Ben has heard it", "/world/story-4"));
        ada.page("/desk/front/breaking");
        Map<String, String> adas = ada.form("form[action$=breaking]");
        adas.putAll(bar("The bridge fell", "/world/story-2"));
        assertThat(ada.post("/desk/front/breaking", adas).status()).isEqualTo(303);
        assertThat(ada.post("/desk/front/breaking", adas).status()).isEqualTo(303);
        assertThat(ben.post("/desk/front/breaking", bens).status()).isEqualTo(409);
        assertThat(ben.seen().select("form[action$=breaking] [role=alert]").text())
                .contains("somebody else has changed this");
        assertThat(ben.seen().select(".done a").text()).isEqualTo("The bridge fell");
        assertThat(ben.seen().select("#f-text").val()).isEqualTo("Ben has heard it");
        assertThat(newsroom.page("/").select(".breaking a").text()).isEqualTo("The bridge fell");
        assertThat(ben.post("/desk/front/breaking", ben.form("form[action$=breaking]"))
                        .status())
                .isEqualTo(303);
        assertThat(newsroom.page("/").select(".breaking a").text()).isEqualTo("Ben has heard it");
    }

    @Test
    void nobody_takes_down_a_bar_that_she_has_not_seen() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        String here = "/desk/front/breaking";
        ada.fillIn(here, "form[action$=breaking]", bar("The bridge fell", "/world/story-2"));
        ben.page(here);
        Map<String, String> bens = ben.form("form[action$=removal]");
        ada.fillIn(here, "form[action$=breaking]", bar("It stands again", "/world/story-4"));
        assertThat(ben.post(here + "/removal", bens).status()).isEqualTo(409);
        assertThat(ben.seen().select("[role=alert]").eachText())
                .hasSize(1)
                .first()
                .asString()
                .contains("somebody else has changed this");
        assertThat(ben.seen().select("section:has(#standing) [role=alert]")).hasSize(1);
        assertThat(ben.seen().select(".done a").text()).isEqualTo("It stands again");
        assertThat(newsroom.page("/").select(".breaking a").text()).isEqualTo("It stands again");
        Map<String, String> told = ben.form("form[action$=removal]");
        for (Map<String, String> form : List.of(told, told, bens))
            assertThat(ben.post(here + "/removal", form).header("Location")).endsWith("?done=breakingOff");
        assertThat(newsroom.page("/").select(".breaking")).isEmpty();
    }
}
