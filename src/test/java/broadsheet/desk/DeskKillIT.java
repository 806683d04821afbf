package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.Newsroom.Answer;
import broadsheet.Visitor;
import broadsheet.Visitor.Attached;
import broadsheet.edition.Actor;
import broadsheet.login.Codes;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A day's work at the desk of a real process, which is killed twenty-one times, after each step as soon as that has been
 * acknowledged. PostgreSQL is another process and has nothing to fear of ours dying.
 */
class DeskKillIT {

    private static final String EMAIL = "ada@news.example";
    private static final Map<String, String> CREDENTIALS = Map.of("email", EMAIL, "passphrase", Visitor.PASSPHRASE);

    @TempDir
    Path folder;

    private KilledSite site;
    private Visitor ada;
    private int kills;
    private String secret = "";
    /** What has to be true from now on, by name: each is looked at after every kill. */
    private final Map<String, Runnable> facts = new LinkedHashMap<>();

    @Test
    void what_the_desk_has_acknowledged_survives_more_than_twenty_kills() throws IOException {
        try (KilledSite opened = new KilledSite(folder)) {
            site = opened;
            ada = new Visitor(path -> site.origin() + path, site.origin());
            String link = invitation();
            site.start();
            comeIn(link);
            write();
            publish();
            arrange();
            assertThat(kills).isEqualTo(21);
        }
    }

    private String invitation() {
        try (App app = new App(Config.read(site.environment()), Clock.systemUTC())) {
            return app.personnel().invite(Actor.PROGRAM, EMAIL, Access.CHIEF).secret();
        }
    }

    /** A step has been acknowledged: the process dies, and another finds everything. */
    private void acknowledged(Answer answer, String fact, Runnable holds) {
        assertThat(answer.status()).as(fact).isIn(200, 303);
        facts.put(fact, holds);
        site.kill();
        kills++;
        site.start();
        facts.forEach((name, look) -> {
            try {
                look.run();
            } catch (AssertionError e) {
                throw new AssertionError("after kill " + kills + ", which followed \"" + fact + "\": " + name, e);
            }
        });
    }

    private void comeIn(String link) {
        Runnable signedIn = () -> assertThat(ada.get("/desk/account").status()).isEqualTo(200);
        ada.get("/login/invitation/" + link);
        acknowledged(
                ada.post("/login/invitation/" + link, Map.of("name", "Ada", "passphrase", Visitor.PASSPHRASE)),
                "signed in",
                signedIn);
        secret = ada.page("/desk/account/second-factor").select("code").first().text();
        acknowledged(
                ada.post(
                        "/desk/account/second-factor",
                        Map.of("old", Visitor.PASSPHRASE, "code", Codes.now(secret, Instant.now()))),
                "second factor",
                () -> assertThat(ada.page("/desk/account").text()).contains("Recovery codes left: 10"));
        ada.page("/desk/account");
        Runnable secondFactor = facts.remove("second factor");
        acknowledged(
                ada.post("/desk/sign-out", Map.of()),
                "signed in",
                () -> assertThat(ada.get("/desk/account").status()).isEqualTo(303));
        ada.get("/login");
        assertThat(ada.post("/login", CREDENTIALS).status()).isEqualTo(200);
        Answer in = ada.post("/login/code", Map.of("code", Codes.next(secret, Instant.now())));
        facts.put("second factor", secondFactor);
        acknowledged(in, "signed in", signedIn);
    }

    private String article = "";

    private Answer save(String path, String action, Map<String, String> changes) {
        ada.page(path);
        Map<String, String> form = ada.form("#writing");
        form.putAll(changes);
        return ada.post(path + action, form);
    }

    private void field(String path, String field, String content) {
        assertThat(ada.page(path).select("#f-" + field).val()).isEqualTo(content);
    }

    private void write() {
        ada.page("/desk");
        Answer begun = ada.post("/desk/articles", Map.of());
        article = begun.header("Location");
        acknowledged(begun, "begun", () -> assertThat(ada.get(article).status()).isEqualTo(200));
        acknowledged(
                save(article, "", Map.of("headline", "The new bridge", "body", "One.")),
                "body",
                () -> field(article, "body", "<p>One.</p>"));
        acknowledged(
                save(article, "/autosave", Map.of("body", "<p>One.</p><p>Two.</p>")),
                "body",
                () -> field(article, "body", "<p>One.</p>\n<p>Two.</p>"));
        acknowledged(
                save(article, "", Map.of("authors", "Ada, Cy Dorn", "topics", "Steel")),
                "authors",
                () -> field(article, "authors", "Ada, Cy Dorn"));
        illustrate();
        ada.page(article + "/publication");
        Answer shared = ada.post(article + "/preview-links", Map.of());
        String link = ada.seen().select("code").text().replace(site.origin(), "");
        acknowledged(
                shared,
                "preview link",
                () -> assertThat(new Visitor(path -> site.origin() + path, site.origin())
                                .page(link)
                                .text())
                        .contains("The new bridge"));
    }

