package broadsheet.notice;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final String KEY = "0123456789abcdef";
    private static final String SITE = "https://news.example";

    /** A hub and a search engine in one. */
    private HttpServer others;

    private final List<String> hub = new CopyOnWriteArrayList<>();
    private final List<JsonNode> engine = new CopyOnWriteArrayList<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile int status = 202;
    private volatile long delayMillis;
    private Newsroom newsroom;

    @BeforeEach
    void open() throws Exception {
        others = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        others.setExecutor(Executors.newCachedThreadPool());
        others.createContext("/hub", exchange -> {
            asked.incrementAndGet();
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            pause();
            if (status == 202) {
                assertThat(body).startsWith("hub.mode=publish&hub.url=");
                hub.add(URLDecoder.decode(body.substring(body.lastIndexOf('=') + 1), StandardCharsets.UTF_8));
            }
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        others.createContext("/indexnow", exchange -> {
            asked.incrementAndGet();
            JsonNode message = new ObjectMapper().readTree(exchange.getRequestBody());
            pause();
            if (status == 202) engine.add(message);
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        others.start();
        String address = "http://localhost:" + others.getAddress().getPort();
        newsroom = Newsroom.open(new HashMap<>(Map.of(
                "BROADSHEET_WEBSUB_HUB", address + "/hub",
                "BROADSHEET_INDEXNOW_KEY", KEY,
                "BROADSHEET_INDEXNOW", address + "/indexnow")));
        until(() -> following());
    }

    private void pause() {
        try {
            Thread.sleep(delayMillis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The follower has begun: what is published from now on is news. */
    private boolean following() {
        return newsroom.database().dsl().fetchValue("select edition from notice_follower") != null;
    }

    @AfterEach
    void close() {
        newsroom.close();
        others.stop(0);
    }

    @Test
    void a_publication_is_told_to_the_hub_and_to_the_search_engines() throws Exception {
        newsroom.publish(Story.of("The bridge").by("Ada Brook").about("Bridges"));
        until(() -> hub.size() >= 12 && !engine.isEmpty());
        List<String> feeds = new ArrayList<>();
        for (String folder :
                List.of("/feeds", "/feeds/section/world", "/feeds/topic/bridges", "/feeds/author/ada-brook"))
            for (String file : List.of("rss.xml", "atom.xml", "feed.json")) feeds.add(SITE + folder + "/" + file);
        assertThat(hub).containsExactlyInAnyOrderElementsOf(feeds);
        JsonNode message = engine.get(0);
        assertThat(message.get("host").asText()).isEqualTo("news.example");
        assertThat(message.get("key").asText()).isEqualTo(KEY);
        assertThat(message.get("keyLocation").asText()).isEqualTo(SITE + "/" + KEY + ".txt");
        assertThat(message.get("urlList").toString()).isEqualTo("[\"" + SITE + "/world/the-bridge\"]");
        assertThat(newsroom.get("/" + KEY + ".txt").text()).isEqualTo(KEY);
        assertThat(newsroom.get("/feeds/rss.xml").header("Link"))
                .contains("rel=\"hub\"")
                .contains("rel=\"self\"");
    }

    @Test
    void changes_and_withdrawals_are_told_and_drafts_are_not() throws Exception {
        newsroom.publish(Story.of("The bridge"));
        until(() -> engine.size() == 1);
        newsroom.publish(Story.of("The bridge").standfirst("Open."));
        until(() -> engine.size() == 2);
        newsroom.publish(Story.of("The bridge").withdrawn());
        until(() -> engine.size() == 3);
        newsroom.publish(
                Story.of("A draft").draft(), Story.of("Soon").publishedAt(Newsroom.NOW.plus(Duration.ofMinutes(5))));
        newsroom.publish(Story.of("Last"));
        until(() -> engine.size() == 4);
        assertThat(engine.get(3).get("urlList").toString()).isEqualTo("[\"" + SITE + "/world/last\"]");
        newsroom.pass(Duration.ofMinutes(6));
        until(() -> engine.size() == 5);
        assertThat(engine.get(4).get("urlList").toString()).isEqualTo("[\"" + SITE + "/world/soon\"]");
    }

    @Test
    void what_was_not_taken_is_told_later_and_after_a_restart() throws Exception {
        status = 503;
        newsroom.publish(Story.of("The bridge"));
        until(() -> waiting() > 0 && attempted());
        newsroom.restart();
        assertThat(engine).isEmpty();
        status = 202;
        until(() -> {
            newsroom.pass(Duration.ofMinutes(1)); // an attempt that failed just now has to wait as well
            return engine.size() == 1 && waiting() == 0;
        });
        assertThat(hub).contains(SITE + "/feeds/rss.xml").doesNotHaveDuplicates();
    }

    /** Another process had taken everything, and was killed before it had told anybody. */
    @Test
    void what_was_under_way_when_a_process_was_killed_is_told_by_the_next() throws Exception {
        status = 503;
        newsroom.publish(Story.of("The bridge"));
        until(() -> asked.get() >= 2); // and now this process leaves both alone
        newsroom.publish(Story.of("Another"));
        until(() -> waiting() == 8);
        NoticeQueue killed = new NoticeQueue(newsroom.database(), Clock.fixed(newsroom.now(), ZoneOffset.UTC));
        HttpClient http = HttpClient.newHttpClient();
        Channel indexNow = new IndexNow(http, URI.create(SITE), KEY, SITE);
        Channel webSub = new WebSub(http, URI.create(SITE), SITE);
        newsroom.pass(Duration.ofSeconds(29));
        assertThat(killed.take(indexNow)).isNotEmpty();
        assertThat(killed.take(webSub)).isNotEmpty();
        status = 202;
        newsroom.restart();
        until(() -> {
            newsroom.pass(Duration.ofMinutes(1));
            return waiting() == 0;
        });
        assertThat(engine.toString()).contains("/world/the-bridge", "/world/another");
        assertThat(hub).contains(SITE + "/feeds/rss.xml", SITE + "/feeds/section/world/feed.json");
    }

    private long waiting() {
        return ((Number) newsroom.database().dsl().fetchValue("select count(*) from notice")).longValue();
    }

    private boolean attempted() {
        return ((Number) newsroom.database().dsl().fetchValue("select max(attempts) from notice")).intValue() > 0;
    }

    @Test
    void who_does_not_answer_is_left_alone_for_a_while_whatever_else_there_is_to_tell() throws Exception {
        status = 503;
        newsroom.publish(Story.of("The bridge").by("Ada Brook").about("Bridges"));
        until(() -> asked.get() >= 2);
        newsroom.publish(Story.of("Another"), Story.of("A third"));
        Thread.sleep(2_500);
        assertThat(asked.get()).as("one to the hub, one to the search engine").isEqualTo(2);
    }

    @Test
    void a_slow_hub_slows_no_publication() {
        newsroom.publish(Story.of("Warm"));
        delayMillis = 3_000;
        newsroom.publish(Story.of("The bridge"));
        long begun = System.nanoTime();
        for (int i = 0; i < 5; i++) newsroom.publish(Story.of("Another " + i));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_500));
        assertThat(newsroom.get("/world/another-4").status()).isEqualTo(200);
        delayMillis = 0;
    }

    @Test
    void the_pauses_grow_to_hours() {
        assertThat(NoticeQueue.pause(1)).isEqualTo(Duration.ofSeconds(30));
        assertThat(NoticeQueue.pause(2)).isEqualTo(Duration.ofMinutes(1));
        assertThat(NoticeQueue.pause(30)).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void without_settings_nobody_is_told() throws IOException {
        try (Newsroom silent = Newsroom.open()) {
            silent.publish(Story.of("The bridge"));
            assertThat(silent.get("/" + KEY + ".txt").status()).isEqualTo(404);
            assertThat(silent.get("/feeds/rss.xml").text()).doesNotContain("hub");
            assertThat(silent.database().dsl().fetchValue("select edition from notice_follower"))
                    .isNull();
        }
    }

    private static void until(BooleanSupplier reached) throws InterruptedException {
        for (int i = 0; i < 500 && !reached.getAsBoolean(); i++) Thread.sleep(20);
        assertThat(reached.getAsBoolean()).as("within ten seconds").isTrue();
    }
}
