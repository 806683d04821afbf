package broadsheet.archive;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code broadsheet export FILE} */
@Command(
        name = "export",
        description = {
            "Writes the whole site as ninjs 3.1, the exchange format of the IPTC: sections, authors, articles, drafts and "
                    + "withdrawn articles too, old addresses, corrections, the front page, what the chief has set, and "
                    + "the pictures. Importing it into an empty site gives the same site.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:all was written", "1:files of some pictures are missing in the store", "2:usage"})
public final class ExportCommand implements Callable<Integer> {

    private final Premises.Entrance entrance;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "FILE",
            description = "a .jsonl or .jsonl.gz file, with a folder \"pictures\" beside it; or a folder for both")
    private Path target = Path.of("");

    @Option(names = "--force", description = "replaces a file that is there already")
    private boolean force;

    public ExportCommand(Premises.Entrance entrance) {
        this.entrance = entrance;
    }

    @Override
    public Integer call() throws IOException {
        Path file = target.toString().matches(".*\\.jsonl(\\.gz)?") ? target : target.resolve("site.jsonl");
        if (Files.exists(file) && !force)
            throw new ParameterException(
                    spec.commandLine(), file + " is there already; choose another or replace it with --force");
        try (Premises premises = entrance.open(true)) {
            Progress progress = new Progress(System.err, Progress.onTerminal(), () -> System.nanoTime() / 1_000_000, 0);
            Export.Summary summary = premises.database().snapshot(dsl -> {
                try {
                    return new Export(dsl, premises.clock(), premises.pictures(), file, () -> progress.done(1)).run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            progress.end();
            return tell(summary, file, progress);
        }
    }

    private int tell(Export.Summary summary, Path file, Progress progress) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                Locale.ROOT,
                "%,d items and %,d pictures written to %s in %.1f s%n",
                summary.items(),
                summary.pictures(),
                file,
                progress.seconds());
        for (String hash : summary.missing()) out.println("The store has no file of the picture " + hash);
        out.flush();
        return summary.missing().isEmpty() ? 0 : 1;
    }
}
