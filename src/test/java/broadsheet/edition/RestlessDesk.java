package broadsheet.edition;

import broadsheet.content.Topic;
import broadsheet.db.Database;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/**
 * A program that publishes without end, on several threads, until it is killed. It prints the uri of each article after
 * Publishing has returned, one a line: arguments are the database, a name for the run, and the number of threads.
 */
final class RestlessDesk {

    private static final String PARAGRAPH =
            "<p>" + "Words enough for an article of the usual length. ".repeat(40) + "</p>";

    private RestlessDesk() {}

    public static void main(String[] args) {
        Database database = Database.open(args[0], "sa", "");
        Publishing publishing =
                new Publishing(database, new Edition(database, Clock.systemUTC(), ZoneOffset.UTC), Clock.systemUTC());
        for (int i = 0; i < Integer.parseInt(args[2]); i++) {
            String writer = args[1] + ":" + i;
            new Thread(() -> publish(publishing, writer), writer).start();
        }
    }

    /** Every third article is written a second time, so that changes are tried too. */
    private static void publish(Publishing publishing, String writer) {
        for (int n = 0; true; n++) {
            String uri = "urn:kill:" + writer + ":" + n;
            publishing.take(List.of(story(uri, "First version of " + uri)));
            if (n % 3 == 0) publishing.take(List.of(story(uri, "Second version of " + uri)));
            acknowledge(uri + (n % 3 == 0 ? " Second" : " First"));
        }
    }

    private static Submission story(String uri, String headline) {
        return new Submission(
                uri,
                "World",
                null,
                List.of(),
                headline,
                "",
                "",
                PARAGRAPH,
                "en",
                Submission.Status.PUBLISHED,
                null,
                null,
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(),
                List.of("Ana Lima", "Bo Ek"),
                List.of(new Submission.TopicName("Courage", Topic.Kind.SUBJECT)),
                List.of());
    }

    /** Past every buffer of this process: what is written is in the pipe, whatever becomes of the writer. */
    private static void acknowledge(String line) {
        try {
            byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
            synchronized (RestlessDesk.class) {
                new FileOutputStream(FileDescriptor.out).write(bytes);
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
