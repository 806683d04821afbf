package broadsheet;

import broadsheet.about.AboutController;
import broadsheet.api.ApiController;
import broadsheet.api.ApiItems;
import broadsheet.archive.Demo;
import broadsheet.article.ArticleController;
import broadsheet.author.AuthorController;
import broadsheet.content.Addresses;
import broadsheet.content.ArticleLists;
import broadsheet.content.ArticleQueries;
import broadsheet.content.FrontQueries;
import broadsheet.content.Newest;
import broadsheet.content.PictureQueries;
import broadsheet.content.Settings;
import broadsheet.content.SiteQueries;
import broadsheet.content.TeaserQueries;
import broadsheet.content.VersionQueries;
import broadsheet.db.Database;
import broadsheet.edition.Edition;
import broadsheet.edition.Holdings;
import broadsheet.edition.Publishing;
import broadsheet.feed.FeedController;
import broadsheet.front.FrontController;
import broadsheet.head.Heads;
import broadsheet.icon.IconController;
import broadsheet.latest.LatestController;
import broadsheet.login.Personnel;
import broadsheet.notice.Notices;
import broadsheet.oembed.OembedController;
import broadsheet.ops.AccessLog;
import broadsheet.ops.Metrics;
import broadsheet.ops.OpsController;
import broadsheet.picture.PictureAddresses;
import broadsheet.picture.PictureController;
import broadsheet.picture.PictureStore;
import broadsheet.related.ChoiceQueries;
import broadsheet.related.RelatedController;
import broadsheet.related.RelatedStories;
import broadsheet.search.SearchApiController;
import broadsheet.search.SearchController;
import broadsheet.search.SearchIndex;
import broadsheet.section.SectionController;
import broadsheet.sitemap.SitemapController;
import broadsheet.sitemap.SitemapQueries;
import broadsheet.topic.TopicController;
import broadsheet.web.Assets;
import broadsheet.web.Certificate;
import broadsheet.web.Compressor;
import broadsheet.web.Dates;
import broadsheet.web.Errors;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.PageCache;
import broadsheet.web.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The composition root: every part of the program is made here, in order. */
public final class App implements AutoCloseable {

    private final DataFolder folder;
    private final Database database;
    private final Edition edition;
    private final PictureStore pictureStore;
    private final PictureController pictures;
    private final Publishing publishing;
    private final Metrics metrics;
    private final @Nullable AccessLog accessLog;
    private final Compressor compressor;
    private final Assets assets;
    private final SearchIndex search;
    private final Notices notices;
    private final Desk desk;
    private final Server server;
    private final CompletableFuture<Void> loading;

