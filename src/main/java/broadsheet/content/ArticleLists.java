package broadsheet.content;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectJoinStep;
import org.jooq.SelectSelectStep;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Lists of whole articles, bodies and all, for other programs; their translations are left out. */
public final class ArticleLists {

    private final DSLContext dsl;
    private final Clock clock;
    private final WholeArticle whole = new WholeArticle();

    public ArticleLists(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** Which articles are wanted: those that all of these are true of, null being no condition. */
    public record Filter(
            @Nullable Section section,
            @Nullable Topic topic,
            @Nullable Author author) {

        public static final Filter ALL = new Filter(null, null, null);
    }

    /** Public ones, newest first. */
    public List<Article> newest(Filter filter, int limit) {
        if (filter.topic() == null && filter.author() == null)
            return whole.from(dsl)
                    .where(older(filter, null))
                    .orderBy(lead(filter).order())
                    .limit(DSL.inline(limit))
                    .fetch(row -> whole.article(row, List.of()));
        List<Long> ids =
                positions(filter, null, limit).stream().map(Position::id).toList();
        Map<Long, Article> byId =
                whole.from(dsl).where(ARTICLE.ID.in(ids)).fetchMap(ARTICLE.ID, row -> whole.article(row, List.of()));
        return ids.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    /**
     * Where the public ones stand in the list, newest first, older than a position if there is one. A list of a topic
     * or an author alone is walked in the links by themselves: joined, H2 would rather look at every article.
     */
    public List<Position> positions(Filter filter, @Nullable Position before, int limit) {
        Lead lead = lead(filter);
        SelectSelectStep<Record2<Instant, Long>> select = dsl.select(lead.listedAt(), lead.id());
        Table<?> links = Objects.requireNonNull(lead.id().getTable());
        boolean linksOnly = filter.section() == null && (filter.topic() == null || filter.author() == null);
        return (linksOnly ? select.from(links) : joined(filter, select.from(ARTICLE)))
                .where(older(filter, before))
                .orderBy(lead.order())
                .limit(DSL.inline(limit))
                .fetch(row -> new Position(row.get(lead.listedAt()), row.get(lead.id())));
    }

    /**
     * An article that was touched.
     *
     * @param isPublic false when it was once, and is not any more
     */
    public record Change(long edition, long id, String uri, boolean isPublic) {}

    /**
     * What is public, or was once, and was touched after an edition; in the order of the touching.
     *
     * @param afterId the changes of the edition {@code since} with a greater id count as later too;
     *     {@code Long.MAX_VALUE} for none
     */
    public List<Change> changes(Filter filter, long since, long afterId, int limit) {
        Instant now = clock.instant();
        Condition seen =
                ARTICLE.LISTED_AT.le(now).or(ARTICLE.LISTED_AT.isNull().and(ARTICLE.FIRST_PUBLISHED_AT.le(now)));
        return joined(
                        filter,
                        dsl.select(ARTICLE.EDITION, ARTICLE.ID, ARTICLE.URI, ARTICLE.LISTED_AT)
                                .from(ARTICLE))
                .where(conditions(filter))
                .and(ARTICLE.EDITION.ge(since))
                .and(ARTICLE.EDITION.gt(since).or(ARTICLE.ID.gt(afterId)))
                .and(seen)
                .orderBy(ARTICLE.EDITION, ARTICLE.ID)
                .limit(DSL.inline(limit))
                .fetch(row -> new Change(
                        row.get(ARTICLE.EDITION),
                        row.get(ARTICLE.ID),
                        row.get(ARTICLE.URI),
                        row.get(ARTICLE.LISTED_AT) != null));
    }

    public boolean isPublic(long id) {
        return dsl.fetchExists(ARTICLE, ARTICLE.ID.eq(id).and(ARTICLE.LISTED_AT.le(clock.instant())));
    }

    private static <R extends Record> SelectJoinStep<R> joined(Filter filter, SelectJoinStep<R> select) {
        SelectJoinStep<R> joined = select;
        if (filter.topic() != null) joined = joined.join(ARTICLE_TOPIC).on(ARTICLE_TOPIC.ARTICLE_ID.eq(ARTICLE.ID));
        if (filter.author() != null) joined = joined.join(ARTICLE_AUTHOR).on(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID));
        return joined;
    }

    private Condition older(Filter filter, @Nullable Position before) {
        Lead lead = lead(filter);
        Instant now = clock.instant();
        // one upper bound only, as in TeaserQueries
        boolean deep = before != null && before.listedAt().isBefore(now);
        Condition condition = conditions(filter).and(lead.listedAt().le(deep ? before.listedAt() : now));
        if (before == null) return condition;
        return condition.and(lead.listedAt().lt(before.listedAt()).or(lead.id().lt(before.id())));
    }

    private static Condition conditions(Filter filter) {
        Condition condition = DSL.noCondition();
        if (filter.section() != null)
            condition = condition.and(ARTICLE.SECTION_ID.eq(filter.section().id()));
        if (filter.topic() != null)
            condition = condition.and(ARTICLE_TOPIC.TOPIC_ID.eq(filter.topic().id()));
        if (filter.author() != null)
            condition =
                    condition.and(ARTICLE_AUTHOR.AUTHOR_ID.eq(filter.author().id()));
        return condition;
    }

    /** The index that the list walks: its columns, of which the first is null where it begins with the time. */
    private record Lead(@Nullable Field<Long> column, Field<Instant> listedAt, TableField<?, Long> id) {

        List<SortField<?>> order() {
            return column == null
                    ? List.of(listedAt.desc(), id.desc())
                    : List.of(column.asc(), listedAt.desc(), id.desc());
        }
    }

    private static Lead lead(Filter filter) {
        if (filter.author() != null)
            return new Lead(ARTICLE_AUTHOR.AUTHOR_ID, ARTICLE_AUTHOR.LISTED_AT, ARTICLE_AUTHOR.ARTICLE_ID);
        if (filter.topic() != null)
            return new Lead(ARTICLE_TOPIC.TOPIC_ID, ARTICLE_TOPIC.LISTED_AT, ARTICLE_TOPIC.ARTICLE_ID);
        if (filter.section() != null) return new Lead(ARTICLE.SECTION_ID, ARTICLE.LISTED_AT, ARTICLE.ID);
        return new Lead(null, ARTICLE.LISTED_AT, ARTICLE.ID);
    }
}
