package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Connections to a real server, byte by byte. */
@Tag("once")
class HotConnectionTest {

    /** More than a connection takes in before it is read from. */
    private static final int LARGE = 16 << 20;

    private final AtomicLong edition = new AtomicLong(1);
    private final Compressor compressor = new Compressor();
    private final PageCache cache = new PageCache(edition::get, Clock.systemUTC(), compressor, 64 << 20);
    private final List<Integer> tallied = Collections.synchronizedList(new ArrayList<>());
    private final Server server = server(false);

    HotConnectionTest() {
        server.start();
    }

    private Server server(boolean readByJetty) {
        return Servers.server(
                Servers.IN_CLEAR,
                cache,
                routes -> {
                    routes.get("/api/page", cache.page(ctx -> ctx.html("page ".repeat(500))), Access.READER);
                    routes.get("/api/large", cache.page(ctx -> ctx.html("x".repeat(LARGE))), Access.READER);
                    routes.get("/api/who", ctx -> ctx.result("who"), Access.READER);
                    routes.post("/api/echo", ctx -> ctx.result(ctx.body()), Access.READER);
                },
                (status, nanos) -> tallied.add(status),
                readByJetty ? (request, response) -> {} : null);
    }

    @AfterEach
    void close() {
        server.close();
        compressor.close();
    }

    /** One reader's connection. */
    private static final class Reader implements AutoCloseable {

        private final Socket socket = new Socket();
        private final DataInputStream in;

        Reader(Server server) throws IOException {
            socket.setReceiveBufferSize(64 << 10);
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
            in = new DataInputStream(socket.getInputStream());
        }

        Reader send(String text) throws IOException {
            socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
            return this;
        }

        Reader get(String path, String... fields) throws IOException {
            return send("GET " + path + " HTTP/1.1\nHost: a\n" + String.join("\n", fields)
                    + (fields.length == 0 ? "\n" : "\n\n"));
        }

