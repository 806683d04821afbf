package broadsheet;

import static broadsheet.web.Access.OPERATOR;
import static broadsheet.web.Access.READER;

import broadsheet.about.AboutController;
import broadsheet.api.ApiController;
import broadsheet.article.ArticleController;
import broadsheet.author.AuthorController;
import broadsheet.content.Listing;
import broadsheet.feed.FeedController;
import broadsheet.front.FrontController;
import broadsheet.icon.IconController;
import broadsheet.latest.LatestController;
import broadsheet.oembed.OembedController;
import broadsheet.ops.OpsController;
import broadsheet.picture.PictureController;
import broadsheet.related.RelatedController;
import broadsheet.search.SearchApiController;
import broadsheet.search.SearchController;
import broadsheet.section.SectionController;
import broadsheet.sitemap.SitemapController;
import broadsheet.topic.TopicController;
import broadsheet.web.Access;
import broadsheet.web.Assets;
import broadsheet.web.PageCache;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.NotFoundResponse;
import org.jspecify.annotations.Nullable;

/** The site map: one line for every address, with who may go there. */
record Routes(
        PageCache cache,
        Assets assets,
        FrontController front,
        LatestController latest,
        SectionController section,
        TopicController topic,
        AuthorController author,
        ArticleController article,
        RelatedController related,
        SearchController search,
        SearchApiController searchApi,
        AboutController about,
        PictureController picture,
        FeedController feed,
        SitemapController sitemap,
        IconController icon,
        OpsController ops,
        OembedController oembed,
        ApiController api,
        @Nullable String indexNowKey) {

    void install(RoutesConfig site) {
        page(site, "/", front::show);
        page(site, "/latest", latest::show, Listing.BEFORE, Listing.AFTER);
        get(site, "/search", search::show, READER);
        get(site, "/search/suggest", searchApi::suggest, READER);
        get(site, "/api/search", api.open(searchApi::search), READER);
        get(site, "/api/related", api.open(related::show), READER);
        get(site, "/opensearch.xml", searchApi::description, READER);
        page(site, "/topic/{topic}", topic::show, Listing.BEFORE, Listing.AFTER);
        page(site, "/by/{author}", author::show, Listing.BEFORE, Listing.AFTER);
        page(site, "/about", about::about);
        page(site, "/accessibility", about::accessibility);
        page(site, "/corrections", about::corrections);
        page(site, "/feeds/{file}", feed::site);
        page(site, "/feeds/section/{section}/{file}", feed::section);
        page(site, "/feeds/topic/{topic}/{file}", feed::topic);
        page(site, "/feeds/author/{author}/{file}", feed::author);
        page(site, "/oembed", oembed::show, "url", "format", "maxwidth", "maxheight");
        get(site, "/oembed/{section}/{slug}", oembed::teaser, READER);
        page(site, "/api/articles", api.open(api::list), "section", "topic", "author", "since", "after", "limit");
        page(site, "/api/articles/{id}", api.open(api::article));
        page(site, "/api/openapi.json", api.open(api::description));
        Handler nothing = ctx -> {
            throw new NotFoundResponse();
        };
        get(site, "/api/<path>", api.open(nothing), READER); // a script elsewhere may read that there is nothing
        site.options("/api/<path>", api::options, READER);
        if (indexNowKey != null) page(site, "/" + indexNowKey + ".txt", ctx -> ctx.result(indexNowKey));
        page(site, "/robots.txt", sitemap::robots);
        page(site, "/sitemap.xml", sitemap::index);
        get(site, "/sitemap-news.xml", sitemap::news, READER);
        get(site, "/sitemaps/{file}", sitemap::file, READER);
        for (String file : IconController.FILES) get(site, file, icon::show, READER);
        get(site, "/ops/health", ops::health, OPERATOR);
        get(site, "/ops/metrics", ops::metrics, OPERATOR);
        get(site, "/static/{file}", assets::serve, READER);
        get(site, "/picture/{name}/{file}", picture::show, READER);
        page(site, "/{section}", section::show, Listing.BEFORE, Listing.AFTER);
        page(site, "/{section}/{slug}", article::show, "view", "part");
    }

    /** A page for readers, made once an edition; it depends on these query parameters and no others. */
    private void page(RoutesConfig site, String path, Handler maker, String... parameters) {
        get(site, path, cache.page(hinted(maker), parameters), READER);
    }

    /** Tells browsers where it stands which links they may fetch ahead. */
    private Handler hinted(Handler maker) {
        String rules = "\"" + assets.path("prefetch.rules") + "\"";
        return ctx -> {
            maker.handle(ctx);
            String type = ctx.res().getContentType();
            if (type != null && type.startsWith("text/html")) ctx.header("Speculation-Rules", rules);
        };
    }

    /** GET and HEAD: the server leaves the body of an answer to HEAD away. */
    private static void get(RoutesConfig site, String path, Handler handler, Access role) {
        site.get(path, handler, role);
        site.head(path, handler, role);
    }
}
