package broadsheet.content;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.SortField;
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

    /** Public ones, newest first, older than a position if there is one. */
    public List<Article> newest(Filter filter, @Nullable Position before, int limit) {
        Lead lead = lead(filter);
        Condition condition = conditions(filter).and(lead.listedAt().le(clock.instant()));
        if (before != null)
            condition = condition
                    .and(lead.listedAt().le(before.listedAt()))
                    .and(lead.listedAt().lt(before.listedAt()).or(lead.id().lt(before.id())));
        return select(filter)
                .where(condition)
                .orderBy(lead.order())
                .limit(DSL.inline(limit))
                .fetch(row -> whole.article(row, List.of()));
    }

    /**
     * What became of an article.
     *
     * @param article null when it is not public any more
     */
    public record Change(
            long edition, long id, String uri, @Nullable Article article) {}

    /**
     * What is public, or was once, and was touched after an edition; in the order of the touching.
     *
     * @param afterId the changes of the edition {@code since} with a greater id count as later too;
     *     {@code Long.MAX_VALUE} for none
     */
    public List<Change> changed(Filter filter, long since, long afterId, int limit) {
        Instant now = clock.instant();
        Condition seen =
                ARTICLE.LISTED_AT.le(now).or(ARTICLE.LISTED_AT.isNull().and(ARTICLE.FIRST_PUBLISHED_AT.le(now)));
        return select(filter)
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
                        row.get(ARTICLE.LISTED_AT) == null ? null : whole.article(row, List.of())));
    }

    /** A public one. */
    public Optional<Article> byId(long id) {
        return whole.from(dsl)
                .where(ARTICLE.ID.eq(id))
                .and(ARTICLE.LISTED_AT.le(clock.instant()))
                .fetchOptional(row -> whole.article(row, List.of()));
    }

    private SelectJoinStep<Record> select(Filter filter) {
        SelectJoinStep<Record> select = whole.from(dsl);
        if (filter.topic() != null) select = select.join(ARTICLE_TOPIC).on(ARTICLE_TOPIC.ARTICLE_ID.eq(ARTICLE.ID));
        if (filter.author() != null) select = select.join(ARTICLE_AUTHOR).on(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID));
        return select;
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
    private record Lead(@Nullable Field<Long> column, Field<Instant> listedAt, Field<Long> id) {

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
