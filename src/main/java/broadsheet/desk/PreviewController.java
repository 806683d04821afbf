package broadsheet.desk;

import broadsheet.content.Article;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.PreviewLinks;
import broadsheet.login.Signed;
import broadsheet.login.Token;
import broadsheet.web.Html;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An article as readers would see it, for the desk and for whoever is given the link. */
public final class PreviewController {

    private static final Duration LINK_HOLDS = Duration.ofDays(3);

    private final Manuscripts manuscripts;
    private final PreviewLinks links;
    private final Reach reach;
    private final PublicationQueries queries;
    private final ArticlePages articlePages;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final SecureRandom random;
    private final String siteUrl;

    /** Shows articles as readers see them. */
    public interface ArticlePages {

        /** @param published whether readers have the article */
        void show(Context ctx, Article article, boolean published);
    }

    public PreviewController(
            Manuscripts manuscripts,
            PreviewLinks links,
            PublicationQueries queries,
            ArticlePages articlePages,
            Html html,
            Messages messages,
            Clock clock,
            SecureRandom random,
            String siteUrl) {
        this.manuscripts = manuscripts;
        this.links = links;
        this.reach = new Reach(manuscripts);
        this.queries = queries;
        this.articlePages = articlePages;
        this.html = html;
        this.messages = messages;
        this.clock = clock;
        this.random = random;
        this.siteUrl = siteUrl;
    }

    /** GET /desk/articles/{article}/preview */
    public void show(Context ctx) {
        preview(ctx, reach.readable(ctx));
    }

    private void preview(Context ctx, Manuscript manuscript) {
        boolean published = manuscript.state(clock.instant()) == Manuscript.State.PUBLISHED;
        articlePages.show(ctx, queries.preview(manuscript), published);
    }

    /** GET /desk/articles/{article}/preview-links */
    public void list(Context ctx) {
        show(ctx, reach.readable(ctx), null);
    }

    private void show(Context ctx, Manuscript manuscript, PreviewPage.@Nullable Fresh fresh) {
        html.render(
                ctx,
                new PreviewPage(
                        Page.Head.of(messages.get("desk.preview.title"), "", here(manuscript))
                                .unlisted(),
                        Signed.in(ctx),
                        manuscript,
                        links.of(manuscript.article()),
                        reach.changes(ctx, manuscript),
                        fresh));
    }

    private static String here(Manuscript manuscript) {
        return "/desk/articles/" + manuscript.article() + "/preview-links";
    }

    /** POST /desk/articles/{article}/preview-links */
    public void share(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Token token = Token.random(random);
        Instant until = clock.instant().plus(LINK_HOLDS);
        links.share(Signed.in(ctx).staff().actor(), manuscript.article(), token.hash(), until);
        show(ctx, manuscript, new PreviewPage.Fresh(siteUrl + "/preview/" + token.secret(), until));
    }

    /**
     * POST /desk/articles/{article}/preview-links/{link}/removal: whoever wrote an article may end its links when it is
     * no longer hers to change, too.
     */
    public void revoke(Context ctx) {
        Manuscript manuscript = reach.readable(ctx);
        links.revoke(Signed.in(ctx).staff().actor(), manuscript.article(), ctx.pathParam("link"));
        ctx.redirect(here(manuscript) + "?done=previewRevoked", HttpStatus.SEE_OTHER);
    }

    /** GET /preview/{token}: for anyone who has the link, until it expires; never kept, listed or named to others. */
    public void shared(Context ctx) {
        ctx.header("Cache-Control", "no-store");
        ctx.header("X-Robots-Tag", "noindex");
        ctx.header("Referrer-Policy", "no-referrer");
        Manuscript manuscript = links.shared(new Token(ctx.pathParam("token")).hash())
                .flatMap(manuscripts::find)
                .orElseThrow(NotFoundResponse::new);
        preview(ctx, manuscript);
    }
}
