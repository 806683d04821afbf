package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.edition.Choice;
import broadsheet.edition.Choice.Kind;
import broadsheet.web.Access;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What editors choose beside an article under More For You. */
class RelatedDeskTest {

    private static final String READERS = "/world/the-bridge-is-open";

    private Newsroom newsroom;
    private Visitor ada;
    private String page;

    @BeforeEach
    void open() throws InterruptedException {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The bridge is open")
                .body("<p>Cars crossed the new bridge over the Meta at noon.</p>")
                .about("Bridges")
                .minutesOld(5));
        newsroom.publish(
                Story.of("The bridge, before")
                        .body("<p>The new bridge over the Meta is to open at noon.</p>")
                        .about("Bridges")
                        .minutesOld(90),
                Story.of("Coming").publishedAt(Newsroom.NOW.plus(Duration.ofHours(1))));
        newsroom.publish(IntStream.range(0, 9)
                .mapToObj(i -> Story.of("Story " + i)
                        .section(i < 2 ? "World" : "Culture")
                        .body("<p>" + "word%d ".formatted(i).repeat(5) + "</p>")
                        .minutesOld(10 + i)
                        .submission())
                .toList());
        assertThat(newsroom.app().search().await(Duration.ofSeconds(30))).isTrue();
        ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        page = ada.page("/desk?q=bridge+is+open").select("tbody a").stream()
                        .filter(a -> a.text().equals("The bridge is open"))
                        .findFirst()
                        .orElseThrow()
                        .attr("href")
                + "/related";
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** A row of the page last seen, in the part that a heading of this id stands above. */
    private static Element row(Visitor editor, String part, String headline) {
        return editor.seen().select("section[aria-labelledby=" + part + "] .rows li").stream()
                .filter(li -> li.select("b[dir]").text().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    /** Uses a button of a row of the page last seen. */
    private Newsroom.Answer use(Visitor editor, String part, String headline, String button) {
        Element row = row(editor, part, headline);
        Element used = row.select("button").stream()
                .filter(each -> each.text().equals(button + " " + headline))
                .findFirst()
                .orElseThrow();
        Map<String, String> form = new HashMap<>();
        row.select("input").forEach(input -> form.put(input.attr("name"), input.val()));
        form.put(used.attr("name"), used.val());
        return editor.post(used.hasAttr("formaction") ? used.attr("formaction") : page, form);
    }

    private void pin(Visitor editor, int story) {
        editor.page(page + "?q=word" + story);
        assertThat(use(editor, "find", "Story " + story, "Pin").header("Location"))
                .isEqualTo(page + "?done=relatedPinned&q=word" + story);
    }

    private List<String> part(String part) {
        return ada.page(page)
                .select("section[aria-labelledby=" + part + "] .rows b[dir]")
                .eachText();
    }

    private List<String> readers() {
        return newsroom.page(READERS).select("[aria-labelledby=more] li h3").eachText();
    }

    private List<String> programs() throws IOException {
        String answer =
                newsroom.get("/api/related?uri=urn:test:the-bridge-is-open").text();
        return StreamSupport.stream(
                        new ObjectMapper().readTree(answer).path("items").spliterator(), false)
                .map(item -> item.at("/headlines/0/value").asText())
                .toList();
    }

    @Test
    void the_page_shows_what_readers_see_beside_it_and_why() {
        String article = page.replace("/related", "");
        assertThat(ada.page(article).select("a[href=" + page + "]")).hasSize(1);
        assertThat(part("beside")).hasSize(4).isEqualTo(readers());
        assertThat(row(ada, "beside", "The bridge, before").select(".meta").text())
                .isEqualTo("World · same event");
        assertThat(row(ada, "beside", "Story 0").select(".meta").text()).isEqualTo("World · same section");
        assertThat(row(ada, "beside", "Story 2").select(".meta").text()).isEqualTo("Culture · newest");
        assertThat(part("find")).contains("Coming", "Story 0").doesNotContain("The bridge is open");
        assertThat(ada.page(page + "?q=bridge")
                        .select("[aria-labelledby=find] .rows b")
                        .eachText())
                .containsExactly("The bridge, before");
        assertThat(ada.page(page + "?q=zeppelins")
                        .select("[aria-labelledby=find] [role=status]")
                        .text())
                .isEqualTo("No article has these words.");
    }

    @Test
    void what_is_pinned_and_barred_is_so_for_readers_and_programs_at_once() throws IOException {
        pin(ada, 7);
        assertThat(ada.page(page + "?done=relatedPinned").select("main > .done").text())
                .isEqualTo("It is pinned beside this article.");
        assertThat(part("pinned")).containsExactly("Story 7");
        assertThat(row(ada, "beside", "Story 7").select(".meta").text()).isEqualTo("Culture · pinned");
        assertThat(readers()).startsWith("Story 7", "The bridge, before");
        assertThat(programs()).isEqualTo(readers());

        assertThat(use(ada, "beside", "The bridge, before", "Never here").header("Location"))
                .isEqualTo(page + "?done=relatedBarred");
        assertThat(part("barred")).containsExactly("The bridge, before");
        assertThat(readers()).startsWith("Story 7").doesNotContain("The bridge, before");
        assertThat(programs()).isEqualTo(readers());

        use(ada, "pinned", "Story 7", "Take away");
        ada.page(page);
        assertThat(use(ada, "barred", "The bridge, before", "Allow again").header("Location"))
                .isEqualTo(page + "?done=relatedFreed");
        assertThat(part("pinned")).isEmpty();
        assertThat(part("barred")).isEmpty();
        assertThat(readers()).startsWith("The bridge, before").doesNotContain("Story 7");
        assertThat(programs()).isEqualTo(readers());

        List<List<String>> log = ada.page("/desk/log").select("tbody tr").stream()
                .map(row -> row.select("td").eachText())
                .toList();
        assertThat(log.subList(0, 4))
                .extracting(entry -> entry.get(2))
                .containsExactly(
                        "allowed under More For You again",
                        "unpinned under More For You",
                        "barred from More For You",
                        "pinned under More For You");
        assertThat(log.get(0).get(1)).isEqualTo("ada@news.example");
        assertThat(log.get(3).get(3)).matches("#\\d+ Story 7 → #\\d+ The bridge is open");
    }

    @Test
    void what_is_pinned_is_not_barred_and_what_is_barred_is_not_pinned() {
        pin(ada, 3);
        ada.page(page);
        use(ada, "beside", "Story 3", "Never here");
        assertThat(part("pinned")).isEmpty();
        assertThat(part("barred")).containsExactly("Story 3");
        ada.page(page + "?q=word3");
        assertThat(row(ada, "find", "Story 3").select(".meta").text()).isEqualTo("Culture · barred");
        pin(ada, 3);
        assertThat(part("pinned")).containsExactly("Story 3");
        assertThat(part("barred")).isEmpty();
    }

    @Test
    void the_order_changes_by_buttons_which_are_found_again() {
        for (int story : List.of(2, 3, 4)) pin(ada, story);
        assertThat(buttonAfter("Earlier", "Story 4")).isEqualTo("Earlier Story 4");
        assertThat(part("pinned")).containsExactly("Story 2", "Story 4", "Story 3");
        assertThat(buttonAfter("Earlier", "Story 4")).isEqualTo("Later Story 4");
        assertThat(buttonAfter("Later", "Story 4")).isEqualTo("Later Story 4");
        assertThat(buttonAfter("Later", "Story 4")).isEqualTo("Earlier Story 4");
        assertThat(readers()).startsWith("Story 2", "Story 3", "Story 4");
    }

    private String buttonAfter(String button, String headline) {
        ada.page(page);
        String there = use(ada, "pinned", headline, button).header("Location");
        assertThat(there).startsWith(page + "?done=relatedMoved#");
        return ada.page(page)
                .select("button[id=" + there.replaceFirst(".*#", "") + "]")
                .text();
    }

    @Test
    void a_form_that_is_sent_twice_is_in_nobodys_way() {
        for (int story : List.of(2, 3, 4)) pin(ada, story);
        ada.page(page);
        for (int i = 0; i < 2; i++)
            assertThat(use(ada, "pinned", "Story 4", "Earlier").status()).isEqualTo(303);
        assertThat(part("pinned")).containsExactly("Story 2", "Story 4", "Story 3");
        for (int i = 0; i < 2; i++)
            assertThat(use(ada, "pinned", "Story 2", "Take away").status()).isEqualTo(303);
        assertThat(part("pinned")).containsExactly("Story 4", "Story 3");
        for (int i = 0; i < 2; i++)
            assertThat(use(ada, "beside", "Story 0", "Never here").status()).isEqualTo(303);
        assertThat(part("barred")).containsExactly("Story 0");
        assertThat(ada.page("/desk/log").select("tbody tr").stream()
                        .map(row -> row.select("td").get(2).text())
                        .toList())
                .startsWith(
                        "barred from More For You",
                        "unpinned under More For You",
                        "moved under More For You",
                        "pinned under More For You");
    }

    @Test
    void two_editors_are_told_and_neither_undoes_what_the_other_did() {
        for (int story : List.of(2, 3, 4)) pin(ada, story);
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page(page);
        ada.page(page);
        use(ada, "pinned", "Story 3", "Take away");
        use(ada, "beside", "The bridge, before", "Never here");
        assertThat(use(ben, "beside", "The bridge, before", "Pin").status()).isEqualTo(409);
        assertThat(ben.seen().select("[role=alert]").text()).startsWith("Somebody else has chosen here");
        assertThat(ben.seen().select("[aria-labelledby=barred] b").eachText()).containsExactly("The bridge, before");

        ben.page(page);
        ada.page(page);
        use(ada, "pinned", "Story 4", "Earlier");
        pin(ada, 5);
        assertThat(use(ben, "pinned", "Story 2", "Take away").status()).isEqualTo(303);
        assertThat(part("pinned")).as("of both").containsExactly("Story 4", "Story 5");

        ben.page(page);
        use(ada, "pinned", "Story 5", "Take away");
        assertThat(use(ben, "pinned", "Story 5", "Earlier").status()).isEqualTo(409);
        assertThat(part("pinned")).containsExactly("Story 4");
    }

    @Test
    void no_more_than_six_are_pinned() {
        for (int story = 0; story < 6; story++) pin(ada, story);
        ada.page(page + "?q=word6");
        assertThat(use(ada, "find", "Story 6", "Pin").status()).isEqualTo(422);
        assertThat(ada.seen().select("[role=alert]").text()).startsWith("As many are pinned here as can be.");
        assertThat(ada.seen().select("#f-q").val()).isEqualTo("word6");
        assertThat(part("pinned")).hasSize(6);
        assertThat(ada.seen().select("[aria-labelledby=pinned] .hint").text()).contains("Up to 6", "first 4");
        assertThat(readers()).containsExactly("Story 0", "Story 1", "Story 2", "Story 3");
    }

    @Test
    void nobody_who_pins_at_the_same_time_gets_past_six_or_loses_hers() {
        long article = Long.parseLong(page.replaceAll("\\D", ""));
        List<Long> others = ada.page(page).select("[aria-labelledby=find] [name=other]").eachAttr("value").stream()
                .map(Long::valueOf)
                .toList();
        assertThat(others).hasSizeGreaterThan(6);
        long pinned = others.parallelStream()
                .filter(other ->
                        newsroom.publishing().choose(Actor.PROGRAM, new Choice(article, other, Kind.NONE, Kind.PIN)))
                .count();
        assertThat(pinned).isEqualTo(6);
        assertThat(part("pinned")).hasSize(6);
    }

    @Test
    void what_cannot_be_is_answered_with_the_reason() {
        String itself = page.replaceAll("\\D", "");
        for (String to : List.of("pin", "bar")) {
            assertThat(sent(itself, to)).isEqualTo("An article cannot stand beside itself.");
            for (String unknown : List.of("999999", "", "x", "-1", "9999999999999999999"))
                assertThat(sent(unknown, to)).isEqualTo("Please choose an article that readers see, or will see.");
        }
        assertThat(sent("999999", "none")).startsWith("Please choose an article");
        ada.page(page);
        assertThat(ada.post(page, Map.of("other", itself, "from", "none", "to", "moon"))
                        .status())
                .isEqualTo(400);
        assertThat(ada.post(page + "/moves", Map.of("other", "x")).status()).isEqualTo(409);
        assertThat(ada.get("/desk/articles/999999/related").status()).isEqualTo(404);
        assertThat(ada.post("/desk/articles/999999/related", Map.of()).status()).isEqualTo(404);
        assertThat(part("pinned")).isEmpty();
        assertThat(part("barred")).isEmpty();
    }

    private String sent(String other, String to) {
        ada.page(page);
        assertThat(ada.post(page, Map.of("other", other, "from", "none", "to", to))
                        .status())
                .isEqualTo(422);
        return ada.seen().select("[role=alert]").text();
    }

    @Test
    void what_is_coming_can_be_pinned_and_what_was_withdrawn_is_told_and_taken_away() {
        ada.page(page);
        use(ada, "find", "Coming", "Pin");
        assertThat(part("pinned")).containsExactly("Coming");
        assertThat(row(ada, "pinned", "Coming").select(".meta").text()).contains("comes out 2 March 2026");
        assertThat(readers()).doesNotContain("Coming");
        newsroom.publish(Story.of("Coming").withdrawn());
        ada.page(page);
        assertThat(row(ada, "pinned", "Coming").select(".fault").text()).isEqualTo("withdrawn: readers do not see it");
        assertThat(use(ada, "pinned", "Coming", "Take away").status()).isEqualTo(303);
        assertThat(part("pinned")).isEmpty();
    }

    @Test
    void beside_a_draft_it_is_chosen_ahead_by_editors_alone() {
        Visitor cleo = Visitor.staff(newsroom, "cleo@news.example", Access.REPORTER);
        cleo.page("/desk");
        String draft = cleo.post("/desk/articles", Map.of()).header("Location");
        assertThat(cleo.page(draft).select("a[href$=related]")).isEmpty();
        assertThat(cleo.get(draft + "/related").status()).isEqualTo(403);
        cleo.page(draft);
        assertThat(cleo.post(draft + "/related", Map.of("other", "1", "from", "none", "to", "pin"))
                        .status())
                .isEqualTo(403);
        page = draft + "/related";
        assertThat(ada.page(page).select("[aria-labelledby=beside] .hint").text())
                .startsWith("Readers do not see this article now.");
        assertThat(ada.seen().select("[aria-labelledby=beside] ul")).isEmpty();
        pin(ada, 8);
        ada.fillIn(draft, "#writing", Map.of("headline", "The tunnel", "body", "It is dug.", "section", "1"));
        ada.fillIn(draft + "/publication", "form[action$=publication]", Map.of());
        assertThat(newsroom.page("/world/the-tunnel")
                        .select("[aria-labelledby=more] li h3")
                        .eachText())
                .startsWith("Story 8");
    }

    @Test
    void an_import_has_the_last_word_and_the_page_follows_it() {
        pin(ada, 2);
        List<String> pins =
                IntStream.range(0, 7).mapToObj(i -> "urn:test:story-" + i).toList();
        newsroom.publishing().relate("urn:test:the-bridge-is-open", pins, List.of("urn:test:story-8"));
        assertThat(part("pinned")).hasSize(7).startsWith("Story 0");
        assertThat(part("barred")).containsExactly("Story 8");
        assertThat(buttonAfter("Earlier", "Story 6")).isEqualTo("Earlier Story 6");
    }

    @Test
    void it_speaks_the_interface_s_language() {
        pin(ada, 7);
        ada.fillIn("/desk/settings", "#paper", Map.of("language", "de"));
        assertThat(ada.page(page).select("h1").text()).isEqualTo("Lesen Sie auch");
        assertThat(row(ada, "beside", "Story 7").select(".meta").text()).isEqualTo("Culture · angeheftet");
        assertThat(row(ada, "beside", "Story 7").select("button").eachText()).containsExactly("Nie hier Story 7");
        assertThat(ada.page("/desk/log").select("tbody td").eachText())
                .contains("hat unter „Lesen Sie auch“ angeheftet");
    }
}
