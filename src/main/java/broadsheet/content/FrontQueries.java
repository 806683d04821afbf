package broadsheet.content;

import static broadsheet.content.Projections.HERO;
import static broadsheet.content.Projections.TEASER;
import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.FRONT_DRAFT;
import static broadsheet.db.schema.Tables.FRONT_DRAFT_SLOT;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.SECTION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;

/** The front as readers have it, and as the desk is arranging it. */
public final class FrontQueries {

    /** A paper with more sections shows the blocks of its first ones; all of them stand in the footer. */
    private static final int BLOCKS = 10;

    private final DSLContext dsl;
    private final Clock clock;
    private final TeaserQueries teasers;
    private final SiteQueries site;
    private final Supplier<Locale> language;

    /** @param language of the paper */
    public FrontQueries(
            DSLContext dsl, Clock clock, TeaserQueries teasers, SiteQueries site, Supplier<Locale> language) {
        this.dsl = dsl;
        this.clock = clock;
        this.teasers = teasers;
        this.site = site;
        this.language = language;
    }

    public FrontLayout published() {
        return layout(placed(FRONT_SLOT));
    }

    /** What readers would have if the draft were published now. */
    public FrontLayout drafted() {
        boolean begun = dsl.select(FRONT_DRAFT.BEGUN).from(FRONT_DRAFT).fetchSingle(FRONT_DRAFT.BEGUN);
        return layout(placed(begun ? FRONT_DRAFT_SLOT : FRONT_SLOT));
    }

    private FrontLayout layout(Map<String, List<Placed>> placed) {
        FrontLayout layout = new FrontLayout(
                placed,
                teasers.latest(Window.first(FrontLayout.NEWEST)).teasers(),
                language.get().toLanguageTag());
        layout.fill();
        List<Section> sections = sections();
        Map<Long, List<Teaser>> newest = teasers.newestPerSection(sections, layout.shown(), 2 * FrontLayout.IN_BLOCK);
        sections.forEach(section -> layout.block(section, newest.getOrDefault(section.id(), List.of())));
        return layout;
    }

    /** Those that have a block on the front. */
    public List<Section> sections() {
        List<Section> sections = site.sections();
        return sections.subList(0, Math.min(BLOCKS, sections.size()));
    }

    /** @param slots either table of them: their columns have the same names */
    private Map<String, List<Placed>> placed(Table<?> slots) {
        Field<String> area = Objects.requireNonNull(slots.field(FRONT_SLOT.AREA));
        Field<Boolean> again = Objects.requireNonNull(slots.field(FRONT_SLOT.AGAIN));
        Field<Instant> until = Objects.requireNonNull(slots.field(FRONT_SLOT.PINNED_UNTIL));
        Instant now = clock.instant();
        Map<String, List<Placed>> areas = new LinkedHashMap<>();
        dsl.select(TEASER)
                .select(Projections.picture(HERO))
                .select(area, again)
                .from(slots)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(Objects.requireNonNull(slots.field(FRONT_SLOT.ARTICLE_ID))))
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(HERO)
                .on(HERO.ID.eq(ARTICLE.HERO_ID))
                .where(ARTICLE.LISTED_AT.le(now))
                .and(until.isNull().or(until.gt(now)))
                .orderBy(area, Objects.requireNonNull(slots.field(FRONT_SLOT.POSITION)))
                .forEach(row -> areas.computeIfAbsent(row.get(area), a -> new ArrayList<>())
                        .add(new Placed(Projections.teaser(row), row.get(again))));
        return areas;
    }
}
