package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.web.Access;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every address of the desk, tried by everybody: strangers, and staff of each role. */
@TestInstance(Lifecycle.PER_CLASS)
class ReachTest {

    private static final Pattern ROUTE =
            Pattern.compile("(get|post)\\((?:site, )?\"(/[^\"]+)\", [\\w:.()]+, (READER|REPORTER|EDITOR|CHIEF)\\)");

    private Newsroom newsroom;
    private final Map<Access, Visitor> staff = new EnumMap<>(Access.class);
    private final Map<Access, String> tokens = new EnumMap<>(Access.class);

    record Route(String method, String path, Access needed) {
        @Override
        public String toString() {
            return method + " " + path + " for " + needed;
        }
    }

    /** The site map itself, so that an address added there is tried here. */
    static List<Route> routes() throws IOException {
        String map = Files.readString(Path.of("src/main/java/broadsheet/DeskRoutes.java"));
        List<Route> routes = ROUTE.matcher(map)
                .results()
                .map(match -> new Route(
                        match.group(1).toUpperCase(java.util.Locale.ROOT),
                        match.group(2),
                        Access.valueOf(match.group(3))))
                .toList();
        assertThat(routes).hasSizeGreaterThan(30);
        return routes.stream().filter(route -> route.path().startsWith("/desk")).toList();
    }

    @BeforeAll
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge"));
        for (Access role : List.of(Access.CHIEF, Access.EDITOR, Access.REPORTER)) {
            Visitor visitor =
                    Visitor.staff(newsroom, role.name().toLowerCase(java.util.Locale.ROOT) + "@x.example", role);
            staff.put(role, visitor);
            tokens.put(
                    role,
                    visitor.page("/desk/account").select("input[name=csrf]").val());
        }
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private static String path(Route route) {
        return route.path()
                .replace("{article}", "1")
                .replace("{revision}", "1")
                .replace("{correction}", "1")
                .replace("{link}", "1")
                .replace("{picture}", "1")
                .replace("{topic}", "1")
                .replace("{section}", "1")
                .replace("{author}", "1")
                .replace("{id}", "1");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_stranger_is_asked_to_sign_in(Route route) {
        Visitor stranger = new Visitor(newsroom);
        if (route.method().equals("GET")) {
            Newsroom.Answer answer = stranger.get(path(route));
            assertThat(answer.status()).isEqualTo(303);
            assertThat(answer.header("Location")).startsWith("/login?to=");
        } else {
            assertThat(stranger.post(path(route), Map.of()).status()).isEqualTo(401);
        }
        for (String verb : List.of("PUT", "DELETE", "PATCH"))
            assertThat(stranger.send(verb, path(route), "").status()).isIn(404, 405);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nobody_below_the_role_gets_in_and_nobody_without_the_token(Route route) {
        for (Access role : staff.keySet()) {
            Visitor visitor = staff.get(role);
            boolean get = route.method().equals("GET");
            if (!get)
                assertThat(visitor.post(path(route), Map.of("csrf", "no")).status())
                        .as("%s without the token", role)
                        .isEqualTo(403);
            if (!role.covers(route.needed())) {
                Newsroom.Answer answer =
                        get ? visitor.get(path(route)) : visitor.post(path(route), Map.of("csrf", tokens.get(role)));
                assertThat(answer.status()).as(role.name()).isEqualTo(403);
                assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
            } else if (get) {
                boolean othersArticle = role == Access.REPORTER && route.path().contains("{article}");
                assertThat(visitor.get(path(route)).status())
                        .as(role.name())
                        .isIn(othersArticle ? List.of(403) : List.of(200, 404));
            } else if (role == Access.REPORTER && route.path().contains("{article}")) {
                assertThat(visitor.post(path(route), Map.of("csrf", tokens.get(role)))
                                .status())
                        .as("a reporter, at what is not hers")
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void what_fails_at_the_desk_is_told_at_the_desk_and_to_nobody_else() {
        Visitor chief = staff.get(Access.CHIEF);
        Visitor reporter = staff.get(Access.REPORTER);
        for (String path : List.of("/desk/nothing", "/desk/articles/999999", "/desk/settings/topics/x"))
            assertAtTheDesk(chief.get(path), 404, "This page is not here");
        assertAtTheDesk(chief.get("/desk/articles/1/removal"), 405, "This page is not here");
        assertAtTheDesk(reporter.get("/desk/settings"), 403, "This is not open to you");
        String token = tokens.get(Access.CHIEF);
        Newsroom.Answer unknown =
                chief.post("/desk/settings/rules", Map.of("csrf", token, "secondFactor", "everybody"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.header("Cache-Control")).isEqualTo("no-store");
        assertThat(unknown.document().select("main h1").text()).isEqualTo("Settings");
        assertAtTheDesk(
                chief.post("/desk/articles/1/picture", Map.of("csrf", token, "picture", "999999")),
                400,
                "That could not be understood");
        assertAtTheDesk(
                chief.upload("/desk/staff/invitations", Map.of(), List.of()), 415, "That could not be understood");

        Visitor stranger = new Visitor(newsroom);
        assertThat(stranger.get("/desk/articles/999999").header("Location")).startsWith("/login?to=");
        Newsroom.Answer nothing = stranger.get("/desk/nothing");
        assertThat(nothing.status()).isEqualTo(404);
        assertThat(nothing.document().select(".deskbar, input[name=csrf]")).isEmpty();
        Visitor elsewhere = staff.get(Access.EDITOR);
        assertThat(elsewhere
                        .post("/desk/nothing", Map.of(), "Origin", "https://evil.example")
                        .document()
                        .select(".deskbar"))
                .isEmpty();
        assertThat(elsewhere.get("/nothing").document().select(".deskbar")).isEmpty();
    }

    private static void assertAtTheDesk(Newsroom.Answer answer, int status, String title) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.document().select("main h1").text()).isEqualTo(title);
        assertThat(answer.document().select(".deskbar a[href=/desk/account]")).hasSize(1);
        assertThat(answer.document().select("main a[href=/desk]").text()).isEqualTo("To the articles");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void no_page_of_the_desk_is_kept_or_framed(Route route) {
        if (!route.method().equals("GET")) return;
        Newsroom.Answer answer = staff.get(Access.CHIEF).get(path(route));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(Stream.of("default-src 'none'", "frame-ancestors 'none'"))
                .allMatch(answer.header("Content-Security-Policy")::contains);
    }
}
