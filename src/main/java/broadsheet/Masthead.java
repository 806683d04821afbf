package broadsheet;

import broadsheet.content.Breaking;
import broadsheet.content.Settings;
import broadsheet.content.SiteQueries;
import broadsheet.web.Language;
import broadsheet.web.Site;
import java.time.Clock;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/** What every page shows of the paper, read once an edition. */
final class Masthead implements Supplier<Site> {

    private final Config config;
    private final Clock clock;
    private final LongSupplier edition;
    private final SiteQueries site;
    private final Settings settings;
    private volatile Standing standing = new Standing(-1, List.of(), null, false);

    private record Standing(
            long edition,
            List<Site.Link> sections,
            @Nullable Breaking breaking,
            boolean changes) {}

    Masthead(Config config, Clock clock, LongSupplier edition, SiteQueries site, Settings settings) {
        this.config = config;
        this.clock = clock;
        this.edition = edition;
        this.site = site;
        this.settings = settings;
    }

    @Override
    public Site get() {
        Standing now = standing();
        return new Site(
                config.name(),
                config.tagline(),
                config.url(),
                config.language().toLanguageTag(),
                Language.direction(config.language().toLanguageTag()),
                clock.instant(),
                now.sections(),
                breaking(now.breaking()));
    }

    private Site.@Nullable Link breaking(@Nullable Breaking news) {
        return news == null || !news.endsAt().isAfter(clock.instant()) ? null : new Site.Link(news.link(), news.text());
    }

    /** Whether readers see what has become of an article. */
    boolean showsChanges() {
        return standing().changes();
    }

    private Standing standing() {
        Standing known = standing;
        long now = edition.getAsLong();
        if (known.edition() == now) return known;
        try {
            List<Site.Link> links = site.sections().stream()
                    .map(section -> new Site.Link(section.path(), section.name()))
                    .toList();
            standing = new Standing(now, links, site.breaking().orElse(null), settings.showsChanges());
            return standing;
        } catch (DataAccessException e) {
            return known; // the page that says so needs a masthead too
        }
    }
}
