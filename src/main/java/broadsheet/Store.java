package broadsheet;

import broadsheet.archive.Premises;
import broadsheet.content.Settings;
import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.login.Personnel;
import broadsheet.login.StaffCommand;
import broadsheet.picture.PictureStore;
import java.security.SecureRandom;
import java.time.Clock;

/** The composition root of the commands that work on the store without serving the site. */
final class Store {

    private Store() {}

    /** @param toRead whether nothing may be written */
    static Premises open(boolean toRead) {
        Config config = Config.read(System.getenv());
        Clock clock = Clock.systemUTC();
        Database database = toRead
                ? Database.openToRead(config.database(), config.databaseUser(), config.databasePassword())
                : Database.open(config.database(), config.databaseUser(), config.databasePassword());
        Edition edition = new Edition(database, clock, config.timeZone());
        return new Premises(
                database,
                new Publishing(database, edition, clock),
                new PictureStore(config.data().resolve("pictures")),
                clock,
                new Settings(database.dsl()).timeZone(config.timeZone()),
                config.language(),
                config.data(),
                () -> {
                    edition.close();
                    database.close();
                });
    }

    /** For commands about the staff. */
    static StaffCommand.Office openOffice() {
        Config config = Config.read(System.getenv());
        Database database = Database.open(config.database(), config.databaseUser(), config.databasePassword());
        return new StaffCommand.Office(
                new Personnel(database, Clock.systemUTC(), new SecureRandom()), config.url(), database::close);
    }
}
