package broadsheet.sitemap;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SITEMAP_CHANGE;
import static broadsheet.db.schema.Tables.TOPIC;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.selectOne;

import broadsheet.content.Picture;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The addresses of everything, in ranges of ids: a range costs its own rows and no others. */
public final class SitemapQueries {

    /** Ids in a file, so that it never has more addresses than a sitemap may have; SitemapChanges counts alike. */
    static final long PART = 50_000;

    private final DSLContext dsl;
    private final Clock clock;

    public SitemapQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** A file of articles; the first is 0. */
    record Part(long number, Instant changedAt) {}

    /** Those that have a public article, and no others have a row: see SitemapChanges. */
    List<Part> articleParts() {
        return parts(DSL.noCondition());
    }

    Optional<Part> articlePart(long number) {
        return parts(SITEMAP_CHANGE.PART.eq(number)).stream().findFirst();
    }

    private List<Part> parts(Condition which) {
        Instant now = clock.instant();
        Field<Instant> changedAt = max(SITEMAP_CHANGE.CHANGED_AT);
        return dsl.select(SITEMAP_CHANGE.PART, changedAt)
                .from(SITEMAP_CHANGE)
                .where(SITEMAP_CHANGE.CHANGED_AT.le(now))
                .and(which)
                .groupBy(SITEMAP_CHANGE.PART)
                .orderBy(SITEMAP_CHANGE.PART)
                .fetch(row -> new Part(row.value1(), row.value2()));
    }

    /** How many files a table fills. */
    long parts(TableField<?, Long> id) {
        Long last = dsl.select(max(id)).from(id.getTable()).fetchSingle().value1();
        return last == null ? 0 : (last - 1) / PART + 1;
    }

    long topicParts() {
        return parts(TOPIC.ID);
    }

    long authorParts() {
        return parts(AUTHOR.ID);
    }

    /** @param id to ask for the next from here */
    record Entry(
            long id,
            String path,
            Instant updatedAt,
            @Nullable Picture hero) {}

    /** Public articles of a file whose ids are greater than one, in the order of their ids. */
    List<Entry> articles(long part, long after, int limit) {
        return dsl.select(ARTICLE.ID, SECTION.SLUG, ARTICLE.SLUG, ARTICLE.UPDATED_AT)
                .select(PICTURE.fields())
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(ARTICLE.HERO_ID))
                .where(ARTICLE.ID.gt(Math.max(after, part * PART)))
                .and(ARTICLE.ID.le((part + 1) * PART))
                .and(ARTICLE.LISTED_AT.le(clock.instant()))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch(row -> new Entry(
                        row.get(ARTICLE.ID),
                        "/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG),
                        row.get(ARTICLE.UPDATED_AT),
                        hero(row)));
    }

    private static @Nullable Picture hero(Record row) {
        if (row.get(PICTURE.ID) == null) return null;
        return new Picture(
                row.get(PICTURE.ID),
                row.get(PICTURE.URI),
                row.get(PICTURE.HASH),
                row.get(PICTURE.FORMAT),
                row.get(PICTURE.WIDTH),
                row.get(PICTURE.HEIGHT),
                row.get(PICTURE.ALT),
                row.get(PICTURE.CAPTION),
                row.get(PICTURE.CREDIT),
                row.get(PICTURE.CREATOR),
                row.get(PICTURE.COPYRIGHT),
                row.get(PICTURE.LICENSE),
                row.get(PICTURE.LICENSE_PAGE),
                row.get(PICTURE.FOCAL_X),
                row.get(PICTURE.FOCAL_Y),
                row.get(PICTURE.COLOUR));
    }

    /** Slugs of the topics of a file that have a public article. */
    List<String> topics(long part) {
        return dsl.select(TOPIC.SLUG)
                .from(TOPIC)
                .where(TOPIC.ID.gt(part * PART))
                .and(TOPIC.ID.le((part + 1) * PART))
                .and(exists(selectOne()
                        .from(ARTICLE_TOPIC)
                        .where(ARTICLE_TOPIC.TOPIC_ID.eq(TOPIC.ID))
                        .and(ARTICLE_TOPIC.LISTED_AT.le(clock.instant()))))
                .orderBy(TOPIC.ID)
                .fetch(TOPIC.SLUG);
    }

    /** Slugs of the authors of a file that have a public article. */
    List<String> authors(long part) {
        return dsl.select(AUTHOR.SLUG)
                .from(AUTHOR)
                .where(AUTHOR.ID.gt(part * PART))
                .and(AUTHOR.ID.le((part + 1) * PART))
                .and(exists(selectOne()
                        .from(ARTICLE_AUTHOR)
                        .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID))
                        .and(ARTICLE_AUTHOR.LISTED_AT.le(clock.instant()))))
                .orderBy(AUTHOR.ID)
                .fetch(AUTHOR.SLUG);
    }

    /** What came out after a moment, newest first. */
    record News(String path, String headline, String language, Instant publishedAt) {}

    List<News> since(Instant moment, int limit) {
        return dsl.select(SECTION.SLUG, ARTICLE.SLUG, ARTICLE.HEADLINE, ARTICLE.LANGUAGE, ARTICLE.PUBLISHED_AT)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.LISTED_AT.gt(moment))
                .and(ARTICLE.LISTED_AT.le(clock.instant()))
                .orderBy(ARTICLE.LISTED_AT.desc(), ARTICLE.ID.desc())
                .limit(limit)
                .fetch(row -> new News(
                        "/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG),
                        row.get(ARTICLE.HEADLINE),
                        row.get(ARTICLE.LANGUAGE),
                        row.get(ARTICLE.PUBLISHED_AT)));
    }
}
