package broadsheet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.Visitor.Attached;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private Newsroom newsroom;
    private Visitor chief;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(
                Story.of("The old bridge").by("Ada Brook").about("Bridges"),
                Story.of("The new bridge").about("Bridge"),
                Story.of("Both bridges").about("Bridge", "Bridges"));
        chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Newsroom.Answer save(String page, String form, Map<String, String> changes) {
        return chief.fillIn(page, form, changes);
    }

    private Newsroom.Answer paper(Map<String, String> changes) {
        return save("/desk/settings", "#paper", changes);
    }

    @Test
    void the_pages_about_the_paper_name_it_and_how_to_reach_it() {
        for (String path : List.of("/about", "/accessibility")) {
            assertThat(newsroom.page(path).select("main").text()).contains("The Test");
            assertThat(newsroom.page(path).select("main a[href^=mailto]")).isEmpty();
        }
        assertThat(newsroom.page("/").html()).doesNotContain("\"email\"");
        paper(Map.of("contact", "desk@test.example"));
        for (String path : List.of("/about", "/accessibility"))
            assertThat(newsroom.page(path)
                            .select("main a[href=mailto:desk@test.example]")
                            .text())
                    .as(path)
                    .isEqualTo("desk@test.example");
        assertThat(newsroom.page("/about").select("h1").text()).isEqualTo("About The Test");
        assertThat(newsroom.page("/").html()).contains("\"email\":\"desk@test.example\"");
        assertThat(paper(Map.of("contact", "desk at test")).status()).isEqualTo(422);
        assertThat(paper(Map.of("contact", "a@b.example?bcc=c@d.example")).status())
                .isEqualTo(422);
        paper(Map.of("contact", ""));
        assertThat(newsroom.page("/about").select("main a[href^=mailto]")).isEmpty();
    }

    @Test
    void a_name_a_language_and_a_zone_reach_readers_at_once_and_outlive_a_restart() {
        assertThat(newsroom.page("/").select(".nameplate").text()).isEqualTo("The Test");
        paper(Map.of("name", "The Heron", "tagline", "All that wades", "language", "de", "timeZone", "Asia/Tokyo"));
        for (int round = 0; round < 2; round++) {
            Document front = newsroom.page("/");
            assertThat(front.select(".nameplate").text()).isEqualTo("The Heron");
            assertThat(front.select("html").attr("lang")).isEqualTo("de");
            assertThat(front.select(".masthead time").attr("datetime")).endsWith("+09:00");
            assertThat(front.text()).contains("All that wades", "Startseite");
            assertThat(newsroom.get("/site.webmanifest").text()).contains("The Heron");
            assertThat(newsroom.get("/feeds/rss.xml").text()).contains("The Heron");
            newsroom.restart();
        }
        paper(Map.of("name", "", "tagline", "", "language", "", "timeZone", ""));
        assertThat(newsroom.page("/").select(".nameplate").text()).isEqualTo("The Test");
        assertThat(newsroom.page("/").select("html").attr("lang")).isEqualTo("en");
        assertThat(chief.page("/desk/log").text()).contains("changed settings");
    }

    @Test
    void another_time_zone_moves_the_years_that_readers_search_by_without_a_restart() throws InterruptedException {
        newsroom.publish(Story.of("Fireworks").publishedAt(Instant.parse("2025-12-31T20:00:00Z")));
        assertThat(newsroom.app().search().await(Duration.ofSeconds(30))).isTrue();
        assertThat(newsroom.page("/search?q=fireworks&year=2025").text()).contains("Fireworks");
        paper(Map.of("timeZone", "Asia/Tokyo"));
        for (int i = 0;
                i < 400
                        && !newsroom.page("/search?q=fireworks&year=2026")
                                .text()
                                .contains("Fireworks");
                i++) LockSupport.parkNanos(50_000_000);
        assertThat(newsroom.page("/search?q=fireworks&year=2026").text()).contains("Fireworks");
        assertThat(newsroom.page("/search?q=fireworks+after:2026-01-01").text()).contains("Fireworks");
        newsroom.restart();
        assertThat(newsroom.app().search().await(Duration.ofSeconds(30))).isTrue();
        assertThat(newsroom.page("/search?q=fireworks&year=2026").text()).contains("Fireworks");
    }

    @Test
    void an_accent_that_cannot_be_read_is_refused_with_its_contrast() {
        assertThat(paper(Map.of("accent", "#ff8800", "name", "Kept as typed")).status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#e-accent").text()).contains("contrast of 2.10:1", "4.5:1");
        assertThat(chief.seen().select("#f-name").val()).isEqualTo("Kept as typed");
        assertThat(chief.seen().select("#f-accent").val()).isEqualTo("#ff8800");
        paper(Map.of("accent", "#005a9c", "accentDark", "#223344"));
        assertThat(chief.seen().select("#e-accentDark").text()).contains("dark pages");
        assertThat(paper(Map.of("accent", "blue", "language", "xx", "timeZone", "Mars/Base"))
                        .status())
                .isEqualTo(422);
        assertThat(chief.seen().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactly("language", "timeZone", "accent");
        assertThat(newsroom.page("/").select("link[href*=livery]")).isEmpty();
    }

    @Test
    void an_accent_reaches_every_page_by_a_style_sheet_that_may_be_kept_for_ever() {
        assertThat(paper(Map.of("accent", "#005a9c")).status()).isEqualTo(303);
        String sheet = newsroom.page("/").select("link[href*=livery]").attr("href");
        assertThat(sheet).matches("/static/livery-[0-9a-f]{10}\\.css");
        Newsroom.Answer css = newsroom.get(sheet);
        assertThat(css.text()).contains("--accent: #005a9c", "prefers-color-scheme: dark");
        assertThat(css.header("Cache-Control")).contains("immutable");
        assertThat(css.header("Content-Type")).startsWith("text/css");
        assertThat(newsroom.get("/icon.svg").text()).contains("005a9c");
        newsroom.restart();
        assertThat(newsroom.get(sheet).status()).isEqualTo(200);
        assertThat(newsroom.page("/").select("link[href*=livery]").attr("href")).isEqualTo(sheet);
    }

    @Test
    void sections_get_another_order_names_and_colours_and_a_new_one() {
        newsroom.publish(Story.of("A goal").section("Sport"));
        chief.page("/desk/settings/sections");
        String world =
                chief.seen().select("legend:contains(/world) ~ .place input").attr("name");
        String sport =
                chief.seen().select("legend:contains(/sport) ~ .place input").attr("name");
        String colour = sport.replace("place", "colour");
        Map<String, String> changes = Map.of(
                sport,
                "1",
                world,
                "2",
                sport.replace("place", "name"),
                "Games",
                colour,
                "#eeeeee",
                "name-new",
                "World");
        assertThat(save("/desk/settings/sections", "#sections", changes).status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#e-" + colour).text()).contains("contrast of");
        assertThat(chief.seen().select("#e-name-new").text()).isEqualTo("Two sections cannot have one name.");
        assertThat(save("/desk/settings/sections", "#sections", Map.of("name-new", "Sport!"))
                        .status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#e-name-new").text()).contains("already");
        changes = new java.util.HashMap<>(changes);
        changes.putAll(Map.of(colour, "#0b6b3a", "name-new", "Weather", "place-new", "3"));
        assertThat(save("/desk/settings/sections", "#sections", changes).status())
                .isEqualTo(303);
        Document front = newsroom.page("/");
        assertThat(front.select(".sections li").eachText()).startsWith("Home", "Games", "World", "Weather");
        assertThat(newsroom.page("/sport").select("h1").text()).isEqualTo("Games");
        assertThat(newsroom.get(front.select("link[href*=livery]").attr("href")).text())
                .contains("/sport", "#0b6b3a");
    }

    private Map<String, String> faultsOfNew(String name, String slug) {
        Map<String, String> changes = Map.of("name-new", name, "slug-new", slug);
        assertThat(save("/desk/settings/sections", "#sections", changes).status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#f-name-new").val()).isEqualTo(name);
        assertThat(chief.seen().select("#f-slug-new").val()).isEqualTo(slug);
        return chief.faults();
    }

    @Test
    void a_new_section_has_an_address_that_can_be_read() {
        assertThat(faultsOfNew("Мир", "")).containsOnlyKeys("slug-new");
        assertThat(chief.faults().get("slug-new")).startsWith("No address can be made from this name.");
        for (String name : List.of("العالم", "世界", "мир"))
            assertThat(faultsOfNew(name, "")).containsOnlyKeys("slug-new");
        for (String name : List.of("!!!", "–", "★"))
            for (String slug : List.of("", "stars"))
                assertThat(faultsOfNew(name, slug))
                        .containsOnly(Map.entry("name-new", "A name has at least one letter or figure."));
        assertThat(faultsOfNew("Мир", "no address!").get("slug-new")).startsWith("Only small letters");
        assertThat(faultsOfNew("Мир", "world"))
                .containsOnly(Map.entry("slug-new", "There is a section with this address already."));
        for (String reserved : List.of("desk", "search", "static"))
            assertThat(faultsOfNew("Мир", reserved).get("slug-new")).startsWith("The site itself needs this address.");
        assertThat(faultsOfNew("", "mir")).containsOnly(Map.entry("name-new", "A name, please."));

        Map<String, String> mir = Map.of("name-new", "Мир", "slug-new", "Mir");
        assertThat(save("/desk/settings/sections", "#sections", mir).status()).isEqualTo(303);
        assertThat(newsroom.page("/mir").select("h1").text()).isEqualTo("Мир");
        Map<String, String> search = Map.of("name-new", "Search", "slug-new", "");
        assertThat(save("/desk/settings/sections", "#sections", search).status())
                .isEqualTo(303);
        assertThat(newsroom.page("/search-section").select("h1").text()).isEqualTo("Search");
        Map<String, String> world = Map.of("name-new", "World!", "slug-new", "wide-world");
        assertThat(save("/desk/settings/sections", "#sections", world).status()).isEqualTo(303);
        newsroom.publish(Story.of("A story").section("正義"));
        assertThat(newsroom.page("/").select(".sections a[href^=/n]").text()).isEqualTo("正義");
        assertThat(save("/desk/settings/sections", "#sections", Map.of()).status())
                .isEqualTo(303);
    }

    @Test
    void nothing_takes_the_place_of_what_its_writer_has_not_seen() {
        chief.page("/desk/pictures");
        String picture = chief.upload("/desk/pictures", Map.of(), List.of(new Attached("a.jpg", Camera.jpeg(640, 480))))
                .header("Location")
                .replaceFirst("\\?.*", "");
        String author = chief.page("/desk/settings/authors").select(".rows a").attr("href");
        String name = chief.page("/desk/settings/sections")
                .select("legend:contains(/world) ~ div input[name^=name-]")
                .attr("name");
        Visitor other = Visitor.staff(newsroom, "other@news.example", Access.CHIEF);
        overtakes(other, "/desk/settings", "#paper", "tagline");
        overtakes(other, "/desk/settings/about", "form[action$=about]", "text");
        overtakes(other, "/desk/settings/sections", "#sections", name);
        overtakes(other, author, "#author", "bio");
        overtakes(other, picture, "#picture-words", "caption");
    }

    private void overtakes(Visitor other, String page, String form, String field) {
        chief.page(page);
        Map<String, String> mine = filled(chief, form);
        other.page(page);
        Map<String, String> theirs = filled(other, form);
        theirs.put(field, "Theirs");
        assertThat(other.post(page, theirs).status()).as(page).isEqualTo(303);
        mine.put(field, "Mine");
        assertThat(chief.post(page, mine).status()).as(page).isEqualTo(409);
        assertThat(chief.seen().select("[role=alert]").text()).as(page).contains("Not saved: somebody else");
        assertThat(chief.form(form).get(field)).as(page).isEqualTo("Mine");
        assertThat(other.page(page).select(form).text()).as(page).doesNotContain("Not saved: somebody");
        assertThat(other.form(form).get(field)).as(page).contains("Theirs");
        assertThat(chief.post(page, filled(chief, form)).status()).as(page).isEqualTo(303);
        chief.page(page);
        assertThat(chief.form(form).get(field)).as(page).contains("Mine");
    }

    /** With what is required; a radio button without a value is read as "on", which no browser sends. */
    private static Map<String, String> filled(Visitor visitor, String form) {
        Map<String, String> fields = visitor.form(form);
        Map.of("alt", "A bridge", "credit", "Ann Example", "portrait", "")
                .forEach((name, value) -> fields.replace(name, value));
        return fields;
    }

    @Test
    void a_section_is_closed_and_no_address_dies() {
        newsroom.publish(
                Story.of("A storm").section("Weather"),
                Story.of("The old bridge").uri("urn:test:second").section("Weather"));
        newsroom.publishing().layOutFront(Map.of("section:weather", List.of("urn:test:a-storm")));
        chief.page("/desk");
        String draft = chief.post("/desk/articles", Map.of()).header("Location");
        chief.page(draft);
        String weather =
                chief.seen().select("#f-section option:contains(Weather)").val();
        save(draft, "#writing", Map.of("headline", "A drizzle", "body", "Words.", "section", weather));
        chief.page("/desk/settings/sections");
        String closing = chief.seen()
                .select("fieldset:has(legend:contains(/weather)) .closing a")
                .attr("href");
        assertThat(chief.page(closing).text()).contains("Weather", "Articles: 3");
        String world = chief.seen().select("#f-into option:contains(World)").val();
        assertThat(chief.seen().select("#f-into option").eachText()).doesNotContain("Weather");
        assertThat(chief.post(closing, Map.of("into", weather)).status()).isEqualTo(400);
        chief.page(closing);
        assertThat(chief.post(closing, Map.of("into", world)).status()).isEqualTo(303);
        assertMoved("/weather", "/world");
        assertMoved("/feeds/section/weather/rss.xml", "/feeds/section/world/rss.xml");
        assertMoved("/weather/a-storm", "/world/a-storm");
        assertMoved("/weather/the-old-bridge", "/world/the-old-bridge-2");
        assertThat(newsroom.page("/world/the-old-bridge-2").select("h1").text()).isEqualTo("The old bridge");
        assertThat(newsroom.page("/world").text()).contains("A storm");
        assertThat(newsroom.page("/").select(".sections").text()).doesNotContain("Weather");
        assertThat(chief.page(draft).select("#f-section option[selected]").text())
                .isEqualTo("World");
        assertThat(chief.get(closing).status()).isEqualTo(404);
        assertThat(chief.page("/desk/log").text()).contains("closed a section", "weather → world");

        newsroom.publish(Story.of("A gale").section("Weather"));
        assertThat(newsroom.page("/world/a-gale").select("h1").text()).isEqualTo("A gale");
        save("/desk/settings/sections", "#sections", Map.of("name-new", "Weather"));
        assertThat(newsroom.page("/weather").select("h1").text()).isEqualTo("Weather");
        assertMoved("/weather/a-storm", "/world/a-storm");
    }

    @Test
    void what_comes_from_a_closed_section_takes_no_address_that_leads_to_another() {
        newsroom.publish(Story.of("Moved").slug("moved-on").oldSlug("a-storm"));
        newsroom.publish(Story.of("A storm").uri("urn:test:weather").section("Weather"));
        chief.page("/desk/settings/sections");
        String closing = chief.seen()
                .select("fieldset:has(legend:contains(/weather)) .closing a")
                .attr("href");
        chief.page(closing);
        chief.post(
                closing,
                Map.of(
                        "into",
                        chief.seen().select("#f-into option:contains(World)").val()));
        assertMoved("/world/a-storm", "/world/moved-on");
        assertMoved("/weather/a-storm", "/world/a-storm-2");
    }

    @Test
    void a_topic_is_renamed_and_merged_and_no_address_dies() {
        chief.page("/desk/settings/topics?q=bridge");
        assertThat(chief.seen().select(".rows li")).hasSize(2);
        String bridge = chief.seen().select(".rows a:matchesOwn(^Bridge$)").attr("href");
        String bridges = chief.seen().select(".rows a:matchesOwn(^Bridges$)").attr("href");
        assertThat(save(bridges, "#rename", Map.of("slug", "bridge")).status()).isEqualTo(422);
        assertThat(chief.seen().select("#e-slug").text()).contains("merge");
        for (String name : List.of("Bridge", "BRIDGE", "Bridges, old"))
            assertThat(save(bridges, "#rename", Map.of("name", name, "slug", "crossings"))
                            .status())
                    .as(name)
                    .isEqualTo(422);
        assertThat(chief.seen().select("#e-name").text()).contains("no comma");
        assertThat(save(bridges, "#rename", Map.of("name", "Crossings", "slug", "crossings"))
                        .status())
                .isEqualTo(303);
        assertMoved("/topic/bridges", "/topic/crossings");
        assertMoved("/feeds/topic/bridges/rss.xml", "/feeds/topic/crossings/rss.xml");
        assertThat(newsroom.page("/topic/crossings").select("h1").text()).isEqualTo("Crossings");
        assertThat(save(bridge, "form[action$=merger]", Map.of("into", "Nothing"))
                        .status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#f-into").val()).isEqualTo("Nothing");
        assertThat(save(bridge, "form[action$=merger]", Map.of("into", "CROSSINGS"))
                        .header("Location"))
                .startsWith(bridges);
        for (String address : List.of(bridge, bridges.replaceFirst("\\d+$", "999999")))
            assertThat(chief.post(address + "/merger", Map.of("into", "Crossings"))
                            .header("Location"))
                    .startsWith(bridges);
        assertThat(chief.post(bridge + "/merger", Map.of("into", "Nothing")).status())
                .isEqualTo(404);
        assertMoved("/topic/bridge", "/topic/crossings");
        assertThat(newsroom.page("/topic/crossings").select("h2").eachText())
                .containsExactlyInAnyOrder("The old bridge", "The new bridge", "Both bridges");
        assertThat(chief.page(bridges).text()).contains("/topic/bridge", "/topic/bridges");
        newsroom.publish(Story.of("A third bridge").about("Bridge"));
        assertThat(newsroom.page("/topic/crossings").text()).contains("A third bridge");
        assertThat(chief.get(bridge).status()).isEqualTo(404);
        assertThat(chief.page("/desk/log").text()).contains("renamed a topic", "merged a topic into another");
    }

    private void assertMoved(String from, String to) {
        Newsroom.Answer answer = newsroom.get(from);
        assertThat(answer.status()).as(from).isEqualTo(301);
        assertThat(answer.header("Location")).isEqualTo(to);
    }

    @Test
    void an_author_gets_a_name_a_biography_and_a_portrait() {
        chief.page("/desk/pictures");
        String picture = chief.upload(
                        "/desk/pictures", Map.of(), List.of(new Attached("ada.jpg", Camera.jpeg(640, 640))))
                .header("Location")
                .replaceFirst("\\?.*", "");
        save(picture, "#picture-words", Map.of("alt", "Ada at her desk", "credit", "Ann Example"));
        String author = chief.page("/desk/settings/authors").select(".rows a").attr("href");
        assertThat(save(author, "#author", Map.of("name", "", "bio", "Kept")).status())
                .isEqualTo(422);
        assertThat(chief.seen().select("#f-bio").text()).isEqualTo("Kept");
        for (String nobody : List.of("999999", "x", "-1")) {
            assertThat(save(author, "#author", Map.of("bio", "Kept", "portrait", nobody))
                            .status())
                    .as(nobody)
                    .isEqualTo(422);
            assertThat(chief.faults())
                    .containsExactly(Map.entry(
                            "portrait", "There is no such picture that has its words. Please choose another."));
            assertThat(chief.seen().select("#f-bio").text()).isEqualTo("Kept");
        }
        newsroom.publish(Story.of("A third bridge").by("Ben Ford"));
        for (String name : List.of("Ben Ford", "Ada Brook, PhD", "\"Brook, Ada\""))
            assertThat(save(author, "#author", Map.of("name", name)).status())
                    .as(name)
                    .isEqualTo(422);
        Map<String, String> looking = Map.of("name", "Ada M.", "bio", "Half a line", "q", "nothing of the kind");
        for (Map<String, String> button : List.of(Map.of("find", "yes"), Map.<String, String>of())) {
            Map<String, String> form = new HashMap<>(looking);
            form.putAll(button);
            assertThat(save(author, "#author", form).status()).isEqualTo(200);
            assertThat(chief.seen().select("#f-name").val()).isEqualTo("Ada M.");
            assertThat(chief.seen().select("#f-bio").text()).isEqualTo("Half a line");
            assertThat(chief.seen().select(".library li")).isEmpty();
        }
        Map<String, String> changes =
                Map.of("name", "Ada M. Brook", "bio", "Writes on rivers.", "portrait", picture.replaceFirst(".*/", ""));
        assertThat(save(author, "#author", changes).status()).isEqualTo(303);
        Document page = newsroom.page("/by/ada-brook");
        assertThat(page.text()).contains("Ada M. Brook", "Writes on rivers.");
        assertThat(page.select("img[alt='Ada at her desk']")).hasSize(1);
        assertThat(newsroom.page("/world/the-old-bridge").select(".byline").text())
                .contains("Ada M. Brook");
        assertThat(chief.page(picture).text()).contains("Ada M. Brook portrait");
    }

    @Test
    void the_page_about_the_paper_is_the_chiefs_and_safe() {
        save(
                "/desk/settings/about",
                "form[action$=about]",
                Map.of("text", "<p>Founded by <b>herons</b>.<script>alert(1)</script></p>"));
        assertThat(newsroom.page("/about").select(".body").html())
                .contains("<p>Founded by <b>herons</b>.</p>")
                .doesNotContain("script");
        assertThat(save("/desk/settings/about", "form[action$=about]", Map.of("text", "x".repeat(20_001)))
                        .status())
                .isEqualTo(422);
        save("/desk/settings/about", "form[action$=about]", Map.of("text", "First.\n\nSecond & last."));
        assertThat(newsroom.page("/about").select(".body").html())
                .contains("<p>First.</p>", "<p>Second &amp; last.</p>");
        save("/desk/settings/about", "form[action$=about]", Map.of("text", ""));
        assertThat(newsroom.page("/about").select(".body").text()).contains("The Test");
    }

    @Test
    void what_the_chief_marks_blocks_and_the_rest_only_warns() {
        chief.page("/desk");
        String article = chief.post("/desk/articles", Map.of()).header("Location");
        save(article, "#writing", Map.of("headline", "A bridge", "body", "Words."));
        chief.page("/desk/settings");
        Map<String, String> marked = chief.form("form[action$=rules]");
        marked.put("blocking", "credit");
        chief.post("/desk/settings/rules", marked);
        chief.page(article + "/publication");
        assertThat(chief.seen().select(".gaps li").eachText()).anyMatch(gap -> gap.contains("no standfirst"));
        assertThat(chief.post(article + "/publication", chief.form("form[action$=publication]"))
                        .status())
                .isEqualTo(303);
        marked.put("blocking", "standfirst");
        chief.page("/desk/settings");
        chief.post("/desk/settings/rules", marked);
        save(article, "#writing", Map.of("headline", "Another bridge"));
        chief.page(article + "/publication");
        assertThat(chief.post(article + "/publication", chief.form("form[action$=publication]"))
                        .status())
                .isEqualTo(422);
        chief.page("/desk/settings");
        assertThat(chief.seen().select("#c-standfirst").hasAttr("checked")).isTrue();
        Map<String, String> strict = chief.form("form[action$=rules]");
        strict.put("secondFactor", "everybody");
        assertThat(chief.post("/desk/settings/rules", strict).status()).isEqualTo(400);
        chief.page("/desk/settings");
        strict.put("secondFactor", "chief");
        chief.post("/desk/settings/rules", strict);
        assertThat(chief.get("/desk").header("Location")).isEqualTo("/desk/account/second-factor");
    }
}
