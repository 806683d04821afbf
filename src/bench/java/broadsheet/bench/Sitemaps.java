package broadsheet.bench;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.edition.Submission;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;

/** What the sitemaps of a large archive cost: sitemaps FOLDER [articles]. The folder is filled the first time. */
public final class Sitemaps {

    private static final int FILLED_AT_ONCE = 50_000;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final App app;
    private final HttpClient http = HttpClient.newHttpClient();

    private Sitemaps(App app) {
        this.app = app;
    }

    public static void main(String[] args) throws Exception {
        int articles = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        Config config = Config.read(Map.of(
                "BROADSHEET_PORT", "0",
                "BROADSHEET_DATA", Path.of(args[0]).toString(),
                "BROADSHEET_URL", "https://news.example",
                "BROADSHEET_DEMO", "off"));
        try (App app = new App(config, Clock.systemUTC())) {
            Sitemaps bench = new Sitemaps(app);
            bench.fill(articles);
            app.start();
            bench.measure("/sitemap.xml", 101);
            bench.measure("/sitemaps/articles-1.xml", 9);
            bench.measure("/sitemap-news.xml", 31);
        }
    }

    private void fill(int articles) {
        publish(0);
        int there = app.database().dsl().fetchCount(org.jooq.impl.DSL.table("article"));
        for (int first = there + 1; first <= articles; first += FILLED_AT_ONCE)
            fill(first, Math.min(first + FILLED_AT_ONCE - 1, articles));
        if (there < articles) app.database().run(Sitemaps::settle);
    }

    /** With ids given: a sequence of H2 is saved every 32 numbers. */
    private void fill(int first, int last) {
        app.database().run(tx -> tx.execute("""
                        insert into article (id, uri, section_id, slug, headline, kicker, standfirst, excerpt, body,
                            language, status, first_published_at, published_at, updated_at, listed_at, edition, version,
                            source, copyright, usage_terms, note, word_count, created_at)
                        select x, 'urn:bench:' || x, (select min(id) from section), 'the-story-of-number-' || x,
                            'The story of number ' || x, '', '', 'Its first words', '<p>Its words.</p>', 'en', 'published',
                            t, t, t, t, 1, 1, '', '', '', '', 2, t
                        from (select x, dateadd('second', -60 * x, current_timestamp) t
                            from system_range(?, ?) as numbers(x))
                        """, first, last));
    }

    private static void settle(org.jooq.DSLContext tx) {
        tx.execute("delete from sitemap_change");
        tx.execute("insert into sitemap_change (part, changed_at) "
                + "select (id - 1) / 50000, max(updated_at) from article group by (id - 1) / 50000");
        tx.execute("analyze");
    }

    /** A new edition, so that nothing comes from the page cache. */
    private void publish(int round) {
        app.publishing()
                .take(List.of(new Submission(
                        "urn:bench:round",
                        "World",
                        "round",
                        List.of(),
                        "Round " + round + " at " + System.nanoTime(),
                        "",
                        "",
                        "<p>Words.</p>",
                        "en",
                        Submission.Status.PUBLISHED,
                        null,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        null,
                        "",
                        "",
                        "",
                        "",
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of())));
    }

    private void measure(String path, int rounds) throws Exception {
        double[] millis = new double[rounds];
        double[] cpu = new double[rounds];
        long[] bytes = new long[rounds];
        byte[] body = {};
        for (int round = 0; round < rounds; round++) {
            publish(round);
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(500); // the followers of the edition have their turn
            long before = allocated();
            long worked = PROCESS.getProcessCpuTime();
            long begun = System.nanoTime();
            body = get(path);
            millis[round] = (System.nanoTime() - begun) / 1e6;
            cpu[round] = (PROCESS.getProcessCpuTime() - worked) / 1e6;
            bytes[round] = allocated() - before;
        }
        double first = millis[0];
        Arrays.sort(millis);
        Arrays.sort(cpu);
        Arrays.sort(bytes);
        int entries = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(body))
                .getElementsByTagName("loc")
                .getLength();
        System.out.printf(
                "%-28s %6d entries %8.2f MB   first %7.1f ms, median %7.1f, p99 %7.1f, of the CPU %7.1f, p99 %7.1f   allocated %7.1f MB%n",
                path,
                entries,
                body.length / 1e6,
                first,
                millis[rounds / 2],
                millis[rounds * 99 / 100],
                cpu[rounds / 2],
                cpu[rounds * 99 / 100],
                bytes[rounds / 2] / 1e6);
    }

    /** By all threads together, this client's too: more than is ever held at once. */
    private static long allocated() {
        long sum = 0;
        for (long bytes : THREADS.getThreadAllocatedBytes(THREADS.getAllThreadIds())) sum += Math.max(0, bytes);
        return sum;
    }

    private byte[] get(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + app.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return answer.body();
    }
}
