package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.Visitor.Attached;
import broadsheet.edition.Actor;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Forms of the desk that come back: whoever does not see the page is told what is wrong where it is wrong. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyFormsTest {

    private static final String LONG = "This is too long.";
    private static final String CHOICE = "Please choose one of these.";
    private static final String GAP = "2026-03-29T02:30";
    private static final String TIME = "A day and a time, please.";

    private Newsroom newsroom;
    private Visitor chief;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    /** What comes back as faults when a form of a page is sent with these changes. */
    private Map<String, String> sent(String page, String form, Map<String, String> changes) {
        assertThat(chief.fillIn(page, form, changes).status()).isEqualTo(422);
        return chief.faults();
    }

    private String article() {
        return "/desk/articles/"
                + chief.page("/desk").select("tbody a").attr("href").replaceFirst(".*/", "");
    }

    @Test
    void whatever_was_done_is_said() {
        ResourceBundle words = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        assertThat(words.keySet())
                .filteredOn(key -> key.startsWith("desk.done."))
                .allSatisfy(key -> assertThat(
                                chief.page("/desk?done=" + key.substring(10)).select("main > .done[role=status]"))
                        .hasSize(1));
    }

    @Test
    void of_an_article() {
        String article = article();
        Map<String, String> faults = sent(
                article,
                "#writing",
                Map.of(
                        "headline",
                        "x".repeat(501),
                        "slug",
                        "Not A Slug!",
                        "embargo",
                        "soon",
                        "note",
                        "x".repeat(4001)));
        assertThat(faults)
                .containsOnlyKeys("headline", "slug", "embargo", "note")
                .containsEntry("headline", LONG)
                .containsEntry("embargo", TIME);
        assertThat(chief.seen().select("#f-headline").attr("aria-describedby")).isEqualTo("e-headline h-headline");
        assertThat(chief.page(article).select("#f-headline").attr("aria-describedby"))
                .isEqualTo("h-headline");
        assertThat(chief.faults()).isEmpty();
    }

    /** In Berlin the clocks go from two to three that night. */
    @Test
    void of_an_hour_that_does_not_exist() {
        inBerlin(() -> {
            String article = article();
            chief.page(article);
            Map<String, String> form = chief.form("#writing");
            form.put("embargo", GAP);
            assertThat(chief.post(article, form).status()).isEqualTo(422);
            assertThat(chief.faults()).containsOnlyKeys("embargo").hasEntrySatisfying("embargo", this::isNoHour);
            assertThat(chief.seen().select("#f-embargo").val()).isEqualTo(GAP);
            assertThat(sent(article + "/publication", "form[action$=publication]", Map.of("until", GAP)))
                    .hasEntrySatisfying("until", this::isNoHour);
            assertThat(sent("/desk/front", ".finding form[method=post]", Map.of("until", GAP)))
                    .hasEntrySatisfying("until", this::isNoHour);
            assertThat(sent("/desk/front/breaking", "form[action$=breaking]", Map.of("ends", GAP)))
                    .hasEntrySatisfying("ends", this::isNoHour);
            assertThat(sent(article, "#writing", Map.of("embargo", "2026-10-25T02:30"))
                            .get("embargo"))
                    .startsWith("That hour comes twice on that day");
            assertThat(chief.page(article).select("#h-embargo").text()).contains("Europe/Berlin");
            form.put("embargo", "2026-03-29T03:30");
            assertThat(chief.post(article, form).status()).isEqualTo(303);
            form.put("version", chief.page(article).select("[name=version]").val());
            form.put("embargo", "");
            assertThat(chief.post(article, form).status()).isEqualTo(303);
        });
    }

    @Test
    void a_time_means_what_it_meant_where_it_was_typed() {
        inBerlin(() -> {
            String article = article();
            chief.page(article);
            Map<String, String> form = chief.form("#writing");
            form.put("embargo", "2026-12-01T10:00");
            zone("America/New_York");
            assertThat(chief.post(article, form).status()).isEqualTo(303);
            assertThat(chief.page(article).select("#f-embargo").val()).isEqualTo("2026-12-01T04:00");
            form = chief.form("#writing");
            form.putAll(Map.of("embargo", "2026-12-01T10:00", "zone", "Moon/Tycho"));
            assertThat(chief.post(article, form).status()).isEqualTo(303);
            assertThat(chief.page(article).select("#f-embargo").val()).isEqualTo("2026-12-01T10:00");
            form = chief.form("#writing");
            form.put("embargo", "");
            assertThat(chief.post(article, form).status()).isEqualTo(303);
        });
    }

    private void inBerlin(Runnable work) {
        zone("Europe/Berlin");
        try {
            work.run();
        } finally {
            zone("");
        }
    }

    private void zone(String zone) {
        chief.page("/desk/settings");
        Map<String, String> paper = chief.form("#paper");
        paper.put("timeZone", zone);
        assertThat(chief.post("/desk/settings", paper).status()).isEqualTo(303);
    }

    private void isNoHour(String message) {
        assertThat(message).startsWith("That hour does not exist on that day");
    }

    @Test
    void of_a_publication_and_of_a_correction() {
        String page = article() + "/publication";
        assertThat(sent(page, "form[action$=publication]", Map.of("when", "never", "until", "later")))
                .containsOnlyKeys("when", "until");
        assertThat(sent(page, "form[action$=corrections]", Map.of("text", ""))).containsOnlyKeys("text");
    }

    @Test
    void of_the_front_and_of_breaking_news() {
        String place = ".finding form[method=post]";
        assertThat(sent("/desk/front", place, Map.of("article", "999999", "area", "moon", "until", "soon")))
                .containsOnlyKeys("article", "area", "until")
                .containsEntry("until", TIME);
        assertThat(sent("/desk/front/breaking", "form[action$=breaking]", Map.of("text", "", "ends", "")))
                .containsOnlyKeys("text", "link", "ends");
    }

    @Test
    void of_a_picture() {
        chief.page("/desk/pictures");
        assertThat(chief.upload("/desk/pictures", Map.of(), List.of()).status()).isEqualTo(422);
        assertThat(chief.faults()).containsEntry("files", "Please choose a file.");
        String picture = chief.upload("/desk/pictures", Map.of(), List.of(new Attached("a.jpg", Camera.jpeg(640, 480))))
                .header("Location")
                .replaceFirst("\\?.*", "");
        Map<String, String> words = Map.of("focalX", "101", "caption", "x".repeat(2001), "license", "x".repeat(501));
        assertThat(sent(picture, "#picture-words", words))
                .containsOnlyKeys("focalX", "alt", "caption", "credit", "license");
    }

    @Test
    void of_the_settings() {
        assertThat(sent("/desk/settings", "#paper", Map.of("contact", "nobody", "language", "xx", "accent", "#ff8800")))
                .containsOnlyKeys("contact", "language", "accent");
        assertThat(chief.seen().select("#e-accent").text()).contains("2.10:1");
        assertThat(sent("/desk/settings/sections", "#sections", Map.of("place-new", "x", "name-new", "World")))
                .containsOnlyKeys("place-new", "name-new");
        assertThat(sent("/desk/settings/about", "form[action$=about]", Map.of("text", "x".repeat(20_001))))
                .containsEntry("text", LONG);
        String topic = chief.page("/desk/settings/topics").select(".rows a").attr("href");
        assertThat(sent(topic, "#rename", Map.of("name", "", "slug", "?"))).containsOnlyKeys("name", "slug");
        assertThat(sent(topic, "form[action$=merger]", Map.of("into", "Nothing")))
                .containsOnlyKeys("into");
        String author = chief.page("/desk/settings/authors").select(".rows a").attr("href");
        assertThat(sent(author, "#author", Map.of("name", "", "bio", "x".repeat(2001), "portrait", "")))
                .containsOnlyKeys("name", "bio");
    }

    /** A space without width, and its like, pass for words with whoever counts characters. */
    @Test
    void of_words_that_nobody_sees() {
        String unseen = "\u200b\u2060\ufeff\u00ad";
        assertThat(sent("/desk/settings/sections", "#sections", Map.of("name-1", unseen)))
                .containsOnlyKeys("name-1");
        String topic = chief.page("/desk/settings/topics").select(".rows a").attr("href");
        assertThat(sent(topic, "#rename", Map.of("name", unseen))).containsOnlyKeys("name");
        String author = chief.page("/desk/settings/authors").select(".rows a").attr("href");
        assertThat(sent(author, "#author", Map.of("name", unseen, "portrait", "")))
                .containsOnlyKeys("name");
        chief.page("/desk/pictures");
        String picture = chief.upload("/desk/pictures", Map.of(), List.of(new Attached("b.jpg", Camera.jpeg(600, 480))))
                .header("Location")
                .replaceFirst("\\?.*", "");
        assertThat(sent(picture, "#picture-words", Map.of("alt", unseen, "credit", unseen)))
                .containsOnlyKeys("alt", "credit");
        String correction = article() + "/publication";
        assertThat(sent(correction, "form[action$=corrections]", Map.of("text", unseen)))
                .containsOnlyKeys("text");
        chief.page("/desk");
        String draft = chief.post("/desk/articles", Map.of()).header("Location");
        chief.fillIn(draft, "#writing", Map.of("headline", unseen, "body", "<p>" + unseen + "</p>"));
        assertThat(chief.page(draft).select("#f-headline, #f-body").hasText()).isFalse();
        assertThat(chief.page(draft + "/publication").select(".gaps .fault")).isNotEmpty();
        chief.page(draft);
        chief.post(draft + "/removal", chief.form("form[action$=removal]"));
        String invitation = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, "eve@news.example", Access.REPORTER)
                        .secret();
        Visitor eve = new Visitor(newsroom);
        eve.page(invitation);
        assertThat(eve.post(invitation, Map.of("name", unseen, "passphrase", Visitor.PASSPHRASE))
                        .status())
                .isEqualTo(422);
        assertThat(eve.faults()).containsOnlyKeys("name");
        assertThat(eve.post(invitation, Map.of("name", "Eve", "passphrase", Visitor.PASSPHRASE))
                        .status())
                .isEqualTo(303);
    }

    /** No form of the desk offers such a thing, but one may have been open since before a section was closed. */
    @Test
    void of_what_cannot_be_chosen() {
        Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        String closing = "/desk/settings/sections/1/closing";
        newsroom.publish(Story.of("A goal").section("Sport"));
        for (String into : List.of("", "1", "999999", "moon"))
            assertThat(unknown(closing, "#closing", Map.of("into", into)))
                    .containsOnly(Map.entry("into", "Please choose a section."));
        Map<String, String> rules = Map.of("secondFactor", "everybody", "blocking", "embed");
        assertThat(unknown("/desk/settings", "form[action$=rules]", rules))
                .containsOnly(Map.entry("secondFactor", CHOICE));
        assertThat(chief.seen().select("[name=blocking][checked]").eachAttr("value"))
                .containsExactly("embed");
        assertThat(unknown("/desk/staff", "form[action$=role]", Map.of("role", "owner")))
                .containsOnly(Map.entry("role", CHOICE));
        String invitation = "form[action$=invitations]";
        assertThat(unknown("/desk/staff", invitation, Map.of("email", "cy@news.example", "role", "owner")))
                .containsOnly(Map.entry("role", CHOICE));
        assertThat(chief.seen().select("#f-email").val()).isEqualTo("cy@news.example");
        assertThat(unknown("/desk/staff", invitation, Map.of("email", "cy", "role", "")))
                .containsOnlyKeys("email", "role");
        assertThat(newsroom.app().personnel().invitations()).isEmpty();
    }

    private Map<String, String> unknown(String page, String form, Map<String, String> changes) {
        assertThat(chief.fillIn(page, form, changes).status()).isEqualTo(400);
        return chief.faults();
    }

    @Test
    void an_invitation_that_comes_back_keeps_the_role() {
        String invitation = "form[action$=invitations]";
        assertThat(sent("/desk/staff", invitation, Map.of("email", "nobody", "role", "editor")))
                .containsOnlyKeys("email");
        assertThat(chief.seen().select("#f-role option[selected]").val()).isEqualTo("editor");
        assertThat(chief.seen().select("#f-email").val()).isEqualTo("nobody");
    }

    @Test
    void of_staff_and_of_ones_account() {
        assertThat(sent("/desk/staff", "form[action$=invitations]", Map.of("email", "nobody")))
                .containsOnlyKeys("email");
        assertThat(sent("/desk/account", "form[action$=passphrase]", Map.of("old", "wrong", "new", "short")))
                .containsOnlyKeys("old", "new");
        String secondFactor = "form[action$=second-factor]";
        assertThat(sent("/desk/account/second-factor", secondFactor, Map.of("old", "wrong", "code", "000")))
                .containsOnlyKeys("old");
        assertThat(sent("/desk/account/second-factor", secondFactor, Map.of("old", Visitor.PASSPHRASE, "code", "000")))
                .containsOnlyKeys("code");
    }
}
