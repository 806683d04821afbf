package broadsheet;

import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.search.IndexState;
import broadsheet.search.RebuildRequest;
import broadsheet.search.SearchIndex;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code broadsheet reindex} */
@Command(
        name = "reindex",
        description = {
            "Builds the search index anew from the database and tells how far it is.",
            "",
            "A Broadsheet that serves from the same data folder does the work itself, and searches the old index meanwhile; "
                    + "otherwise this command does it. Nothing needs it in ordinary life: an index that is missing, "
                    + "damaged or behind is noticed at each start.",
            ""
        },
        mixinStandardHelpOptions = true)
final class Reindex implements Callable<Integer> {

    private static final Duration A_MOMENT = Duration.ofMillis(500);
    private static final int MOMENTS_TO_BEGIN = 40;
    private static final int NOBODY_ANSWERED = 1;

    private int told;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Config config = Config.read(System.getenv());
        Path folder = config.data().resolve("search");
        DataFolder taken;
        try {
            taken = DataFolder.take(config.data());
        } catch (DataFolder.InUse e) {
            return ask(new RebuildRequest(folder));
        }
        try (taken;
                Database database = Database.open(config.database(), config.databaseUser(), config.databasePassword());
                Edition edition = new Edition(database, Clock.systemUTC(), config.timeZone());
                SearchIndex index = new SearchIndex(database, edition, folder, Clock.systemUTC())) {
            build(index);
        }
        return 0;
    }

    private void build(SearchIndex index) throws InterruptedException {
        index.rebuild();
        index.start();
        while (!index.await(A_MOMENT)) {
            IndexState state = index.state();
            if (state.building()) tell(state.done(), state.total());
        }
        end();
    }

    /** The one that serves looks for requests each second. */
    private int ask(RebuildRequest request) throws IOException, InterruptedException {
        request.ask();
        for (int moments = 0; request.pending(); moments++) {
            if (moments == MOMENTS_TO_BEGIN) {
                spec.commandLine().getErr().println("The Broadsheet that uses this data folder does not answer.");
                return NOBODY_ANSWERED;
            }
            Thread.sleep(A_MOMENT.toMillis());
        }
        for (Optional<RebuildRequest.Progress> at = request.progress(); at.isPresent(); at = request.progress()) {
            tell(at.get().done(), at.get().total());
            Thread.sleep(A_MOMENT.toMillis());
        }
        end();
        return 0;
    }

    /** A line for each tenth: on a terminal, and as well in a file or a pipe. */
    private void tell(int done, int total) {
        int tenth = (int) (done * 10L / Math.max(1, total));
        if (tenth == told) return;
        told = tenth;
        PrintWriter out = spec.commandLine().getOut();
        out.printf("%,d of %,d articles%n", done, total);
        out.flush();
    }

    private void end() {
        PrintWriter out = spec.commandLine().getOut();
        out.printf("The search index is new.%n");
        out.flush();
    }
}
