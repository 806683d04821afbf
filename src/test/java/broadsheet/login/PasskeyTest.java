package broadsheet.login;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Visitor;
import broadsheet.web.Access;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PasskeyTest {

    private static final String SITE = "https://news.example";
    private static final List<String> RUBBISH = List.of(
            "",
            "{}",
            "[]",
            "null",
            "7",
            "{\"id\":\"AA\",\"type\":\"public-key\"}",
            "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":null,\"clientExtensionResults\":{}}",
            "{\"id\":\"AA\",\"type\":\"public-key\",\"response\":{},\"clientExtensionResults\":{}}");

    private Newsroom newsroom;
    private Visitor ada;
    private final Device telephone = new Device(SITE);

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        ada = Visitor.staff(newsroom, "ada@news.example", Access.CHIEF);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static Answer askToAdd(Visitor visitor) {
        visitor.page("/desk/account");
        return visitor.post("/desk/account/passkeys/challenge", Map.of("old", Visitor.PASSPHRASE));
    }

    private static Answer add(Visitor visitor, String name, String credential) {
        return visitor.post("/desk/account/passkeys", Map.of("name", name, "credential", credential));
    }

    private static void add(Visitor visitor, Device device, String name) {
        Answer answer = add(visitor, name, device.create(askToAdd(visitor).text()));
        assertThat(answer.header("Location")).isEqualTo("/desk/account?done=passkeyAdded");
    }

    private static String askToSignIn(Visitor visitor) {
        return visitor.post("/login/passkey/challenge", Map.of()).text();
    }

    private static Answer signIn(Visitor visitor, String credential) {
        return visitor.post("/login/passkey", Map.of("credential", credential, "to", "/desk/pictures"));
    }

    private List<String> names() {
        return ada.page("/desk/account")
                .select("form[action*=passkeys/]:has(.plain) input[name=name]")
                .eachAttr("value");
    }

    @Test
    void a_passkey_signs_in_as_both_factors_and_the_passphrase_still_works() {
        add(ada, telephone, "My telephone");
        String secret =
                ada.page("/desk/account/second-factor").select("code").text().replace(" ", "");
        ada.post(
                "/desk/account/second-factor",
                Map.of("old", Visitor.PASSPHRASE, "code", Totp.code(secret, newsroom.now())));

        Visitor elsewhere = new Visitor(newsroom);
        Answer in = signIn(elsewhere, telephone.get(askToSignIn(elsewhere)));
        assertThat(in.header("Location")).isEqualTo("/desk/pictures");
        assertThat(elsewhere.page("/desk/account").select(".who").text()).contains("ada");
        assertThat(elsewhere.seen().select("input[name=name]").eachAttr("value"))
                .contains("My telephone");
        assertThat(elsewhere.seen().text()).contains("last used");
        assertThat(elsewhere.page("/desk/log").select("tbody tr").eachText())
                .anyMatch(line -> line.contains("signed in with a passkey"))
                .anyMatch(line -> line.contains("added a passkey ada@news.example, My telephone"));

        Visitor third = new Visitor(newsroom);
        third.post("/login", Map.of("email", "ada@news.example", "passphrase", Visitor.PASSPHRASE));
        assertThat(third.seen().select("h1").text()).isEqualTo("One more thing");
    }

    @Test
    void where_a_second_factor_is_asked_for_a_passkey_is_enough() {
        add(ada, telephone, "My telephone");
        ada.page("/desk/settings");
        Map<String, String> rules = ada.form("form[action$=rules]");
        rules.put("secondFactor", "chief");
        ada.post("/desk/settings/rules", rules);
        assertThat(ada.get("/desk").header("Location")).isEqualTo("/desk/account/second-factor");
        Visitor elsewhere = new Visitor(newsroom);
        signIn(elsewhere, telephone.get(askToSignIn(elsewhere)));
        assertThat(elsewhere.get("/desk").status()).isEqualTo(200);
    }

    @Test
    void passkeys_are_named_and_removed_by_whose_they_are() {
        add(ada, telephone, "My telephone");
        add(ada, new Device(SITE), "The key in the drawer");
        assertThat(names()).containsExactly("My telephone", "The key in the drawer");
        String path = ada.seen().select("form[action*=passkeys/]").first().attr("action");
        assertThat(ada.post(path, Map.of("name", " ")).status()).isEqualTo(422);
        assertThat(ada.seen().select("[aria-invalid=true] ~ .fault").text()).isEqualTo("A name, please.");
        assertThat(ada.post(path, Map.of("name", "x".repeat(101))).status()).isEqualTo(422);
        ada.post(path, Map.of("name", "The old telephone"));
        assertThat(names()).contains("The old telephone");

        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.CHIEF);
        ben.page("/desk/account");
        ben.post(path, Map.of("name", "Ben's"));
        ben.post(path + "/removal", Map.of());
        assertThat(names()).containsExactly("The old telephone", "The key in the drawer");

        ada.post(path + "/removal", Map.of());
        assertThat(names()).containsExactly("The key in the drawer");
        Visitor elsewhere = new Visitor(newsroom);
        assertThat(signIn(elsewhere, telephone.get(askToSignIn(elsewhere))).status())
                .isEqualTo(422);
        assertThat(ada.page("/desk/log").text()).contains("named a passkey", "removed a passkey");
    }

    @Test
    void adding_one_takes_the_passphrase_and_an_answer_from_here() {
        ada.page("/desk/account");
        Answer refused = ada.post("/desk/account/passkeys/challenge", Map.of("old", "not it"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("\"fault\":\"");
        assertThat(add(ada, "None", "{}").status()).isEqualTo(422);
        for (String rubbish : RUBBISH) {
            askToAdd(ada);
            assertThat(add(ada, "Rubbish", rubbish).status()).as(rubbish).isEqualTo(422);
            assertThat(ada.seen().select("#f-passkey").val()).isEqualTo("Rubbish");
        }
        assertThat(add(ada, "Elsewhere", telephone.create(askToAdd(ada).text(), "https://evil.example"))
                        .status())
                .isEqualTo(422);
        assertThat(add(
                                ada,
                                "Unverified",
                                new Device(SITE)
                                        .unverified()
                                        .create(askToAdd(ada).text()))
                        .status())
                .isEqualTo(422);
        String question = askToAdd(ada).text();
        newsroom.pass(Duration.ofMinutes(6));
        assertThat(add(ada, "Late", telephone.create(question)).status()).isEqualTo(422);
        String once = telephone.create(askToAdd(ada).text());
        String cookie = ada.cookies().get("__Host-passkey");
        assertThat(add(ada, "First", once).status()).isEqualTo(303);
        ada.page("/desk/account");
        ada.cookies().put("__Host-passkey", cookie);
        assertThat(add(ada, "Again", once).status()).isEqualTo(422);
        assertThat(names()).containsExactly("First");
    }

    @Test
    void a_question_to_one_person_is_not_answered_by_another() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        String question = askToAdd(ada).text();
        ben.page("/desk/account");
        ben.cookies().put("__Host-passkey", ada.cookies().get("__Host-passkey"));
        assertThat(add(ben, "Ben's now", telephone.create(question)).status()).isEqualTo(422);
        assertThat(names()).isEmpty();
    }

    @Test
    void a_wrong_answer_lets_nobody_in() {
        add(ada, telephone, "My telephone");
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        Device bens = new Device(SITE);
        add(ben, bens, "Ben's");

        Visitor stranger = new Visitor(newsroom);
        assertThat(refused(stranger, telephone.get(askToSignIn(stranger), "https://evil.example")))
                .as("a foreign page")
                .isTrue();
        String question = askToSignIn(stranger);
        String cookie = stranger.cookies().get("__Host-passkey");
        String answer = telephone.get(question);
        stranger.cookies().remove("__Host-passkey");
        assertThat(refused(stranger, answer)).as("another browser").isTrue();
        stranger.cookies().put("__Host-passkey", cookie);
        newsroom.pass(Duration.ofMinutes(6));
        assertThat(refused(stranger, answer)).as("too late").isTrue();

        assertThat(refused(stranger, new Device(SITE).get(askToSignIn(stranger))))
                .as("a passkey that nobody has")
                .isTrue();
        String adas = telephone.handle();
        String own = bens.handle();
        assertThat(refused(stranger, bens.sayingItIs(adas).get(askToSignIn(stranger))))
                .as("somebody else's passkey")
                .isTrue();
        bens.sayingItIs(own);
        assertThat(refused(stranger, telephone.unverified().get(askToSignIn(stranger))))
                .as("nobody asked for a finger")
                .isTrue();
        for (String rubbish : RUBBISH) {
            askToSignIn(stranger);
            assertThat(refused(stranger, rubbish)).as(rubbish).isTrue();
        }
        assertThat(signIn(stranger, bens.get(askToSignIn(stranger))).status()).isEqualTo(303);
    }

    private static boolean refused(Visitor visitor, String credential) {
        Answer answer = signIn(visitor, credential);
        return answer.status() == 422
                && answer.text().contains("not known here")
                && visitor.get("/desk").status() == 303;
    }

    @Test
    void an_answer_is_good_once() {
        add(ada, telephone, "My telephone");
        Visitor first = new Visitor(newsroom);
        String answer = telephone.get(askToSignIn(first));
        String cookie = first.cookies().get("__Host-passkey");
        assertThat(signIn(first, answer).status()).isEqualTo(303);
        Visitor thief = new Visitor(newsroom);
        thief.cookies().put("__Host-passkey", cookie);
        assertThat(refused(thief, answer)).isTrue();
    }

    @Test
    void whoever_is_kept_out_is_kept_out_with_a_passkey_too() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        add(ben, telephone, "Ben's");
        ada.post(ada.page("/desk/staff").select("form[action$=suspension]").attr("action"), Map.of());
        Visitor elsewhere = new Visitor(newsroom);
        assertThat(refused(elsewhere, telephone.get(askToSignIn(elsewhere)))).isTrue();
    }

    @Test
    void the_chief_drops_passkeys_with_the_second_factor_and_the_log_says_so() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        add(ben, telephone, "Ben's");
        ada.post(ada.page("/desk/staff").select("form[action$=factor/removal]").attr("action"), Map.of());
        Visitor elsewhere = new Visitor(newsroom);
        assertThat(refused(elsewhere, telephone.get(askToSignIn(elsewhere)))).isTrue();
        assertThat(ada.page("/desk/log").text())
                .contains("dropped all passkeys of ben@news.example, 1")
                .doesNotContain("switched the second factor off");
    }

    @Test
    void strangers_are_slowed_down() {
        Visitor stranger = new Visitor(newsroom);
        for (int i = 0; i < 60; i++)
            assertThat(stranger.post("/login/passkey/challenge", Map.of()).status())
                    .isEqualTo(200);
        assertThat(stranger.post("/login/passkey/challenge", Map.of()).status()).isEqualTo(429);
        for (int i = 0; i < 60; i++) signIn(stranger, "{}");
        assertThat(signIn(stranger, "{}").status()).isEqualTo(429);
        newsroom.pass(Duration.ofMinutes(16));
        assertThat(stranger.post("/login/passkey/challenge", Map.of()).status()).isEqualTo(200);
    }

    @Test
    void nothing_of_it_is_asked_from_a_foreign_page_or_shown_without_scripts() {
        assertThat(new Visitor(newsroom)
                        .post("/login/passkey/challenge", Map.of(), "Origin", "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(newsroom.page("/login").select("form[data-passkey][hidden]")).hasSize(1);
        assertThat(newsroom.page("/login").select("noscript").text()).contains("JavaScript");
        assertThat(ada.page("/desk/account").select("form[data-passkey][hidden]"))
                .hasSize(1);
        assertThat(ada.seen().select("noscript").text()).contains("JavaScript");
    }

    @Test
    void an_origin_is_named_as_browsers_name_it() {
        assertThat(Passkeys.origin("https://News.example")).isEqualTo("https://news.example");
        assertThat(Passkeys.origin("https://news.example:443")).isEqualTo("https://news.example");
        assertThat(Passkeys.origin("http://localhost:8080")).isEqualTo("http://localhost:8080");
    }
}
