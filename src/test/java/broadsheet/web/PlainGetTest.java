package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.http.HttpVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which requests are read without Jetty, and that Jetty reads them the same. */
class PlainGetTest {

    private static final String BROWSER = """
            GET /world/harbour-opens?page=2&utm_source=a HTTP/1.1
            Host: paper.example:18080
            User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0
            accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8
            Accept-Encoding: gzip, deflate, br
            Connection: keep-alive
            Upgrade-Insecure-Requests: 1
            If-Modified-Since:  Fri, 27 Nov 2026 20:00:00 GMT\s
            IF-NONE-MATCH: "abc-gzip", W/"d"
            Cookie: a=b; c="d"

            """;

    private static @Nullable PlainGet read(String head) {
        byte[] bytes = ("??" + head.replace("\n", "\r\n") + "??").getBytes(StandardCharsets.ISO_8859_1);
        return PlainGet.read(bytes, 2, bytes.length - 2);
    }

    @Test
    void a_browsers_request_is_read() {
        assertThat(read(BROWSER))
                .isEqualTo(new PlainGet(
                        "/world/harbour-opens",
                        "page=2&utm_source=a",
                        "gzip, deflate, br",
                        "\"abc-gzip\", W/\"d\"",
                        "Fri, 27 Nov 2026 20:00:00 GMT"));
        assertThat(read("GET / HTTP/1.1\nHost: a\n\n")).isEqualTo(new PlainGet("/", null, null, null, null));
        assertThat(read("GET /? HTTP/1.1\nHost: a\n\n")).isEqualTo(new PlainGet("/", "", null, null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "GET",
                "GET / HTTP/1.1",
                "GET / HTTP/1.1\n",
                "GET / HTTP/1.1\nHost: a\n",
                "GET / HTTP/1.1\nHost: a\n\nG",
                "GET / HTTP/1.1\nHost: a\n\nGET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.0\nHost: a\n\n",
                "GET / HTTP/2.0\nHost: a\n\n",
                "get / HTTP/1.1\nHost: a\n\n",
                "HEAD / HTTP/1.1\nHost: a\n\n",
                "POST / HTTP/1.1\nHost: a\n\n",
                "GET  / HTTP/1.1\nHost: a\n\n",
                "GET /  HTTP/1.1\nHost: a\n\n",
                "GET * HTTP/1.1\nHost: a\n\n",
                "GET //a/b HTTP/1.1\nHost: a\n\n",
                "GET /a/../b HTTP/1.1\nHost: a\n\n",
                "GET ?a HTTP/1.1\nHost: a\n\n",
                "GET http://a/ HTTP/1.1\nHost: a\n\n",
                "GET /a%2fb HTTP/1.1\nHost: a\n\n",
                "GET /a;b HTTP/1.1\nHost: a\n\n",
                "GET /a#b HTTP/1.1\nHost: a\n\n",
                "GET /?a=%zz HTTP/1.1\nHost: a\n\n",
                "GET /\u00e9 HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1\n\n",
                "GET / HTTP/1.1\nHost:\n\n",
                "GET / HTTP/1.1\nHost: a\nHost: a\n\n",
                "GET / HTTP/1.1\nHost: a b\n\n",
                "GET / HTTP/1.1\nHost: a:\n\n",
                "GET / HTTP/1.1\nHost: a:b\n\n",
                "GET / HTTP/1.1\nHost: a:65536\n\n",
                "GET / HTTP/1.1\nHost: :80\n\n",
                "GET / HTTP/1.1\nHost: [::1]\n\n",
                "GET / HTTP/1.1\nHost : a\n\n",
                "GET / HTTP/1.1\n Host: a\n\n",
                "GET / HTTP/1.1\nHost: a\n folded\n\n",
                "GET / HTTP/1.1\nHost: a\nContent-Length: 0\n\n",
                "GET / HTTP/1.1\nHost: a\ncontent-length: 5\n\n",
                "GET / HTTP/1.1\nHost: a\nTransfer-Encoding: chunked\n\n",
                "GET / HTTP/1.1\nHost: a\nExpect: 100-continue\n\n",
                "GET / HTTP/1.1\nHost: a\nConnection: close\n\n",
                "GET / HTTP/1.1\nHost: a\nConnection: keep-alive, Upgrade\n\n",
                "GET / HTTP/1.1\nHost: a\nUpgrade: h2c\n\n",
                "GET / HTTP/1.1\nHost: a\nIf-None-Match: \"a\"\nIf-None-Match: \"b\"\n\n",
                "GET / HTTP/1.1\nHost: a\nAccept-Encoding: br\nAccept-Encoding: gzip\n\n",
                "GET / HTTP/1.1\nHost: a\nX: \u00e9\n\n",
                "GET / HTTP/1.1\nHost: a\nX: \u0000\n\n",
                "GET / HTTP/1.1\nHost: a\nX\n\n",
                "GET / HTTP/1.1\nHost: a\n: b\n\n",
                "PRI * HTTP/2.0\n\nSM\n\n"
            })
    void what_is_not_plain_or_not_whole_is_left_to_jetty(String head) {
        assertThat(read(head)).isNull();
    }

    @Test
    void lines_end_in_carriage_return_and_line_feed() {
        String right = "GET / HTTP/1.1\r\nHost: a\r\nX: b\r\n\r\n";
        for (int at = right.indexOf('\r'); at >= 0; at = right.indexOf('\r', at + 1)) {
            byte[] without = (right.substring(0, at) + right.substring(at + 1)).getBytes(StandardCharsets.US_ASCII);
            assertThat(PlainGet.read(without, 0, without.length)).isNull();
        }
    }

    /** Whatever is read is read by Jetty too, as one request with nothing after it, and means the same. */
    @Test
    void jetty_reads_the_same() {
        Random random = new Random(20261127);
        String whole = BROWSER.replace("\n", "\r\n");
        String[] pieces = {
            "\r\n",
            "\n",
            "\r",
            " ",
            "\t",
            ":",
            "/",
            "//",
            "/../",
            "?",
            "%",
            "%41",
            ";",
            "\u0000",
            "\u00ff",
            "Host: b\r\n",
            "Content-Length: 3\r\n",
            "Transfer-Encoding: chunked\r\n",
            "Connection: close\r\n",
            "a",
            "GET ",
            "\r\n\r\n"
        };
        int read = 0;
        for (int round = 0; round < 200_000; round++) {
            StringBuilder changed = new StringBuilder(whole);
            for (int edits = random.nextInt(3); edits >= 0; edits--) {
                int from = random.nextInt(changed.length());
                int to = Math.min(changed.length(), from + random.nextInt(4));
                changed.replace(from, to, random.nextInt(3) == 0 ? "" : pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = changed.toString().getBytes(StandardCharsets.ISO_8859_1);
            PlainGet ours = PlainGet.read(bytes, 0, bytes.length);
            if (ours == null) continue;
            read++;
            assertThat(byJetty(bytes)).as(changed.toString()).isEqualTo(ours);
        }
        assertThat(read).isGreaterThan(10_000);
    }

    private static @Nullable PlainGet byJetty(byte[] bytes) {
        Seen seen = new Seen();
        HttpParser parser = new HttpParser(seen);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining() && !seen.complete && !seen.bad) parser.parseNext(buffer);
        if (seen.bad || !seen.complete || buffer.hasRemaining()) return null;
        HttpURI uri = HttpURI.from(seen.uri);
        return new PlainGet(
                uri.getPath(),
                uri.getQuery(),
                seen.only("Accept-Encoding"),
                seen.only("If-None-Match"),
                seen.only("If-Modified-Since"));
    }

    private static final class Seen implements HttpParser.RequestHandler {

        private String uri = "";
        private boolean complete;
        private boolean bad;
        private final List<HttpField> fields = new ArrayList<>();

        @Nullable
        String only(String name) {
            List<String> values = fields.stream()
                    .filter(field -> field.getName().equalsIgnoreCase(name))
                    .map(HttpField::getValue)
                    .toList();
            assertThat(values).hasSizeLessThan(2);
            return values.isEmpty() ? null : values.get(0);
        }

        @Override
        public void startRequest(String method, String uri, HttpVersion version) {
            this.uri = uri;
            bad |= !method.equals("GET") || version != HttpVersion.HTTP_1_1;
        }

        @Override
        public void parsedHeader(HttpField field) {
            fields.add(field);
            bad |= List.of("content-length", "transfer-encoding", "upgrade", "expect")
                    .contains(field.getLowerCaseName());
        }

        @Override
        public boolean headerComplete() {
            return false;
        }

        @Override
        public boolean content(ByteBuffer item) {
            bad = true;
            return false;
        }

        @Override
        public boolean contentComplete() {
            return false;
        }

        @Override
        public boolean messageComplete() {
            complete = true;
            return true;
        }

        @Override
        public void badMessage(org.eclipse.jetty.http.HttpException failure) {
            bad = true;
        }

        @Override
        public void earlyEOF() {
            bad = true;
        }
    }
}
