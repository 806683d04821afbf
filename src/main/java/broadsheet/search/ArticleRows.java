package broadsheet.search;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.EDITION;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;
import static org.jooq.impl.DSL.max;

import broadsheet.search.ArticleRow.Name;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** Reads from the store what the index takes in, in batches. */
final class ArticleRows {

    private final DSLContext dsl;

    ArticleRows(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** The newest edition that has committed. */
    long edition() {
        return dsl.select(EDITION.NUMBER).from(EDITION).fetchSingle(EDITION.NUMBER);
    }

    /** How many articles readers can find, or will be able to. */
    int count() {
        return dsl.fetchCount(ARTICLE, ARTICLE.LISTED_AT.isNotNull());
    }

    /** What has changed after a place in the order of editions, withdrawn articles and drafts included. */
    List<ArticleRow> changed(long edition, long id, int limit) {
        return withNames(select(ARTICLE.EDITION.ge(edition))
                .and(ARTICLE.EDITION.gt(edition).or(ARTICLE.ID.gt(id)))
                .orderBy(ARTICLE.EDITION, ARTICLE.ID)
                .limit(limit)
                .fetch());
    }

    /** What readers can find, of the ids after one and up to another, the highest first. */
    List<ArticleRow> listed(long after, long upTo) {
        return withNames(select(ARTICLE.ID.gt(after))
                .and(ARTICLE.ID.le(upTo))
                .and(ARTICLE.LISTED_AT.isNotNull())
                .orderBy(ARTICLE.ID.desc())
                .fetch());
    }

    /** 0 when there is none. */
    long highestId() {
        Long highest = dsl.select(max(ARTICLE.ID)).from(ARTICLE).fetchSingle().value1();
        return highest == null ? 0 : highest;
    }

    List<ArticleRow> byId(Collection<Long> ids) {
        return withNames(select(ARTICLE.ID.in(ids)).fetch());
    }

    /** Which state an article is in. */
    record State(long id, long stamp) {}

    /** The states of what readers can find, after an id. */
    List<State> states(long id, int limit) {
        return dsl.select(ARTICLE.ID, ARTICLE.URI, ARTICLE.EDITION, ARTICLE.VERSION)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(id))
                .and(ARTICLE.LISTED_AT.isNotNull())
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(row -> new State(row.value1(), ArticleRow.stamp(row.value2(), row.value3(), row.value4())));
    }

    private SelectConditionStep<? extends Record> select(Condition condition) {
        return dsl.select(
                        ARTICLE.ID,
                        ARTICLE.URI,
                        ARTICLE.EDITION,
                        ARTICLE.VERSION,
                        SECTION.SLUG,
                        SECTION.NAME,
                        ARTICLE.HEADLINE,
                        ARTICLE.KICKER,
                        ARTICLE.STANDFIRST,
                        ARTICLE.BODY,
                        ARTICLE.LANGUAGE,
                        ARTICLE.SOURCE,
                        ARTICLE.TRANSLATION_OF,
                        ARTICLE.LISTED_AT,
                        PICTURE.CAPTION)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(ARTICLE.HERO_ID))
                .where(condition);
    }

    private List<ArticleRow> withNames(List<? extends Record> rows) {
        if (rows.isEmpty()) return List.of();
        List<Long> ids = rows.stream().map(row -> row.get(ARTICLE.ID)).toList();
        Map<Long, List<Name>> authors = new HashMap<>();
        dsl.select(ARTICLE_AUTHOR.ARTICLE_ID, AUTHOR.SLUG, AUTHOR.NAME)
                .from(ARTICLE_AUTHOR)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                .where(ARTICLE_AUTHOR.ARTICLE_ID.in(ids))
                .orderBy(ARTICLE_AUTHOR.ARTICLE_ID, ARTICLE_AUTHOR.POSITION)
                .forEach(row -> authors.computeIfAbsent(row.value1(), id -> new java.util.ArrayList<>())
                        .add(new Name(row.value2(), row.value3())));
        Map<Long, List<Name>> topics = new HashMap<>();
        dsl.select(ARTICLE_TOPIC.ARTICLE_ID, TOPIC.SLUG, TOPIC.NAME)
                .from(ARTICLE_TOPIC)
                .join(TOPIC)
                .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                .where(ARTICLE_TOPIC.ARTICLE_ID.in(ids))
                .orderBy(ARTICLE_TOPIC.ARTICLE_ID, ARTICLE_TOPIC.POSITION)
                .forEach(row -> topics.computeIfAbsent(row.value1(), id -> new java.util.ArrayList<>())
                        .add(new Name(row.value2(), row.value3())));
        return rows.stream()
                .map(row -> row(
                        row,
                        authors.getOrDefault(row.get(ARTICLE.ID), List.of()),
                        topics.getOrDefault(row.get(ARTICLE.ID), List.of())))
                .toList();
    }

    private static ArticleRow row(Record row, List<Name> authors, List<Name> topics) {
        String caption = row.get(PICTURE.CAPTION);
        return new ArticleRow(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.URI),
                row.get(ARTICLE.EDITION),
                row.get(ARTICLE.VERSION),
                new Name(row.get(SECTION.SLUG), row.get(SECTION.NAME)),
                row.get(ARTICLE.HEADLINE),
                row.get(ARTICLE.KICKER),
                row.get(ARTICLE.STANDFIRST),
                row.get(ARTICLE.BODY),
                row.get(ARTICLE.LANGUAGE),
                row.get(ARTICLE.SOURCE),
                row.get(ARTICLE.TRANSLATION_OF),
                row.get(ARTICLE.LISTED_AT),
                caption == null ? "" : caption,
                authors,
                topics);
    }
}
