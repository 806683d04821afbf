package broadsheet.login;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.login.Buckets.Drop;
import broadsheet.web.Access;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ThrottleTest {

    private static final String ADA = "ada@news.example";
    private static final String ATTACKER = "203.0.113.9";
    private static final String HOME = "198.51.100.7";

    private Newsroom newsroom;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(Map.of("BROADSHEET_PROXIES", "127.0.0.1,::1"));
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private int signIn(Visitor visitor, String email, String passphrase, String address) {
        return visitor.post("/login", Map.of("email", email, "passphrase", passphrase), "X-Forwarded-For", address)
                .status();
    }

    private int guess(String email, String address) {
        return signIn(new Visitor(newsroom), email, "not the passphrase", address);
    }

    @Test
    void while_an_attacker_is_refused_the_owner_comes_in_with_a_new_browser() {
        Visitor.staff(newsroom, ADA, Access.CHIEF);
        for (int i = 0; i < 10; i++) assertThat(guess(ADA, ATTACKER)).isEqualTo(422);
        assertThat(guess(ADA, ATTACKER)).isEqualTo(429);
        assertThat(signIn(new Visitor(newsroom), ADA, Visitor.PASSPHRASE, ATTACKER))
                .isEqualTo(429);
        assertThat(signIn(new Visitor(newsroom), ADA, Visitor.PASSPHRASE, HOME)).isEqualTo(303);
    }

    @Test
    void an_account_that_there_is_not_is_answered_and_slowed_down_alike_and_costs_as_much() {
        Visitor.staff(newsroom, ADA, Access.CHIEF);
        guess(ADA, HOME);
        guess("nobody@news.example", HOME);
        long[] known = new long[10];
        long[] unknown = new long[10];
        for (int i = 0; i < 10; i++) {
            known[i] = nanos(() -> assertThat(guess(ADA, ATTACKER)).isEqualTo(422));
            unknown[i] = nanos(
                    () -> assertThat(guess("nobody@news.example", ATTACKER)).isEqualTo(422));
        }
        assertThat(guess(ADA, ATTACKER)).isEqualTo(429);
        assertThat(guess("nobody@news.example", ATTACKER)).isEqualTo(429);
        assertThat(median(unknown)).isBetween(median(known) / 2, median(known) * 2);
    }

    private static long nanos(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static long median(long... times) {
        Arrays.sort(times);
        return times[times.length / 2];
    }

    private Buckets buckets() {
        return new Buckets(newsroom.database(), Clock.fixed(newsroom.now(), ZoneOffset.UTC));
    }

    private Drop tried(String email, String address) {
        Clock clock = Clock.fixed(newsroom.now(), ZoneOffset.UTC);
        return new Throttle(buckets(), new Sessions(newsroom.database(), clock, new SecureRandom()))
                .passphrase(email, address, Optional.empty());
    }

    @Test
    void many_addresses_together_have_three_tries_each_and_a_hundred() {
        int allowed = 0;
        for (int address = 0; address < 40; address++)
            for (int i = 0; i < 11; i++) if (tried(ADA, "203.0.113." + address).allowed()) allowed++;
        assertThat(allowed).isEqualTo(40 * 3 + 100);
        assertThat(tried(ADA, HOME).allowed()).isTrue();
        newsroom.pass(Duration.ofDays(1));
        allowed = 0;
        for (int address = 0; address < 40; address++)
            for (int i = 0; i < 11; i++) if (tried(ADA, "203.0.113." + address).allowed()) allowed++;
        assertThat(allowed).isEqualTo(40 * 3 + 96);
    }

    @Test
    void one_address_has_thirty_tries_at_all_accounts_together() {
        long allowed = IntStream.range(0, 50)
                .filter(i -> tried("somebody" + i + "@news.example", ATTACKER).allowed())
                .count();
        assertThat(allowed).isEqualTo(30);
        assertThat(tried(ADA, ATTACKER).shut()).isEqualTo(Duration.ofMinutes(2));
        newsroom.pass(Duration.ofMinutes(2));
        assertThat(tried(ADA, ATTACKER).allowed()).isTrue();
        assertThat(tried(ADA, ATTACKER).allowed()).isFalse();
    }

    @Test
    void all_addresses_of_a_64_are_one_and_a_48_has_its_own_bound() {
        for (int i = 0; i < 10; i++)
            assertThat(tried(ADA, "[2001:db8:0:7::" + i + "]").allowed()).isTrue();
        assertThat(tried(ADA, "2001:db8:0:7:ffff:1:2:3").allowed()).isFalse();
        assertThat(tried(ADA, "2001:db8:0:8::1").allowed()).isTrue();
        long allowed = IntStream.range(0, 300)
                .filter(i -> tried("somebody@news.example", "2001:db8:0:" + Integer.toHexString(256 + i) + "::1")
                        .allowed())
                .count();
        assertThat(allowed).isEqualTo(300 - 11);
        assertThat(tried(ADA, "2001:db8:1::1").allowed()).isTrue();
    }

    @Test
    void an_address_is_counted_however_it_is_written() {
        assertThat(Network.of("203.0.113.9")).isEqualTo(new Network("203.0.113.9", Optional.empty()));
        assertThat(Network.of("::ffff:203.0.113.9").place()).isEqualTo("203.0.113.9");
        assertThat(Network.of("[2001:DB8::1%eth0]")).isEqualTo(Network.of("2001:db8:0:0:1::2"));
        assertThat(Network.of("2001:db8::1").site()).contains("20010db80000::/48");
    }

    @Test
    void a_hundred_at_once_are_a_hundred_and_what_is_refused_leaves_no_row() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(16);
        try {
            Callable<Boolean> one = () -> tried(ADA, ATTACKER).allowed();
            int allowed = 0;
            for (Future<Boolean> each : crowd.invokeAll(java.util.Collections.nCopies(100, one)))
                if (each.get()) allowed++;
            assertThat(allowed).isEqualTo(10);
        } finally {
            crowd.shutdownNow();
        }
        assertThat(rows()).isEqualTo(5); // pair, first, account, address, and the one that is held
        newsroom.pass(Duration.ofDays(2));
        tried("ben@news.example", HOME);
        assertThat(rows()).isEqualTo(4);
    }

    private int rows() {
        return newsroom.database().dsl().fetchCount(DSL.table("sign_in_bucket"));
    }

    @Test
    void what_was_right_is_forgiven() {
        Visitor.staff(newsroom, ADA, Access.CHIEF);
        for (int i = 0; i < 9; i++) tried(ADA, HOME);
        assertThat(signIn(new Visitor(newsroom), ADA, Visitor.PASSPHRASE, HOME)).isEqualTo(303);
        assertThat(signIn(new Visitor(newsroom), ADA, Visitor.PASSPHRASE, HOME)).isEqualTo(303);
        assertThat(guess(ADA, HOME)).isEqualTo(422);
        assertThat(guess(ADA, HOME)).isEqualTo(429);
    }

    /** Ada, whose second factor is on, at her own browser. */
    private Visitor withSecondFactor() {
        Visitor ada = Visitor.staff(newsroom, ADA, Access.CHIEF);
        String secret = ada.page("/desk/account/second-factor").select("code").text();
        ada.post(
                "/desk/account/second-factor",
                Map.of("old", Visitor.PASSPHRASE, "code", Codes.now(secret, newsroom.now())));
        codes = ada.seen().select(".codes code").eachText();
        return ada;
    }

    private List<String> codes = List.of();

    private Visitor halfIn() {
        Visitor visitor = new Visitor(newsroom);
        assertThat(signIn(visitor, ADA, Visitor.PASSPHRASE, HOME)).isEqualTo(200);
        return visitor;
    }

    private static Newsroom.Answer code(Visitor visitor, String code) {
        return visitor.post("/login/code", Map.of("code", code));
    }

    @Test
    void after_five_wrong_codes_signing_in_begins_anew() {
        withSecondFactor();
        Visitor thief = halfIn();
        for (int i = 0; i < 4; i++) assertThat(code(thief, "000000").status()).isEqualTo(422);
        assertThat(thief.seen().select("#f-code")).hasSize(1);
        assertThat(code(thief, "000000").document().select("#f-passphrase")).hasSize(1);
        assertThat(thief.seen().select("[role=alert]").text()).startsWith("Five codes were wrong");
        assertThat(code(thief, codes.get(0)).document().select("[role=alert]").text())
                .startsWith("The sign-in that was waiting");
        assertThat(code(halfIn(), codes.get(0)).status()).isEqualTo(303);
    }

    @Test
    void a_sign_in_waits_for_its_code_a_quarter_of_an_hour() {
        withSecondFactor();
        Visitor late = halfIn();
        newsroom.pass(Duration.ofMinutes(16));
        assertThat(code(late, codes.get(0)).status()).isEqualTo(422);
        assertThat(late.seen().select("[role=alert]").text()).startsWith("The sign-in that was waiting");
    }

    @Test
    void whoever_knows_the_passphrase_has_ten_codes_and_the_owner_her_own_browser_and_a_new_passphrase() {
        Visitor ada = withSecondFactor();
        for (int begun = 0; begun < 2; begun++) {
            Visitor thief = halfIn();
            for (int i = 0; i < 5; i++) code(thief, "000000");
        }
        Newsroom.Answer shut = code(halfIn(), codes.get(0));
        assertThat(shut.status()).isEqualTo(429);
        assertThat(shut.header("Retry-After")).isEqualTo("3600");
        assertThat(shut.document().select("[role=alert]").text())
                .startsWith("Somebody who knows the passphrase of this account");

        ada.post(
                "/desk/sign-out",
                Map.of(
                        "csrf",
                        ada.page("/desk/account").select("input[name=csrf]").val()));
        assertThat(signIn(ada, ADA, Visitor.PASSPHRASE, HOME)).isEqualTo(200);
        assertThat(code(ada, codes.get(1)).status()).isEqualTo(303);

        Visitor renewed = new Visitor(newsroom);
        String link = "/login/invitation/"
                + newsroom.app()
                        .personnel()
                        .invite(Actor.PROGRAM, ADA, Access.CHIEF)
                        .secret();
        renewed.get(link);
        renewed.post(link, Map.of("name", "Ada", "passphrase", "eleven geese over the weir"));
        assertThat(code(renewed, codes.get(2)).status()).isEqualTo(303);
    }

    @Test
    void the_log_names_those_who_were_refused_and_cannot_be_filled_by_them() {
        Visitor ada = withSecondFactor();
        for (int i = 0; i < 3; i++) guess(ADA, ATTACKER);
        for (int i = 0; i < 3; i++) guess("seven herons typed into the wrong field", ATTACKER);
        code(halfIn(), "000000");
        List<String> lines = log(ada);
        assertThat(lines)
                .filteredOn(line -> line.contains(ATTACKER))
                .hasSize(2)
                .anyMatch(line ->
                        line.endsWith("the program refused a wrong passphrase for ada@news.example, 203.0.113.9"))
                .anyMatch(line -> line.endsWith("the program refused an unknown e-mail address from 203.0.113.9"));
        assertThat(lines)
                .anyMatch(line -> line.contains("refused a wrong code, after the right passphrase, for " + ADA));
        assertThat(lines).noneMatch(line -> line.contains("herons"));

        Staff staff = newsroom.app().personnel().byEmail(ADA).orElseThrow();
        Refusals refusals = new Refusals(buckets(), Clock.fixed(newsroom.now(), ZoneOffset.UTC));
        for (int address = 0; address < 10; address++) {
            refusals.passphrase(Optional.of(staff), "192.0.2." + address);
            refusals.passphrase(Optional.empty(), "192.0.2." + address);
        }
        assertThat(log(ada))
                .filteredOn(line -> line.contains("refused a wrong passphrase"))
                .hasSize(5);
        assertThat(log(ada)).filteredOn(line -> line.contains("unknown e-mail")).hasSize(5);
        newsroom.pass(Duration.ofHours(1));
        guess(ADA, ATTACKER);
        assertThat(log(ada))
                .filteredOn(line -> line.contains("refused a wrong passphrase"))
                .hasSize(6);
    }

    private static List<String> log(Visitor chief) {
        return chief.page("/desk/log").select("tbody tr").eachText();
    }
}
