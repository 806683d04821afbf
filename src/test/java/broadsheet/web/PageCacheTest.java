package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The cache behind a real server, with pages of the test's own. */
@Tag("once")
class PageCacheTest {

    private final AtomicLong edition = new AtomicLong(1);
    private final StillClock clock = new StillClock();
    private final Compressor compressor = new Compressor();
    private final PageCache cache = new PageCache(edition::get, clock, compressor, 1 << 20);
    private final AtomicInteger made = new AtomicInteger();
    private volatile Handler maker = ctx -> ctx.html("edition " + edition + " ".repeat(1000));
    private final Server server = Servers.server(
            Servers.IN_CLEAR,
            cache,
            routes -> {
                Handler page = cache.page(this::make, "page");
                routes.get("/api/{any}", page, Access.READER);
                routes.head("/api/{any}", page, Access.READER);
                routes.post("/echo", ctx -> ctx.result(ctx.bodyInputStream().readAllBytes()), Access.READER);
            },
            (status, nanos) -> {},
            null);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    PageCacheTest() {
        server.start();
    }

    @AfterEach
    void close() {
        server.close();
        compressor.close();
    }

    private void make(Context ctx) throws Exception {
        made.incrementAndGet();
        maker.handle(ctx);
    }

    @Test
    void a_page_is_made_once_an_edition() throws Exception {
        assertThat(get("/api/a").body()).startsWith("edition 1");
        assertThat(get("/api/a").body()).startsWith("edition 1");
        edition.set(2);
        assertThat(get("/api/a").body()).startsWith("edition 2");
        assertThat(made).hasValue(2);
    }

    @Test
    void parameters_that_the_page_does_not_know_neither_fill_nor_miss_the_cache() throws Exception {
        get("/api/a");
        for (int i = 0; i < 50; i++) get("/api/a?utm_source=" + i + "&fbclid=x" + i);
        assertThat(made).hasValue(1);
        assertThat(cache.size()).isEqualTo(1);
        get("/api/a?page=2");
        get("/api/a?gclid=9&page=2&page=3");
        assertThat(made).hasValue(2);
    }

    @Test
    void a_thousand_readers_of_a_page_not_yet_made_have_it_made_once() throws Exception {
        maker = ctx -> {
            Thread.sleep(300);
            ctx.html("slow");
        };
        assertThat(bodiesOf(1_000)).containsExactly("slow");
        assertThat(made).hasValue(1);
    }

    @Test
    void a_thousand_readers_of_a_page_just_out_of_date_get_the_one_before_while_it_is_made_once() throws Exception {
        get("/api/a");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        maker = ctx -> {
            begun.countDown();
            goOn.await();
            ctx.html("new");
        };
        edition.set(2);
        CompletableFuture<HttpResponse<String>> first = http.sendAsync(request("/api/a"), text());
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(bodiesOf(1_000)).allMatch(body -> body.startsWith("edition "));
        goOn.countDown();
        assertThat(first.get(10, TimeUnit.SECONDS).body()).isEqualTo("new");
        assertThat(get("/api/a").body()).isEqualTo("new");
        assertThat(made).hasValue(2);
        assertThat(cache.outdated()).isEqualTo(1_000);
    }

    @Test
    void a_page_that_cannot_be_made_again_goes_out_as_it_was_for_a_day() throws Exception {
        get("/api/a");
        edition.set(2);
        maker = ctx -> {
            ctx.header("Surrogate-Key", "half");
            throw new IllegalStateException("the store is away");
        };
        HttpResponse<String> outdated = get("/api/a");
        assertThat(outdated.statusCode()).isEqualTo(200);
        assertThat(outdated.body()).startsWith("edition 1");
        assertThat(outdated.headers().firstValue("Surrogate-Key")).isEmpty();
        assertThat(cache.failed()).isEqualTo(1);
        get("/api/a");
        assertThat(made).as("it is left alone for a second").hasValue(2);
        clock.now = clock.now.plus(Duration.ofHours(23));
        assertThat(get("/api/a").statusCode()).isEqualTo(200);
        assertThat(made).hasValue(3);
        clock.now = clock.now.plus(Duration.ofHours(2));
        assertThat(get("/api/a").statusCode()).isEqualTo(500);
        maker = ctx -> ctx.html("back");
        assertThat(get("/api/a").body()).isEqualTo("back");
    }

    @Test
    void a_page_that_is_no_more_is_not_kept_alive() throws Exception {
        get("/api/a");
        edition.set(2);
        maker = ctx -> {
            throw new NotFoundResponse();
        };
        assertThat(get("/api/a").statusCode()).isEqualTo(404);
        assertThat(cache.size()).isZero();
    }

    @Test
    void a_page_not_found_by_a_thousand_at_once_is_looked_for_once() throws Exception {
        maker = ctx -> {
            Thread.sleep(300);
            throw new NotFoundResponse();
        };
        bodiesOf(1_000);
        assertThat(made.get()).isLessThan(10);
    }

    @Test
    void the_cache_keeps_to_its_size() throws Exception {
        maker = ctx -> ctx.html("x".repeat(50_000));
        for (int i = 0; i < 100; i++) get("/api/a" + i);
        assertThat(cache.size()).isBetween(5L, 11L);
    }

