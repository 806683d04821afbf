package broadsheet.oembed;

import broadsheet.content.Article;
import broadsheet.content.ArticleQueries;
import broadsheet.content.ArticleQueries.Found;
import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.picture.PictureAddresses;
import broadsheet.web.Headers;
import broadsheet.web.Html;
import broadsheet.web.Json;
import broadsheet.web.Language;
import broadsheet.web.Page;
import broadsheet.web.Site;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.unbescape.html.HtmlEscape;

/** The oEmbed provider: tells other sites how to show an article, and gives the page that they show. */
public final class OembedController {

    private static final int WIDTH = 600;
    private static final int HEIGHT = 220;
    private static final int CACHE_SECONDS = 3_600;
    private static final Pattern ARTICLE = Pattern.compile("/([a-z0-9-]+)/([a-z0-9-]+)/?(?:[?#].*)?");

    private final ArticleQueries articles;
    private final Supplier<Site> site;
    private final PictureAddresses pictures;
    private final Html html;

    public OembedController(ArticleQueries articles, Supplier<Site> site, PictureAddresses pictures, Html html) {
        this.articles = articles;
        this.site = site;
        this.pictures = pictures;
        this.html = html;
    }

    /** GET /oembed?url=…&format=json|xml&maxwidth=…&maxheight=… */
    public void show(Context ctx) {
        String format = ctx.queryParam("format") == null ? "json" : ctx.queryParam("format");
        String address = ctx.queryParam("url");
        if (address == null) throw new BadRequestResponse();
        if (!"json".equals(format) && !"xml".equals(format))
            throw new HttpResponseException(HttpStatus.NOT_IMPLEMENTED.getCode());
        int width = Math.min(WIDTH, most(ctx, "maxwidth"));
        int height = Math.min(HEIGHT, most(ctx, "maxheight"));
        Oembed answer = answer(article(address), width, height);
        ctx.header("Access-Control-Allow-Origin", "*");
        if (format.equals("xml")) ctx.contentType("text/xml; charset=utf-8").result(answer.xml());
        else
            ctx.contentType("application/json; charset=utf-8")
                    .result(Json.write(answer).getBytes(StandardCharsets.UTF_8));
    }

    private static int most(Context ctx, String parameter) {
        String text = ctx.queryParam(parameter);
        if (text == null || text.isEmpty()) return Integer.MAX_VALUE;
        if (!text.matches("[1-9]\\d{0,5}")) throw new BadRequestResponse();
        return Integer.parseInt(text);
    }

    private Article article(String address) {
        String url = site.get().url();
        if (!address.startsWith(url + "/")) throw new NotFoundResponse();
        Matcher path = ARTICLE.matcher(address.substring(url.length()));
        if (!path.matches()) throw new NotFoundResponse();
        return article(path.group(1), path.group(2));
    }

    private Article article(String section, String slug) {
        Found found = articles.at(section, slug);
        if (found instanceof Found.Here here) return here.article();
        if (found instanceof Found.Moved moved) {
            String[] parts = moved.path().split("/");
            if (articles.at(parts[1], parts[2]) instanceof Found.Here here) return here.article();
        }
        if (found instanceof Found.Gone) throw new GoneResponse();
        throw new NotFoundResponse();
    }

    private Oembed answer(Article article, int width, int height) {
        Site paper = site.get();
        Author author = article.authors().isEmpty() ? null : article.authors().get(0);
        Picture hero = article.hero();
        boolean thumbnail = hero != null && width == WIDTH && height == HEIGHT;
        return new Oembed(
                "rich",
                "1.0",
                article.headline(),
                author == null ? null : author.name(),
                author == null ? null : paper.url() + author.path(),
                paper.name(),
                paper.url() + "/",
                CACHE_SECONDS,
                thumbnail ? paper.url() + pictures.crop16x9(hero) : null,
                thumbnail ? (Integer) pictures.width16x9(hero) : null,
                thumbnail ? (Integer) pictures.height16x9(hero) : null,
                frame(paper, article, width, height),
                width,
                height);
    }

    private static String frame(Site paper, Article article, int width, int height) {
        return "<iframe src=\"" + paper.url() + "/oembed" + article.path() + "\" width=\"" + width + "\" height=\""
                + height + "\" title=\"" + HtmlEscape.escapeHtml4Xml(article.headline())
                + "\" loading=\"lazy\" sandbox=\"allow-popups allow-top-navigation-by-user-activation\"></iframe>";
    }

    /** GET /oembed/{section}/{slug}: the one page that other sites may frame */
    public void teaser(Context ctx) {
        Article article = article(ctx.pathParam("section"), ctx.pathParam("slug"));
        framed(ctx);
        ctx.header("Cache-Control", "public, max-age=300");
        html.render(
                ctx,
                new TeaserPage(
                        Page.Head.of(article.headline(), "", article.path()).unlisted(),
                        article,
                        Language.direction(article.language())));
    }

    private static void framed(Context ctx) {
        String policy = Headers.SECURITY.get("Content-Security-Policy");
        ctx.header("Content-Security-Policy", policy.replace("frame-ancestors 'none'", "frame-ancestors *"));
        ctx.res().setHeader("X-Frame-Options", null); // which cannot say "everybody"
    }
}
