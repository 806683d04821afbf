package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.App;
import broadsheet.DataFolder;
import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whatever comes in at the door: a clear answer, and nothing leaked. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTest {

    private Newsroom newsroom;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open().publish(Story.of("A story").about("Rivers").by("Ada Brook"));
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/latest", "/world", "/world/a-story", "/topic/rivers", "/by/ada-brook", "/about"})
    void unknown_parameters_are_as_if_they_were_not_there(String path) {
        Answer plain = newsroom.get(path);
        Answer tagged = newsroom.get(path + "?utm_source=x&fbclid=y&" + "z".repeat(500));
        assertThat(tagged.status()).isEqualTo(200);
        assertThat(tagged.header("ETag")).isEqualTo(plain.header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/latest?before=1-1",
                "/latest?before=x",
                "/latest?before=-1",
                "/latest?before=99999999999999999999-1",
                "/latest?after=9999999999999999-1",
                "/world?before=0-0",
                "/topic/rivers?before=1-1",
                "/by/ada-brook?after=%00",
                "/topic/no-such",
                "/by/nobody",
                "/no-section",
                "/no-section/no-story",
                "/world/%00",
                "/world/..%2f..%2fetc%2fpasswd",
                "/world/%E2%80%AE",
                "/static/no.css",
                "/a/b/c/d"
            })
    void what_is_not_there_is_not_found_and_offers_search(String path) {
        Answer answer = newsroom.get(path);
        assertThat(answer.status()).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("Exception", "broadsheet.", "jetty", "Jetty", "javalin");
        if (answer.status() == 404)
            assertThat(answer.document().select("main form[role=search] input[name=q]"))
                    .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../../etc/passwd HTTP/1.1",
                "GET /static/../../pom.xml HTTP/1.1",
                "GET /world/%ff%fe HTTP/1.1",
                "GET /search?q=%ff%fe%00 HTTP/1.1",
                "GET /search?q=%zz HTTP/1.1",
                "GET /% HTTP/1.1",
                "NONSENSE",
                "GET / HTTP/9.9",
                "DELETE / HTTP/1.1",
                "POST /world/a-story HTTP/1.1",
                "BREW /coffee HTTP/1.1",
                "TRACE / HTTP/1.1"
            })
    void odd_requests_get_a_plain_answer_without_a_word_about_the_server(String requestLine) throws IOException {
        String answer = raw(requestLine + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(answer).doesNotContain("Exception", "Jetty", "jetty", "Javalin", "at broadsheet");
        assertThat((Integer) Integer.parseInt(answer.substring(9, 12)))
                .satisfiesAnyOf(
                        status -> assertThat(status).isLessThan(500),
                        status -> assertThat(status).isEqualTo(505)); // HTTP version not supported
        assertThat(answer).doesNotContain("<project");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "400|GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "400|GET / HTTP/1.1\r\nHost: a b",
                "400|GET / HTTP/1.1",
                "400|GET /% HTTP/1.1\r\nHost: a",
                "400|NONSENSE",
                "400|GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x",
                "400|GET / HTTP/1.1\r\nHost: a\r\nBad Header: x",
                "505|GET / HTTP/9.9\r\nHost: a",
                "415|POST /login HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nContent-Length: 0\r\n"
                        + "Content-Type: application/x-www-form-urlencoded; charset=no-such",
                "400|POST /login HTTP/1.1\r\nHost: a\r\nOrigin: http://a\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/x-www-form-urlencoded\r\n\r\nzz"
            })
    void what_cannot_be_read_as_a_request_is_answered_by_a_page_and_not_logged(String statusAndRequest)
            throws IOException {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            String answer = raw(statusAndRequest.substring(4) + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 " + statusAndRequest.substring(0, 3));
            isPlainPage(answer, "That could not be understood");
        } finally {
            root.detachAppender(log);
        }
        assertThat(log.list)
                .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    private static void isPlainPage(String answer, String title) {
        String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
        assertThat(head)
                .contains("content-type: text/html;")
                .contains("x-content-type-options: nosniff")
                .contains("content-security-policy: default-src 'none'")
                .contains("cache-control: no-store");
        Document page = Jsoup.parse(answer.substring(answer.indexOf("\r\n\r\n")));
        assertThat(page.title()).startsWith(title);
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select("main h1").text()).isEqualTo(title);
        assertThat(page.select("main p").text()).isNotEmpty();
        assertThat(page.select("main a[href=/]")).isNotEmpty();
    }

    @Test
    void huge_headers_and_addresses_are_refused() throws IOException {
        String cookies = raw("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(cookies).startsWith("HTTP/1.1 431");
        isPlainPage(cookies, "That was too long");
        String address = raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(address).startsWith("HTTP/1.1 414");
        isPlainPage(address, "That was too long");
    }

    /** The second is what the form's field takes at most; whoever goes on from there sends it as Referer too. */
    @Test
    void a_query_of_ten_thousand_letters_is_cut_off_and_answered() throws IOException {
        for (String query : List.of("a".repeat(10_000), "%E6%B2%B3".repeat(1_000))) {
            String answer = raw("GET /search?q=" + query + " HTTP/1.1\r\nHost: localhost\r\nReferer: "
                    + newsroom.url("/search?q=" + query) + "\r\nConnection: close\r\n\r\n");
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/world", "/world/a-story", "/search?q=story", "/no-such-page"})
    void HEAD_answers_as_GET_without_a_body(String path) throws IOException {
        Answer get = newsroom.get(path);
        String head = raw("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(head).startsWith("HTTP/1.1 " + get.status());
        assertThat(head.toLowerCase(java.util.Locale.ROOT)).contains("content-type: text/html");
        assertThat(head.substring(head.indexOf("\r\n\r\n") + 4)).isEmpty();
    }

    @Test
    void wrong_methods_are_told_which_are_right() {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            Answer answer = newsroom.send(method, "/world/a-story");
            assertThat(answer.status()).as(method).isEqualTo(405);
            assertThat(answer.header("Allow")).as(method).contains("GET");
            assertThat(newsroom.send(method, "/api/articles").header("Allow"))
                    .as(method)
                    .containsOnlyOnce("OPTIONS");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/latest", "/world/a-story", "/search", "/about", "/api/search", "/api/articles"})
    void OPTIONS_tells_the_methods_and_nothing_else(String path) {
        Answer answer = newsroom.send("OPTIONS", path);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(answer.bytes()).isEmpty();
        assertThat(newsroom.send("OPTIONS", "/a/b/c/d").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/WEB-INF/x",
                "/META-INF",
                "//evil.example/",
                "//evil.example/%2e",
                "///evil.example//",
                "//x/",
                "/World/No-Story",
                "/Topic/Nobody",
                "/BY/nobody/",
                "/A/B/C/"
            })
    void what_leads_nowhere_in_small_letters_either_is_not_redirected(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 404");
        assertThat(answer.toLowerCase(Locale.ROOT)).doesNotContain("location:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//world/", "/About", "//latest//", "/Topic/Rivers/", "/BY/Ada-Brook", "/world//A-story"})
    void what_leads_somewhere_is_redirected_within_the_site(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 301");
        String location = answer.lines()
                .filter(line -> line.startsWith("Location: "))
                .map(line -> line.substring(10))
                .findFirst()
                .orElseThrow();
        assertThat(location).matches("/[a-z].*[a-z]").doesNotContain("//");
        assertThat(newsroom.get(location).status()).isEqualTo(200);
    }

    @Test
    void every_answer_carries_the_security_headers_and_no_cookie() {
        for (String path : List.of("/", "/world/a-story", "/no-such-page", "/search?q=a", "/feeds/rss.xml")) {
            Answer answer = newsroom.get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).as(path).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).as(path).isNotEmpty();
            assertThat(answer.header("Permissions-Policy")).as(path).isNotEmpty();
            assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
            assertThat(answer.header("Server")).as(path).isEmpty();
        }
    }

    @Test
    void two_servers_cannot_share_one_data_folder() {
        assertThatThrownBy(() -> new App(newsroom.config(), Clock.systemUTC()).start())
                .isInstanceOf(DataFolder.InUse.class)
                .hasMessageContaining("is served by another Broadsheet");
    }

    private String raw(String request) throws IOException {
        URI uri = URI.create(newsroom.url("/"));
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readNBytes(20_000), StandardCharsets.ISO_8859_1);
        }
    }
}
