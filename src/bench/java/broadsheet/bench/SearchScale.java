package broadsheet.bench;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.content.Section;
import broadsheet.edition.Submission;
import broadsheet.search.BareSearch;
import broadsheet.search.IndexState;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchRequest;
import broadsheet.search.SearchResults;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * How fast search and More For You are over many articles: {@code search-scale FOLDER N}, on a folder that
 * {@code generator FOLDER N} has filled. Builds the index when there is none.
 */
public final class SearchScale {

    private static final int QUERIES = 2_000;

    private SearchScale() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args[0]).toAbsolutePath();
        int size = Integer.parseInt(args[1].replace("_", ""));
        Config config = Config.read(
                Map.of("BROADSHEET_DATA", folder.toString(), "BROADSHEET_PORT", "0", "BROADSHEET_DEMO", "off"));
        try (App app = new App(config, Clock.fixed(BenchArchive.CLOCK.instant(), ZoneOffset.UTC))) {
            app.start();
            build(app);
            System.out.printf("index: %,d MB on the disk%n", bytes(folder.resolve("search")) >> 20);
            List<String> queries = queries(size);
            http(app, queries, "/search?q=", "search page over HTTP, one reader");
            besideBareLucene(app, queries, folder.resolve("search"));
            http(app, prefixes(queries), "/search/suggest?q=", "suggestions over HTTP");
            related(app, size);
            freshness(app);
        }
        System.exit(0);
    }

    private static void build(App app) throws InterruptedException {
        long began = System.nanoTime();
        IndexState state = app.search().state();
        int done = 0;
        int told = 0;
        while (!state.ready()) {
            Thread.sleep(1_000);
            state = app.search().state();
            done = Math.max(done, state.done());
            if (state.building() && done > told + 100_000) {
                told = done;
                System.out.printf(
                        Locale.ROOT, "%,d indexed, %.0f/s%n", done, done / ((System.nanoTime() - began) / 1e9));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        System.out.printf(Locale.ROOT, "index ready after %.1f s (%,d built, %.0f/s)%n", seconds, done, done / seconds);
        app.search().await(java.time.Duration.ofMinutes(30));
    }

    /** One to four words of one article each: half from headlines, half drawn from its text as they come. */
    private static List<String> queries(int size) {
        Newswire wire = new Newswire(size, Generator.END);
        Random random = new Random(42);
        List<String> queries = new ArrayList<>();
        while (queries.size() < QUERIES) {
            Newswire.Article article = wire.article(random.nextInt(size));
            String text =
                    random.nextBoolean() ? article.headline() : article.body().replaceAll("<[^>]*>", " ");
            String[] words = text.toLowerCase(Locale.ROOT).split("[^a-z]+");
            StringBuilder query = new StringBuilder();
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                String word = words[random.nextInt(words.length)];
                if (word.length() > 2) query.append(query.isEmpty() ? "" : " ").append(word);
            }
            if (!query.isEmpty()) queries.add(query.toString());
        }
        return queries;
    }

    private static List<String> prefixes(List<String> queries) {
        return queries.stream()
                .map(query -> query.substring(0, Math.max(1, Math.min(query.length(), 1 + query.length() % 9))))
                .toList();
    }

    private static void http(App app, List<String> queries, String path, String name)
            throws IOException, InterruptedException {
        HttpClient http = HttpClient.newHttpClient();
        for (int round = 0; round < 2; round++) {
            long[] nanos = new long[queries.size()];
            for (int i = 0; i < nanos.length; i++) {
                URI uri = URI.create("http://127.0.0.1:" + app.port() + path
                        + URLEncoder.encode(queries.get(i), StandardCharsets.UTF_8));
                long began = System.nanoTime();
                HttpResponse<byte[]> answer =
                        http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofByteArray());
                nanos[i] = System.nanoTime() - began;
                if (answer.statusCode() != 200) throw new IOException(uri + " answered " + answer.statusCode());
            }
            report(name + (round == 0 ? ", warming" : ""), nanos);
        }
    }

    /** The same queries here and there by turns, a hundred at a time, so that both see the same machine. */
    private static void besideBareLucene(App app, List<String> all, Path index) throws IOException {
        int rounds = 4;
        try (BareSearch bare = new BareSearch(index)) {
            List<String> queries = all.stream().filter(bare::looksFor).toList();
            System.out.printf("the index has %d segments%n", bare.segments());
            long[][] nanos = new long[3][queries.size() * (rounds - 1)];
            for (int round = 0; round < rounds; round++)
                for (int from = 0; from < queries.size(); from += 100)
                    for (int side = 0; side < 3; side++)
                        for (int i = from; i < Math.min(from + 100, queries.size()); i++) {
                            long began = System.nanoTime();
                            if (side == 0) bare.search(queries.get(i));
                            else search(app, queries.get(i), side == 2);
                            if (round > 0) nanos[side][(round - 1) * queries.size() + i] = System.nanoTime() - began;
                        }
            report("bare IndexSearcher", nanos[0]);
            report("search in the process: the best ten and how many there are", nanos[1]);
            report("the same with filters and marks", nanos[2]);
            for (int side = 1; side < 3; side++)
                System.out.printf(
                        Locale.ROOT,
                        "throughput%s: %.2f of the bare one%n",
                        side == 2 ? " with filters and marks" : "",
                        (double) sum(nanos[0]) / sum(nanos[side]));
        }
    }

    private static long sum(long[] nanos) {
        return java.util.Arrays.stream(nanos).sum();
    }

    private static SearchResults search(App app, String query, boolean details) {
        return app.search()
                .search(new SearchRequest(
                        SearchQuery.parse(query, Locale.ENGLISH),
                        SearchRequest.Sort.RELEVANCE,
                        null,
                        null,
                        null,
                        null,
                        false,
                        1,
                        10,
                        details));
    }

    /** From the end of a publication until it is found; the first after a start, which meets code of no use until then, apart. */
    private static void freshness(App app) throws InterruptedException {
        freshness(app, "published until found, the first after the start", 1);
        freshness(app, "published until found", 200);
    }

    private static void freshness(App app, String name, int count) throws InterruptedException {
        long[] nanos = new long[count];
        for (int i = 0; i < nanos.length; i++) {
            String word = "fresh" + Long.toString(System.nanoTime(), 26).replaceAll("[^a-z]", "x");
            app.publishing().take(List.of(story(word)));
            long began = System.nanoTime();
            while (search(app, "\"" + word + "\"", false).total() == 0 && System.nanoTime() - began < 5e9)
                Thread.sleep(1);
            nanos[i] = System.nanoTime() - began;
            Thread.sleep(200);
        }
        report(name, nanos);
    }

    private static Submission story(String word) {
        return new Submission(
                "urn:fresh:" + word,
                "News",
                null,
                List.of(),
                word,
                "",
                "",
                "<p>" + word + "</p>",
                "en",
                Submission.Status.PUBLISHED,
                null,
                BenchArchive.CLOCK.instant(),
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
                List.of());
    }

    private static void related(App app, int size) {
        Random random = new Random(7);
        broadsheet.content.TeaserQueries teasers =
                new broadsheet.content.TeaserQueries(app.database().dsl(), BenchArchive.CLOCK);
        broadsheet.related.RelatedStories related = new broadsheet.related.RelatedStories(
                app.search(),
                teasers,
                new broadsheet.content.Newest(teasers, () -> 0),
                new broadsheet.related.ChoiceQueries(app.database().dsl()));
        for (int round = 0; round < 2; round++) {
            long[] nanos = new long[1_000];
            for (int i = 0; i < nanos.length; i++) {
                long id = 1L + random.nextInt(size);
                long began = System.nanoTime();
                related.choose(id, new Section(1, "section-0", ""), BenchArchive.CLOCK.instant(), 4, true);
                nanos[i] = System.nanoTime() - began;
            }
            report("More For You" + (round == 0 ? ", warming" : ""), nanos);
        }
    }

    private static void report(String name, long[] nanos) {
        long[] sorted = nanos.clone();
        java.util.Arrays.sort(sorted);
        double sum = java.util.Arrays.stream(nanos).sum() / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%-75s p50 %.1f ms  p99 %.1f ms  max %.1f ms  %.0f/s%n",
                name,
                sorted[nanos.length / 2] / 1e6,
                sorted[nanos.length * 99 / 100] / 1e6,
                sorted[nanos.length - 1] / 1e6,
                nanos.length / sum);
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }
}