    /** The file and its row: what is acknowledged has both. */
    private void illustrate() {
        ada.page(article + "/picture");
        Answer taken =
                ada.upload("/desk/pictures", Map.of(), List.of(new Attached("bridge.jpg", Camera.jpeg(640, 480))));
        String picture = taken.header("Location").replaceFirst("\\?.*", "");
        acknowledged(
                taken,
                "picture",
                () -> assertThat(ada.get(ada.page(picture).select(".focal img").attr("src"))
                                .status())
                        .isEqualTo(200));
    }

    private Answer publish(String path, Map<String, String> how) {
        ada.page(path + "/publication");
        Map<String, String> form = ada.form("form[action$=publication]");
        form.putAll(how);
        return ada.post(path + "/publication", form);
    }

    private void headline(String path, String headline) {
        assertThat(ada.page(path).select("h1").text()).isEqualTo(headline);
    }

    private void publish() {
        String path = "/news/the-new-bridge";
        acknowledged(publish(article, Map.of("when", "now")), "public", () -> headline(path, "The new bridge"));
        facts.remove("preview link"); // it shows what is written next
        acknowledged(
                save(article, "", Map.of("headline", "The new bridge opens")),
                "headline",
                () -> field(article, "headline", "The new bridge opens"));
        acknowledged(publish(article, Map.of("update", "yes")), "public", () -> headline(path, "The new bridge opens"));
        ada.page(article + "/publication");
        acknowledged(
                ada.post(article + "/corrections", Map.of("text", "The year was wrong.")),
                "correction",
                () -> assertThat(ada.page("/corrections").text()).contains("The year was wrong."));
        ada.page("/desk");
        String second = ada.post("/desk/articles", Map.of()).header("Location");
        acknowledged(
                save(second, "", Map.of("headline", "The next bridge", "body", "Three.")),
                "second text",
                () -> field(second, "headline", "The next bridge"));
        acknowledged(
                publish(second, Map.of("when", "later", "at", "2990-01-01T08:00")),
                "scheduled",
                () -> assertThat(ada.page("/desk?status=scheduled")
                                .select("tbody th")
                                .eachText())
                        .containsExactly("The next bridge"));
    }

    private Answer place(String headline, String area) {
        ada.page("/desk/front");
        Map<String, String> form = ada.form(".finding form[method=post]");
        form.put(
                "article",
                ada.seen()
                        .select(".candidates li:contains(" + headline + ") input")
                        .val());
        form.put("area", area);
        return ada.post("/desk/front/places", form);
    }

    private List<String> placed(String area) {
        return ada.page("/desk/front")
                .select(".area[data-area=" + area + "] li[data-article] .teaser-head")
                .eachText();
    }

    private void arrange() {
        acknowledged(
                place("The new bridge", "watching"),
                "draft of the front",
                () -> assertThat(placed("watching")).containsExactly("The new bridge opens"));
        acknowledged(
                place("The next bridge", "row"),
                "draft with what is scheduled",
                () -> assertThat(placed("row")).containsExactly("The next bridge"));
        ada.page("/desk/front");
        acknowledged(
                ada.post("/desk/front/publication", ada.form("form[action$=publication]")),
                "front",
                () -> assertThat(ada.page("/").select(".watching h3").text()).isEqualTo("The new bridge opens"));
        ada.page("/desk/front/breaking");
        acknowledged(
                ada.post(
                        "/desk/front/breaking",
                        Map.of("text", "It is open", "link", "/news", "ends", "2990-01-01T08:00")),
                "bar",
                () -> assertThat(ada.page("/").select(".breaking a").text()).isEqualTo("It is open"));
        ada.page(article + "/publication");
        facts.remove("public");
        facts.remove("front");
        facts.remove("correction");
        acknowledged(
                ada.post(article + "/withdrawal", Map.of()),
                "withdrawn",
                () -> assertThat(ada.get("/news/the-new-bridge").status()).isEqualTo(410));
        assertThat(ada.page("/desk/log").select("tbody tr")).hasSizeGreaterThanOrEqualTo(14);
    }
}
