package broadsheet.archive;

import broadsheet.picture.PictureStore;
import broadsheet.resource.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet import FILE…} */
@Command(
        name = "import",
        description = {
            "Takes in news as ninjs 3.1 (or an older version of it), the exchange format of the IPTC.",
            "",
            "An article is known by its uri: taking the same again changes nothing, taking another version replaces it; "
                    + "of several in one run the last counts. "
                    + "Pictures are named by paths relative to the file of their article; they may lie in the folder "
                    + "that is imported, or beside it, but nowhere above. An import that was stopped is simply started "
                    + "again.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all was taken",
            "1:some items were refused, which the report tells with the reasons, or there were none",
            "2:usage"
        })
public final class ImportCommand implements Callable<Integer> {

    private static final DateTimeFormatter FILE_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'").withZone(ZoneOffset.UTC);

    private final Premises.Entrance entrance;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "a .json document or list, a .jsonl file of one item a line, each also as .gz, or a folder of them")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", description = "tells what would happen; writes nothing but a report that is asked for")
    private boolean dryRun;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "where the refused items are listed (import-report-{time}.tsv in the data folder)")
    private @Nullable Path report;

    public ImportCommand(Premises.Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() throws IOException {
        long size = size();
        try (TemporaryFolder notYetStored = dryRun ? TemporaryFolder.make("broadsheet-dry-run") : null;
                Premises premises = entrance.open(dryRun);
                ImportReport lines = new ImportReport(reportFile(premises))) {
            PictureStore pictures = notYetStored == null ? premises.pictures() : new PictureStore(notYetStored.path());
            Progress progress =
                    new Progress(System.err, Progress.onTerminal(), () -> System.nanoTime() / 1_000_000, size);
            Intake.Summary summary = new Import(
                            pictures,
                            premises.clock(),
                            premises.zone(),
                            premises.language(),
                            progress,
                            new Intake(premises.publishing(), lines, dryRun))
                    .run(files);
            progress.end();
            tell(summary, progress, lines.written());
            return summary.refused() == 0 && summary.any() ? 0 : 1;
        }
    }

    private long size() {
        try {
            return Import.size(files);
        } catch (IOException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private @Nullable Path reportFile(Premises premises) {
        if (report != null || dryRun) return report;
        return premises.data()
                .resolve("import-report-" + FILE_TIME.format(premises.clock().instant()) + ".tsv");
    }

    private void tell(Intake.Summary summary, Progress progress, @Nullable Path written) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%s%,d added, %,d changed, %,d unchanged, %,d refused in %.1f s (%,d a second)%n",
                dryRun ? "Nothing was written. Would be: " : "",
                summary.added(),
                summary.changed(),
                summary.unchanged(),
                summary.refused(),
                progress.seconds(),
                progress.rate());
        if (!summary.any()) out.println("There was no ninjs in what was given.");
        if (summary.repeated() > 0)
            out.printf(
                    Locale.ROOT, "%,d had their uri again further on: of each the last counts%n", summary.repeated());
        if (summary.undated() > 0)
            out.printf(
                    Locale.ROOT,
                    "%,d had no date: they count as published when they were first taken%n",
                    summary.undated());
        if (summary.notCompared() > 0)
            out.printf(Locale.ROOT, "%,d sections, authors and the like were not compared%n", summary.notCompared());
        if (summary.warnings() > 0)
            out.printf(Locale.ROOT, "%,d were taken with something left out or missing%n", summary.warnings());
        if (summary.otherwise() > 0)
            out.printf(Locale.ROOT, "%,d pieces of JSON were passed over, being no news at all%n", summary.otherwise());
        if (written != null) out.printf("What was refused, left out or doubtful, and why: %s%n", written);
        out.flush();
    }
}
