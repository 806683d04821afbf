package broadsheet.author;

import broadsheet.content.Author;
import broadsheet.content.Listing;
import broadsheet.content.SiteQueries;
import broadsheet.content.TeaserQueries;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/** Who an author is, and the list of what they wrote. */
public final class AuthorController {

    private final TeaserQueries teasers;
    private final SiteQueries site;
    private final Html html;
    private final Heads heads;

    public AuthorController(TeaserQueries teasers, SiteQueries site, Html html, Heads heads) {
        this.teasers = teasers;
        this.site = site;
        this.html = html;
        this.heads = heads;
    }

    /** GET /by/{author} */
    public void show(Context ctx) {
        Author author = site.author(ctx.pathParam("author")).orElseThrow(NotFoundResponse::new);
        Listing list = Listing.read(
                ctx, author.name(), author.bio(), author.path(), window -> teasers.byAuthor(author, window));
        ctx.header("Surrogate-Key", "author-" + author.slug());
        html.render(
                ctx, new AuthorPage(heads.author(author, list), author, list.first(), list.teasers(), list.pager()));
    }
}
