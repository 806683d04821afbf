package broadsheet;

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
import broadsheet.desk.Checklist;
import broadsheet.desk.ChoiceController;
import broadsheet.desk.DeskController;
import broadsheet.desk.DeskQueries;
import broadsheet.desk.DeskSearch;
import broadsheet.desk.FrontBoard;
import broadsheet.desk.FrontDeskQueries;
import broadsheet.desk.LibraryQueries;
import broadsheet.desk.PicturesController;
import broadsheet.desk.PreviewController;
import broadsheet.desk.PublicationController;
import broadsheet.desk.PublicationQueries;
import broadsheet.desk.RelatedBoard;
import broadsheet.desk.RelatedDeskController;
import broadsheet.desk.RevisionController;
import broadsheet.desk.StoryFinder;
import broadsheet.desk.UploadController;
import broadsheet.desk.WritingController;
import broadsheet.edition.AuditLog;
import broadsheet.edition.FrontDrafts;
import broadsheet.edition.HouseRules;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.PictureLibrary;
import broadsheet.edition.PreviewLinks;
import broadsheet.edition.Publishing;
import broadsheet.login.AccountController;
import broadsheet.login.Buckets;
import broadsheet.login.Door;
import broadsheet.login.LoginController;
import broadsheet.login.PasskeyController;
import broadsheet.login.Passkeys;
import broadsheet.login.Passphrases;
import broadsheet.login.Personnel;
import broadsheet.login.Refusals;
import broadsheet.login.SecondFactor;
import broadsheet.login.SecretKey;
import broadsheet.login.Sessions;
import broadsheet.login.SignIn;
import broadsheet.login.StaffController;
import broadsheet.login.Throttle;
import broadsheet.picture.PictureStore;
import broadsheet.related.ChoiceQueries;
import broadsheet.related.RelatedStories;
import broadsheet.search.SearchIndex;
import broadsheet.settings.AuthorsController;
import broadsheet.settings.ReaderChangesController;
import broadsheet.settings.SectionsController;
import broadsheet.settings.SettingsController;
import broadsheet.settings.SettingsQueries;
import broadsheet.settings.TopicsController;
import broadsheet.web.Dates;
import broadsheet.web.Gate;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import io.javalin.http.Context;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;

/** The composition root of what only staff see. */
record Desk(DeskRoutes routes, Gate door, Personnel personnel) {

    /** Readers' pages, of what readers do not have yet. */
    record ReaderPages(PreviewController.ArticlePages article, Consumer<Context> front) {}

    static Desk compose(
            Config config,
            Masthead masthead,
            Clock clock,
            Database database,
            Publishing publishing,
            PictureStore store,
            FrontQueries fronts,
            TeaserQueries teasers,
            SearchIndex search,
            RelatedStories related,
            ChoiceQueries choices,
            ReaderPages pages,
            Html html,
            Messages messages,
            Dates dates) {
        SecureRandom random = new SecureRandom();
        Settings settings = new Settings(database.dsl());
        Passphrases passphrases = new Passphrases();
        Personnel personnel = new Personnel(database, clock, random);
        Sessions sessions = new Sessions(database, clock, random);
        SecretKey key = new SecretKey(config.secretKey(), config.data().resolve("secret.key"), random);
        SecondFactor secondFactor = new SecondFactor(database, clock, random, key);
        secondFactor.sealAll();
        Passkeys passkeys = new Passkeys(database, clock, random, config.url(), config.name());
        Buckets buckets = new Buckets(database, clock);
        Throttle throttle = new Throttle(buckets, sessions);
        Refusals refusals = new Refusals(buckets, clock);
        SignIn signIn = new SignIn(
                personnel,
                sessions,
                secondFactor,
                passphrases,
                passkeys,
                throttle,
                refusals,
                config.url().startsWith("https:"));
        LoginController login =
                new LoginController(signIn, sessions, personnel, passphrases, passkeys, html, messages, config.name());
        AccountController account = new AccountController(
                personnel,
                sessions,
                secondFactor,
                passkeys,
                passphrases,
                throttle,
                refusals,
                settings,
                html,
                messages,
                config.name());
        Manuscripts manuscripts = new Manuscripts(database, publishing, clock, masthead::language);
        PreviewLinks links = new PreviewLinks(database, clock);
        DeskQueries queries =
                new DeskQueries(database.dsl(), clock, new DeskSearch(database.dsl(), search, masthead::language));
        SiteQueries site = new SiteQueries(database.dsl(), clock);
        PictureQueries pictures = new PictureQueries(database.dsl());
        LibraryQueries library = new LibraryQueries(database.dsl(), clock);
        PictureLibrary keeper = new PictureLibrary(database, publishing, clock);
        PicturesController picturePages =
                new PicturesController(keeper, manuscripts, pictures, library, html, messages);
        PublicationQueries publications = new PublicationQueries(database.dsl(), pictures, clock);
        FrontDeskQueries titles = new FrontDeskQueries(database.dsl(), clock);
        StoryFinder finder = new StoryFinder(titles, teasers, search, masthead::language);
        return new Desk(
                new DeskRoutes(
                        login,
                        account,
                        new PasskeyController(passkeys, account, login, messages),
                        settings(config, settings, database, publishing, clock, html, messages),
                        new StaffController(personnel, new AuditLog(database.dsl()), html, messages, config.url()),
                        new DeskController(queries, manuscripts, site, html, messages),
                        new WritingController(
                                manuscripts, queries, site, pictures, html, messages, dates, clock, masthead::zone),
                        new ChoiceController(manuscripts, pictures, library, html, messages),
                        picturePages,
                        new UploadController(store, keeper, picturePages, pictures, library, messages),
                        new RevisionController(manuscripts, pictures, html, messages),
                        new PreviewController(
                                manuscripts,
                                links,
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
                                links,
                                publications,
                                pictures,
                                settings,
                                html,
                                messages,
                                clock,
                                masthead::zone,
                                config.url()),
                        new RelatedDeskController(
                                publishing,
                                manuscripts,
                                new RelatedBoard(related, choices, teasers, titles, finder),
                                html,
                                messages),
                        new ArrangementController(
                                new FrontDrafts(database, clock),
                                new FrontBoard(fronts, titles, finder, masthead::zone),
                                publishing,
                                pages.front(),
                                html,
                                messages,
                                clock,
                                masthead::zone),
                        new BreakingController(
                                publishing, site, publications, html, messages, clock, masthead::zone, config.url()),
                        new CalendarController(
                                new CalendarQueries(database.dsl(), clock), html, messages, clock, masthead::zone),
                        new ReaderChangesController(new HouseRules(publishing, clock), settings, html, messages)),
                new Door(sessions, login, settings, config.url()),
                personnel);
    }

    private static DeskRoutes.SettingsRoutes settings(
            Config config,
            Settings settings,
            Database database,
            Publishing publishing,
            Clock clock,
            Html html,
            Messages messages) {
        HouseRules rules = new HouseRules(publishing, clock);
        PictureQueries pictures = new PictureQueries(database.dsl());
        SettingsQueries queries = new SettingsQueries(database.dsl(), pictures);
        SettingsController.Defaults defaults = new SettingsController.Defaults(
                config.name(),
                config.tagline(),
                config.language().toLanguageTag(),
                config.timeZone(),
                Config.LANGUAGES,
                Checklist.CHECKS);
        return new DeskRoutes.SettingsRoutes(
                new SettingsController(rules, settings, defaults, html, messages),
                new SectionsController(rules, queries, html, messages),
                new TopicsController(rules, queries, html, messages),
                new AuthorsController(rules, queries, pictures, html, messages));
    }
}
