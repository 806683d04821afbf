package broadsheet;

import broadsheet.db.Database;
import broadsheet.edition.Publishing;
import broadsheet.edition.Submission;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The real site, on a free port, over a store of its own: H2, or PostgreSQL when the system property
 * broadsheet.test.database says so. Its clock stands still until a test moves it.
 */
public final class Newsroom implements AutoCloseable {

    /** When the clock starts: a Monday. */
    public static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final Path folder;
    private final Config config;
    private final MovableClock clock = new MovableClock();
    private App app;

    private Newsroom(Map<String, String> settings) throws IOException {
        this.folder = Files.createTempDirectory("newsroom");
        Map<String, String> environment = new HashMap<>(Map.of(
                "BROADSHEET_PORT", "0",
                "BROADSHEET_DATA", folder.toString(),
                "BROADSHEET_URL", "https://news.example",
                "BROADSHEET_NAME", "The Test",
                "BROADSHEET_DEMO", "off"));
        if (onPostgres()) {
            environment.put("BROADSHEET_DATABASE", Postgres.newDatabase());
            environment.put("BROADSHEET_DATABASE_USER", "postgres");
        }
        environment.putAll(settings);
        this.config = Config.read(environment);
        start();
    }

    /** Opens an empty newsroom. */
    public static Newsroom open() {
        return open(Map.of());
    }

    /** Opens an empty newsroom with settings beyond the usual. */
    public static Newsroom open(Map<String, String> settings) {
        try {
            return new Newsroom(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean onPostgres() {
        return System.getProperty("broadsheet.test.database", "h2").equals("postgresql");
    }

    private void start() {
        app = new App(config, clock);
        app.start();
    }

    /** Stops the program and starts it again on the same data. */
    public void restart() {
        app.close();
        start();
    }

    /** Publishes stories, in one edition. */
    public Newsroom publish(Story... stories) {
        app.publishing().take(Stream.of(stories).map(Story::submission).toList());
        return this;
    }

    public Newsroom publish(List<Submission> submissions) {
        app.publishing().take(submissions);
        return this;
    }

    public Publishing publishing() {
        return app.publishing();
    }

    public Database database() {
        return app.database();
    }

    public App app() {
        return app;
    }

    public Config config() {
        return config;
    }

    public Path folder() {
        return folder;
    }

    public Instant now() {
        return clock.instant();
    }

    /** Moves the clock on. */
    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    public String url(String path) {
        return "http://localhost:" + app.port() + path;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, headers);
    }

    /** Asks for a path, with header names and values in turn. */
    public Answer send(String method, String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url(path)))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30));
        if (headers.length > 0) request.headers(headers);
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The page at a path, which must be there. */
    public Document page(String path) {
        Answer answer = get(path);
        if (answer.status() != 200) throw new AssertionError(path + " answered " + answer.status());
        return answer.document();
    }

    @Override
    public void close() {
        app.close();
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the site answered. */
    public record Answer(HttpResponse<byte[]> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public byte[] bytes() {
            return response.body();
        }

        public String text() {
            return new String(response.body(), java.nio.charset.StandardCharsets.UTF_8);
        }

        public Document document() {
            return Jsoup.parse(text());
        }
    }

    private static final class MovableClock extends Clock {
        private volatile Instant now = NOW;

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
            Clock outer = this;
            return new Clock() {
                @Override
                public Instant instant() {
                    return outer.instant();
                }

                @Override
                public ZoneId getZone() {
                    return zone;
                }

                @Override
                public Clock withZone(ZoneId other) {
                    return outer.withZone(other);
                }
            };
        }
    }

    /**
     * One server for all tests of a run; each newsroom has a database of its own in it, a copy of one that is empty. They
     * are made ahead: the server waits a third of a second for its disk with each.
     */
    private static final class Postgres {
        private static final EmbeddedPostgres SERVER = start();
        private static final String EMPTY = "newsroom";
        private static final AtomicInteger MADE = new AtomicInteger();
        private static final ExecutorService MAKER = Executors.newSingleThreadExecutor(work -> {
            Thread maker = new Thread(work, "databases");
            maker.setDaemon(true);
            return maker;
        });
        private static final Queue<Future<String>> READY = new ConcurrentLinkedQueue<>();

        static {
            execute("create database " + EMPTY);
            Database.open(address(EMPTY), "postgres", "").close();
            for (int ahead = 0; ahead < 2; ahead++) READY.add(MAKER.submit(Postgres::make));
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        static String newDatabase() {
            READY.add(MAKER.submit(Postgres::make));
            try {
                return READY.remove().get();
            } catch (InterruptedException | ExecutionException e) {
                throw new IllegalStateException(e);
            }
        }

        private static String make() {
            String name = "newsroom" + MADE.incrementAndGet();
            execute("create database " + name + " template " + EMPTY);
            return address(name);
        }

        private static String address(String database) {
            return "jdbc:postgresql://localhost:" + SERVER.getPort() + "/" + database;
        }

        private static void execute(String statement) {
            try (Connection connection = SERVER.getPostgresDatabase().getConnection();
                    Statement running = connection.createStatement()) {
                running.execute(statement);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
