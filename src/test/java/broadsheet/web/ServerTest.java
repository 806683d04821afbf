package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.server.RequestLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What passes through the hot path to the servlet behind it, and the ways to come in. */
@Tag("once")
class ServerTest {

    private final Compressor compressor = new Compressor();
    private final AtomicLong edition = new AtomicLong(1);
    private final PageCache cache = new PageCache(edition::get, Clock.systemUTC(), compressor, 1 << 20);
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch taken = new CountDownLatch(HotPath.AT_ONCE);
    private final List<String> log = java.util.Collections.synchronizedList(new ArrayList<>());
    private final RequestLog requestLog = (request, response) ->
            log.add(request.getMethod() + " " + request.getHttpURI().getPath() + " "
                    + response.getStatus() + " "
                    + org.eclipse.jetty.server.Response.getContentBytesWritten(response));

    private final List<Integer> tallied = java.util.Collections.synchronizedList(new ArrayList<>());
    private boolean withLog;

    private Server start(@Nullable Certificate certificate, String... proxies) {
        Server server = Servers.server(
                new Server.Entrance("127.0.0.1", 0, certificate, List.of(proxies)),
                cache,
                routes -> {
                    routes.get("/api/page", cache.page(ctx -> ctx.html("page ".repeat(500))), Access.READER);
                    routes.head("/api/page", cache.page(ctx -> ctx.html("page ".repeat(500))), Access.READER);
                    routes.get("/api/who", ctx -> ctx.result(ctx.ip() + " " + ctx.scheme()), Access.READER);
                    routes.get(
                            "/api/slow",
                            ctx -> {
                                taken.countDown();
                                release.await();
                                ctx.result("slow");
                            },
                            Access.READER);
                    routes.get(
                            "/api/broken",
                            ctx -> {
                                throw new IOException("broken");
                            },
                            Access.READER);
                    routes.get(
                            "/api/away",
                            ctx -> {
                                throw new IllegalStateException(new SQLTransientConnectionException("no connection"));
                            },
                            Access.READER);
                    routes.get(
                            "/api/unheard",
                            ctx -> {
                                throw new IllegalStateException(new SQLException("no such character", "22021"));
                            },
                            Access.READER);
                    routes.post(
                            "/api/echo", ctx -> ctx.result(ctx.bodyInputStream().readAllBytes()), Access.READER);
                    routes.post(
                            "/api/upload",
                            ctx -> {
                                try (InputStream file = java.util.Objects.requireNonNull(ctx.uploadedFile("file"))
                                        .content()) {
                                    ctx.result(file.readAllBytes().length + " " + ctx.formParam("title"));
                                }
                            },
                            Access.READER);
                },
                (status, nanos) -> tallied.add(status),
                withLog ? requestLog : null);
        server.start();
        return server;
    }

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void bodies_of_any_kind_reach_the_servlet_whole() throws Exception {
        try (Server server = start(null)) {
            byte[] large = new byte[20 << 20];
            new Random(7).nextBytes(large);
            for (byte[] body : List.of(new byte[0], "a".getBytes(StandardCharsets.UTF_8), large)) {
                HttpResponse<byte[]> known = send(server, "/api/echo", BodyPublishers.ofByteArray(body));
                assertThat(known.body()).isEqualTo(body);
                HttpResponse<byte[]> chunked = send(
                        server,
                        "/api/echo",
                        BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(body)));
                assertThat(chunked.body()).isEqualTo(body);
            }
        }
    }

    @Test
    void an_upload_arrives_with_its_fields() throws Exception {
        try (Server server = start(null)) {
            ByteArrayOutputStream form = new ByteArrayOutputStream();
            String fields = """
                    --b
                    Content-Disposition: form-data; name="title"

                    Harbour
                    --b
                    Content-Disposition: form-data; name="file"; filename="a.jpg"
                    Content-Type: image/jpeg

                    """;
            form.writeBytes(fields.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
            form.writeBytes(new byte[12 << 20]);
            form.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.UTF_8));
            HttpRequest request = HttpRequest.newBuilder(uri(server, "/api/upload"))
                    .header("Content-Type", "multipart/form-data; boundary=b")
                    .POST(BodyPublishers.ofByteArray(form.toByteArray()))
                    .build();
            assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).body())
                    .isEqualTo((12 << 20) + " Harbour");
        }
    }

    @Test
    void a_slow_upload_holds_up_nobody_else() throws Exception {
        try (Server server = start(null);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            String head =
                    "POST /api/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 6\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((head + "abc").getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 20; i++)
                assertThat(get(server, "/api/page").statusCode()).isEqualTo(200);
            socket.getOutputStream().write("def".getBytes(StandardCharsets.UTF_8));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains(" 200 ")
                    .endsWith("abcdef");
        }
    }

    @Test
    void pages_go_out_while_every_thread_is_taken() throws Exception {
        try (Server server = start(null)) {
            get(server, "/api/page");
            List<CompletableFuture<HttpResponse<String>>> slow = new ArrayList<>();
            for (int i = 0; i < 400; i++)
                slow.add(http.sendAsync(
                        HttpRequest.newBuilder(uri(server, "/api/slow")).build(),
                        HttpResponse.BodyHandlers.ofString()));
            assertThat(taken.await(30, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 20; i++) // each a new reader, with a connection of her own
            assertThat(HttpClient.newHttpClient()
                                .send(
                                        HttpRequest.newBuilder(uri(server, "/api/page"))
                                                .timeout(Duration.ofSeconds(30))
                                                .build(),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            release.countDown();
            for (CompletableFuture<HttpResponse<String>> answer : slow)
                assertThat(answer.get(30, TimeUnit.SECONDS).body()).isEqualTo("slow");
        }
    }

    @Test
    void whoever_asks_to_change_over_to_another_protocol_gets_the_page_in_this_one() throws Exception {
        HttpClient changing =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
        try (Server server = start(null)) {
            for (int i = 0; i < 10; i++) {
                HttpResponse<String> answer = changing.send(
                        HttpRequest.newBuilder(uri(server, "/api/page")).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_1_1);
                assertThat(answer.body()).isEqualTo("page ".repeat(500));
            }
        }
    }

    @Test
    void other_methods_errors_and_ranges_are_the_servlets() throws Exception {
        try (Server server = start(null)) {
            get(server, "/api/page");
            assertThat(method(server, "DELETE", "/api/page").statusCode()).isEqualTo(405);
            assertThat(method(server, "OPTIONS", "/api/page").statusCode()).isEqualTo(204);
            assertThat(method(server, "GET", "/api/nowhere").statusCode()).isEqualTo(404);
            assertThat(method(server, "GET", "/api/broken").statusCode()).isEqualTo(500);
            HttpResponse<String> away = method(server, "GET", "/api/away");
            assertThat(away.statusCode()).as("the store is away").isEqualTo(503);
            assertThat(away.headers().firstValue("Retry-After")).hasValue("10");
            assertThat(method(server, "GET", "/api/unheard").statusCode())
                    .as("text that no store can hold")
                    .isEqualTo(400);
            HttpRequest range = HttpRequest.newBuilder(uri(server, "/api/page"))
                    .header("Range", "bytes=0-3")
                    .build();
            assertThat(http.send(range, HttpResponse.BodyHandlers.ofString()).statusCode())
                    .as("a server may ignore a range, and pages do")
                    .isEqualTo(200);
        }
    }

    @Test
    void every_way_an_answer_is_counted_and_where_there_is_a_log_written_down() throws Exception {
        for (boolean logging : List.of(true, false)) {
            withLog = logging;
            tallied.clear();
            edition.incrementAndGet();
            try (Server server = start(null)) {
                get(server, "/api/page");
                get(server, "/api/page");
                method(server, "HEAD", "/api/page");
                get(server, "/api/nowhere");
            }
            assertThat(tallied).containsExactly(200, 200, 200, 404);
        }
        assertThat(log)
                .startsWith("GET /api/page 200 2500", "GET /api/page 200 2500", "HEAD /api/page 200 0")
                .hasSize(4)
                .last()
                .asString()
                .startsWith("GET /api/nowhere 404");
    }

    @Test
    void requests_of_one_connection_sent_at_once_are_answered_in_their_order() throws Exception {
        try (Server server = start(null);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            get(server, "/api/page");
            String page = "GET /api/page HTTP/1.1\r\nHost: a\r\n\r\n";
            String who = "GET /api/who HTTP/1.1\r\nHost: a\r\n\r\n";
            String last = "GET /api/who HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write((page + who + page + page + last).getBytes(StandardCharsets.UTF_8));
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(all.split("HTTP/1.1 200 OK", -1)).hasSize(6);
            assertThat(all).endsWith("127.0.0.1 http");
        }
    }

    @Test
    void forwarded_headers_count_only_from_our_proxies() throws Exception {
        try (Server open = start(null);
                Server behind = start(null, "127.0.0.1", "10.0.0.0/8")) {
            assertThat(who(open, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                    .isEqualTo("127.0.0.1 http");
            assertThat(who(behind, "X-Forwarded-For", "203.0.113.9", "X-Forwarded-Proto", "https"))
                    .isEqualTo("203.0.113.9 https");
            assertThat(who(behind, "X-Forwarded-For", "198.51.100.1, 203.0.113.9, 10.1.2.3"))
                    .as("what the client wrote itself stands before the first address a proxy saw")
                    .isEqualTo("203.0.113.9 http");
            assertThat(who(behind, "X-Forwarded-For", "localhost, <script>")).isEqualTo("127.0.0.1 http");
            assertThat(who(behind)).isEqualTo("127.0.0.1 http");
        }
    }

    /** By hand: the client of Java asks to change over to it, which is not offered. */
    @Test
    void http_2_is_spoken_in_clear_with_whoever_begins_with_it() throws Exception {
        byte[] path = "/api/page".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream asked = new ByteArrayOutputStream();
        asked.writeBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        asked.writeBytes(new byte[] {0, 0, 0, 4, 0, 0, 0, 0, 0}); // settings: as they are
        asked.writeBytes(new byte[] {0, 0, (byte) (path.length + 8), 1, 5, 0, 0, 0, 1}); // headers, and nothing else
        asked.writeBytes(
                new byte[] {(byte) 0x82, (byte) 0x86, 1, 1, 'a', 4, (byte) path.length}); // GET, http, host, path
        asked.writeBytes(path);
        asked.write(0x90); // accept-encoding: gzip, deflate
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        try (Server server = start(null);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
                DataInputStream in = new DataInputStream(socket.getInputStream())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(asked.toByteArray());
            for (boolean over = false; !over; ) {
                int length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
                int type = in.readUnsignedByte();
                int flags = in.readUnsignedByte();
                int stream = in.readInt();
                byte[] content = in.readNBytes(length);
                if (stream == 1 && type == 0) page.writeBytes(content);
                over = stream == 1 && (flags & 1) != 0;
            }
        }
        assertThat(new GZIPInputStream(new ByteArrayInputStream(page.toByteArray())).readAllBytes())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("page ".repeat(500));
    }

    @Test
    void tls_speaks_http_2_and_takes_a_new_certificate_without_a_restart(@TempDir Path folder) throws Exception {
        Path chain = folder.resolve("chain.pem");
        Path key = folder.resolve("key.pem");
        X509Certificate first = makeCertificate(folder, "one", "EC", chain, key);
        Certificate certificate = new Certificate(chain, key);
        try (Server server = start(certificate)) {
            HttpResponse<String> answer = overTls(server, first);
            assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
            X509Certificate second = makeCertificate(folder, "two", "RSA", chain, key);
            Files.setLastModifiedTime(key, FileTime.from(Instant.now().plusSeconds(5)));
            certificate.renew();
            assertThat(overTls(server, second).body()).startsWith("page");
            assertThat(overTls(server, second).headers().allValues("Strict-Transport-Security"))
                    .as("of a page that is kept")
                    .hasSize(1);
            Files.writeString(key, "nonsense");
            Files.setLastModifiedTime(key, FileTime.from(Instant.now().plusSeconds(9)));
            certificate.renew();
            assertThat(overTls(server, second).statusCode())
                    .as("the old one stays")
                    .isEqualTo(200);
            Path nextChain = folder.resolve("next-chain.pem");
            X509Certificate third = makeCertificate(folder, "three", "RSA", nextChain, key);
            certificate.renew();
            assertThat(overTls(server, second).statusCode())
                    .as("the next one's key, and not yet its certificate")
                    .isEqualTo(200);
            Files.setLastModifiedTime(nextChain, FileTime.from(Instant.now().minusSeconds(600)));
            Files.move(nextChain, chain, StandardCopyOption.REPLACE_EXISTING);
            certificate.renew();
            assertThat(overTls(server, third).statusCode())
                    .as("an older file put in its place")
                    .isEqualTo(200);
        }
    }

    @Test
    void a_key_that_cannot_be_used_is_explained(@TempDir Path folder) throws Exception {
        Path chain = folder.resolve("chain.pem");
        Path key = folder.resolve("key.pem");
        makeCertificate(folder, "one", "EC", chain, key);
        Files.writeString(key, "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n");
        assertThatThrownBy(() -> new Certificate(chain, key))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("openssl pkcs8 -topk8");
        makeCertificate(folder, "two", "EC", folder.resolve("other.pem"), key);
        assertThatThrownBy(() -> new Certificate(chain, key))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is not the key of the certificate");
    }

    private HttpResponse<String> overTls(Server server, X509Certificate trusted) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("site", trusted);
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        return client.send(
                HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/api/page"))
                        .timeout(Duration.ofSeconds(30))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The JDK's own tool makes it; its store is taken apart into the PEM files that sites have. */
    private static X509Certificate makeCertificate(Path folder, String name, String algorithm, Path chain, Path key)
            throws Exception {
        Path store = folder.resolve(name + ".p12");
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                name,
                "-keyalg",
                algorithm,
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass",
                "changeit",
                "-keystore",
                store.toString());
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
        KeyStore made = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            made.load(in, "changeit".toCharArray());
        }
        X509Certificate certificate = (X509Certificate) made.getCertificate(name);
        Files.writeString(chain, pem("CERTIFICATE", certificate.getEncoded()));
        Files.writeString(
                key,
                pem("PRIVATE KEY", made.getKey(name, "changeit".toCharArray()).getEncoded()));
        return certificate;
    }

    private static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }

    private String who(Server server, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(server, "/api/who"));
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> get(Server server, String path) throws Exception {
        return method(server, "GET", path);
    }

    private HttpResponse<String> method(Server server, String method, String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri(server, path))
                .method(method, BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> send(Server server, String path, HttpRequest.BodyPublisher body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(uri(server, path)).POST(body).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static URI uri(Server server, String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
