package broadsheet;

import broadsheet.resource.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;

/** A day of the site in a second: the build has the virtual machine note what was loaded for it, see {@link Launcher}. */
@Command(
        name = "rehearse",
        hidden = true,
        description = "Opens the demonstration newsroom in a temporary folder, serves one reader, and stops.")
final class Rehearse implements Callable<Integer> {

    private static final Pattern STORY = Pattern.compile("<h[23][^>]*>\\s*<a href=\"(/[a-z-]+/[a-z0-9-]+)\"");

    private static final Duration INDEXED = Duration.ofSeconds(30);

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (TemporaryFolder folder = TemporaryFolder.make("rehearsal")) {
            Map<String, String> settings =
                    Map.of("BROADSHEET_DATA", folder.path().toString(), "BROADSHEET_PORT", "0");
            for (int day = 0; day < 2; day++) { // from nothing, and on a store that is there
                try (App app = new App(Config.read(settings), Clock.systemUTC())) {
                    app.start();
                    read(app);
                }
            }
        }
        return 0;
    }

    private static void read(App app) throws IOException, InterruptedException {
        String site = "http://127.0.0.1:" + app.port();
        Matcher story = STORY.matcher(get(site + "/"));
        if (!story.find()) throw new IllegalStateException("the front page shows no story");
        app.search().await(INDEXED);
        for (String address : List.of(story.group(1), "/search?q=the+cable", "/latest", "/feeds/rss.xml"))
            get(site + address);
    }

    private static String get(String address) throws IOException {
        try (InputStream in = URI.create(address).toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
