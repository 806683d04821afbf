package broadsheet.bench;

import static broadsheet.db.schema.Tables.ARTICLE;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.content.Position;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Whether pages get slower as the archive grows: {@code pages-scale SMALL LARGE [deep]}, two folders that {@code generator}
 * has filled. Both are served by one process and asked by turns, so that both see the same machine; made anew, then kept.
 * BENCH_DATABASE_SMALL and BENCH_DATABASE_LARGE name other databases than the folders'.
 */
public final class PagesScale {

    private static final int ROUNDS = 600;
    private static final int WARMING = 300;
    /** An article's page that is asked for once only. */
    private static final String FIRST = "article, never asked for";

    private static final List<String> KINDS =
            List.of("front", "article", FIRST, "section", "section, deep", "topic", "author", "latest");

    /** Kept, none is asked for once. */
    private static final List<String> KEPT =
            KINDS.stream().filter(kind -> !kind.equals(FIRST)).toList();

    private final HttpClient http = HttpClient.newHttpClient();
    private final int deep;

    private PagesScale(int deep) {
        this.deep = deep;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        PagesScale bench = new PagesScale(args.length > 2 ? Integer.parseInt(args[2]) : 10_000);
        for (String cache : List.of("0", "64")) {
            long began = System.nanoTime();
            try (App large = open(args[1], "BENCH_DATABASE_LARGE", cache)) {
                large.start();
                bench.ask(large, "/");
                System.out.printf(
                        Locale.ROOT, "the large one's first page after %.2f s%n", (System.nanoTime() - began) / 1e9);
                try (App small = open(args[0], "BENCH_DATABASE_SMALL", cache)) {
                    small.start();
                    for (App app : List.of(small, large)) app.search().await(Duration.ofHours(1));
                    System.out.println(cache.equals("0") ? "made anew:" : "kept:");
                    bench.compare(small, large, cache.equals("0") ? KINDS : KEPT);
                }
            }
        }
        System.exit(0);
    }

    private static App open(String folder, String database, String cache) {
        Map<String, String> settings = new HashMap<>(Map.of(
                "BROADSHEET_DATA",
                Path.of(folder).toAbsolutePath().toString(),
                "BROADSHEET_PORT",
                "0",
                "BROADSHEET_DEMO",
                "off",
                "BROADSHEET_CACHE_MB",
                cache));
        for (String part : List.of("", "_USER", "_PASSWORD")) {
            String value = System.getenv(part.isEmpty() ? database : "BENCH_DATABASE" + part);
            if (value != null && System.getenv(database) != null) settings.put("BROADSHEET_DATABASE" + part, value);
        }
        return new App(Config.read(settings), Clock.fixed(BenchArchive.CLOCK.instant(), ZoneOffset.UTC));
    }

    private void compare(App small, App large, List<String> kinds) throws IOException, InterruptedException {
        for (String kind : kinds) {
            List<String> ofSmall = paths(small, kind);
            List<String> ofLarge = paths(large, kind);
            double[] smallMillis = new double[ROUNDS];
            double[] largeMillis = new double[ROUNDS];
            for (int round = -WARMING; round < ROUNDS; round++) {
                double a = ask(small, ofSmall.get(Math.floorMod(round, ofSmall.size())));
                double b = ask(large, ofLarge.get(Math.floorMod(round, ofLarge.size())));
                if (round < 0) continue;
                smallMillis[round] = a;
                largeMillis[round] = b;
            }
            Arrays.sort(smallMillis);
            Arrays.sort(largeMillis);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %.2f | %.2f | %.2f | %.2f | %.2f |%n",
                    kind,
                    smallMillis[ROUNDS / 2],
                    largeMillis[ROUNDS / 2],
                    largeMillis[ROUNDS / 2] / smallMillis[ROUNDS / 2],
                    smallMillis[ROUNDS * 99 / 100],
                    largeMillis[ROUNDS * 99 / 100]);
        }
    }

    /** Some of a kind, always the same. */
    private List<String> paths(App app, String kind) {
        Random random = new Random(7);
        List<String> paths = new ArrayList<>();
        switch (kind) {
            case "front" -> paths.add("/");
            case "latest" -> paths.add("/latest");
            case "article" -> articles(app, random, 200, paths);
            case FIRST -> articles(app, new Random(8), ROUNDS + WARMING, paths);
            case "section, deep" -> {
                for (int section = 0; section < 5; section++) paths.add(deep(app, section));
            }
            default -> {
                String path = switch (kind) {
                    case "section" -> "/section-";
                    case "topic" -> "/topic/topic-";
                    default -> "/by/author-";
                };
                for (int i = 0; i < 10; i++) paths.add(path + i);
            }
        }
        return paths;
    }

    private static void articles(App app, Random random, int count, List<String> paths) {
        int size = app.database().dsl().fetchCount(ARTICLE);
        Newswire wire = new Newswire(size, Generator.END);
        for (int i = 0; i < count; i++) {
            Newswire.Article article = wire.article(random.nextInt(size));
            paths.add("/section-" + article.section() + "/story-" + article.number());
        }
    }

    /** The page of a section that begins so many articles down, or its last whole one. */
    private String deep(App app, int section) {
        int size = app.database().dsl().fetchCount(ARTICLE, ARTICLE.SECTION_ID.eq(section + 1L));
        var at = app.database()
                .dsl()
                .select(ARTICLE.LISTED_AT, ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.SECTION_ID.eq(section + 1L))
                .orderBy(ARTICLE.SECTION_ID, ARTICLE.LISTED_AT.desc(), ARTICLE.ID.desc())
                .offset(Math.max(0, Math.min(deep, size - 25)))
                .limit(1)
                .fetchSingle();
        Instant listedAt = at.value1();
        return "/section-" + section + "?before=" + new Position(listedAt, at.value2()).encode();
    }

    /** Milliseconds until the whole answer is there. */
    private double ask(App app, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + app.port() + path))
                .build();
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) throw new IOException(path + " answered " + answer.statusCode());
        return (System.nanoTime() - began) / 1e6;
    }
}
