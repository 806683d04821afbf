package broadsheet.archive;

import broadsheet.db.Database;
import broadsheet.edition.Publishing;
import broadsheet.picture.PictureStore;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;

/**
 * A newsroom's store, opened for a command that works on it while no site is served.
 *
 * @param language of items that name none
 * @param data folder for reports
 * @param closing closes the store
 */
public record Premises(
        Database database,
        Publishing publishing,
        PictureStore pictures,
        Clock clock,
        ZoneId zone,
        Locale language,
        Path data,
        Runnable closing)
        implements AutoCloseable {

    /** Opens the store. */
    public interface Entrance {

        /** @param toRead nothing is written then, not even a migration */
        Premises open(boolean toRead);
    }

    @Override
    public void close() {
        closing.run();
    }
}