    /** Opens the store and puts the site together; start() lets readers in. */
    public App(Config config, Clock clock) {
        this.folder = DataFolder.take(config.data());
        CompletableFuture<Preparation> preparation = Preparation.begin(config);
        this.pictureStore = new PictureStore(config.data().resolve("pictures"));
        Demo demo = new Demo(pictureStore, clock);
        this.database = config.demo()
                ? demo.open(config.database(), config.databaseUser(), config.databasePassword())
                : Database.open(config.database(), config.databaseUser(), config.databasePassword());
        this.edition = new Edition(database, clock, config.timeZone());
        this.pictures = new PictureController(pictureStore, new PictureQueries(database.dsl()));

        this.publishing = new Publishing(database, edition, clock);
        this.loading = config.demo()
                ? CompletableFuture.runAsync(() -> demo.load(publishing))
                : CompletableFuture.completedFuture(null);

        Settings settings = new Settings(database.dsl());
        this.search = new SearchIndex(database, edition, config.data().resolve("search"), clock);
        this.accessLog = config.operation().accessLog() ? new AccessLog(config.data()) : null;

        SiteQueries site = new SiteQueries(database.dsl(), clock);
        TeaserQueries teasers = new TeaserQueries(database.dsl(), clock);
        ArticleLists lists = new ArticleLists(database.dsl(), clock);
        PictureAddresses addresses = new PictureAddresses();
        ArticleQueries articles = new ArticleQueries(database.dsl(), clock);

        ChoiceQueries choices = new ChoiceQueries(database.dsl());
        Newest newest = new Newest(teasers, edition::number);
        RelatedStories related = new RelatedStories(search, teasers, newest, choices);

        Preparation prepared = preparation.join();
        this.metrics = prepared.metrics();
        this.compressor = prepared.compressor();
        this.assets = prepared.assets();
        PageCache pages = new PageCache(
                edition::number, clock, compressor, config.operation().cacheBytes());
        Masthead masthead = new Masthead(config, clock, edition::number, site, settings, assets);
        masthead.get(); // the style sheet that pages kept elsewhere name is there before anybody asks for it
        Messages messages = new Messages(masthead::language);
        Dates dates = new Dates(masthead::language, masthead::zone);
        FrontQueries fronts = new FrontQueries(database.dsl(), clock, teasers, site, masthead::language);
        Heads heads = new Heads(masthead, dates, addresses);
        Html html = new Html(
                masthead::language,
                messages,
                masthead,
                Map.of("assets", assets, "dates", dates, "pictures", addresses));
        Routes routes = new Routes(
                pages,
                assets,
                new FrontController(fronts, html, heads),
                new LatestController(teasers, html, heads, messages),
                new SectionController(teasers, site, html, heads),
                new TopicController(teasers, site, html, heads),
                new AuthorController(teasers, site, html, heads),
                new ArticleController(
                        articles,
                        newest,
                        related,
                        new VersionQueries(database.dsl()),
                        masthead::showsChanges,
                        html,
                        heads,
                        config.url()),
                new RelatedController(related, choices, teasers, config.url()),
                new SearchController(search, teasers, html, messages, masthead::language),
                new SearchApiController(search, teasers, messages, masthead::name, config.url(), masthead::language),
                new AboutController(site, settings, html, messages),
                pictures,
                new FeedController(lists, site, masthead, masthead::zone, addresses, config.websubHub()),
                new SitemapController(
                        new SitemapQueries(database.dsl(), clock),
                        site,
                        masthead,
                        dates,
                        addresses,
                        clock,
                        config.aiCrawlers()),
                new IconController(masthead, masthead::colour),
                new OpsController(
                        metrics,
                        database::alive,
                        edition::number,
                        config.operation().opsFrom(),
                        !config.operation().proxies().isEmpty()),
                new OembedController(articles, masthead, addresses, html),
                new ApiController(
                        lists,
                        site,
                        new Holdings(database.dsl()),
                        new ApiItems(clock, config.url(), addresses),
                        edition::number),
                config.indexNowKey());
        this.notices = new Notices(
                database,
                clock,
                edition,
                config.url(),
                new Notices.Addressees(config.websubHub(), config.indexNowKey(), config.indexNow()));
        measure(pages);
        this.desk = Desk.compose(
                config,
                masthead,
                clock,
                database,
                publishing,
                pictureStore,
                fronts,
                teasers,
                search,
                related,
                choices,
                new Desk.ReaderPages(routes.article()::preview, routes.front()::preview),
                html,
                messages,
                dates);
        this.server = new Server(
                entrance(config),
                List.of(pages, assets),
                all -> {
                    desk.routes().install(all);
                    routes.install(all);
                },
                DeskRoutes::takesFiles,
                desk.door(),
                new Errors(html, messages, new Addresses(site, articles)::lead, desk.door()),
                metrics,
                accessLog);
    }

    private static Server.Entrance entrance(Config config) {
        Path chain = config.operation().certificate();
        Path key = config.operation().key();
        Certificate certificate = null;
        if (chain != null && key != null) {
            try {
                certificate = new Certificate(chain, key);
            } catch (IOException e) {
                throw new Config.Invalid(e.getMessage());
            }
        }
        return new Server.Entrance(
                config.host(), config.port(), certificate, config.operation().proxies());
    }

    private void measure(PageCache pages) {
        metrics.measure("edition", "The number readers' pages belong to", edition::number);
        metrics.measure("pages.kept", "Finished pages in the cache", pages::size);
        metrics.count("pages.made", "Pages made", pages::made);
        metrics.count("pages.failed", "Pages that could not be made", pages::failed);
        metrics.count("pages.outdated", "Answers with the page of an edition before", pages::outdated);
        metrics.measure("database.connections", "Connections in use", database::connectionsInUse);
    }

    /** Lets readers in, once there is all that they are to see. */
    public void start() {
        loading.join();
        edition.start();
        server.start();
        search.start(); // pages without it can be read already
        notices.start();
        assets.compress();
    }

    public Publishing publishing() {
        return publishing;
    }

    public PictureStore pictureStore() {
        return pictureStore;
    }

    public PictureController pictures() {
        return pictures;
    }

    /** Who may come in to the desk. */
    public Personnel personnel() {
        return desk.personnel();
    }

    public Database database() {
        return database;
    }

    public SearchIndex search() {
        return search;
    }

    public int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        pictures.close();
        compressor.close();
        notices.close();
        search.close();
        if (accessLog != null) accessLog.close();
        metrics.close();
        edition.close();
        database.close();
        folder.close();
    }
}