    @Test
    void a_page_in_the_cache_and_one_just_made_have_the_same_headers() throws Exception {
        for (String method : List.of("GET", "HEAD"))
            for (String coding : List.of("identity", "gzip")) {
                edition.incrementAndGet();
                HttpResponse<byte[]> fresh = send(method, "/api/a", "Accept-Encoding", coding);
                HttpResponse<byte[]> kept = send(method, "/api/a", "Accept-Encoding", coding);
                assertThat(sorted(kept)).isEqualTo(sorted(fresh));
                assertThat(kept.body()).isEqualTo(fresh.body());
                assertThat(kept.headers().map())
                        .containsKeys("content-length", "etag", "cache-control", "content-security-policy", "vary");
            }
    }

    @Test
    void an_answer_of_304_has_the_same_headers_on_both_ways() throws Exception {
        String etag = header(send("GET", "/api/a"), "ETag");
        edition.incrementAndGet();
        maker = ctx -> ctx.html("edition 1" + " ".repeat(1000));
        HttpResponse<byte[]> fresh = send("GET", "/api/a", "If-None-Match", etag);
        HttpResponse<byte[]> kept = send("GET", "/api/a", "If-None-Match", etag);
        assertThat(fresh.statusCode()).isEqualTo(304);
        assertThat(kept.statusCode()).isEqualTo(304);
        assertThat(sorted(kept)).isEqualTo(sorted(fresh));
        assertThat(header(kept, "ETag")).isEqualTo(etag);
        assertThat(header(kept, "Content-Type")).isEmpty();
    }

    @Test
    void conditional_requests_are_exact() throws Exception {
        HttpResponse<byte[]> page = send("GET", "/api/a");
        String etag = header(page, "ETag");
        String date = header(page, "Last-Modified");
        assertThat(date).isEqualTo("Mon, 2 Mar 2026 09:00:00 GMT");
        assertThat(send("GET", "/api/a", "If-None-Match", "\"x\", W/" + etag).statusCode())
                .isEqualTo(304);
        assertThat(send("GET", "/api/a", "If-None-Match", "*").statusCode()).isEqualTo(304);
        assertThat(send("GET", "/api/a", "If-None-Match", "\"x\"", "If-Modified-Since", date)
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/a", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        assertThat(send("HEAD", "/api/a", "If-Modified-Since", date).statusCode())
                .isEqualTo(304);
        assertThat(send("GET", "/api/a", "If-Modified-Since", "Mon, 2 Mar 2026 08:59:59 GMT")
                        .statusCode())
                .isEqualTo(200);
        assertThat(send("GET", "/api/a", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void two_versions_of_one_second_are_not_told_apart_by_a_date() throws Exception {
        String date = header(send("GET", "/api/a"), "Last-Modified");
        edition.set(2);
        HttpResponse<byte[]> second = send("GET", "/api/a", "If-Modified-Since", date);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(header(second, "Last-Modified")).isEmpty();
    }

    @Test
    void a_page_that_a_new_edition_leaves_as_it_was_keeps_its_date() throws Exception {
        maker = ctx -> ctx.html("the same");
        String date = header(send("GET", "/api/a"), "Last-Modified");
        edition.set(2);
        clock.now = clock.now.plusSeconds(5);
        assertThat(header(send("GET", "/api/a"), "Last-Modified")).isEqualTo(date);
    }

    @Test
    void what_is_asked_for_twice_is_compressed_with_Brotli_in_the_background() throws Exception {
        assertThat(header(send("GET", "/api/a", "Accept-Encoding", "gzip, br"), "Content-Encoding"))
                .isEqualTo("gzip");
        waitFor(() -> {
            try {
                return header(send("GET", "/api/a", "Accept-Encoding", "gzip, br"), "Content-Encoding")
                        .equals("br");
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        HttpResponse<byte[]> zipped = send("GET", "/api/a", "Accept-Encoding", "gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8))
                .startsWith("edition 1");
        HttpResponse<byte[]> known =
                send("GET", "/api/a", "Accept-Encoding", "gzip, br", "If-None-Match", header(zipped, "ETag"));
        assertThat(known.statusCode())
                .as("whoever has the gzip need not load the Brotli")
                .isEqualTo(304);
    }

    @Test
    void an_address_with_escapes_or_a_forged_length_is_made_and_not_kept() throws Exception {
        assertThat(get("/api/%61").statusCode()).isEqualTo(200);
        assertThat(get("/api/a;x=1").statusCode()).isEqualTo(200);
        assertThat(cache.size()).isZero();
    }

    private Set<String> bodiesOf(int readers) throws Exception {
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < readers; i++) answers.add(http.sendAsync(request("/api/a"), text()));
        Set<String> bodies = new HashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers)
            bodies.add(answer.get(30, TimeUnit.SECONDS).body());
        return bodies;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path), text());
    }

    private HttpResponse<byte[]> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) request.headers(headers);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60)).build();
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString();
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String sorted(HttpResponse<?> answer) {
        StringBuilder text = new StringBuilder();
        answer.headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Date")) text.append(name).append(values).append('\n');
        });
        return answer.statusCode() + "\n" + text;
    }

    private static void waitFor(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 500 && !condition.getAsBoolean(); i++) Thread.sleep(10);
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private static final class StillClock extends Clock {
        private volatile Instant now = Newsroom.NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
