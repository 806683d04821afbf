package broadsheet.login;

import static broadsheet.db.schema.Tables.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SigningInTest {

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Newsroom.Answer signIn(Visitor visitor, String email, String passphrase) {
        return visitor.post("/login", Map.of("email", email, "passphrase", passphrase));
    }

    @Test
    void a_link_lets_one_person_in_once() {
        String link = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, "Ada@News.example", Access.CHIEF)
                        .secret();
        Visitor ada = new Visitor(newsroom);
        assertThat(ada.get(link).text()).contains("ada@news.example");
        assertThat(ada.post(link, Map.of("name", "Ada Brook", "passphrase", "short"))
                        .document()
                        .select("#e-passphrase")
                        .text())
                .contains("12 characters");
        assertThat(ada.seen().select("#f-name").val()).isEqualTo("Ada Brook");
        assertThat(ada.post(link, Map.of("name", "Ada Brook", "passphrase", Visitor.PASSPHRASE))
                        .header("Location"))
                .isEqualTo("/desk");
        assertThat(ada.page("/desk/account").select(".who").text()).contains("Ada Brook");
        assertThat(new Visitor(newsroom).get(link).status()).isEqualTo(410);
    }

    @Test
    void a_link_that_was_used_or_is_too_old_says_so_and_whom_to_ask() {
        String used = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, "ada@news.example", Access.CHIEF)
                        .secret();
        Map<String, String> form = Map.of("name", "Ada Brook", "passphrase", Visitor.PASSPHRASE);
        Visitor ada = new Visitor(newsroom);
        ada.get(used);
        ada.post(used, form);
        String old = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, "ben@news.example", Access.EDITOR)
                        .secret();
        newsroom.pass(Duration.ofDays(8));
        for (String link : List.of(used, old, "/login/invitation/nonsense")) {
            Visitor late = new Visitor(newsroom);
            assertThat(late.get(link).status()).isEqualTo(410);
            assertThat(late.seen().select(".deskbar")).hasSize(1);
            assertThat(late.seen().select("h1").text()).isEqualTo("This link lets nobody in any more");
            assertThat(late.seen().select("main").text()).contains("ask whoever sent it to you, or the chief");
            assertThat(late.seen().select("main a").attr("href")).isEqualTo("/login");
            Newsroom.Answer sent = late.post(link, form);
            assertThat(sent.status()).isEqualTo(410);
            assertThat(sent.text()).isEqualTo(new String(late.get(link).bytes(), StandardCharsets.UTF_8));
            assertThat(sent.header("Cache-Control")).isEqualTo("no-store");
            assertThat(late.cookies()).isEmpty();
        }
    }

    @Test
    void the_cookie_is_host_only_and_out_of_reach_of_scripts_and_readers_get_none() {
        Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor ada = new Visitor(newsroom);
        Newsroom.Answer answer = signIn(ada, " ADA@news.example", Visitor.PASSPHRASE);
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .hasSize(2)
                .allMatch(
                        cookie -> cookie.matches(
                                "__Host-(desk|device)=[A-Za-z0-9_-]{43}; Max-Age=\\d+; Path=/; HttpOnly; SameSite=Lax; Secure"));
        for (String path : List.of("/", "/latest", "/search", "/about", "/login"))
            assertThat(newsroom.get(path).header("Set-Cookie")).isEmpty();
        assertThat(ada.get("/desk/account").header("Cache-Control")).isEqualTo("no-store");
        assertThat(newsroom.get("/login").header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_wrong_passphrase_and_a_wrong_address_are_answered_alike() {
        Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor stranger = new Visitor(newsroom);
        Newsroom.Answer known = signIn(stranger, "ada@news.example", "not the passphrase");
        Newsroom.Answer unknown = signIn(stranger, "ada@news.example2", "not the passphrase");
        assertThat(known.status()).isEqualTo(422);
        assertThat(unknown.text().replace("example2", "example")).isEqualTo(known.text());
    }

    @Test
    void a_stranger_is_slowed_down_and_the_owner_is_not_locked_out() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor stranger = new Visitor(newsroom);
        for (int i = 0; i < 10; i++)
            assertThat(signIn(stranger, "ada@news.example", "guess " + i).status())
                    .isEqualTo(422);
        Newsroom.Answer refused = signIn(stranger, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("900");
        assertThat(ada.post("/desk/sign-out", csrf(ada)).status()).isEqualTo(303);
        assertThat(signIn(ada, "ada@news.example", Visitor.PASSPHRASE).status()).isEqualTo(303);
        newsroom.pass(Duration.ofMinutes(16));
        assertThat(signIn(stranger, "ada@news.example", Visitor.PASSPHRASE).status())
                .isEqualTo(303);
    }

    private static Map<String, String> csrf(Visitor visitor) {
        return Map.of(
                "csrf", visitor.page("/desk/account").select("input[name=csrf]").val());
    }

    private static Newsroom.Answer confirm(Visitor visitor, String code) {
        return visitor.post("/desk/account/second-factor", Map.of("old", Visitor.PASSPHRASE, "code", code));
    }

    @Test
    void whoever_finds_an_open_session_cannot_switch_the_second_factor_on() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        String right = Totp.code(secret, newsroom.now());
        for (int i = 0; i < 10; i++)
            assertThat(ada.post("/desk/account/second-factor", Map.of("old", "guess " + i, "code", right))
                            .status())
                    .isEqualTo(422);
        assertThat(ada.faults()).containsOnly(Map.entry("old", "This is not the passphrase of your account."));
        assertThat(confirm(ada, right).status()).isEqualTo(422);
        assertThat(kept(STAFF.TOTP_SECRET)).isNull();
        newsroom.pass(Duration.ofMinutes(16));
        assertThat(confirm(ada, Totp.code(secret, newsroom.now())).status()).isEqualTo(200);
        assertThat(kept(STAFF.TOTP_SECRET)).isNotNull();
    }

    /** A browser shows what the second click was answered, and never the first answer. */
    @Test
    void the_recovery_codes_that_a_double_click_shows_are_the_ones_that_hold() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        String code = Totp.code(secret, newsroom.now());
        assertThat(confirm(ada, code).status()).isEqualTo(200);
        List<String> unseen = ada.seen().select(".codes code").eachText();
        assertThat(confirm(ada, code).status()).isEqualTo(200);
        List<String> shown = ada.seen().select(".codes code").eachText();
        assertThat(shown).hasSize(10).doesNotContainAnyElementsOf(unseen);
        assertThat(halfIn().post("/login/code", Map.of("code", unseen.get(0))).status())
                .isEqualTo(422);
        assertThat(halfIn().post("/login/code", Map.of("code", code)).status()).isEqualTo(422);
        assertThat(halfIn().post("/login/code", Map.of("code", shown.get(0))).status())
                .isEqualTo(303);
        assertThat(ada.page("/desk/account").text()).contains("Recovery codes left: 9");

        Map<String, String> guess = Map.of("old", "not the passphrase", "code", code);
        assertThat(ada.post("/desk/account/second-factor", guess).status()).isEqualTo(303);
        newsroom.pass(Duration.ofMinutes(2));
        assertThat(confirm(ada, code).status()).isEqualTo(303);
        assertThat(confirm(ada, Totp.code(secret, newsroom.now())).status()).isEqualTo(303);
        assertThat(ada.page("/desk/account").text()).contains("Recovery codes left: 9");
    }

    @Test
    void a_second_factor_is_asked_for_and_each_code_is_good_once() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        assertThat(confirm(ada, "000000").status()).isEqualTo(422);
        confirm(ada, Totp.code(secret, newsroom.now()));
        List<String> codes = ada.seen().select(".codes code").eachText();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();

        Visitor elsewhere = new Visitor(newsroom);
        newsroom.pass(Duration.ofMinutes(2));
        signIn(elsewhere, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(elsewhere.seen().select("h1").text()).isEqualTo("One more thing");
        assertThat(elsewhere.get("/desk/account").status()).isEqualTo(303);
        String code = Totp.code(secret, newsroom.now());
        assertThat(elsewhere.post("/login/code", Map.of("code", code)).status()).isEqualTo(303);
        assertThat(elsewhere.get("/desk/account").status()).isEqualTo(200);

        Visitor third = new Visitor(newsroom);
        signIn(third, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(third.post("/login/code", Map.of("code", code)).status()).isEqualTo(422);
        assertThat(third.post("/login/code", Map.of("code", codes.get(3).toLowerCase(java.util.Locale.ROOT)))
                        .status())
                .isEqualTo(303);
        Visitor fourth = new Visitor(newsroom);
        signIn(fourth, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(fourth.post("/login/code", Map.of("code", codes.get(3))).status())
                .isEqualTo(422);
    }

    @Test
    void the_second_factors_secret_is_sealed_in_the_store_and_one_kept_in_clear_before_is_too() throws IOException {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        assertThat(kept(STAFF.TOTP_PENDING)).startsWith("1:").doesNotContain(secret);
        confirm(ada, Totp.code(secret, newsroom.now()));
        assertThat(kept(STAFF.TOTP_SECRET)).startsWith("1:").doesNotContain(secret);
        Path key = newsroom.folder().resolve("secret.key");
        assertThat(Files.getPosixFilePermissions(key)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        newsroom.database()
                .run(tx -> tx.update(STAFF).set(STAFF.TOTP_SECRET, secret).execute());
        newsroom.restart();
        assertThat(kept(STAFF.TOTP_SECRET)).startsWith("1:").doesNotContain(secret);
        newsroom.pass(Duration.ofMinutes(2));
        assertThat(halfIn().post("/login/code", Map.of("code", Totp.code(secret, newsroom.now())))
                        .status())
                .isEqualTo(303);
    }

    private String kept(Field<String> field) {
        return newsroom.database().dsl().select(field).from(STAFF).fetchSingle(field);
    }

    /** Somebody of whom only the code is asked yet. */
    private Visitor halfIn() {
        Visitor visitor = new Visitor(newsroom);
        signIn(visitor, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(visitor.seen().select("h1").text()).isEqualTo("One more thing");
        return visitor;
    }

    @Test
    void without_the_key_recovery_codes_still_hold() throws IOException {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        confirm(ada, Totp.code(secret, newsroom.now()));
        String code = ada.seen().select(".codes code").first().text();
        Files.delete(newsroom.folder().resolve("secret.key"));
        newsroom.pass(Duration.ofMinutes(2));
        assertThat(halfIn().post("/login/code", Map.of("code", Totp.code(secret, newsroom.now())))
                        .status())
                .isEqualTo(422);
        assertThat(halfIn().post("/login/code", Map.of("code", code)).status()).isEqualTo(303);
    }

    @Test
    void a_form_sent_without_a_session_is_kept_until_after_signing_in() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        ada.page("/desk/staff");
        ada.cookies().clear();
        Newsroom.Answer asked =
                ada.post("/desk/staff/invitations", Map.of("email", "ben@news.example", "role", "editor"));
        assertThat(asked.status()).isEqualTo(401);
        Map<String, String> form = ada.form("form");
        form.put("email", "ada@news.example");
        form.put("passphrase", Visitor.PASSPHRASE);
        assertThat(ada.post("/login", form).status()).isEqualTo(200);
        Map<String, String> again = ada.form("main form");
        assertThat(again).containsEntry("email", "ben@news.example");
        assertThat(ada.post("/desk/staff/invitations", again).text()).contains("ben@news.example");
        assertThat(newsroom.app().personnel().invitations()).hasSize(1);
    }

    @Test
    void what_comes_from_elsewhere_or_without_the_token_is_refused() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        ada.page("/desk/staff");
        Map<String, String> form = Map.of("email", "ben@news.example", "role", "editor");
        assertThat(ada.post("/desk/staff/invitations", form, "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(ada.post(
                                "/desk/staff/invitations",
                                Map.of("email", "ben@news.example", "role", "editor", "csrf", "0"))
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.app().personnel().invitations()).isEmpty();
    }

    @Test
    void a_new_passphrase_ends_all_other_sessions() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor elsewhere = new Visitor(newsroom);
        signIn(elsewhere, "ada@news.example", Visitor.PASSPHRASE);
        assertThat(ada.page("/desk/account").select(".rows li")).hasSize(2);
        assertThat(ada.post("/desk/account/passphrase", Map.of("old", "wrong", "new", "password1234"))
                        .document()
                        .select(".fault"))
                .hasSize(2);
        assertThat(ada.post(
                                "/desk/account/passphrase",
                                Map.of("old", Visitor.PASSPHRASE, "new", "eleven geese over the weir"))
                        .status())
                .isEqualTo(303);
        assertThat(elsewhere.get("/desk/account").status()).isEqualTo(303);
        assertThat(ada.get("/desk/account").status()).isEqualTo(200);
    }

    @Test
    void sessions_end_by_hand_and_by_themselves() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor elsewhere = new Visitor(newsroom);
        signIn(elsewhere, "ada@news.example", Visitor.PASSPHRASE);
        String end = ada.page("/desk/account").select(".rows form").attr("action");
        ada.post(end, Map.of());
        assertThat(elsewhere.get("/desk/account").status()).isEqualTo(303);
        newsroom.pass(Duration.ofDays(8));
        assertThat(ada.get("/desk/account").header("Location")).isEqualTo("/login?to=%2Fdesk%2Faccount");
    }

    @Test
    void only_the_chief_reaches_staff_and_log_and_each_deed_is_in_it() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        for (String path : List.of("/desk/staff", "/desk/log"))
            assertThat(ben.get(path).status()).isEqualTo(403);
        String suspend =
                ada.page("/desk/staff").select("form[action$=suspension]").attr("action");
        ada.post(suspend, Map.of());
        assertThat(ben.get("/desk/account").status()).isEqualTo(303);
        assertThat(signIn(ben, "ben@news.example", Visitor.PASSPHRASE).status()).isEqualTo(422);
        assertThat(ada.page("/desk/log").select("tbody tr").eachText())
                .anyMatch(line -> line.contains("ada@news.example kept out ben@news.example"));
    }

    @Test
    void whoever_is_kept_out_stays_out_whatever_link_she_was_given_before() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        String before = invite(ada, "Ben@news.example", "editor");
        ada.post(ada.page("/desk/staff").select("form[action$=suspension]").attr("action"), Map.of());
        assertThat(ada.page("/desk/log").select("tbody tr").eachText())
                .anyMatch(line -> line.contains("ada@news.example ended an invitation ben@news.example"));
        Visitor ben = new Visitor(newsroom);
        assertThat(come(ben, before).status()).isEqualTo(410);
        assertThat(signIn(ben, "ben@news.example", Visitor.PASSPHRASE).status()).isEqualTo(422);
        assertThat(come(ben, invite(ada, "ben@news.example", "editor")).header("Location"))
                .isEqualTo("/desk");
    }

    @Test
    void the_chief_ends_a_link_that_she_has_made() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        String link = invite(ada, "ben@news.example", "editor");
        Newsroom.Answer ended =
                ada.post("/desk/staff/invitations/removal", ada.form("form[action$='invitations/removal']"));
        assertThat(ended.header("Location")).isEqualTo("/desk/staff?done=revoked");
        assertThat(ada.page("/desk/staff").text()).doesNotContain("ben@news.example");
        assertThat(come(new Visitor(newsroom), link).status()).isEqualTo(410);
    }

    @Test
    void no_link_takes_the_last_chief_away() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Map<String, String> own = Map.of("email", "Ada@news.example", "role", "reporter");
        ada.page("/desk/staff");
        assertThat(ada.post("/desk/staff/invitations", own).status()).isEqualTo(422);
        assertThat(ada.seen().select("#e-email").text()).contains("your own address");
        assertThat(newsroom.app().personnel().invitations()).isEmpty();

        Visitor eve = Visitor.staff(newsroom, "eve@news.example", Access.CHIEF);
        String one = asReporter("eve@news.example");
        String other = asReporter("ada@news.example");
        come(eve, one);
        assertThat(eve.get("/desk/staff").status()).isEqualTo(403);
        come(ada, other);
        assertThat(ada.get("/desk/staff").status()).isEqualTo(200);
    }

    @Test
    void a_link_for_somebody_on_the_staff_leaves_her_role_as_it_is() {
        Visitor ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.EDITOR);
        assertThat(come(ben, invite(ada, "Ben@news.example", "reporter")).header("Location"))
                .isEqualTo("/desk");
        assertThat(ben.get("/desk/front").status()).isEqualTo(200);
    }

    /** A link as the command makes it, which may change what somebody is. */
    private String asReporter(String email) {
        return "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, email, Access.REPORTER)
                        .secret();
    }

    @Test
    void whoever_is_on_the_staff_is_said_to_keep_her_role_and_need_not_name_herself_again() {
        Visitor chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
        Visitor.staff(newsroom, "rep@news.example", Access.REPORTER);
        String link = invite(chief, "rep@news.example", "editor");
        String name = chief.seen().select("[role=status] p").last().text().replaceFirst(" is on the staff.*", "");
        assertThat(chief.seen().select("[role=status]").text()).contains("on the staff already (Reporter)");
        assertThat(new Visitor(newsroom).page(link).select("#f-name").val()).isEqualTo(name);
        String fresh = invite(chief, "new@news.example", "editor");
        assertThat(chief.seen().select("[role=status]").text()).doesNotContain("already");
        assertThat(new Visitor(newsroom).page(fresh).select("#f-name").val()).isEmpty();
    }

    private static String invite(Visitor chief, String email, String role) {
        chief.page("/desk/staff");
        chief.post("/desk/staff/invitations", Map.of("email", email, "role", role));
        String link = chief.seen().select("code.link").text();
        return link.substring(link.indexOf("/login/"));
    }

    private static Newsroom.Answer come(Visitor visitor, String link) {
        visitor.get(link);
        return visitor.post(link, Map.of("name", "Somebody", "passphrase", Visitor.PASSPHRASE));
    }
}