        /** The head of the next answer. */
        String head() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) head.write(in.readUnsignedByte());
            return head.toString(StandardCharsets.US_ASCII);
        }

        /** The next answer, head and all. */
        String answer() throws IOException {
            String head = head();
            int length = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length: "))
                    .mapToInt(line -> Integer.parseInt(line.substring(16)))
                    .findFirst()
                    .orElse(0);
            return head + new String(in.readNBytes(length), StandardCharsets.ISO_8859_1);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    private void make(String path) throws IOException {
        try (Reader reader = new Reader(server)) {
            reader.get(path, "Accept-Encoding: gzip").answer();
        }
    }

    @Test
    void answers_are_the_same_as_by_way_of_jetty() throws Exception {
        make("/api/page");
        try (Server jetty = server(true)) {
            jetty.start();
            String etag;
            try (Reader reader = new Reader(server)) {
                etag = reader.get("/api/page")
                        .head()
                        .lines()
                        .filter(line -> line.startsWith("ETag: "))
                        .findFirst()
                        .orElseThrow()
                        .substring(6);
            }
            edition.incrementAndGet();
            try (Reader reader = new Reader(jetty)) {
                assertThat(reader.get("/api/page", "If-None-Match: " + etag).answer())
                        .as("made anew, and the same")
                        .startsWith("HTTP/1.1 304")
                        .doesNotContain("Content-Length");
                assertThat(reader.get("/api/who").answer()).endsWith("who");
            }
            List<List<String>> requests = List.of(
                    List.of(),
                    List.of("Accept-Encoding: gzip"),
                    List.of("If-None-Match: " + etag),
                    List.of("If-None-Match: \"other\""),
                    List.of("If-None-Match: *", "Accept-Encoding: gzip"),
                    List.of("If-Modified-Since: Fri, 01 Jan 2100 00:00:00 GMT"),
                    List.of("If-Modified-Since: Fri, 01 Jan 2010 00:00:00 GMT"));
            for (List<String> fields : requests)
                try (Reader ours = new Reader(server);
                        Reader theirs = new Reader(jetty)) {
                    String[] given = fields.toArray(String[]::new);
                    assertThat(sorted(ours.get("/api/page", given).answer()))
                            .as(fields.toString())
                            .isEqualTo(sorted(theirs.get("/api/page", given).answer()))
                            .doesNotContain("Content-Length: 0");
                }
        }
    }

    /** Without the time; in which order fields come says nothing. */
    private static List<String> sorted(String answer) {
        return answer.lines()
                .filter(line -> !line.startsWith("Date: "))
                .sorted()
                .toList();
    }

    @Test
    void one_connection_takes_requests_of_all_kinds_in_any_order() throws Exception {
        make("/api/page");
        try (Reader reader = new Reader(server)) {
            for (int round = 0; round < 3; round++) {
                assertThat(reader.get("/api/page").answer()).endsWith("page page ");
                assertThat(reader.get("/api/page?utm_source=a").answer()).endsWith("page page ");
                assertThat(reader.get("/api/who").answer()).endsWith("who");
                reader.send("POST /api/echo HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc");
                assertThat(reader.answer()).endsWith("abc");
                assertThat(reader.get("/api/nowhere").answer()).startsWith("HTTP/1.1 404");
            }
        }
    }

    @Test
    void a_request_may_come_in_pieces_or_with_others() throws Exception {
        make("/api/page");
        try (Reader reader = new Reader(server)) {
            reader.socket.setTcpNoDelay(true);
            for (char c : "GET /api/page HTTP/1.1\nHost: a\n\n".toCharArray()) reader.send(String.valueOf(c));
            assertThat(reader.answer()).endsWith("page page ");
            String page = "GET /api/page HTTP/1.1\nHost: a\n\n";
            reader.send(page + page + page.substring(0, 20));
            assertThat(reader.answer()).endsWith("page page ");
            assertThat(reader.answer()).endsWith("page page ");
            reader.send(page.substring(20));
            assertThat(reader.answer()).endsWith("page page ");
            reader.send("POST /api/echo HTTP/1.1\nHost: a\nContent-Length: 3\n\nabc" + page);
            assertThat(reader.answer()).endsWith("abc");
            assertThat(reader.answer()).endsWith("page page ");
        }
    }

    @Test
    void whoever_reads_slowly_gets_all_of_it_and_holds_up_nobody() throws Exception {
        make("/api/large");
        make("/api/page");
        try (Reader slow = new Reader(server);
                Reader other = new Reader(server)) {
            slow.get("/api/large");
            String head = slow.head();
            assertThat(head).startsWith("HTTP/1.1 200 OK").contains("Content-Length: " + LARGE);
            for (int i = 0; i < 100; i++)
                assertThat(other.get("/api/page").answer()).endsWith("page page ");
            byte[] all = slow.in.readNBytes(LARGE);
            assertThat(new String(all, StandardCharsets.US_ASCII)).isEqualTo("x".repeat(LARGE));
            assertThat(slow.get("/api/page").answer()).endsWith("page page ");
        }
    }

    @Test
    void whoever_goes_away_leaves_nothing_behind() throws Exception {
        make("/api/large");
        make("/api/page");
        tallied.clear();
        for (int i = 0; i < 20; i++)
            try (Reader reader = new Reader(server)) {
                reader.get("/api/large").head();
                reader.socket.setSoLinger(true, 0); // closes without a farewell
            }
        try (Reader reader = new Reader(server)) {
            assertThat(reader.get("/api/page").answer()).endsWith("page page ");
            reader.get("/api/page").socket.shutdownOutput();
            assertThat(reader.answer()).endsWith("page page ");
            assertThat(reader.in.read()).isEqualTo(-1);
        }
        assertThat(tallied).hasSizeGreaterThanOrEqualTo(2).containsOnly(200);
    }

    @Test
    void whoever_reads_while_the_server_stops_has_all_answers_and_is_told_which_is_the_last() throws Exception {
        make("/api/page");
        try (Reader reader = new Reader(server)) {
            reader.get("/api/page").answer();
            Thread stopping = new Thread(server::close);
            stopping.start();
            String answer;
            do answer = reader.get("/api/page").answer();
            while (!answer.contains("Connection: close"));
            assertThat(answer).startsWith("HTTP/1.1 200 OK").endsWith("page page ");
            assertThat(reader.in.read()).isEqualTo(-1);
            stopping.join(10_000);
            assertThat(stopping.isAlive()).isFalse();
        }
    }

    @Test
    void bad_requests_are_refused_as_ever() throws Exception {
        make("/api/page");
        for (String bad : List.of(
                "GET /api/page HTTP/1.1\n\n",
                "GET /api/page HTTP/1.1\nHost: a\nHost: b\n\n",
                "GET /api/page HTTP/1.1\nHost: a\nContent-Length: 1\nContent-Length: 2\n\n",
                "GET /api/page HTTP/1.1\nHost: a\nX: \u0000\n\n",
                "GET /api/page HTTP/9.9\nHost: a\n\n",
                "nonsense\n\n"))
            try (Reader reader = new Reader(server)) {
                assertThat(reader.send(bad).head()).as(bad).matches("(?s)HTTP/1\\.1 (400|505).*");
            }
    }
}
