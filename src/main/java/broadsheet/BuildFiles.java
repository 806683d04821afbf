package broadsheet;

import broadsheet.archive.Demo;
import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.picture.PictureStore;
import broadsheet.resource.Resources;
import broadsheet.resource.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What the build adds to the program, so that no start has to find it out. */
@Command(
        name = "build-files",
        hidden = true,
        description = "Writes the file that a store with the demonstration begins as, and the list of all files.")
final class BuildFiles implements Callable<Integer> {

    @Parameters(paramLabel = "FOLDER", description = "Where the program lies, compiled.")
    private Path program;

    @Override
    public Integer call() throws IOException {
        loadDemo(program.resolve("db/h2/demo.mv.db"));
        Resources.list(program, List.of("db", "static", "META-INF/resources/webjars"));
        return 0;
    }

    /** As of the day that it was written for, see {@link Demo}. */
    private static void loadDemo(Path file) throws IOException {
        Files.deleteIfExists(file);
        Clock clock = Clock.fixed(Demo.WRITTEN, ZoneOffset.UTC);
        String url = "jdbc:h2:file:" + file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        try (TemporaryFolder pictures = TemporaryFolder.make("pictures");
                Database database = Database.open(url, "sa", "");
                Edition edition = new Edition(database, clock, ZoneOffset.UTC)) {
            new Demo(new PictureStore(pictures.path()), clock).load(new Publishing(database, edition, clock));
        }
    }
}
