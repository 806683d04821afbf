package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.content.Picture;
import broadsheet.edition.Actor;
import broadsheet.edition.Release;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WritingTest {

    private Newsroom newsroom;
    private Visitor ada;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        ada = Visitor.staff(newsroom, "ada@news.example", Access.EDITOR);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    /** Begins an article and saves it with a headline. */
    private String draft(Visitor writer, String headline) {
        writer.page("/desk");
        String path = writer.post("/desk/articles", Map.of()).header("Location");
        save(writer, path, Map.of("headline", headline, "body", "One paragraph.\n\nAnother."));
        return path;
    }

    private Newsroom.Answer save(Visitor writer, String path, Map<String, String> changes) {
        writer.page(path);
        return send(writer, path, changes);
    }

    private Newsroom.Answer send(Visitor writer, String path, Map<String, String> changes) {
        Map<String, String> form = writer.form("#writing");
        form.putAll(changes);
        return writer.post(path, form);
    }

    private Newsroom.Answer publish(String path, Map<String, String> how) {
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=publication]");
        form.putAll(how);
        return ada.post(path + "/publication", form);
    }

    @Test
    void what_is_sent_while_the_store_is_away_comes_back_to_be_sent_again() {
        String path = draft(ada, "The new bridge");
        ada.page(path);
        newsroom.app().database().close();

        Newsroom.Answer answer = send(ada, path, Map.of("headline", "<An hour's> words", "body", "Of work."));

        assertThat(answer.status()).isIn(500, 503);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(ada.form("main form"))
                .containsEntry("headline", "<An hour's> words")
                .containsEntry("body", "Of work.")
                .containsKey("csrf");
        assertThat(ada.seen().select("main form").attr("action")).isEqualTo(path);
        assertThat(ada.get(path).header("Content-Type")).startsWith("text/html");
    }

    @Test
    void what_no_keyboard_makes_is_left_out_of_what_is_asked_and_sent() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("headline", "The \0new bridge", "slug", "\0"));
        assertThat(ada.page("/desk?q=%00new").select("tbody th").eachText()).containsExactly("The new bridge");
        for (String asked : List.of(
                "/desk?author=%00",
                "/desk/pictures?q=%00",
                path + "/picture?q=%00",
                "/api/articles?section=%00",
                "/api/articles?topic=a%00b",
                "/api/articles?author=%00",
                "/api/related?uri=%00",
                "/api/search?q=%00",
                "/search?q=%00",
                "/search?q=a%00b",
                "/suggest?q=a%00b",
                "/oembed?url=%00",
                "/desk/settings/authors?q=%00",
                "/desk/settings/topics?q=%00"))
            assertThat(ada.get(asked).status()).as(asked).isLessThan(500);
        assertThat(ada.post("/login", Map.of("email", "a\0b@news.example", "passphrase", "a\0b"))
                        .status())
                .isLessThan(500);
    }

    @Test
    void a_draft_is_saved_listed_found_and_seen_by_no_reader() {
        String path = draft(ada, "The new bridge");
        assertThat(ada.page("/desk").select("tbody th").eachText()).contains("The new bridge");
        assertThat(ada.page("/desk?q=NEW&status=draft").select("tbody th").eachText())
                .containsExactly("The new bridge");
        assertThat(ada.page("/desk?q=paragraph").select("tbody tr")).hasSize(1);
        assertThat(ada.page("/desk?q=%22one+paragraph%22").select("tbody tr")).hasSize(1);
        assertThat(ada.page("/desk?q=%22paragraph+one%22").select("tbody tr")).isEmpty();
        assertThat(ada.page("/desk?status=published").select("tbody th").eachText())
                .containsExactly("The old bridge");
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>One paragraph.</p>\n<p>Another.</p>");
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(404);
        assertThat(newsroom.page("/latest").text()).doesNotContain("The new bridge");
    }

    @Test
    void bad_input_comes_back_as_typed_with_a_message_beside_the_field() {
        String path = draft(ada, "The new bridge");
        Newsroom.Answer answer =
                save(ada, path, Map.of("slug", "Not A Slug!", "language", "?", "headline", "x".repeat(501)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(ada.seen().select("#f-slug").val()).isEqualTo("not a slug!");
        assertThat(ada.seen().select("#f-slug ~ .fault").text()).contains("hyphens");
        assertThat(ada.seen().select("#f-headline ~ .fault").text()).isEqualTo("This is too long.");
        assertThat(ada.seen().select("[aria-invalid=true]")).hasSize(3);
        assertThat(save(ada, path, Map.of("slug", "the-old-bridge")).text()).contains("Another article has");
        assertThat(ada.get("/desk/articles/999999").status()).isEqualTo(404);
        assertThat(ada.get("/desk/articles/x").status()).isEqualTo(404);
    }

    @Test
    void the_language_of_an_article_is_one_that_there_is() {
        String path = draft(ada, "The new bridge");
        String longest = "en-x" + "-eightalp".repeat(30);
        for (String language : List.of("", "xx-klingon", "xx", "qaa", "en-", "x-own", "English", "en us", longest)) {
            assertThat(save(ada, path, Map.of("language", language)).status())
                    .as(language)
                    .isEqualTo(422);
            assertThat(ada.seen().select("#f-language ~ .fault").text()).isEqualTo("A language such as en or pt-BR.");
            assertThat(ada.seen().select("#f-language").val()).isEqualTo(language);
        }
        for (String language : List.of("en", "pt-br", "zh-Hant-TW", "hsb", "he", "ar"))
            assertThat(save(ada, path, Map.of("language", language)).status())
                    .as(language)
                    .isEqualTo(303);
    }

    @Test
    void two_who_write_at_once_are_both_told_and_no_word_is_lost() {
        String path = draft(ada, "The new bridge");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page(path);
        assertThat(ben.seen().select("#others").text()).contains("ada");
        ada.page(path);
        assertThat(ada.seen().select("#others").text()).contains("ben");
        assertThat(send(ben, path, Map.of("body", "Ben wrote this.")).status()).isEqualTo(303);
        Newsroom.Answer stale = send(ada, path, Map.of("body", "Ada wrote that."));
        assertThat(stale.status()).isEqualTo(409);
        assertThat(ada.seen().select("#f-body").val()).isEqualTo("<p>Ada wrote that.</p>");
        assertThat(ada.seen().select("#t-body").val()).isEqualTo("<p>Ben wrote this.</p>");
        assertThat(ada.seen().select("ins").eachText()).isNotEmpty();
        assertThat(ada.post(path, ada.form("main form")).status()).isEqualTo(303);
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>Ada wrote that.</p>");
        String last = ada.page(path + "/revisions").select("main li a").get(1).attr("href");
        ada.page(last);
        assertThat(ada.post(last + "/restoration", ada.form("form[action$=restoration]"))
                        .status())
                .isEqualTo(303);
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>Ben wrote this.</p>");
    }

    @Test
    void of_two_texts_every_field_is_shown_and_none_goes_unseen() {
        String path = draft(ada, "The new bridge");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ada.page(path);
        Map<String, String> bens = Map.of(
                "note", "Under embargo.", "embargo", "2026-03-09T12:00", "slug", "bens-bridge", "kicker", "Roads");
        assertThat(save(ben, path, bens).status()).isEqualTo(303);
        assertThat(send(ada, path, Map.of("body", "Ada wrote that.")).status()).isEqualTo(409);
        assertThat(ada.seen().select(".comparison h2").eachText()).contains("Note for the desk", "Address", "Kicker");
        assertThat(ada.seen().select("#t-slug").val()).isEqualTo("bens-bridge");
        assertThat(ada.seen().select("#t-section").val()).isEqualTo("World");
        Map<String, String> mine = ada.form("main form");
        assertThat(mine)
                .containsEntry("note", "Under embargo.")
                .containsEntry("embargo", "2026-03-09T12:00")
                .containsEntry("kicker", "");
        mine.put("note", "");
        mine.put("embargo", "");
        assertThat(ada.post(path, mine).status()).isEqualTo(303);
        String bensRevision =
                ada.page(path + "/revisions").select("main li a").get(1).attr("href");
        ada.page(bensRevision);
        assertThat(ada.seen().select(".comparison del").text()).contains("Under embargo.");
        ada.post(bensRevision + "/restoration", ada.form("form[action$=restoration]"));
        assertThat(ada.page(path).select("#f-note").val()).isEqualTo("Under embargo.");
        assertThat(ada.seen().select("#f-embargo").val()).isEqualTo("2026-03-09T12:00");
    }

    @Test
    void a_draft_in_which_somebody_else_has_written_is_not_thrown_away() {
        String path = draft(ada, "The new bridge");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ada.page(path);
        Map<String, String> removal = ada.form("form[action$=removal]");
        save(ben, path, Map.of("body", "Ben wrote this."));
        assertThat(ada.post(path + "/removal", removal).header("Location")).endsWith("?done=notRemoved");
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>Ben wrote this.</p>");
        removal = ada.form("form[action$=removal]");
        save(ada, path, Map.of("body", "Ada wrote that."));
        assertThat(ada.post(path + "/removal", removal).header("Location")).endsWith("?done=removed");
        assertThat(ada.post(path + "/removal", removal).header("Location")).endsWith("?done=removed");
    }

    @Test
    void what_is_sent_twice_is_done_once_and_said_to_be_done() {
        String path = draft(ada, "The new bridge");
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=publication]");
        form.putAll(Map.of("when", "later", "at", "2026-03-02T12:00"));
        sendTwice(path + "/publication", form, "?done=scheduled");
        form.put("at", "2026-03-02T13:00");
        assertThat(ada.post(path + "/publication", form).status()).isEqualTo(409);
        ada.page(path + "/publication");
        sendTwice(path + "/withdrawal", ada.form("form[action$=withdrawal]"), "?done=unscheduled");
        ada.page(path + "/publication");
        form = ada.form("form[action$=publication]");
        form.put("when", "now");
        sendTwice(path + "/publication", form, "?done=published");
        form.put("until", "2026-03-09T12:00");
        assertThat(ada.post(path + "/publication", form).status()).isEqualTo(409);
        ada.page(path + "/publication");
        Map<String, String> withdrawal = ada.form("form[action$=withdrawal]");
        sendTwice(path + "/withdrawal", withdrawal, "?done=withdrawn");
        ada.page(path + "/publication");
        form = ada.form("form[action$=publication]");
        form.put("when", "now");
        sendTwice(path + "/publication", form, "?done=published");
        assertThat(ada.post(path + "/withdrawal", withdrawal).status()).isEqualTo(409);
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(200);
        assertThat(ada.page(path + "/revisions").select("main li").eachText())
                .filteredOn(line -> line.contains("published"))
                .hasSize(2);
    }

    private void sendTwice(String address, Map<String, String> form, String end) {
        assertThat(ada.post(address, form).header("Location")).endsWith(end);
        assertThat(ada.post(address, form).header("Location")).endsWith(end);
    }

    @Test
    void nothing_is_done_to_an_article_that_stands_otherwise_than_on_the_page() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page(path + "/publication");
        Map<String, String> again = ben.form("form[action$=publication]");
        Map<String, String> correction = ben.form("form[action$=corrections]");
        ada.page(path + "/publication");
        ada.post(path + "/withdrawal", ada.form("form[action$=withdrawal]"));
        assertThat(ben.post(path + "/publication", again).status()).isEqualTo(409);
        assertThat(ben.seen().select("[role=alert]").text()).contains("Nothing has been done");
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(410);
        correction.put("text", "The year was wrong.");
        assertThat(ben.post(path + "/corrections", correction).status()).isEqualTo(422);
        assertThat(ben.seen().select("#f-text").val()).isEqualTo("The year was wrong.");
        assertThat(ben.seen().select("#e-text").text()).contains("only a published article");

        long article = Long.parseLong(path.replaceFirst(".*/", ""));
        int version = newsroom.database()
                .dsl()
                .fetchSingle(MANUSCRIPT, MANUSCRIPT.ARTICLE_ID.eq(article))
                .getVersion();
        Release looked = new Release(article, version, 1, null, null, false);
        assertThat(newsroom.app().publishing().release(Actor.PROGRAM, looked)).isFalse();
        assertThat(newsroom.app().publishing().withdraw(Actor.PROGRAM, article, 1))
                .isFalse();

        String scheduled = draft(ada, "Another bridge");
        publish(scheduled, Map.of("when", "later", "at", "2026-03-02T10:00"));
        ada.page(scheduled + "/publication");
        Map<String, String> off = ada.form("form[action$=withdrawal]");
        assertThat(ada.page(scheduled + "/revisions").select("main li").eachText())
                .anyMatch(line -> line.contains("to come out on 2 March 2026"));
        newsroom.pass(Duration.ofHours(3));
        assertThat(newsroom.get("/world/another-bridge").status()).isEqualTo(200);
        assertThat(ada.post(scheduled + "/withdrawal", off).status()).isEqualTo(409);
        assertThat(newsroom.get("/world/another-bridge").status()).isEqualTo(200);
    }

    @Test
    void revisions_are_listed_compared_by_the_words_that_came_and_went_and_put_back() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("headline", "The old bridge stays", "body", "One long paragraph.\n\nAnother."));
        assertThat(ada.page(path + "/revisions").select("main li a")).hasSize(2);
        String first = ada.seen().select("main li a").last().attr("href");
        ada.page(first);
        assertThat(ada.seen().select(".comparison del").eachText()).contains("new");
        assertThat(ada.seen().select(".comparison ins").eachText())
                .contains("long")
                .anyMatch(w -> w.contains("old"));
        ada.post(first + "/restoration", ada.form("form[action$=restoration]"));
        assertThat(ada.page(path).select("#f-headline").val()).isEqualTo("The new bridge");
        assertThat(ada.page(path + "/revisions").select("main li a")).hasSize(3);
    }

    @Test
    void any_two_revisions_are_compared_in_the_order_of_time() {
        String path = draft(ada, "The new bridge");
        newsroom.pass(Duration.ofMinutes(1));
        save(ada, path, Map.of("headline", "The old bridge"));
        newsroom.pass(Duration.ofMinutes(1));
        save(ada, path, Map.of("headline", "The last bridge"));
        List<String> revisions =
                ada.page(path + "/revisions").select("main li a").eachAttr("href");
        String first = revisions.get(2);
        String second = revisions.get(1);
        ada.page(first);
        assertThat(ada.seen().select("#f-with option").eachText())
                .hasSize(3)
                .first()
                .isEqualTo("the text as it stands now");
        assertThat(ada.seen().select(".comparison ins").text()).isEqualTo("last");
        String other = ada.seen().select("#f-with option").last().val();
        assertThat(second).endsWith("/" + other);
        ada.page(first + "?with=" + other);
        assertThat(ada.seen().select("#f-with option[selected]").val()).isEqualTo(other);
        assertThat(ada.seen().select("main h2").first().text())
                .startsWith("What changed from")
                .contains("(ada) to");
        assertThat(ada.seen().select(".comparison del").text()).isEqualTo("new");
        assertThat(ada.seen().select(".comparison ins").text()).isEqualTo("old");
        ada.page(second + "?with=" + first.replaceFirst(".*/", ""));
        assertThat(ada.seen().select(".comparison del").text()).isEqualTo("new");
        assertThat(ada.page(first + "?with=" + first.replaceFirst(".*/", "")).text())
                .contains("Their words are the same.");
        assertThat(ada.page(first + "?with=").select(".comparison ins").text()).isEqualTo("last");
        for (String with : List.of("x", "-1", "999999", "99999999999999999999")) {
            assertThat(ada.get(first + "?with=" + with).status()).as(with).isEqualTo(422);
            assertThat(ada.seen().select("#f-with ~ .fault").text())
                    .isEqualTo("There is no such revision of this article.");
            assertThat(ada.seen().select("#f-with option")).hasSize(3);
        }
        assertThat(ada.get(path + "/revisions/999999").status()).isEqualTo(404);
        String elsewhere = draft(ada, "Another");
        assertThat(ada.get(elsewhere + "/revisions/" + other).status()).isEqualTo(404);
    }

    @Test
    void nothing_is_put_back_over_what_was_saved_meanwhile() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("headline", "The old bridge"));
        String first = ada.page(path + "/revisions").select("main li a").last().attr("href");
        ada.page(first);
        Map<String, String> form = ada.form("form[action$=restoration]");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        save(ben, path, Map.of("headline", "The last bridge"));
        assertThat(ada.post(first + "/restoration", form).status()).isEqualTo(409);
        assertThat(ada.seen().select("[role=alert]").text()).contains("ben saved", "Nothing has been put back");
        assertThat(ada.seen().select(".comparison ins").text()).isEqualTo("last");
        assertThat(ada.post(first + "/restoration", ada.form("form[action$=restoration]"))
                        .status())
                .isEqualTo(303);
        assertThat(ada.page(path).select("#f-headline").val()).isEqualTo("The new bridge");
    }

    @Test
    void the_same_form_sent_twice_is_saved_once_and_in_nobody_s_way() {
        String path = draft(ada, "The new bridge");
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.put("body", "Sent twice.");
        assertThat(ada.post(path, form).header("Location")).endsWith("?done=saved");
        assertThat(ada.post(path, form).header("Location")).endsWith("?done=saved");
        assertThat(ada.page(path + "/revisions").select("main li a")).hasSize(2);
        assertThat(ada.page(path).select("[name=version]").val()).isEqualTo("3");
        save(ada, path, Map.of("body", "Something else."));
        assertThat(ada.post(path, form).status()).isEqualTo(409);
    }

    @Test
    void what_is_kept_by_itself_outlives_a_restart_and_is_refused_when_stale() {
        String path = draft(ada, "The new bridge");
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.put("body", "<p>Kept by itself.</p>");
        Newsroom.Answer kept = ada.post(path + "/autosave", form, "Accept", "application/json");
        assertThat(kept.text()).contains("\"version\":3", "\"at\":\"09:00\"");
        assertThat(ada.post(path + "/autosave", form).text()).contains("\"version\":3");
        Map<String, String> stale = new java.util.HashMap<>(form);
        stale.put("body", "<p>Made from what is no longer there.</p>");
        assertThat(ada.post(path + "/autosave", stale).status()).isEqualTo(409);
        newsroom.restart();
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>Kept by itself.</p>");
        ada.cookies().clear();
        assertThat(ada.post(path + "/autosave", form, "Accept", "application/json")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void whoever_writes_in_two_windows_of_her_own_is_not_told_of_somebody_else() {
        String path = draft(ada, "The new bridge");
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        send(ada, path, Map.of("body", "Written in one window."));
        form.put("body", "Written in the other.");
        Newsroom.Answer kept = ada.post(path + "/autosave", form, "Accept", "application/json");
        assertThat(kept.status()).isEqualTo(409);
        assertThat(kept.text()).contains("\"own\":true");
        assertThat(ada.post(path + "/presence", Map.of()).text()).contains("\"own\":true", "\"others\":[]");
        assertThat(ada.post(path, form).status()).isEqualTo(409);
        assertThat(ada.seen().select("h1").text()).isEqualTo("You have written in two windows");
        assertThat(ada.seen().select("[role=alert]").text()).contains("in another window at 2 March 2026");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        ben.page(path);
        assertThat(ben.post(path + "/presence", Map.of()).text()).contains("\"own\":false", "\"others\":[\"ada\"]");
    }

    @Test
    void a_field_at_fault_keeps_nothing_else_from_being_kept_by_itself() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("slug", "the-new-bridge", "embargo", "2026-03-05T10:00"));
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.putAll(Map.of("slug", "the-old-bridge", "embargo", "?", "body", "No word is lost.", "note", "Nor this."));
        Newsroom.Answer kept = ada.post(path + "/autosave", form, "Accept", "application/json");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.text())
                .contains(
                        "\"slug\":\"Another article has this address.\"", "\"embargo\":\"A day and a time, please.\"");
        ada.page(path);
        assertThat(ada.seen().select("#f-body").val()).isEqualTo("<p>No word is lost.</p>");
        assertThat(ada.seen().select("#f-note").val()).isEqualTo("Nor this.");
        assertThat(ada.seen().select("#f-slug").val()).isEqualTo("the-new-bridge");
        assertThat(ada.seen().select("#f-embargo").val()).isEqualTo("2026-03-05T10:00");
        form = ada.form("#writing");
        form.putAll(Map.of("section", "999999", "slug", "the-last-bridge", "body", "And more."));
        assertThat(ada.post(path + "/autosave", form, "Accept", "application/json")
                        .text())
                .contains("\"section\":\"Please choose a section.\"");
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>And more.</p>");
        assertThat(ada.seen().select("#f-slug").val()).isEqualTo("the-new-bridge");
        assertThat(ada.seen().select("#f-section option[selected]").text()).isEqualTo("World");
    }

    @Test
    void the_click_is_public_at_once_with_names_made_on_the_way() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("authors", "Ada Brook, Cy Dorn", "topics", "Bridges, Steel", "standfirst", "It opens."));
        long start = System.nanoTime();
        assertThat(publish(path, Map.of("when", "now")).header("Location")).endsWith("?done=published");
        newsroom.page("/world/the-new-bridge");
        assertThat(newsroom.page("/world/the-new-bridge").select("h1").text()).isEqualTo("The new bridge");
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(20);
        assertThat(newsroom.page("/by/cy-dorn").text()).contains("The new bridge");
        assertThat(newsroom.page("/topic/bridges").text()).contains("The new bridge", "The old bridge");
    }

    @Test
    void a_scheduled_article_comes_and_goes_by_itself() {
        String path = draft(ada, "The new bridge");
        assertThat(publish(path, Map.of("when", "later", "at", "2026-03-02T08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(publish(path, Map.of("when", "later", "at", "2026-03-02T10:00", "until", "2026-03-02T09:30"))
                        .status())
                .isEqualTo(422);
        assertThat(publish(path, Map.of("when", "later", "at", "2026-03-02T10:00", "until", "2026-03-02T12:00"))
                        .status())
                .isEqualTo(303);
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(404);
        assertThat(ada.page("/desk?status=scheduled").select("tbody tr")).hasSize(1);
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/world/the-new-bridge", 200);
        newsroom.pass(Duration.ofMinutes(121));
        eventually("/world/the-new-bridge", 410);
        assertThat(newsroom.page("/latest").text()).doesNotContain("The new bridge");
    }

    @Test
    void what_comes_and_goes_by_itself_is_in_the_log_as_the_programs_deed() {
        Visitor chief = Visitor.staff(newsroom, "eve@news.example", Access.CHIEF);
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00", "until", "2026-03-02T12:00"));
        publish(draft(ada, "The long bridge"), Map.of());
        newsroom.publish(Story.of("From the agency").publishedAt(Newsroom.NOW.plus(Duration.ofHours(1))));
        newsroom.publish(Story.of("Known already"));
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/world/the-new-bridge", 200);
        newsroom.publish(Story.of("Something else"));
        newsroom.restart();
        assertThat(log(chief))
                .containsExactlyInAnyOrder(
                        "2026-03-02T10:00:00Z the program published #4 From the agency",
                        "2026-03-02T10:00:00Z the program published #2 The new bridge",
                        "2026-03-02T09:00:00Z ada@news.example published #3 The long bridge");
        newsroom.pass(Duration.ofMinutes(121));
        eventually("/world/the-new-bridge", 410);
        assertThat(log(chief)).hasSize(4).contains("2026-03-02T12:02:00Z the program withdrew #2 The new bridge");
    }

    private static List<String> log(Visitor chief) {
        return chief.page("/desk/log").select("tbody tr").stream()
                .map(row -> row.select("time").attr("datetime") + " "
                        + String.join(" ", row.select("td + td").eachText()))
                .filter(line -> line.matches(".* (published|withdrew) #.*"))
                .toList();
    }

    @Test
    void what_is_written_after_scheduling_is_told_of_and_goes_out_at_the_same_time_when_asked() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00", "until", "2026-03-02T12:00"));
        assertThat(ada.page(path + "/publication").select("#w-later[checked]")).hasSize(1);
        assertThat(ada.seen().select("#f-at").val()).isEqualTo("2026-03-02T10:00");
        assertThat(ada.seen().select("form.again")).isEmpty();
        save(ada, path, Map.of("body", "Written after scheduling."));
        String told = "changed since it was scheduled";
        assertThat(ada.page("/desk").select("tbody tr").first().text()).contains(told);
        assertThat(ada.page(path).select(".standing").text()).contains(told);
        assertThat(ada.page(path + "/publication").select(".standing").text()).contains(told);
        assertThat(ada.post(path + "/publication", ada.form("form.again")).header("Location"))
                .endsWith("?done=scheduled");
        assertThat(ada.page(path).select(".standing").text()).doesNotContain(told);
        assertThat(ada.page(path + "/publication").select("#f-until").val()).isEqualTo("2026-03-02T12:00");
        newsroom.pass(Duration.ofMinutes(61));
        eventually("/world/the-new-bridge", 200);
        assertThat(newsroom.page("/world/the-new-bridge").select(".body p").eachText())
                .containsExactly("Written after scheduling.");
    }

    @Test
    void what_changed_after_it_was_looked_at_is_told_and_not_published_unseen() {
        String path = draft(ada, "The new bridge");
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=publication]");
        form.putAll(Map.of("when", "later", "at", "2026-03-02T10:00", "until", "2026-03-02T12:00"));
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        save(ben, path, Map.of("body", "One surprising paragraph.\n\nAnother."));
        assertThat(ada.post(path + "/publication", form).status()).isEqualTo(409);
        assertThat(ada.seen().select("[role=alert]").text()).contains("ben saved this article", "Nothing has been");
        assertThat(ada.seen().select(".comparison h2").eachText()).containsExactly("Body");
        assertThat(ada.seen().select(".comparison ins").eachText()).containsExactly("surprising");
        assertThat(ada.seen().select("#w-later[checked]")).hasSize(1);
        assertThat(ada.seen().select("#f-at").val()).isEqualTo("2026-03-02T10:00");
        assertThat(ada.seen().select("#f-until").val()).isEqualTo("2026-03-02T12:00");
        assertThat(ada.page("/desk?status=scheduled").select("tbody tr")).isEmpty();
        assertThat(ada.post(path + "/publication", form).status()).isEqualTo(409);
        form = ada.form("form[action$=publication]");
        assertThat(ada.post(path + "/publication", form).header("Location")).endsWith("?done=scheduled");

        ada.page(path + "/publication");
        form = ada.form("form[action$=publication]");
        save(ada, path, Map.of("embargo", "2026-01-01T12:00"));
        assertThat(ada.post(path + "/publication", form).text()).contains("Its words are the same.");
        form.put("version", "none");
        assertThat(ada.post(path + "/publication", form).text()).contains("cannot be compared");
    }

    @Test
    void what_is_chosen_is_one_of_the_two_or_nothing_is_published() {
        String path = draft(ada, "The new bridge");
        for (String when : List.of("", "soon", "LATER")) {
            assertThat(publish(path, Map.of("when", when)).status()).as(when).isEqualTo(422);
            assertThat(ada.seen().select("fieldset .fault").text()).isEqualTo("Please choose when: now, or at a time.");
            assertThat(ada.seen().select("fieldset").attr("aria-describedby")).isEqualTo("e-when");
            assertThat(ada.seen().select("[name=when][checked]")).isEmpty();
        }
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(404);
    }

    private void eventually(String path, int status) {
        for (int i = 0; i < 200 && newsroom.get(path).status() != status; i++)
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        assertThat(newsroom.get(path).status()).isEqualTo(status);
    }

    @Test
    void nothing_under_embargo_can_be_published_before() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("embargo", "2026-03-02T11:00"));
        assertThat(publish(path, Map.of("when", "now")).text()).contains("The embargo ends later");
        assertThat(publish(path, Map.of("when", "later", "at", "2026-03-02T10:30"))
                        .status())
                .isEqualTo(422);
        assertThat(publish(path, Map.of("when", "later", "at", "2026-03-02T11:00"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void an_embargo_puts_off_what_was_scheduled_for_an_earlier_time() {
        Visitor chief = Visitor.staff(newsroom, "eve@news.example", Access.CHIEF);
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("authors", "Cy Dorn", "topics", "Steel"));
        publish(path, Map.of("when", "later", "at", "2026-03-02T09:01"));
        assertThat(save(ada, path, Map.of("embargo", "2026-03-02T10:30", "body", "Written since."))
                        .header("Location"))
                .endsWith("?done=heldBack");
        assertThat(ada.page(path + "?done=heldBack").select(".done").text()).contains("when the embargo ends");
        assertThat(ada.seen().select(".standing time").attr("datetime")).isEqualTo("2026-03-02T10:30:00Z");
        assertThat(ada.seen().select(".standing").text()).contains("changed since it was scheduled");
        assertThat(ada.page(path + "/publication").select("#f-at").val()).isEqualTo("2026-03-02T10:30");
        newsroom.pass(Duration.ofMinutes(3));
        newsroom.publish(Story.of("Something else"));
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(404);

        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.put("embargo", "2026-03-02T10:45");
        assertThat(ada.post(path + "/autosave", form).text()).contains("heldBack", "when the embargo ends");
        assertThat(save(ada, path, Map.of("embargo", "2026-03-02T10:00")).header("Location"))
                .endsWith("?done=saved");
        assertThat(chief.page("/desk/log").select("tbody tr").eachText())
                .filteredOn(line -> line.contains("ada@news.example put off until the embargo ends #"))
                .hasSize(2);
        newsroom.pass(Duration.ofMinutes(90));
        newsroom.publish(Story.of("Something more"));
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(404);
        newsroom.pass(Duration.ofMinutes(13));
        eventually("/world/the-new-bridge", 200);
        assertThat(newsroom.page("/world/the-new-bridge").select(".body").text())
                .isEqualTo("One paragraph. Another.");
        assertThat(newsroom.page("/world/the-new-bridge").select(".byline time").attr("datetime"))
                .startsWith("2026-03-02T10:45");
        assertThat(newsroom.page("/by/cy-dorn").text()).contains("The new bridge");
        assertThat(newsroom.page("/topic/steel").text()).contains("The new bridge");
    }

    @Test
    void a_published_article_is_changed_in_peace_and_small_edits_stay_quiet() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        newsroom.pass(Duration.ofHours(2));
        save(ada, path, Map.of("headline", "The new bridge is open"));
        assertThat(newsroom.page("/world/the-new-bridge").select("h1").text()).isEqualTo("The new bridge");
        publish(path, Map.of());
        assertThat(newsroom.page("/world/the-new-bridge").select("h1").text()).isEqualTo("The new bridge is open");
        assertThat(newsroom.page("/world/the-new-bridge").select(".byline").text())
                .doesNotContain("Updated");
        save(ada, path, Map.of("headline", "The new bridge is open at last", "slug", "bridge-open"));
        publish(path, Map.of("update", "yes"));
        assertThat(newsroom.get("/world/the-new-bridge").header("Location")).isEqualTo("/world/bridge-open");
        assertThat(newsroom.page("/world/bridge-open").select(".byline").text()).contains("Updated");
        assertThat(ada.page(path).text()).contains("/world/the-new-bridge");
    }

    @Test
    void no_article_takes_the_old_address_of_another_unless_an_import_names_it() {
        String moved = draft(ada, "Harbour opens");
        publish(moved, Map.of("when", "now"));
        save(ada, moved, Map.of("slug", "harbour-is-open"));
        publish(moved, Map.of());
        assertThat(newsroom.get("/world/harbour-opens").header("Location")).isEqualTo("/world/harbour-is-open");

        String other = draft(ada, "Harbour opens");
        assertThat(save(ada, other, Map.of("slug", "harbour-opens")).status()).isEqualTo(422);
        assertThat(ada.seen().select("#f-slug ~ .fault").text())
                .isEqualTo("This is an old address of another article, and leads to it.");
        assertThat(save(ada, other, Map.of("slug", "")).status()).isEqualTo(303);
        publish(other, Map.of("when", "now"));
        newsroom.publish(Story.of("Harbour opens").uri("urn:test:agency"));
        assertThat(newsroom.get("/world/harbour-opens").header("Location")).isEqualTo("/world/harbour-is-open");
        assertThat(newsroom.get("/world/harbour-opens-2026-03-02").status()).isEqualTo(200);
        assertThat(newsroom.get("/world/harbour-opens-2026-03-02-2").status()).isEqualTo(200);

        assertThat(save(ada, moved, Map.of("slug", "harbour-opens")).status()).isEqualTo(303);
        publish(moved, Map.of());
        assertThat(newsroom.get("/world/harbour-opens").status()).isEqualTo(200);
        assertThat(newsroom.get("/world/harbour-is-open").header("Location")).isEqualTo("/world/harbour-opens");
        newsroom.publish(Story.of("From the agency").slug("harbour-is-open"));
        assertThat(newsroom.page("/world/harbour-is-open").select("h1").text()).isEqualTo("From the agency");
    }

    @Test
    void what_readers_have_is_not_taken_away_by_scheduling_it() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        save(ada, path, Map.of("headline", "The new bridge is open"));
        Map<String, String> later = Map.of("when", "later", "at", "2026-03-02T12:00");
        assertThat(publish(path, later).status()).isEqualTo(422);
        assertThat(ada.seen().select("#e-when").text()).contains("Change it now, or withdraw it first.");
        assertThat(ada.seen().select("#f-at").val()).isEqualTo("2026-03-02T12:00");
        assertThat(newsroom.page("/world/the-new-bridge").select("h1").text()).isEqualTo("The new bridge");
        ada.page(path + "/publication");
        ada.post(path + "/withdrawal", Map.of());
        assertThat(publish(path, later).header("Location")).endsWith("?done=scheduled");
        assertThat(newsroom.get("/world/the-new-bridge").status()).isNotEqualTo(200);
    }

    @Test
    void corrections_and_withdrawal_reach_readers() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        ada.page(path + "/publication");
        assertThat(ada.post(path + "/corrections", Map.of("text", " ")).status())
                .isEqualTo(422);
        assertThat(ada.post(path + "/corrections", Map.of("text", "x".repeat(4001)))
                        .status())
                .isEqualTo(422);
        assertThat(ada.seen().select("#f-text").val()).hasSize(4001);
        assertThat(ada.seen().select("#e-text").text()).contains("long");
        String two = "The year was wrong.\r\n\r\nSo was the river.\r\n";
        assertThat(ada.post(path + "/corrections", Map.of("text", two)).status())
                .isEqualTo(303);
        assertThat(newsroom.page("/world/the-new-bridge")
                        .select(".corrections .lines")
                        .first()
                        .wholeText())
                .isEqualTo("The year was wrong.\n\nSo was the river.");
        assertThat(newsroom.page("/corrections").text()).contains("The year was wrong.");
        save(ada, path, Map.of("body", "Mended."));
        publish(path, Map.of());
        assertThat(newsroom.page("/world/the-new-bridge").select(".corrections p"))
                .hasSize(1);
        ada.page(path + "/publication");
        assertThat(ada.post(path + "/withdrawal", Map.of()).status()).isEqualTo(303);
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(410);
        publish(path, Map.of("when", "now"));
        assertThat(newsroom.get("/world/the-new-bridge").status()).isEqualTo(200);
    }

    @Test
    void what_no_reader_has_seen_is_a_draft_again_when_it_is_taken_off_the_schedule() {
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String path = draft(cy, "A reporter's draft");
        publish(path, Map.of("when", "later", "at", "2026-03-02T12:00"));
        assertThat(cy.page(path).select("#writing")).isEmpty();
        ada.page(path + "/publication");
        assertThat(ada.seen().select("form[action$=withdrawal] button").text()).isEqualTo("Take it off the schedule");
        assertThat(ada.post(path + "/withdrawal", Map.of()).header("Location")).endsWith("?done=unscheduled");
        assertThat(newsroom.get("/world/a-reporters-draft").status()).isEqualTo(404);
        newsroom.pass(Duration.ofDays(2));
        assertThat(newsroom.get("/world/a-reporters-draft").status()).isEqualTo(404);
        assertThat(save(cy, path, Map.of("body", "Hers again.")).status()).isEqualTo(303);
        assertThat(cy.seen().select(".standing").text()).startsWith("Draft");
        assertThat(ada.post(path + "/withdrawal", Map.of()).status()).isEqualTo(409);
        assertThat(publish(path, Map.of("when", "now")).status()).isEqualTo(303);
        assertThat(newsroom.page("/world/a-reporters-draft").select(".body").text())
                .isEqualTo("Hers again.");
        assertThat(newsroom.page("/latest").text()).contains("A reporter's draft");

        ada.page(path + "/publication");
        ada.post(path + "/withdrawal", Map.of());
        publish(path, Map.of("when", "later", "at", "2026-03-09T12:00"));
        ada.page(path + "/publication");
        assertThat(ada.seen().select("form[action$=withdrawal] button").text()).isEqualTo("Withdraw it");
        assertThat(ada.post(path + "/withdrawal", Map.of()).header("Location")).endsWith("?done=withdrawn");
        assertThat(newsroom.get("/world/a-reporters-draft").status()).isEqualTo(410);
    }

    @Test
    void a_correction_sent_twice_stands_once_and_can_be_taken_back() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        for (String text : List.of("The year was wrong.", "The year was wrong.", "The river was wrong.")) {
            ada.page(path + "/publication");
            assertThat(ada.post(path + "/corrections", Map.of("text", text)).status())
                    .isEqualTo(303);
        }
        assertThat(newsroom.page("/world/the-new-bridge").select(".corrections p"))
                .hasSize(2);
        ada.page(path + "/publication");
        String form =
                ada.seen().select("form:contains(The year was wrong.)").last().attr("action");
        assertThat(ada.post(form, Map.of()).header("Location")).endsWith("?done=correctionTakenBack");
        assertThat(newsroom.page("/world/the-new-bridge").select(".corrections").text())
                .contains("The river was wrong.")
                .doesNotContain("The year was wrong.");
        assertThat(newsroom.page("/corrections").text()).doesNotContain("The year was wrong.");
        assertThat(ada.post(form, Map.of()).status()).isEqualTo(303);
        String other = draft(ada, "Another bridge");
        String rest =
                ada.page(path + "/publication").select("form[action$=removal]").attr("action");
        ada.post(rest.replace(path, other), Map.of());
        assertThat(newsroom.page("/corrections").text()).contains("The river was wrong.");
        assertThat(Visitor.staff(newsroom, "chief@news.example", Access.CHIEF)
                        .page("/desk/log")
                        .text())
                .contains("took a correction back", "The year was wrong.");
    }

    @Test
    void the_check_list_says_what_is_missing() {
        newsroom.publish(Story.of("Moved").slug("moved-on").oldSlug("moved-from"));
        String path = draft(ada, "");
        assertThat(ada.page(path + "/publication").select(".gaps li").eachText())
                .anyMatch(gap -> gap.startsWith("It has no headline."))
                .anyMatch(gap -> gap.startsWith("It has no standfirst."));
        for (org.jsoup.nodes.Element gap : ada.seen().select(".gaps a")) {
            assertThat(gap.attr("href")).startsWith(path + "#");
            assertThat(ada.page(path).select(gap.attr("href").replaceFirst(".*#", "#")))
                    .as(gap.text())
                    .hasSize(1);
        }
        assertThat(publish(path, Map.of("when", "now")).status()).isEqualTo(422);
        save(
                ada,
                path,
                Map.of(
                        "headline",
                        "x".repeat(120),
                        "body",
                        "<h2>A</h2><h4>B</h4><p><a href=\"/world/nowhere\">x</a> <a href=\"/world/the-old-bridge\">y</a>"
                                + " <a href=\"/world/moved-from\">w</a>"
                                + " <a href=\"https://news.example/world/lost\">z</a></p>"
                                + "<iframe src=\"https://video.example/embed/7\"></iframe>"));
        assertThat(ada.page(path + "/publication").select(".gaps li").eachText())
                .contains(
                        "The headline is longer than 110 characters: 120",
                        "A heading skips a level: B",
                        "A link to this site leads nowhere: /world/nowhere",
                        "A link to this site leads nowhere: https://news.example/world/lost",
                        "A link shows its address instead of a title: https://video.example/embed/7")
                .noneMatch(gap -> gap.contains("old-bridge") || gap.contains("moved-from"));
    }

    @Test
    void the_check_list_names_links_that_lead_nowhere_and_the_places_of_lost_pictures() {
        String path = draft(ada, "The new bridge");
        Newsroom.Answer cleaned = ada.post(
                "/desk/cleaning",
                Map.of(
                        "html",
                        "<p>x <img src=\"file:///C:/x.png\" alt=\"A bridge\"></p><img src=\"blob:x\">",
                        "text",
                        "x"));
        assertThat(cleaned.text()).isEqualTo("<p>x </p><p>[Picture: A bridge]</p><p>[Picture]</p>");
        save(ada, path, Map.of("body", cleaned.text() + "<p>[Pictures] <a href=\"#part\">y</a></p>"));
        newsroom.database()
                .write(tx -> tx.update(MANUSCRIPT)
                        .set(
                                MANUSCRIPT.BODY,
                                MANUSCRIPT.BODY.concat("<p><a href=\"https://javascript:alert(1)\">older</a></p>"))
                        .execute());
        assertThat(ada.page(path + "/publication").select(".gaps li").eachText())
                .contains(
                        "The place of a picture that could not be pasted is empty: [Picture: A bridge]",
                        "The place of a picture that could not be pasted is empty: [Picture]",
                        "A link to this site leads nowhere: #part",
                        "A link has an address that is none: https://javascript:alert(1)")
                .noneMatch(gap -> gap.contains("[Pictures]"));
    }

    @Test
    void a_narrow_hero_is_told_of_and_stops_nothing() {
        Picture narrow = Camera.stored(newsroom, "urn:test:narrow", Camera.jpeg(640, 480));
        Picture wide = Camera.stored(newsroom, "urn:test:wide", Camera.jpeg(1200, 800));
        newsroom.publish(Story.of("Narrow").hero(narrow), Story.of("Wide").hero(wide));
        assertThat(gaps("narrow"))
                .contains("The hero picture is narrower than the 1,200 pixels that look sharp and that search engines"
                        + " and shared cards want: 640 × 480");
        assertThat(ada.seen().select(".gaps .fault")).isEmpty();
        assertThat(gaps("wide")).noneMatch(gap -> gap.contains("hero picture"));
    }

    private List<String> gaps(String article) {
        Long id = newsroom.database()
                .dsl()
                .select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.SLUG.eq(article))
                .fetchSingle(ARTICLE.ID);
        return ada.page("/desk/articles/" + id + "/publication")
                .select(".gaps li")
                .eachText();
    }

    @Test
    void a_secret_link_shows_a_draft_until_it_expires() {
        String path = draft(ada, "The new bridge");
        ada.page(path + "/publication");
        ada.post(path + "/preview-links", Map.of());
        String link = ada.seen().select("code.link").text().replace("https://news.example", "");
        Newsroom.Answer shown = newsroom.get(link);
        assertThat(shown.document().select("h1").text()).isEqualTo("The new bridge");
        assertThat(shown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(newsroom.get("/preview/" + "x".repeat(43)).status()).isEqualTo(404);
        newsroom.pass(Duration.ofDays(4));
        assertThat(newsroom.get(link).status()).isEqualTo(404);
    }

    @Test
    void a_preview_of_what_is_not_published_says_so_and_shares_nothing() {
        String path = draft(ada, "The new bridge");
        ada.page(path + "/publication");
        ada.post(path + "/preview-links", Map.of());
        String link = secretLink(ada);
        for (Document shown : List.of(newsroom.page(link), ada.page(path + "/preview"))) {
            assertThat(shown.select(".byline").text()).contains("Not published").doesNotContain("Published");
            assertThat(shown.select(".byline time, .share, link[rel=canonical], meta[property^=og]"))
                    .isEmpty();
        }
        assertThat(publish(path, Map.of()).status()).isEqualTo(303);
        for (Document shown : List.of(newsroom.page(link), ada.page(path + "/preview"))) {
            assertThat(shown.select(".byline").text()).contains("Published").doesNotContain("Not published");
            assertThat(shown.select(".share")).hasSize(1);
        }
    }

    @Test
    void a_secret_link_is_listed_while_it_opens_and_can_be_revoked() {
        String path = draft(ada, "The new bridge");
        ada.page(path + "/publication");
        ada.post(path + "/preview-links", Map.of());
        String first = secretLink(ada);
        newsroom.pass(Duration.ofDays(2));
        ada.post(path + "/preview-links", Map.of());
        String second = secretLink(ada);
        String forms = "form[action*=preview-links/]";
        String list = ada.page(path + "/publication")
                .select("#share")
                .first()
                .parent()
                .outerHtml();
        assertThat(ada.seen().select(forms + " p[id]").eachText())
                .containsExactly(
                        "Opens until 5 March 2026, 09:00; made by ada", "Opens until 7 March 2026, 09:00; made by ada");
        assertThat(list).doesNotContain(first.replaceFirst(".*/", ""), second.replaceFirst(".*/", ""));
        String revocation = ada.seen().select(forms).first().attr("action");
        String other = draft(ada, "Another article");
        ada.post(revocation.replace(path, other), Map.of());
        assertThat(newsroom.get(first).status()).isEqualTo(200);
        for (int i = 0; i < 2; i++)
            assertThat(ada.post(revocation, Map.of()).header("Location"))
                    .isEqualTo(path + "/preview-links?done=previewRevoked");
        assertThat(newsroom.get(first).status()).isEqualTo(404);
        assertThat(newsroom.get(second).status()).isEqualTo(200);
        assertThat(ada.page(path + "/preview-links").select(forms)).hasSize(1);
        Visitor chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
        assertThat(chief.page("/desk/log").text()).containsOnlyOnce("ended a preview link");
        newsroom.pass(Duration.ofDays(4));
        assertThat(ada.page(path + "/preview-links").select(forms)).isEmpty();
    }

    private static String secretLink(Visitor maker) {
        return maker.seen().select("code.link").text().replace("https://news.example", "");
    }

    @Test
    void a_reporter_revokes_a_link_to_her_own_article_even_when_it_is_out() {
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String path = draft(cy, "A reporter's draft");
        cy.post(path + "/preview-links", Map.of());
        String link = secretLink(cy);
        String revocation = cy.seen().select("form[action*=preview-links/]").attr("action");
        Visitor dee = Visitor.staff(newsroom, "dee@news.example", Access.REPORTER);
        dee.page("/desk");
        assertThat(dee.get(path + "/preview-links").status()).isEqualTo(403);
        assertThat(dee.post(revocation, Map.of()).status()).isEqualTo(403);
        assertThat(publish(path, Map.of()).status()).isEqualTo(303);
        assertThat(cy.page(path + "/preview-links").select("form[action$=preview-links]"))
                .isEmpty();
        assertThat(newsroom.get(link).status()).isEqualTo(200);
        assertThat(cy.post(revocation, Map.of()).status()).isEqualTo(303);
        assertThat(newsroom.get(link).status()).isEqualTo(404);
    }

    @Test
    void a_reporter_makes_a_secret_link_for_her_own_draft_and_no_other() {
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String path = draft(cy, "A reporter's draft");
        String label = "Save and make a secret link";
        assertThat(cy.page(path).select("button[name=then][value=link]").text()).isEqualTo(label);
        Map<String, String> form = cy.form("#writing");
        form.putAll(Map.of("headline", "Her newest words", "then", "link"));
        Newsroom.Answer saved = cy.post(path, form);
        assertThat(saved.status()).isEqualTo(307);
        assertThat(saved.header("Location")).isEqualTo(path + "/preview-links");
        assertThat(cy.post(saved.header("Location"), form).status()).isEqualTo(200);
        String link = cy.seen().select("code.link").text().replace("https://news.example", "");
        assertThat(newsroom.get(link).document().select("h1").text()).isEqualTo("Her newest words");

        Visitor dee = Visitor.staff(newsroom, "dee@news.example", Access.REPORTER);
        dee.page("/desk");
        assertThat(dee.post(path + "/preview-links", Map.of()).status()).isEqualTo(403);
        form.remove("csrf");
        assertThat(dee.post(path, form).status()).isEqualTo(403);
        newsroom.pass(Duration.ofDays(4));
        assertThat(newsroom.get(link).status()).isEqualTo(404);
    }

    @Test
    void a_reporter_reaches_her_own_drafts_and_nothing_else() {
        String hers = draft(ada, "The chief's own");
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String own = draft(cy, "A reporter's draft");
        assertThat(cy.page("/desk").select("tbody th").eachText()).containsExactly("A reporter's draft");
        assertThat(cy.page("/desk?q=bridge&status=published").select("tbody tr"))
                .isEmpty();
        for (String path :
                List.of(hers, hers + "/revisions", hers + "/preview", hers + "/picture", own + "/publication"))
            assertThat(cy.get(path).status()).as(path).isEqualTo(403);
        cy.page(own);
        Map<String, String> form = cy.form("#writing");
        for (String path : List.of(hers, hers + "/autosave", hers + "/presence", hers + "/removal", hers + "/picture"))
            assertThat(cy.post(path, form).status()).as(path).isEqualTo(403);
        for (String path : List.of(own + "/publication", own + "/withdrawal", own + "/corrections"))
            assertThat(cy.post(path, form).status()).as(path).isEqualTo(403);
        assertThat(ada.page(hers).select("#f-headline").val()).isEqualTo("The chief's own");
    }

    @Test
    void what_a_reporter_wrote_stays_hers_to_read_when_readers_have_it() {
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String path = draft(cy, "A reporter's draft");
        Map<String, String> form = cy.form("#writing");
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00"));
        assertThat(cy.page(path).select(".standing").text()).startsWith("Scheduled");
        assertThat(cy.seen().select(".standing a")).isEmpty();
        newsroom.pass(Duration.ofMinutes(61));
        save(ada, path, Map.of("body", "One better paragraph."));
        cy.page(path);
        assertThat(cy.seen().select("main h1").text()).isEqualTo("A reporter's draft");
        assertThat(cy.seen().select(".body p").eachText()).containsExactly("One better paragraph.");
        assertThat(cy.seen().select(".done").text()).contains("no longer change it");
        assertThat(cy.seen().select(".standing a").attr("href")).isEqualTo("/world/a-reporters-draft");
        assertThat(cy.seen().select("main form, main button, main input")).isEmpty();
        assertThat(cy.get(path + "/preview").document().select("h1").text()).isEqualTo("A reporter's draft");
        String first = cy.page(path + "/revisions").select("main li a").last().attr("href");
        assertThat(cy.page(first).select("ins").eachText()).contains("better");
        assertThat(cy.seen().select("form[method=post][action*=articles]")).isEmpty();
        for (String verb :
                List.of("", "/autosave", "/presence", "/removal", "/picture", "/preview-links", "/publication"))
            assertThat(cy.post(path + verb, form).status()).as(verb).isEqualTo(403);
        assertThat(cy.post(first + "/restoration", form).status()).isEqualTo(403);
        assertThat(cy.get(path + "/picture").status()).isEqualTo(403);

        ada.page(path + "/publication");
        ada.post(path + "/withdrawal", Map.of());
        assertThat(cy.page(path).select(".standing").text()).startsWith("Withdrawn");
        Visitor dee = Visitor.staff(newsroom, "dee@news.example", Access.REPORTER);
        for (String page : List.of(path, path + "/revisions", first, path + "/preview"))
            assertThat(dee.get(page).status()).as(page).isEqualTo(403);
    }

    @Test
    void whoever_may_no_longer_save_gets_back_what_she_sent() {
        Visitor cy = Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        String path = draft(cy, "A reporter's draft");
        cy.page(path);
        Map<String, String> form = cy.form("#writing");
        form.put("body", "Written too late.");
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00"));
        assertThat(cy.post(path + "/autosave", form).status()).isEqualTo(403);
        assertThat(cy.post(path, form).status()).isEqualTo(403);
        assertThat(cy.seen().select("h1").text()).isEqualTo("You can no longer save here");
        assertThat(cy.seen().select("#f-body").val()).isEqualTo("<p>Written too late.</p>");
        assertThat(cy.seen().select("#f-headline").val()).isEqualTo("A reporter's draft");

        String gone = draft(cy, "Another");
        cy.page(gone);
        form = cy.form("#writing");
        form.put("body", "Written later still.");
        ada.page(gone);
        assertThat(ada.post(gone + "/removal", ada.form("form[action$=removal]"))
                        .status())
                .isEqualTo(303);
        assertThat(cy.post(gone + "/autosave", form).status()).isEqualTo(404);
        assertThat(cy.post(gone, form).status()).isEqualTo(404);
        assertThat(cy.seen().select("#f-body").val()).isEqualTo("<p>Written later still.</p>");
    }

    @Test
    void what_is_sent_from_a_page_of_an_older_session_is_given_back_to_be_sent_again() {
        String path = draft(ada, "The new bridge");
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.putAll(Map.of("body", "Typed before.", "kicker", "Steel", "embargo", "2026-03-04T09:00"));
        ada.cookies().clear();
        ada.page("/login");
        ada.post("/login", Map.of("email", "ada@news.example", "passphrase", Visitor.PASSPHRASE));
        assertThat(ada.post(path, form, "Origin", "https://elsewhere.example").text())
                .doesNotContain("Typed before.");
        assertThat(ada.post(path, form).status()).isEqualTo(403);
        assertThat(ada.seen().select("h1").text()).isEqualTo("What you wrote is here");
        Map<String, String> again = ada.form("main form");
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>One paragraph.</p>\n<p>Another.</p>");
        assertThat(ada.post(path, again).header("Location")).endsWith("?done=saved");
        assertThat(ada.page(path).select("#f-body").val()).isEqualTo("<p>Typed before.</p>");
        assertThat(ada.seen().select("#f-kicker").val()).isEqualTo("Steel");
        assertThat(ada.seen().select("#f-embargo").val()).isEqualTo("2026-03-04T09:00");
        assertThat(ada.seen().select("#f-headline").val()).isEqualTo("The new bridge");
    }

    @Test
    void any_form_of_an_older_session_is_given_back_and_so_is_one_from_before_a_second_factor_was_asked_for() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of());
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=corrections]");
        form.put("text", "It was 1904, and not 1940, as we had written.");
        String token = form.put("csrf", "of an older session");
        assertThat(ada.post(path + "/corrections", form).status()).isEqualTo(403);
        assertThat(ada.seen().select("main textarea").val()).isEqualTo(form.get("text"));
        assertThat(ada.form("main form")).containsEntry("csrf", token).containsEntry("text", form.get("text"));

        Visitor chief = Visitor.staff(newsroom, "eve@news.example", Access.CHIEF);
        chief.page("/desk/settings");
        Map<String, String> rules = chief.form("form[action$=rules]");
        rules.put("secondFactor", "reporter");
        chief.post("/desk/settings/rules", rules);
        form.put("csrf", token);
        assertThat(ada.post(path + "/corrections", form).status()).isEqualTo(403);
        assertThat(ada.seen().select("main a").attr("href")).isEqualTo("/desk/account/second-factor");
        assertThat(ada.form("main form")).containsEntry("text", form.get("text"));
        assertThat(newsroom.page("/corrections").text()).doesNotContain("1904");
    }

    @Test
    void every_save_and_what_is_chosen_is_in_the_log() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("headline", "The newest bridge"));
        ada.page(path + "/revisions");
        String old = ada.seen().select("main a[href*=revisions/]").last().attr("href");
        ada.page(old);
        ada.post(old + "/restoration", ada.form("form[action$=restoration]"));
        ada.page("/desk/account");
        ada.post("/desk/sign-out", ada.form("form[action$=sign-out]"));
        Visitor chief = Visitor.staff(newsroom, "eve@news.example", Access.CHIEF);
        assertThat(chief.page("/desk/log").select("tbody tr").eachText())
                .anyMatch(line -> line.contains("saved an article #"))
                .anyMatch(line -> line.contains("put an old text back #"))
                .anyMatch(line -> line.contains("ended a session"));
        assertThat(chief.page("/desk/log?who=ADA@&writing=no")
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("ada@news.example"))
                .noneMatch(line -> line.contains("saved an article") || line.contains("began an article"))
                .anyMatch(line -> line.contains("ended a session"));
        assertThat(chief.page("/desk/log?who=EV").select("tbody tr").eachText())
                .isNotEmpty()
                .allMatch(line -> line.contains("eve@news.example"));
        assertThat(chief.page("/desk/log?who=%25&writing=no").select("tbody tr"))
                .isEmpty();
        assertThat(chief.seen().select("main").text()).contains("Nothing of this kind");
    }

    @Test
    void an_imported_article_is_taken_up_as_readers_have_it_and_importing_it_again_undoes_nothing() {
        String path = ada.page("/desk?status=published").select("tbody a").attr("href");
        assertThat(ada.page(path).select("#f-authors").val()).isEqualTo("Ada Brook");
        assertThat(ada.seen().select(".standing").text()).doesNotContain("saved");
        save(ada, path, Map.of("headline", "The old bridge, closed"));
        assertThat(ada.page(path).select(".standing").text()).contains("by ada");
        publish(path, Map.of());
        String first = ada.page(path + "/revisions").select("main li a").last().attr("href");
        assertThat(ada.page(first).select("h1").text()).startsWith("As it came from elsewhere, ");
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        assertThat(newsroom.page("/world/the-old-bridge").select("h1").text()).isEqualTo("The old bridge, closed");
    }

    @Test
    void a_draft_that_no_reader_saw_can_be_thrown_away() {
        String path = draft(ada, "Nonsense");
        ada.page(path);
        assertThat(ada.post(path + "/removal", Map.of()).status()).isEqualTo(303);
        assertThat(ada.get(path).status()).isEqualTo(404);
    }

    @Test
    void readers_see_what_changed_when_the_chief_says_so() {
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "now"));
        newsroom.pass(Duration.ofHours(1));
        save(ada, path, Map.of("body", "One new paragraph.\n\nAnother."));
        publish(path, Map.of());
        assertThat(newsroom.page("/world/the-new-bridge").select("a[href*=changes]"))
                .isEmpty();
        assertThat(newsroom.get("/world/the-new-bridge?view=changes").status()).isEqualTo(404);
        Visitor chief = Visitor.staff(newsroom, "cy@news.example", Access.CHIEF);
        chief.page("/desk/settings/changes");
        Map<String, String> form = chief.form("main form");
        form.put("shown", "yes");
        assertThat(chief.post("/desk/settings/changes", form).status()).isEqualTo(303);
        assertThat(newsroom.page("/world/the-new-bridge").select("a[href*=changes]"))
                .hasSize(1);
        assertThat(newsroom.page("/world/the-new-bridge?view=changes")
                        .select("ins")
                        .eachText())
                .containsExactly("new");
        assertThat(newsroom.page("/world/the-new-bridge?view=changes")
                        .select(".change h3")
                        .eachText())
                .containsExactly("Body");
        assertThat(newsroom.get("/world/the-old-bridge?view=changes").status()).isEqualTo(404);
        assertThat(newsroom.page("/world/the-old-bridge").select("a[href*=changes]"))
                .isEmpty();
        chief.page("/desk/settings/changes");
        assertThat(chief.seen().select("#f-shown[checked]")).hasSize(1);
        chief.post("/desk/settings/changes", Map.of());
        assertThat(newsroom.get("/world/the-new-bridge?view=changes").status()).isEqualTo(404);
    }

    @Test
    void what_was_published_elsewhere_is_compared_with_what_the_desk_made_of_it() {
        Visitor chief = Visitor.staff(newsroom, "cy@news.example", Access.CHIEF);
        chief.page("/desk/settings/changes");
        chief.post("/desk/settings/changes", Map.of("shown", "yes"));
        save(ada, "/desk/articles/1", Map.of("headline", "The very old bridge"));
        publish("/desk/articles/1", Map.of());
        assertThat(newsroom.page("/world/the-old-bridge?view=changes")
                        .select("ins")
                        .eachText())
                .containsExactly("very");
    }

    @Test
    void a_text_that_no_reader_had_is_not_among_the_changes() {
        Visitor chief = Visitor.staff(newsroom, "cy@news.example", Access.CHIEF);
        chief.page("/desk/settings/changes");
        chief.post("/desk/settings/changes", Map.of("shown", "yes"));
        String path = draft(ada, "The new bridge");
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00"));
        newsroom.pass(Duration.ofMinutes(5));
        save(ada, path, Map.of("body", "Secret until now."));
        publish(path, Map.of("when", "later", "at", "2026-03-02T10:00"));
        newsroom.pass(Duration.ofMinutes(121));
        eventually("/world/the-new-bridge", 200);
        assertThat(newsroom.page("/world/the-new-bridge?view=changes").select("ins, del"))
                .isEmpty();
    }

    @Test
    void the_calendar_shows_a_week_of_what_comes_and_goes() {
        String path = draft(ada, "The new bridge");
        save(ada, path, Map.of("embargo", "2026-03-04T09:00"));
        publish(path, Map.of("when", "later", "at", "2026-03-05T10:00", "until", "2026-03-10T12:00"));
        assertThat(ada.page("/desk/calendar").select(".week > li")).hasSize(7);
        assertThat(ada.seen().select(".today h2 time").text()).isEqualTo("Monday, 2 March 2026");
        assertThat(ada.seen().select(".today details").text()).isEqualTo("1 came out 08:00 The old bridge");
        assertThat(ada.seen().select(".week > li").get(2).text()).contains("09:00 embargo ends The new bridge");
        assertThat(ada.seen().select(".week > li").get(3).text()).contains("10:00 comes out The new bridge World");
        ada.page(ada.seen().select("a[rel=next]").attr("href"));
        assertThat(ada.seen().select(".week > li").get(1).text()).contains("12:00 goes The new bridge");
        assertThat(ada.page("/desk/calendar?week=rubbish").select(".today")).hasSize(1);
        assertThat(ada.page("/desk/calendar?week=%2B999999999-12-31").select(".today"))
                .hasSize(1);
    }

    @Test
    void lists_are_filtered_by_words_author_and_section_and_go_on_where_they_end() throws InterruptedException {
        newsroom.publish(java.util.stream.IntStream.range(0, 90)
                .mapToObj(i -> Story.of("Report " + i)
                        .section(i % 2 == 0 ? "World" : "Culture")
                        .by(i % 3 == 0 ? "Ben Carr" : "Ada Brook")
                        .minutesOld(100 + i)
                        .submission())
                .toList());
        newsroom.publish(
                Story.of("Imported draft").draft(), Story.of("Gone story").withdrawn());
        assertThat(newsroom.app().search().await(Duration.ofSeconds(30))).isTrue();
        draft(ada, "A draft about zinc");
        assertThat(headlines("/desk?q=zinc")).containsExactly("A draft about zinc");
        assertThat(headlines("/desk?q=Report+17")).contains("Report 17");
        assertThat(headlines("/desk?q=imported&status=draft")).containsExactly("Imported draft");
        assertThat(headlines("/desk?status=withdrawn")).containsExactly("Gone story");
        assertThat(headlines("/desk?author=carr&status=published")).hasSize(30).contains("Report 87");
        String culture = ada.page("/desk").select("#f-section option").stream()
                .filter(option -> option.text().equals("Culture"))
                .findFirst()
                .orElseThrow()
                .val();
        java.util.Set<String> seen = new java.util.TreeSet<>();
        String next = "/desk?section=" + culture;
        while (!next.isEmpty()) {
            seen.addAll(headlines(next));
            next = ada.seen().select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(45);
        assertThat(headlines("/desk?status=published&section=" + culture)).hasSize(40);
        Visitor rita = Visitor.staff(newsroom, "rita@news.example", Access.REPORTER);
        assertThat(rita.page("/desk?q=Report").select("tbody tr")).isEmpty();
        assertThat(rita.page("/desk?status=published").select("tbody tr")).isEmpty();
    }

    @Test
    void a_paper_whose_articles_were_never_opened_here_lists_them_beside_what_was_worked_on() {
        newsroom.publish(java.util.stream.IntStream.range(0, 90)
                .mapToObj(i -> Story.of("Report " + i).minutesOld(100 + i).submission())
                .toList());
        assertThat(headlines("/desk")).hasSize(40).contains("The old bridge", "Report 0");
        draft(ada, "The new bridge");
        assertThat(headlines("/desk")).first().isEqualTo("The new bridge");
        String opened =
                ada.page("/desk?status=published").select("tbody a").last().attr("href");
        ada.page(opened);
        List<String> seen = new java.util.ArrayList<>();
        String next = "/desk";
        while (!next.isEmpty()) {
            seen.addAll(headlines(next));
            next = ada.seen().select("a[rel=next]").attr("href");
        }
        assertThat(seen).hasSize(92).doesNotHaveDuplicates();
    }

    @Test
    void drafts_and_what_was_withdrawn_elsewhere_stand_in_the_list_too() {
        newsroom.publish(
                Story.of("Imported draft").draft(),
                Story.of("Gone story").withdrawn(),
                Story.of("Other draft").section("Culture").draft());
        newsroom.publish(java.util.stream.IntStream.range(0, 90)
                .mapToObj(i -> i % 2 == 0
                        ? Story.of("Report " + i).minutesOld(100 + i).submission()
                        : Story.of("Report " + i).draft().submission())
                .toList());
        String culture = ada.page("/desk").select("#f-section option").stream()
                .filter(option -> option.text().equals("Culture"))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(headlines("/desk?section=" + culture)).containsExactly("Other draft");
        List<String> seen = new java.util.ArrayList<>();
        String next = "/desk";
        while (!next.isEmpty()) {
            seen.addAll(headlines(next));
            next = ada.seen().select("a[rel=next]").attr("href");
        }
        assertThat(seen)
                .hasSize(94)
                .doesNotHaveDuplicates()
                .contains("Imported draft", "Gone story", "Other draft", "The old bridge", "Report 89");
        assertThat(headlines("/desk?q=imported")).containsExactly("Imported draft");
        newsroom.pass(Duration.ofMinutes(1));
        ada.page(ada.seen().select("tbody a").attr("href"));
        assertThat(headlines("/desk")).first().isEqualTo("Imported draft");
        Visitor rita = Visitor.staff(newsroom, "rita@news.example", Access.REPORTER);
        assertThat(rita.page("/desk").select("tbody tr")).isEmpty();
    }

    private List<String> headlines(String list) {
        return ada.page(list).select("tbody th").eachText();
    }
}
