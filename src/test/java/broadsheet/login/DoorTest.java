package broadsheet.login;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is signed in, by a page elsewhere, to an account that is the attacker's. */
class DoorTest {

    private Newsroom newsroom;
    private String link;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        link = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, "ben@news.example", Access.EDITOR)
                        .secret();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private void refused(String... headers) {
        Visitor victim = new Visitor(newsroom);
        Map<String, String> right = Map.of("email", "ada@news.example", "passphrase", Visitor.PASSPHRASE);
        assertThat(victim.post("/login", right, headers).status()).isEqualTo(403);
        assertThat(victim.post(link, Map.of("name", "Ben", "passphrase", Visitor.PASSPHRASE), headers)
                        .status())
                .isEqualTo(403);
        for (String path : new String[] {"/login/code", "/login/passkey", "/login/passkey/challenge"})
            assertThat(victim.post(path, Map.of(), headers).status()).as(path).isEqualTo(403);
        assertThat(victim.cookies()).isEmpty();
        assertThat(newsroom.app().personnel().invitations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "https://evil.news.example",
                "https://news.example.evil.example",
                "http://news.example",
                "http://NEWS.example:80",
                "https://news.example:8443",
                "null",
                "no address at all"
            })
    void a_form_of_another_site_is_refused_at_the_way_in(String origin) {
        refused("Origin", origin);
        refused("Origin", origin, "Sec-Fetch-Site", "same-origin");
    }

    private int bare(String... headers) {
        return newsroom.send("POST", "/login", headers).status();
    }

    @Test
    void what_does_not_say_where_it_comes_from_is_refused() {
        assertThat(bare()).isEqualTo(403);
        assertThat(bare("Referer", "https://news.example/login")).isEqualTo(403);
        for (String site : new String[] {"cross-site", "same-site", "none"})
            assertThat(bare("Sec-Fetch-Site", site)).as(site).isEqualTo(403);
        assertThat(bare("Sec-Fetch-Site", "same-origin")).isEqualTo(422);
    }

    @Test
    void a_page_of_ours_is_let_in_under_the_name_it_was_asked_by() {
        assertThat(bare("Origin", "https://news.example")).isEqualTo(422);
        assertThat(bare("Origin", newsroom.url("").replaceFirst("/$", ""))).isEqualTo(422);
    }
}
