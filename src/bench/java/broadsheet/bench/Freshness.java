package broadsheet.bench;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.resource.TemporaryFolder;
import broadsheet.web.Access;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How soon readers see what an editor has published, and what they notice of it: freshness [PUBLICATIONS [ROUNDS]]. The
 * editor presses the button of the desk, by HTTP; then the front is asked for until it shows it, and then the article, whose
 * page waits a moment for the index. Once
 * while nobody reads, once while wrk asks for the front as fast as it can over 64 connections. Readers' times are wrk's,
 * of seconds with a publication each and of calm ones, by turns.
 */
public final class Freshness {

    private static final int SECONDS = 10;
    /** The first of the demonstration, which a new article gets. */
    private static final String SECTION = "world";

    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final String site;
    private final Visitor editor;
    private final HttpClient http = HttpClient.newHttpClient();
    private int published;

    private Freshness(App app) {
        this.site = "http://localhost:" + app.port();
        this.editor = new Visitor(path -> site + path, site);
        String invitation = "/login/invitation/"
                + app.personnel()
                        .invite(Actor.PROGRAM, "ada@news.example", Access.EDITOR)
                        .secret();
        editor.get(invitation);
        editor.post(invitation, Map.of("name", "Ada", "passphrase", Visitor.PASSPHRASE));
    }

    public static void main(String[] args) throws Exception {
        int publications = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        try (TemporaryFolder folder = TemporaryFolder.make("freshness");
                App app = new App(
                        Config.read(Map.of(
                                "BROADSHEET_PORT", "8129",
                                "BROADSHEET_URL", "http://localhost:8129",
                                "BROADSHEET_DATA", folder.path().toString())),
                        Clock.systemUTC())) {
            app.start();
            Freshness bench = new Freshness(app);
            for (int n = 0; n < 20; n++) bench.publication();
            bench.report("nobody else reads", publications);
            Process readers = bench.readers(publications); // longer than it takes
            bench.report("at full load", publications);
            readers.destroy();
            bench.readersTimes(rounds);
        }
    }

    /** Milliseconds from the press of the button. */
    private record Seen(double answered, double front, double article) {}

    private void report(String when, int publications) throws Exception {
        List<Seen> all = new ArrayList<>();
        for (int n = 0; n < publications; n++) all.add(publication());
        System.out.printf(Locale.ROOT, "%s, %d publications, ms after the button was pressed:%n", when, publications);
        tell("the editor has the answer", all.stream().mapToDouble(Seen::answered));
        tell("the front shows it", all.stream().mapToDouble(Seen::front));
        tell("the article is there", all.stream().mapToDouble(Seen::article));
    }

    private static void tell(String what, java.util.stream.DoubleStream times) {
        double[] sorted = times.sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "  %s: median %.1f, p99 %.1f, longest %.1f%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) Math.ceil(sorted.length * 0.99) - 1],
                sorted[sorted.length - 1]);
    }

    private Seen publication() throws Exception {
        String headline = "Fresh story " + ++published;
        editor.page("/desk");
        String path = editor.post("/desk/articles", Map.of()).header("Location");
        editor.page(path);
        Map<String, String> writing = editor.form("#writing");
        writing.putAll(Map.of("headline", headline, "body", "One paragraph.\n\nAnother."));
        editor.post(path, writing);
        editor.page(path + "/publication");
        Map<String, String> form = editor.form("form[action$=publication]");
        form.put("when", "now");
        long pressed = System.nanoTime();
        int status = editor.post(path + "/publication", form).status();
        double answered = since(pressed);
        if (status != 303) throw new IllegalStateException("not published: " + status);
        double front = until(pressed, "/", headline);
        return new Seen(answered, front, until(pressed, "/" + SECTION + "/fresh-story-" + published, headline));
    }

    private double until(long pressed, String path, String text) throws Exception {
        while (since(pressed) < 10_000) {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create(site + path)).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.body().contains(text)) return since(pressed);
        }
        throw new IllegalStateException(path + " never showed it");
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e6;
    }

    private Process readers(int seconds) throws Exception {
        return new ProcessBuilder(
                        "wrk",
                        "-t1",
                        "-c64",
                        "-d" + seconds + "s",
                        "--latency",
                        "-H",
                        "Accept-Encoding: gzip",
                        site + "/")
                .redirectErrorStream(true)
                .start();
    }

    private void readersTimes(int rounds) throws Exception {
        double[] calm = new double[rounds];
        double[] fresh = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            calm[round] = readersTime(false);
            fresh[round] = readersTime(true);
        }
        Arrays.sort(calm);
        Arrays.sort(fresh);
        System.out.printf(
                Locale.ROOT,
                "readers' p99, medians of %d turns: calm %.1f ms, with a publication a second %.1f ms, %.2f times%n",
                rounds,
                calm[rounds / 2],
                fresh[rounds / 2],
                fresh[rounds / 2] / calm[rounds / 2]);
    }

    private double readersTime(boolean publishing) throws Exception {
        Process readers = readers(SECONDS);
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (publishing && System.nanoTime() < end - 1_000_000_000L) {
            long began = System.nanoTime();
            publication();
            Thread.sleep(Math.max(1, 1_000 - (long) since(began)));
        }
        String told = new String(readers.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher p99 = P99.matcher(told);
        Matcher rate = RATE.matcher(told);
        if (!p99.find() || !rate.find()) throw new IllegalStateException(told);
        double millis = Double.parseDouble(p99.group(1))
                * switch (p99.group(2)) {
                    case "us" -> 0.001;
                    case "ms" -> 1;
                    default -> 1_000;
                };
        System.out.printf(
                Locale.ROOT,
                "  %s: %s requests a second, p99 %.2f ms%n",
                publishing ? "publishing" : "calm",
                rate.group(1),
                millis);
        return millis;
    }
}
