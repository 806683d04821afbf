package broadsheet;

import broadsheet.archive.Demo;
import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.picture.PictureStore;
import broadsheet.resource.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The build's: the file that a store with the demonstration newsroom begins as, see {@link Demo}. */
@Command(
        name = "demo-store",
        hidden = true,
        description = "Loads the demonstration newsroom, as of the day it was written for, into a new H2 file.")
final class DemoStore implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A file that ends in .mv.db.")
    private Path file;

    @Override
    public Integer call() throws IOException {
        Files.deleteIfExists(file);
        Clock clock = Clock.fixed(Demo.WRITTEN, ZoneOffset.UTC);
        String url = "jdbc:h2:file:" + file.toAbsolutePath().toString().replaceFirst("\\.mv\\.db$", "");
        try (TemporaryFolder pictures = TemporaryFolder.make("pictures");
                Database database = Database.open(url, "sa", "");
                Edition edition = new Edition(database, clock, ZoneOffset.UTC)) {
            new Demo(new PictureStore(pictures.path()), clock).load(new Publishing(database, edition, clock));
        }
        return 0;
    }
}
