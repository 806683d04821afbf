package broadsheet.sitemap;

import broadsheet.content.SiteQueries;
import broadsheet.picture.PictureAddresses;
import broadsheet.sitemap.SitemapQueries.Part;
import broadsheet.web.Body;
import broadsheet.web.Dates;
import broadsheet.web.Site;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** Sitemaps and robots.txt. */
public final class SitemapController {

    private static final String XML = "application/xml; charset=utf-8";
    private static final Pattern FILE = Pattern.compile("(pages|articles|topics|authors)-([1-9]\\d{0,8})\\.xml");
    /** Google's limits of a news sitemap. */
    private static final Duration NEWS = Duration.ofDays(2);

    private static final int MOST_NEWS = 1_000;

    private final SitemapQueries queries;
    private final SiteQueries content;
    private final Supplier<Site> site;
    private final Dates dates;
    private final PictureAddresses pictures;
    private final Clock clock;
    private final boolean aiCrawlers;

    /** @param aiCrawlers whether they are let in */
    public SitemapController(
            SitemapQueries queries,
            SiteQueries content,
            Supplier<Site> site,
            Dates dates,
            PictureAddresses pictures,
            Clock clock,
            boolean aiCrawlers) {
        this.queries = queries;
        this.content = content;
        this.site = site;
        this.dates = dates;
        this.pictures = pictures;
        this.clock = clock;
        this.aiCrawlers = aiCrawlers;
    }

    /** GET /robots.txt */
    public void robots(Context ctx) {
        ctx.contentType("text/plain; charset=utf-8")
                .result(Robots.text(site.get().url(), aiCrawlers));
    }

    /** GET /sitemap.xml */
    public void index(Context ctx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().index(out);
        ctx.contentType(XML).result(out.toByteArray());
    }

    /** GET /sitemap-news.xml: not kept with the edition, since it loses articles by the hour. */
    public void news(Context ctx) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer().news(out, queries.since(clock.instant().minus(NEWS), MOST_NEWS));
        ctx.header("Cache-Control", "public, max-age=300");
        Body.of(out.toByteArray(), XML).answer(ctx);
    }

    /** GET /sitemaps/{file}: written as it is read, since it may be 20 MB. */
    public void file(Context ctx) throws IOException {
        Matcher name = FILE.matcher(ctx.pathParam("file"));
        if (!name.matches()) throw new NotFoundResponse();
        long part = Long.parseLong(name.group(2)) - 1;
        switch (name.group(1)) {
            case "articles" -> articles(ctx, part);
            case "topics" -> stream(ctx, part < queries.topicParts(), out -> writer().topics(out, part));
            case "authors" -> stream(ctx, part < queries.authorParts(), out -> writer().authors(out, part));
            default -> stream(ctx, part == 0, out -> writer().pages(out, content.sections()));
        }
    }

    private void articles(Context ctx, long number) throws IOException {
        Part part = queries.articlePart(number).orElseThrow(NotFoundResponse::new);
        String etag = "W/\"" + number + "-" + part.changedAt() + "\"";
        ctx.header("ETag", etag);
        if (etag.equals(ctx.header("If-None-Match"))) {
            ctx.status(304);
            return;
        }
        stream(ctx, true, out -> writer().articles(out, number));
    }

    private static void stream(Context ctx, boolean there, Consumer<OutputStream> writer) throws IOException {
        if (!there) throw new NotFoundResponse();
        String accepted = ctx.header("Accept-Encoding");
        boolean gzip = accepted != null && accepted.contains("gzip");
        ctx.contentType(XML);
        ctx.header("Cache-Control", "public, max-age=300");
        ctx.header("Vary", "Accept-Encoding");
        if (gzip) ctx.header("Content-Encoding", "gzip");
        if (ctx.method().equals(HandlerType.HEAD)) return;
        try (OutputStream out = gzip ? new GZIPOutputStream(ctx.outputStream(), 1 << 13) : ctx.outputStream()) {
            writer.accept(out);
        }
    }

    private SitemapWriter writer() {
        return new SitemapWriter(queries, site.get(), dates, pictures);
    }
}
