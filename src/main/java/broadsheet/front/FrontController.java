package broadsheet.front;

import broadsheet.content.Section;
import broadsheet.content.SiteQueries;
import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Window;
import broadsheet.head.Heads;
import broadsheet.web.Html;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** The front of the paper. */
public final class FrontController {

    /** A paper with more sections shows the blocks of its first ones; all of them stand in the footer. */
    private static final int BLOCKS = 10;

    private final TeaserQueries teasers;
    private final SiteQueries site;
    private final Html html;
    private final Heads heads;
    private final Supplier<Locale> language;

    public FrontController(TeaserQueries teasers, SiteQueries site, Html html, Heads heads, Supplier<Locale> language) {
        this.teasers = teasers;
        this.site = site;
        this.html = html;
        this.heads = heads;
        this.language = language;
    }

    /** GET / */
    public void show(Context ctx) {
        FrontLayout layout = new FrontLayout(
                teasers.placed(),
                teasers.latest(Window.first(FrontLayout.NEWEST)).teasers(),
                language.get().toLanguageTag());
        layout.fill();
        ctx.header("Surrogate-Key", "front");
        html.render(
                ctx,
                new FrontPage(
                        heads.front(),
                        layout.lead(),
                        layout.row(),
                        layout.latest(),
                        layout.watching(),
                        blocks(layout)));
    }

    private List<FrontPage.Block> blocks(FrontLayout layout) {
        List<Section> sections = site.sections();
        Map<Long, List<Teaser>> newest = teasers.newestPerSection(
                sections.subList(0, Math.min(BLOCKS, sections.size())), layout.shown(), 2 * FrontLayout.BLOCK);
        List<FrontPage.Block> blocks = new ArrayList<>();
        for (Section section : sections) {
            List<Teaser> block = layout.block(section, newest.getOrDefault(section.id(), List.of()));
            if (!block.isEmpty()) blocks.add(new FrontPage.Block(section, block));
        }
        return blocks;
    }
}
