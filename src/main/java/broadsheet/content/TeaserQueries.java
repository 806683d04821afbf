package broadsheet.content;

import static broadsheet.content.Projections.HERO;
import static broadsheet.content.Projections.TEASER;
import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.SECTION;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Select;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Lists of public articles, newest first. Each list walks one index from a position on: the leading column is repeated
 * in "order by", without which H2 would sort instead.
 */
public final class TeaserQueries {

    /** Of rows of a section, an article and when it was listed. */
    private static final Comparator<Record3<Long, Long, Instant>> NEWEST_FIRST =
            Comparator.<Record3<Long, Long, Instant>, Instant>comparing(row -> row.value3())
                    .thenComparing(row -> row.value2())
                    .reversed();

    private final DSLContext dsl;
    private final Clock clock;

    public TeaserQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    public Window.Page latest(Window window) {
        return page(null, window);
    }

    public Window.Page inSection(Section section, Window window) {
        return page(new Lead(ARTICLE.SECTION_ID, section.id()), window);
    }

    public Window.Page onTopic(Topic topic, Window window) {
        Lead lead = new Lead(ARTICLE_TOPIC.TOPIC_ID, topic.id());
        return linked(ARTICLE_TOPIC, lead, ARTICLE_TOPIC.LISTED_AT, ARTICLE_TOPIC.ARTICLE_ID, window);
    }

    public Window.Page byAuthor(Author author, Window window) {
        Lead lead = new Lead(ARTICLE_AUTHOR.AUTHOR_ID, author.id());
        return linked(ARTICLE_AUTHOR, lead, ARTICLE_AUTHOR.LISTED_AT, ARTICLE_AUTHOR.ARTICLE_ID, window);
    }

    /** Those of the ids that are public, by id: search has an order of its own. */
    public Map<Long, Teaser> byId(Collection<Long> ids) {
        if (ids.isEmpty()) return Map.of();
        return select().where(ARTICLE.ID.in(ids)).and(isPublic()).fetchMap(ARTICLE.ID, Projections::teaser);
    }

    /**
     * The newest few of each section, by the section's id. One statement walks the index of each, and only what is wanted
     * is read then. H2 would parse a union anew each time; a selection from one it knows again.
     */
    public Map<Long, List<Teaser>> newestPerSection(List<Section> sections, Collection<Long> without, int size) {
        Select<Record3<Long, Long, Instant>> walks = sections.stream()
                .<Select<Record3<Long, Long, Instant>>>map(section -> newest(section, without.size() + size))
                .reduce(Select::unionAll)
                .orElse(null);
        if (walks == null) return Map.of();
        Map<Long, List<Long>> newest = dsl.selectFrom(walks.asTable("newest")).fetch().stream()
                .sorted(NEWEST_FIRST)
                .collect(Collectors.groupingBy(
                        Record3::value1, Collectors.mapping(Record3::value2, Collectors.toList())));
        List<Long> wanted = newest.values().stream()
                .flatMap(ids -> ids.stream().filter(id -> !without.contains(id)).limit(size))
                .toList();
        Map<Long, Teaser> teasers = byId(wanted);
        return wanted.stream()
                .map(teasers::get)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(teaser -> teaser.section().id()));
    }

    private Select<Record3<Long, Long, Instant>> newest(Section section, int size) {
        return dsl.select(ARTICLE.SECTION_ID, ARTICLE.ID, ARTICLE.LISTED_AT)
                .from(ARTICLE)
                .where(ARTICLE.SECTION_ID.eq(section.id()))
                .and(isPublic())
                .orderBy(ARTICLE.SECTION_ID, ARTICLE.LISTED_AT.desc(), ARTICLE.ID.desc())
                .limit(size);
    }

    private SelectJoinStep<Record> select() {
        return dsl.select(TEASER)
                .select(Projections.picture(HERO))
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(HERO)
                .on(HERO.ID.eq(ARTICLE.HERO_ID));
    }

    private Condition isPublic() {
        return ARTICLE.LISTED_AT.le(clock.instant());
    }

    /** The column that a list's index begins with, and the one value of it that the list is for. */
    private record Lead(Field<Long> column, long value) {}

    private Window.Page page(@Nullable Lead lead, Window window) {
        return window(
                select().where(condition(lead, ARTICLE.LISTED_AT, ARTICLE.ID, window))
                        .orderBy(order(lead, ARTICLE.LISTED_AT, ARTICLE.ID, window))
                        .limit(DSL.inline(window.size() + 1))
                        .fetch(Projections::teaser),
                window);
    }

    /**
     * The links are walked first, and what they lead to is read then. In one statement H2 would look at every article of
     * the site, or, with the walk as a table within it, at every link of an author whose articles are many.
     */
    private Window.Page linked(
            Table<?> links, Lead lead, Field<Instant> listedAt, Field<Long> articleId, Window window) {
        List<Long> walked = dsl.select(articleId)
                .from(links)
                .where(condition(lead, listedAt, articleId, window))
                .orderBy(order(lead, listedAt, articleId, window))
                .limit(DSL.inline(window.size() + 1))
                .fetch(articleId);
        Map<Long, Teaser> teasers = byId(walked);
        return window(walked.stream().map(teasers::get).filter(Objects::nonNull).toList(), window);
    }

    private Condition condition(@Nullable Lead lead, Field<Instant> listedAt, Field<Long> id, Window window) {
        Position before = window.before();
        Position after = window.after();
        Instant now = clock.instant();
        // one upper bound only: of two, H2 would begin at the later one and walk all the way down to the other
        boolean older = before != null && before.listedAt().isBefore(now);
        Condition condition = listedAt.le(older ? before.listedAt() : now);
        if (lead != null) condition = lead.column().eq(lead.value()).and(condition);
        if (before != null) return condition.and(listedAt.lt(before.listedAt()).or(id.lt(before.id())));
        if (after != null)
            return condition
                    .and(listedAt.ge(after.listedAt()))
                    .and(listedAt.gt(after.listedAt()).or(id.gt(after.id())));
        return condition;
    }

    private static List<SortField<?>> order(
            @Nullable Lead lead, Field<Instant> listedAt, Field<Long> id, Window window) {
        boolean backwards = window.after() != null;
        List<SortField<?>> order = new ArrayList<>();
        if (lead != null)
            order.add(backwards ? lead.column().desc() : lead.column().asc());
        order.add(backwards ? listedAt.asc() : listedAt.desc());
        order.add(backwards ? id.asc() : id.desc());
        return order;
    }

    /** @param found one more than the window shows, if there are as many */
    private static Window.Page window(List<Teaser> found, Window window) {
        boolean backwards = window.after() != null;
        List<Teaser> rows = new ArrayList<>(found);
        boolean more = rows.size() > window.size();
        if (more) rows.remove(window.size());
        if (backwards) Collections.reverse(rows);
        return new Window.Page(List.copyOf(rows), backwards ? more : window.before() != null, backwards || more);
    }
}
