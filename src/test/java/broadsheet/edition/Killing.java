package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;

import broadsheet.db.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Starts a publishing process, kills it as kill -9 does, and looks for everything that it had acknowledged. */
public final class Killing {

    private static final int THREADS = 4;
    /** For the first acknowledgement: a store that stands still is as bad as one that loses. */
    private static final int PATIENCE_SECONDS = 60;

    private final String database;
    private final String name;
    private final Random random;
    private final int longestLifeMillis;
    private int round;
    private long acknowledged;
    private final List<String> lost = new ArrayList<>();

    /**
     * @param folder of the database's file, which may be there already
     * @param longestLifeMillis of a process after its first acknowledgement
     */
    public Killing(Path folder, long seed, int longestLifeMillis) {
        this.database = "jdbc:h2:file:" + folder.resolve("killed").toAbsolutePath();
        this.name = Long.toString(seed, Character.MAX_RADIX);
        this.random = new Random(seed);
        this.longestLifeMillis = longestLifeMillis;
    }

    /** Once more, on the same store. */
    public void again() throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        Process desk = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RestlessDesk.class.getName(),
                        database,
                        name + "-" + round++,
                        Integer.toString(THREADS))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = desk.inputReader(StandardCharsets.UTF_8)) {
            CompletableFuture<Void> patience = CompletableFuture.runAsync(
                    desk::destroyForcibly, CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS));
            String first = nextAcknowledgement(out);
            if (!patience.cancel(false) || first == null)
                throw new IllegalStateException("the publishing process ended by itself, or stood still");
            lines.add(first);
            Thread killer = killAfter(desk, random.nextInt(longestLifeMillis));
            for (String line = nextAcknowledgement(out); line != null; line = nextAcknowledgement(out)) lines.add(line);
            killer.join();
        }
        desk.waitFor();
        acknowledged += lines.size();
        look(lines);
    }

    private static String nextAcknowledgement(BufferedReader out) throws IOException {
        String line = out.readLine();
        while (line != null && !line.startsWith("urn:kill:")) line = out.readLine();
        return line;
    }

    private static Thread killAfter(Process process, int millis) {
        Thread killer = new Thread(
                () -> {
                    try {
                        TimeUnit.MILLISECONDS.sleep(millis);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    process.toHandle().destroyForcibly(); // the handle's leaves the pipe open: what is in it counts
                },
                "killer");
        killer.start();
        return killer;
    }

    private void look(List<String> lines) {
        try (Database opened = Database.open(database, "sa", "")) {
            DSLContext dsl = opened.dsl();
            Map<String, String> found = dsl.select(ARTICLE.URI, ARTICLE.HEADLINE)
                    .from(ARTICLE)
                    .where(DSL.field(DSL.selectCount()
                                    .from(ARTICLE_AUTHOR)
                                    .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID)))
                            .eq(2))
                    .and(DSL.field(DSL.selectCount().from(ARTICLE_TOPIC).where(ARTICLE_TOPIC.ARTICLE_ID.eq(ARTICLE.ID)))
                            .eq(1))
                    .fetchMap(ARTICLE.URI, ARTICLE.HEADLINE);
            for (String line : lines) {
                int space = line.indexOf(' ');
                String headline = found.get(line.substring(0, space));
                if (headline == null || !headline.startsWith(line.substring(space + 1)))
                    lost.add(line + " is " + headline + ", line " + lines.indexOf(line) + " of " + lines.size());
            }
        }
    }

    public long acknowledged() {
        return acknowledged;
    }

    /** What was acknowledged and is not there, or not in the version that was. */
    public List<String> lost() {
        return lost;
    }
}
