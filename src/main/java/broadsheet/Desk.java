package broadsheet;

import broadsheet.content.Article;
import broadsheet.content.FrontQueries;
import broadsheet.content.PictureQueries;
import broadsheet.content.Settings;
import broadsheet.content.SiteQueries;
import broadsheet.content.TeaserQueries;
import broadsheet.db.Database;
import broadsheet.desk.ArrangementController;
import broadsheet.desk.BreakingController;
import broadsheet.desk.CalendarController;
import broadsheet.desk.CalendarQueries;
import broadsheet.desk.ChoiceController;
import broadsheet.desk.DeskController;
import broadsheet.desk.DeskQueries;
import broadsheet.desk.DeskSearch;
import broadsheet.desk.FrontBoard;
import broadsheet.desk.FrontDeskQueries;
import broadsheet.desk.PreviewController;
import broadsheet.desk.PublicationController;
import broadsheet.desk.PublicationQueries;
import broadsheet.desk.ReaderChangesController;
import broadsheet.desk.RevisionController;
import broadsheet.desk.WritingController;
import broadsheet.edition.AuditLog;
import broadsheet.edition.FrontDrafts;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Publishing;
import broadsheet.login.AccountController;
import broadsheet.login.Door;
import broadsheet.login.LoginController;
import broadsheet.login.Passphrases;
import broadsheet.login.Personnel;
import broadsheet.login.SecondFactor;
import broadsheet.login.Sessions;
import broadsheet.login.SignIn;
import broadsheet.login.StaffController;
import broadsheet.login.Throttle;
import broadsheet.search.SearchIndex;
import broadsheet.web.Gate;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The composition root of what only staff see. */
record Desk(DeskRoutes routes, Gate door, Personnel personnel) {

    /** Readers' pages, of what readers do not have yet. */
    record ReaderPages(BiConsumer<Context, Article> article, Consumer<Context> front) {}

    static Desk compose(
            Config config,
            Clock clock,
            Database database,
            Publishing publishing,
            FrontQueries fronts,
            TeaserQueries teasers,
            SearchIndex search,
            ReaderPages pages,
            Html html,
            Messages messages) {
        SecureRandom random = new SecureRandom();
        Settings settings = new Settings(database.dsl());
        Passphrases passphrases = new Passphrases();
        Personnel personnel = new Personnel(database, clock, random);
        Sessions sessions = new Sessions(database, clock, random);
        SecondFactor secondFactor = new SecondFactor(database, clock, random);
        Throttle throttle = new Throttle(database, sessions, clock);
        SignIn signIn = new SignIn(
                personnel,
                sessions,
                secondFactor,
                passphrases,
                throttle,
                config.url().startsWith("https:"));
        LoginController login =
                new LoginController(signIn, sessions, personnel, passphrases, html, messages, config.name());
        Manuscripts manuscripts =
                new Manuscripts(database, publishing, clock, config.language().toLanguageTag());
        DeskQueries queries =
                new DeskQueries(database.dsl(), clock, new DeskSearch(database.dsl(), search, config.language()));
        SiteQueries site = new SiteQueries(database.dsl(), clock);
        PictureQueries pictures = new PictureQueries(database.dsl());
        PublicationQueries publications = new PublicationQueries(database.dsl(), pictures, clock);
        return new Desk(
                new DeskRoutes(
                        login,
                        new AccountController(
                                personnel,
                                sessions,
                                secondFactor,
                                passphrases,
                                throttle,
                                settings,
                                html,
                                messages,
                                config.name()),
                        new StaffController(personnel, new AuditLog(database.dsl()), html, messages, config.url()),
                        new DeskController(queries, manuscripts, site, html, messages),
                        new WritingController(
                                manuscripts, queries, site, pictures, html, messages, clock, config.timeZone()),
                        new ChoiceController(manuscripts, pictures, html, messages),
                        new RevisionController(manuscripts, html, messages),
                        new PreviewController(
                                manuscripts,
                                publications,
                                pages.article(),
                                html,
                                messages,
                                clock,
                                random,
                                config.url()),
                        new PublicationController(
                                publishing,
                                manuscripts,
                                publications,
                                pictures,
                                settings,
                                html,
                                messages,
                                clock,
                                config.timeZone()),
                        new ArrangementController(
                                new FrontDrafts(database, clock),
                                new FrontBoard(
                                        fronts,
                                        new FrontDeskQueries(database.dsl(), clock),
                                        teasers,
                                        search,
                                        config.language(),
                                        clock,
                                        config.timeZone()),
                                publishing,
                                pages.front(),
                                html,
                                messages,
                                clock,
                                config.timeZone()),
                        new BreakingController(
                                publishing, site, publications, html, messages, clock, config.timeZone(), config.url()),
                        new CalendarController(
                                new CalendarQueries(database.dsl(), clock), html, messages, clock, config.timeZone()),
                        new ReaderChangesController(publishing, settings, html, messages)),
                new Door(sessions, login, settings, config.url()),
                personnel);
    }
}
