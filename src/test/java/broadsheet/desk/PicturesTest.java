package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.Visitor.Attached;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class PicturesTest {

    private static final byte[] WITH_WORDS = Camera.withSegment(
            Camera.jpeg(640, 480),
            0xe1,
            Camera.ascii("http://ns.adobe.com/xap/1.0/\0"),
            Camera.ascii("<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF"
                    + " xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:Description rdf:about=''"
                    + " xmlns:photoshop='http://ns.adobe.com/photoshop/1.0/' photoshop:Credit='Ann Example'"
                    + " xmlns:dc='http://purl.org/dc/elements/1.1/'><dc:description><rdf:Alt><rdf:li"
                    + " xml:lang='x-default'>A bridge at noon.</rdf:li></rdf:Alt></dc:description>"
                    + "</rdf:Description></rdf:RDF></x:xmpmeta>"));

    private Newsroom newsroom;
    private Visitor ada;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge"));
        ada = Visitor.staff(newsroom, "ada@news.example", Access.EDITOR);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Attached file(String name, byte[] content) {
        return new Attached(name, content);
    }

    private Newsroom.Answer upload(Visitor visitor, Attached... files) {
        visitor.page("/desk/pictures");
        return visitor.upload("/desk/pictures", Map.of(), List.of(files));
    }

    private Newsroom.Answer word(Visitor visitor, String path, Map<String, String> words) {
        visitor.page(path);
        Map<String, String> form = visitor.form("#picture-words");
        form.putAll(words);
        return visitor.post(path, form);
    }

    /** Uploads a picture and gives it its words. */
    private String picture(Visitor visitor, int width, String alt) {
        String path = upload(visitor, file("a.jpg", Camera.jpeg(width, 480)))
                .header("Location")
                .replaceFirst("\\?.*", "");
        assertThat(word(visitor, path, Map.of("alt", alt, "credit", "Ann Example"))
                        .status())
                .isEqualTo(303);
        return path;
    }

    private String draft(Visitor visitor, String headline) {
        visitor.page("/desk");
        String path = visitor.post("/desk/articles", Map.of()).header("Location");
        visitor.page(path);
        Map<String, String> form = visitor.form("#writing");
        form.putAll(Map.of("headline", headline, "body", "One paragraph."));
        visitor.post(path, form);
        return path;
    }

    private void publish(String path) {
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=publication]");
        assertThat(ada.post(path + "/publication", form).status()).isEqualTo(303);
    }

    @Test
    void a_file_brings_its_own_words_and_what_only_a_person_can_say_is_required() {
        Newsroom.Answer answer = upload(ada, file("bridge.jpg", WITH_WORDS));
        assertThat(answer.header("Location")).matches("/desk/pictures/\\d+\\?done=pictureAdded");
        String path = answer.header("Location").replaceFirst("\\?.*", "");
        ada.page(path);
        assertThat(ada.seen().select("#f-caption").text()).isEqualTo("A bridge at noon.");
        assertThat(ada.seen().select("#f-credit").val()).isEqualTo("Ann Example");
        assertThat(ada.page("/desk/pictures?words=missing").select(".library li"))
                .hasSize(1);
        Newsroom.Answer refused = word(
                ada,
                path,
                Map.of(
                        "caption",
                        "Kept as typed",
                        "focalX",
                        "101",
                        "credit",
                        "",
                        "licensePage",
                        "javascript:alert(1)"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(ada.seen().select("#f-caption").text()).isEqualTo("Kept as typed");
        assertThat(ada.seen().select("[aria-invalid=true]").eachAttr("name"))
                .containsExactlyInAnyOrder("alt", "credit", "focalX", "licensePage");
        assertThat(ada.seen().select("#e-alt").text()).contains("what the picture shows");
        Map<String, String> words =
                Map.of("alt", "A stone bridge", "focalX", "20", "focalY", "80", "licensePage", "https://a.example/");
        assertThat(word(ada, path, words).header("Location")).endsWith("?done=saved");
        assertThat(ada.page(path).select("#f-licensePage").val()).isEqualTo("https://a.example/");
        assertThat(ada.seen().select(".crops .wide img").attr("src")).contains("16x9-20-80-");
        assertThat(ada.page("/desk/pictures?words=missing").select(".library li"))
                .isEmpty();
        assertThat(ada.page("/desk/pictures?q=STONE+noon").select(".library li"))
                .hasSize(1);
        assertThat(ada.page("/desk/pictures?q=100%25").select(".library li")).isEmpty();
    }

    @Test
    void whose_a_picture_is_and_where_a_licence_is_to_be_had_is_offered_from_its_file() {
        String path = upload(ada, file("a.jpg", Camera.withRights()))
                .header("Location")
                .replaceFirst("\\?.*", "");
        ada.page(path);
        assertThat(ada.seen().select("#f-copyright").val()).isEqualTo("(c) 2026 The Agency");
        assertThat(ada.seen().select("#f-license").val()).isEqualTo("https://agency.example/licence");
        assertThat(ada.seen().select("#f-licensePage").val()).isEqualTo("https://agency.example/buy");
    }

    @Test
    void of_several_files_the_good_are_kept_and_each_bad_one_is_refused_with_its_reason() {
        Newsroom.Answer answer = upload(
                ada,
                file("good.jpg", Camera.jpeg(640, 480)),
                file("page.jpg", Camera.ascii("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>")),
                file("hidden.jpg", Camera.join(Camera.jpeg(64, 48), Camera.ascii("PK\3\4 and more"))),
                file("large.jpg", new byte[(40 << 20) + 1]));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(ada.seen().select(".uploads li").eachText())
                .anyMatch(line -> line.startsWith("good.jpg Give it"))
                .anyMatch(line -> line.startsWith("page.jpg SVG"))
                .anyMatch(line -> line.startsWith("hidden.jpg Something else is hidden"))
                .anyMatch(line -> line.startsWith("large.jpg The file is larger than 40 MB"));
        assertThat(ada.page("/desk/pictures").select(".library li")).hasSize(1);
        assertThat(upload(ada, file("again.jpg", Camera.jpeg(640, 480))).header("Location"))
                .endsWith("done=pictureThere");
        assertThat(upload(ada).status()).isEqualTo(422);
        assertThat(ada.seen().select("#drop .fault").text()).isEqualTo("Please choose a file.");
        assertThat(upload(
                                ada,
                                file("one.jpg", Camera.jpeg(600, 480)),
                                file("two.jpg", Camera.file(Camera.spot(500, 400, 20, 20), "png")))
                        .header("Location"))
                .isEqualTo("/desk/pictures?words=missing&done=pictures");
        Newsroom.Answer told = ada.upload(
                "/desk/pictures", Map.of(), List.of(file("x.gif", new byte[3])), "Accept", "application/json");
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("\"taken\":false", "This is no JPEG");
    }

    @Test
    void how_many_may_be_sent_at_once_is_said_before() {
        assertThat(ada.page("/desk/pictures").select("#h-files").text()).contains("At most 20 at once.");
        Attached[] many = new Attached[21];
        java.util.Arrays.setAll(many, i -> file("a" + i + ".gif", new byte[3]));
        assertThat(upload(ada, many).status()).isEqualTo(422);
        assertThat(ada.faults()).containsEntry("files", "At most twenty at once, please.");
    }

    @Test
    void no_other_address_reads_a_form_with_files_and_nobody_without_the_token_sends_one() {
        ada.page("/desk/pictures");
        for (String path : List.of("/desk/articles", "/login", "/desk/account/passphrase", "/desk/cleaning"))
            assertThat(ada.upload(path, Map.of(), List.of(file("a.jpg", new byte[9])))
                            .status())
                    .as(path)
                    .isEqualTo(415);
        assertThat(ada.upload("/desk/pictures", Map.of("csrf", "no"), List.of(file("a.jpg", Camera.jpeg(64, 48))))
                        .status())
                .isEqualTo(403);
        ada.page("/desk/pictures");
        Visitor stranger = new Visitor(newsroom);
        assertThat(stranger.upload("/desk/pictures", Map.of(), List.of(file("a.jpg", new byte[9])))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void what_is_no_form_with_files_is_refused_and_not_logged() {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        String path = picture(ada, 640, "A stone bridge");
        String part = "--b\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n";
        try {
            for (String to : List.of("/desk/pictures", path + "/file"))
                for (String body :
                        List.of("", "garbage", part, part + "x\r\n--b--no", "--b\r\nno head\r\n\r\nx\r\n--b--"))
                    for (String type :
                            List.of("multipart/form-data", "multipart/form-data; boundary=b", "multipart/mixed")) {
                        Newsroom.Answer answer = ada.send("POST", to, body, "Content-Type", type);
                        assertThat(answer.status())
                                .as("%s %s %s", to, type, body)
                                .isBetween(400, 499);
                        assertThat(answer.text()).doesNotContain("Exception");
                    }
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    @Test
    void whoever_chooses_no_picture_is_told_beside_the_pictures() {
        picture(ada, 640, "A stone bridge");
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture?q=stone");
        assertThat(ada.post(article + "/picture?q=stone", Map.of("as", "hero")).status())
                .isEqualTo(422);
        assertThat(ada.faults().values()).containsExactly("Please choose a picture.");
        assertThat(ada.seen().select("#f-q").val()).isEqualTo("stone");
        assertThat(ada.post(article + "/picture?q=nothing", Map.of("as", "figure"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_picture_at_the_head_is_named_and_not_chosen_beforehand() {
        String head = picture(ada, 640, "A stone bridge").replaceFirst(".*/", "");
        picture(ada, 600, "A rope bridge");
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", head, "as", "hero"));
        ada.page(article + "/picture");
        assertThat(ada.seen().select(".library label:contains(At the head now)").eachAttr("for"))
                .containsExactly("p-" + head);
        Map<String, String> form = ada.form("form:has(.library)");
        form.put("as", "figure");
        assertThat(ada.post(article + "/picture", form).status()).isEqualTo(422);
        assertThat(ada.faults().values()).containsExactly("Please choose a picture.");
        assertThat(ada.page(article).select("#f-body").text()).doesNotContain("figure");
    }

    @Test
    void a_picture_is_chosen_for_the_head_and_put_into_the_text() {
        String picture = picture(ada, 640, "A stone bridge");
        String id = picture.replaceFirst(".*/", "");
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        assertThat(ada.post(article + "/picture", Map.of("picture", id, "as", "hero"))
                        .header("Location"))
                .isEqualTo(article + "?done=picture");
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", id, "as", "figure"));
        assertThat(ada.page(article).select("#f-body").val()).contains("<figure><img src=\"picture:urn:uuid:");
        assertThat(ada.seen().select("#figures li")).hasSize(1);
        assertThat(ada.seen().select(".as-card img").attr("src")).contains("card-");
        publish(article);
        assertThat(newsroom.page("/world/the-new-bridge")
                        .select(".body figure img")
                        .attr("alt"))
                .isEqualTo("A stone bridge");
        assertThat(ada.page(picture).select("#uses ~ ul").text()).contains("The new bridge Published");
        assertThat(ada.seen().select("form[action$=removal]")).isEmpty();
        assertThat(ada.post(picture + "/removal", Map.of()).status()).isEqualTo(409);
    }

    @Test
    void a_picture_of_a_text_that_can_be_put_back_is_not_thrown_away() {
        String hero = picture(ada, 640, "A stone bridge");
        String within = picture(ada, 600, "A rope bridge");
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", hero.replaceFirst(".*/", ""), "as", "hero"));
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", within.replaceFirst(".*/", ""), "as", "figure"));
        ada.page(article);
        ada.post(article + "/picture", Map.of("picture", "", "as", "none"));
        ada.page(article);
        Map<String, String> form = ada.form("#writing");
        form.put("body", "No picture.");
        assertThat(ada.post(article, form).status()).isEqualTo(303);
        for (String picture : List.of(hero, within)) {
            assertThat(ada.page(picture).select("#uses ~ p").text()).as(picture).isNotEmpty();
            assertThat(ada.post(picture + "/removal", ada.form("form[action$=removal]"))
                            .status())
                    .isEqualTo(409);
            assertThat(ada.seen().select("#e-removal").text()).contains("can be put back");
            assertThat(ada.seen().select("[aria-describedby=e-removal]").hasAttr("autofocus"))
                    .isTrue();
        }
    }

    @Test
    void the_picture_at_the_head_is_part_of_what_was_saved() {
        String old = picture(ada, 640, "A stone bridge").replaceFirst(".*/", "");
        String fresh = picture(ada, 600, "A rope bridge").replaceFirst(".*/", "");
        String article = draft(ada, "The new bridge");
        List<String> cards = new ArrayList<>();
        for (String picture : List.of(old, fresh, fresh)) {
            ada.page(article + "/picture");
            ada.post(article + "/picture", Map.of("picture", picture, "as", "hero"));
            cards.add(ada.page(article).select(".as-card img").attr("src"));
        }
        List<String> revisions =
                ada.page(article + "/revisions").select("main li a").eachAttr("href");
        assertThat(revisions).hasSize(3);
        ada.page(revisions.get(1));
        assertThat(ada.seen().select(".comparison h2").eachText()).containsExactly("Picture");
        assertThat(ada.seen().select(".comparison del").text()).startsWith("A stone bridge");
        assertThat(ada.seen().select(".comparison ins").text()).startsWith("A rope bridge");
        assertThat(ada.post(revisions.get(1) + "/restoration", ada.form("form[action$=restoration]"))
                        .header("Location"))
                .endsWith("?done=restored");
        assertThat(ada.page(article).select(".as-card img").attr("src"))
                .isEqualTo(cards.get(0))
                .isNotEqualTo(cards.get(1));
        assertThat(ada.page(revisions.get(2)).select(".comparison ins").text()).startsWith("A stone bridge");
        ada.post(revisions.get(2) + "/restoration", ada.form("form[action$=restoration]"));
        assertThat(ada.page(article).select(".as-teaser img")).isEmpty();
    }

    @Test
    void a_wordless_one_goes_nowhere_before_it_has_its_words() {
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        Newsroom.Answer sent = ada.upload(
                "/desk/pictures",
                Map.of("article", article.replaceFirst(".*/", "")),
                List.of(file("a.jpg", Camera.jpeg(640, 480))));
        String path = sent.header("Location");
        assertThat(path).contains("?article=");
        ada.page(article + "/picture");
        String id = path.replaceFirst(".*/(\\d+).*", "$1");
        assertThat(ada.post(article + "/picture", Map.of("picture", id, "as", "hero"))
                        .header("Location"))
                .startsWith("/desk/pictures/" + id + "?article=");
        Visitor rae = Visitor.staff(newsroom, "rae@news.example", Access.REPORTER);
        String hers = draft(rae, "A rope bridge");
        rae.page(hers + "/picture");
        assertThat(rae.post(hers + "/picture", Map.of("picture", id, "as", "hero"))
                        .status())
                .isEqualTo(422);
        assertThat(rae.faults().get("picture")).startsWith("This picture has no words yet");
        ada.page(path);
        Map<String, String> form = new LinkedHashMap<>(ada.form("#picture-words"));
        form.putAll(Map.of("alt", "A stone bridge", "credit", "Ann Example"));
        assertThat(ada.post("/desk/pictures/" + id, form).header("Location")).isEqualTo(article + "?done=picture");
        assertThat(ada.page(article).select(".as-teaser img")).hasSize(1);
    }

    @Test
    void another_file_takes_its_place_everywhere_at_once() {
        String picture = picture(ada, 640, "A stone bridge");
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", picture.replaceFirst(".*/", ""), "as", "hero"));
        publish(article);
        String before = newsroom.page("/world/the-new-bridge")
                .select(".hero img, figure img")
                .attr("src");
        ada.page(picture);
        byte[] other = Camera.file(Camera.spot(800, 600, 30, 30), "png");
        assertThat(ada.upload(picture + "/file", Map.of(), List.of(file("b.png", Camera.ascii("GIF89a"))))
                        .status())
                .isEqualTo(422);
        assertThat(ada.seen().select("#e-files").text()).contains("cut off");
        assertThat(ada.upload(picture + "/file", Map.of(), List.of(file("b.png", other)))
                        .header("Location"))
                .endsWith("?done=pictureReplaced");
        assertThat(ada.page(picture + "?done=pictureReplaced").select(".done").text())
                .contains("the focal point is chosen anew");
        String after = newsroom.page("/world/the-new-bridge")
                .select(".hero img, figure img")
                .attr("src");
        assertThat(after).isNotEqualTo(before).startsWith("/picture/");
        assertThat(newsroom.get(after).status()).isEqualTo(200);
        String folder = before.replaceFirst("[^/]*$", "");
        for (String file : List.of("whole-320.webp", "whole-640.jpg", "16x9-50-50-320.webp", "4x3-20-80-640.jpg")) {
            Newsroom.Answer led = newsroom.get(folder + file);
            assertThat(led.status()).as(file).isEqualTo(302);
            assertThat(newsroom.get(led.header("Location")).status()).as(file).isEqualTo(200);
        }
        assertThat(newsroom.get(folder + "whole-1.exe").status()).isEqualTo(404);
        assertThat(ada.page(picture).select("#f-alt").text()).isEqualTo("A stone bridge");
    }

    @Test
    void a_reporter_changes_what_she_brought_until_it_is_in_the_paper() {
        Visitor rae = Visitor.staff(newsroom, "rae@news.example", Access.REPORTER);
        String adas = picture(ada, 640, "A stone bridge");
        String hers = picture(rae, 600, "A rope bridge");
        rae.page(hers);
        String token = rae.seen().select("input[name=csrf]").val();
        Map<String, String> words = Map.of("csrf", token, "alt", "Mine", "credit", "Me", "focalX", "1", "focalY", "1");
        assertThat(rae.post(hers, words).status()).isEqualTo(303);
        assertThat(rae.post(adas, words).status()).isEqualTo(403);
        assertThat(rae.upload(adas + "/file", Map.of("csrf", token), List.of(file("a.jpg", Camera.jpeg(64, 48))))
                        .status())
                .isEqualTo(403);
        assertThat(rae.post(adas + "/removal", Map.of("csrf", token)).status()).isEqualTo(403);
        assertThat(rae.page(adas).select("#picture-words button, form[action$=file]"))
                .isEmpty();
        String article = draft(ada, "The new bridge");
        ada.page(article + "/picture");
        ada.post(article + "/picture", Map.of("picture", hers.replaceFirst(".*/", ""), "as", "hero"));
        assertThat(rae.page(hers).text()).doesNotContain("The new bridge");
        publish(article);
        assertThat(rae.post(hers, words).status()).isEqualTo(403);
        assertThat(rae.page(hers).text()).contains("The new bridge");
        String lone = picture(rae, 500, "Nowhere");
        rae.page(lone);
        assertThat(rae.post(lone + "/removal", Map.of()).header("Location")).endsWith("?done=pictureRemoved");
        assertThat(rae.get(lone).status()).isEqualTo(404);
        Visitor chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
        assertThat(chief.page("/desk/log").text())
                .contains("added a picture", "changed the words of a picture", "threw a picture away");
    }
}
