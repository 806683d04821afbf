package broadsheet;

import broadsheet.content.SiteQueries;
import broadsheet.web.Language;
import broadsheet.web.Site;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;

/** What every page shows of the paper, read once an edition. */
final class Masthead implements Supplier<Site> {

    private final Config config;
    private final Clock clock;
    private final LongSupplier edition;
    private final SiteQueries site;
    private volatile Sections sections = new Sections(-1, List.of());

    private record Sections(long edition, List<Site.Link> links) {}

    Masthead(Config config, Clock clock, LongSupplier edition, SiteQueries site) {
        this.config = config;
        this.clock = clock;
        this.edition = edition;
        this.site = site;
    }

    @Override
    public Site get() {
        return new Site(
                config.name(),
                config.tagline(),
                config.url(),
                config.language().toLanguageTag(),
                Language.direction(config.language().toLanguageTag()),
                clock.instant(),
                sections());
    }

    private List<Site.Link> sections() {
        Sections known = sections;
        long now = edition.getAsLong();
        if (known.edition() == now) return known.links();
        try {
            List<Site.Link> links = site.sections().stream()
                    .map(section -> new Site.Link(section.path(), section.name()))
                    .toList();
            sections = new Sections(now, links);
            return links;
        } catch (DataAccessException e) {
            return known.links(); // the page that says so needs a masthead too
        }
    }
}
