package broadsheet.article;

import broadsheet.content.Article;
import broadsheet.content.ArticleQueries;
import broadsheet.content.ArticleQueries.Found;
import broadsheet.content.Newest;
import broadsheet.content.Teaser;
import broadsheet.content.VersionQueries;
import broadsheet.content.WideParts;
import broadsheet.head.Heads;
import broadsheet.picture.Figures;
import broadsheet.related.Related;
import broadsheet.related.RelatedStories;
import broadsheet.web.Html;
import broadsheet.web.Language;
import broadsheet.web.Page;
import broadsheet.web.PageCache;
import io.javalin.http.Context;
import io.javalin.http.GoneResponse;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** An article. */
public final class ArticleController {

    private static final int LATEST = 6;
    private static final Set<String> VIEWS = Set.of("text", "changes");

    private final ArticleQueries articles;
    private final Newest newest;
    private final RelatedStories relatedStories;
    private final VersionQueries versions;
    private final BooleanSupplier showsChanges;
    private final Html html;
    private final Heads heads;
    private final String siteUrl;

    /** @param showsChanges whether readers see what has become of an article */
    public ArticleController(
            ArticleQueries articles,
            Newest newest,
            RelatedStories relatedStories,
            VersionQueries versions,
            BooleanSupplier showsChanges,
            Html html,
            Heads heads,
            String siteUrl) {
        this.articles = articles;
        this.newest = newest;
        this.relatedStories = relatedStories;
        this.versions = versions;
        this.showsChanges = showsChanges;
        this.html = html;
        this.heads = heads;
        this.siteUrl = siteUrl;
    }

    /**
     * GET /{section}/{slug}; with ?view=text its words alone, in as many parts as they need, and with ?view=changes what
     * has become of it
     */
    public void show(Context ctx) {
        String view = ctx.queryParam("view");
        if (view != null && !VIEWS.contains(view)) throw new NotFoundResponse();
        Found found = articles.at(ctx.pathParam("section"), ctx.pathParam("slug"));
        if (found instanceof Found.Here here) html.render(ctx, page(ctx, here.article(), view));
        else if (found instanceof Found.Moved moved) ctx.redirect(moved.path(), HttpStatus.MOVED_PERMANENTLY);
        else if (found instanceof Found.Gone) throw new GoneResponse();
        else throw new NotFoundResponse();
    }

    /**
     * A text of the desk as readers would see it.
     *
     * @param published whether they have the article, if not this text of it
     */
    public void preview(Context ctx, Article article, boolean published) {
        html.render(ctx, page(ctx, article, published, false));
        ctx.removeHeader("Surrogate-Key");
    }

    private Page page(Context ctx, Article article, @Nullable String view) {
        boolean several = !"text".equals(view) && showsChanges.getAsBoolean() && versions.several(article);
        if (view == null) return page(ctx, article, true, several);
        if (view.equals("text")) return text(ctx, article);
        if (!several) throw new NotFoundResponse();
        ctx.header("Surrogate-Key", "article-" + article.id());
        return new ChangesPage(
                heads.article(article).unlisted(),
                article,
                Language.direction(article.language()),
                versions.changes(article));
    }

    private ArticlePage page(Context ctx, Article article, boolean published, boolean changes) {
        ctx.header(
                "Surrogate-Key",
                "article-" + article.id() + " section-" + article.section().slug());
        RelatedStories.Beside beside =
                relatedStories.beside(article.id(), article.section(), article.publishedAt(), RelatedStories.SIZE);
        if (!beside.settled()) ctx.attribute(PageCache.PASSING, true);
        List<Related> related = beside.stories();
        Set<Long> shown =
                new HashSet<>(related.stream().map(story -> story.teaser().id()).toList());
        shown.add(article.id());
        beside.soFar().forEach(chapter -> shown.add(chapter.teaser().id()));
        List<Teaser> latest = newest.ofPaper().stream()
                .filter(teaser -> !shown.contains(teaser.id()))
                .limit(LATEST)
                .toList();
        Page.Head head = heads.article(article);
        return new ArticlePage(
                published ? head : head.unlisted(),
                article,
                published,
                Language.direction(article.language()),
                WideParts.framed(Figures.expand(article.body(), article.pictures())),
                encoded(siteUrl + article.path()),
                encoded(article.headline()),
                related,
                beside.soFar(),
                latest,
                changes);
    }

    private TextPage text(Context ctx, Article article) {
        ctx.header("Surrogate-Key", "article-" + article.id());
        List<String> parts = WordsAlone.parts(article.body());
        String asked = ctx.queryParam("part");
        int part = asked == null || asked.isEmpty() ? 1 : number(asked);
        if (part < 1 || part > parts.size()) throw new NotFoundResponse();
        return new TextPage(
                heads.article(article).unlisted(),
                article,
                Language.direction(article.language()),
                parts.get(part - 1),
                part,
                parts.size());
    }

    private static int number(String text) {
        return text.matches("[1-9]\\d{0,3}") ? Integer.parseInt(text) : 0;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
