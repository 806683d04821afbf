package broadsheet;

import broadsheet.content.Breaking;
import broadsheet.content.Settings;
import broadsheet.content.SiteQueries;
import broadsheet.web.Assets;
import broadsheet.web.Language;
import broadsheet.web.Site;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;

/**
 * What the paper is called, how it speaks and what it wears, read once an edition. What the chief has set at the desk
 * wins; what she has not set is as the environment says.
 */
final class Masthead implements Supplier<Site> {

    private static final String LIVERY = "livery.css";

    private final Config config;
    private final Clock clock;
    private final LongSupplier edition;
    private final SiteQueries site;
    private final Settings settings;
    private final Assets assets;
    private volatile Paper paper;

    /**
     * @param livery address of a style sheet of its own, or null
     * @param changes whether readers see what has become of an article
     */
    private record Paper(
            long edition,
            String name,
            String tagline,
            String contact,
            Locale language,
            ZoneId zone,
            String colour,
            @Nullable String livery,
            List<Site.Link> sections,
            @Nullable Breaking breaking,
            boolean changes) {}

    Masthead(Config config, Clock clock, LongSupplier edition, SiteQueries site, Settings settings, Assets assets) {
        this.config = config;
        this.clock = clock;
        this.edition = edition;
        this.site = site;
        this.settings = settings;
        this.assets = assets;
        this.paper = new Paper(
                -1,
                config.name(),
                config.tagline(),
                "",
                config.language(),
                config.timeZone(),
                config.colour(),
                null,
                List.of(),
                null,
                false);
    }

    @Override
    public Site get() {
        Paper p = paper();
        String language = p.language().toLanguageTag();
        return new Site(
                p.name(),
                p.tagline(),
                p.contact(),
                config.url(),
                language,
                Language.direction(language),
                clock.instant(),
                p.sections(),
                p.livery(),
                breaking(p.breaking()));
    }

    private Site.@Nullable Link breaking(@Nullable Breaking news) {
        return news == null || !news.endsAt().isAfter(clock.instant()) ? null : new Site.Link(news.link(), news.text());
    }

    String name() {
        return paper().name();
    }

    Locale language() {
        return paper().language();
    }

    ZoneId zone() {
        return paper().zone();
    }

    /** Of the icons: six hexadecimal digits. */
    String colour() {
        return paper().colour();
    }

    /** Whether readers see what has become of an article. */
    boolean showsChanges() {
        return paper().changes();
    }

    private Paper paper() {
        Paper known = paper;
        long now = edition.getAsLong();
        if (known.edition() == now) return known;
        try {
            Paper fresh = read(now);
            paper = fresh;
            return fresh;
        } catch (DataAccessException e) {
            return known; // the page that says so needs a masthead too
        }
    }

    private Paper read(long now) {
        Map<String, String> set = settings.all();
        String accent = set.getOrDefault(Settings.ACCENT, "");
        Livery livery = new Livery(accent, set.getOrDefault(Settings.ACCENT_DARK, ""), site.sectionColours());
        return new Paper(
                now,
                set.getOrDefault(Settings.NAME, config.name()),
                set.getOrDefault(Settings.TAGLINE, config.tagline()),
                set.getOrDefault(Settings.CONTACT, ""),
                Settings.language(set, config.language()),
                Settings.timeZone(set, config.timeZone()),
                accent.isEmpty() ? config.colour() : accent,
                livery.sheet().map(sheet -> assets.keep(LIVERY, sheet)).orElse(null),
                site.sections().stream()
                        .map(section -> new Site.Link(section.path(), section.name()))
                        .toList(),
                site.breaking().filter(news -> !site.gone(news.link())).orElse(null),
                Settings.showsChanges(set));
    }
}
