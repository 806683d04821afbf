package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.App;
import broadsheet.DataFolder;
import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void huge_headers_and_addresses_are_refused() throws IOException {
        String cookies = raw("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: " + "a".repeat(100_000) + "\r\n\r\n");
        assertThat(cookies).startsWith("HTTP/1.1 431");
        String address = raw("GET /" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertThat(address).startsWith("HTTP/1.1 414");
    }

    @Test
    void a_query_of_ten_thousand_letters_finds_nothing_and_breaks_nothing() throws IOException {
        String answer = raw("GET /search?q=" + "river+".repeat(1_000)
                + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 ");
        assertThat(Integer.parseInt(answer.substring(9, 12))).isIn(200, 414, 431);
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
        }
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
