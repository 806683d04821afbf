package broadsheet.section;

import broadsheet.content.Listing;
import broadsheet.content.Section;
import broadsheet.content.SiteQueries;
import broadsheet.content.TeaserQueries;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** The list of a section. */
public final class SectionController {

    private final TeaserQueries teasers;
    private final SiteQueries site;
    private final Html html;
    private final Heads heads;

    public SectionController(TeaserQueries teasers, SiteQueries site, Html html, Heads heads) {
        this.teasers = teasers;
        this.site = site;
        this.html = html;
        this.heads = heads;
    }

    /** GET /{section} */
    public void show(Context ctx) {
        Optional<Section> found = site.section(ctx.pathParam("section"));
        if (found.isEmpty()) {
            Section now = site.sectionOnceAt(ctx.pathParam("section")).orElseThrow(NotFoundResponse::new);
            ctx.redirect(now.path(), HttpStatus.MOVED_PERMANENTLY);
            return;
        }
        Section section = found.get();
        Listing list =
                Listing.read(ctx, section.name(), "", section.path(), window -> teasers.inSection(section, window));
        ctx.header("Surrogate-Key", "section-" + section.slug());
        html.render(
                ctx,
                new SectionPage(heads.section(section, list), section, list.first(), list.teasers(), list.pager()));
    }
}
