package broadsheet.content;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.BREAKING_NEWS;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The parts of the paper that articles belong to: sections, topics, authors; and the list of corrections. */
public final class SiteQueries {

    private static final broadsheet.db.schema.tables.Section CLOSED = SECTION.as("closed");

    private final DSLContext dsl;
    private final Clock clock;

    public SiteQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** In the order of the navigation. */
    public List<Section> sections() {
        return dsl.select(SECTION.ID, SECTION.SLUG, SECTION.NAME)
                .from(SECTION)
                .where(SECTION.INTO_ID.isNull())
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(Projections::section);
    }

    public Optional<Section> section(String slug) {
        return dsl.select(SECTION.ID, SECTION.SLUG, SECTION.NAME)
                .from(SECTION)
                .where(SECTION.SLUG.eq(slug))
                .and(SECTION.INTO_ID.isNull())
                .fetchOptional(Projections::section);
    }

    /** Where the articles of a section went that has been closed. */
    public Optional<Section> sectionOnceAt(String slug) {
        return dsl.select(SECTION.ID, SECTION.SLUG, SECTION.NAME)
                .from(CLOSED)
                .join(SECTION)
                .on(SECTION.ID.eq(CLOSED.INTO_ID))
                .where(CLOSED.SLUG.eq(slug))
                .fetchOptional(Projections::section);
    }

    /** Of those that have one of their own: six hexadecimal digits by slug, in the order of the navigation. */
    public Map<String, String> sectionColours() {
        return dsl.select(SECTION.SLUG, SECTION.COLOUR)
                .from(SECTION)
                .where(SECTION.COLOUR.isNotNull())
                .and(SECTION.INTO_ID.isNull())
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetchMap(SECTION.SLUG, SECTION.COLOUR);
    }

    /** The topic that an address of before leads to now. */
    public Optional<Topic> topicOnceAt(String slug) {
        return dsl.select(TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, TOPIC.KIND)
                .from(TOPIC_ALIAS)
                .join(TOPIC)
                .on(TOPIC.ID.eq(TOPIC_ALIAS.TOPIC_ID))
                .where(TOPIC_ALIAS.SLUG.eq(slug))
                .fetchOptional(Projections::topic);
    }

    public Optional<Topic> topic(String slug) {
        return dsl.select(TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, TOPIC.KIND)
                .from(TOPIC)
                .where(TOPIC.SLUG.eq(slug))
                .fetchOptional(Projections::topic);
    }

    public Optional<Author> author(String slug) {
        return dsl.select(Projections.author(AUTHOR))
                .select(Projections.picture(PICTURE))
                .from(AUTHOR)
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(AUTHOR.PORTRAIT_ID))
                .where(AUTHOR.SLUG.eq(slug))
                .fetchOptional(row -> new Author(
                        row.get(AUTHOR.ID),
                        row.get(AUTHOR.SLUG),
                        row.get(AUTHOR.NAME),
                        row.get(AUTHOR.BIO),
                        Projections.picture(row, PICTURE)));
    }

    /** The bar above every page; its end may have passed, and what it leads to may be gone. */
    public Optional<Breaking> breaking() {
        return dsl.select(BREAKING_NEWS.TEXT, BREAKING_NEWS.LINK, BREAKING_NEWS.ENDS_AT)
                .from(BREAKING_NEWS)
                .fetchOptional(row -> new Breaking(row.value1(), row.value2(), row.value3()));
    }

    /** Whether a path of this site is the address of an article that readers no longer have, or do not have yet. */
    public boolean gone(String path) {
        String[] steps = path.replaceFirst("[?#].*", "").split("/");
        return steps.length == 3
                && dsl.fetchExists(dsl.selectOne()
                        .from(ARTICLE)
                        .join(SECTION)
                        .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                        .where(SECTION.SLUG.eq(steps[1]))
                        .and(ARTICLE.SLUG.eq(steps[2]))
                        .and(ARTICLE.LISTED_AT.isNull()));
    }

    /** A correction and the public article it belongs to. */
    public record Corrected(String text, Instant correctedAt, String headline, String language, String path) {}

    /** Newest first. */
    public List<Corrected> corrections(int limit) {
        return dsl.select(
                        CORRECTION.TEXT,
                        CORRECTION.CORRECTED_AT,
                        ARTICLE.HEADLINE,
                        ARTICLE.LANGUAGE,
                        ARTICLE.SLUG,
                        SECTION.SLUG)
                .from(CORRECTION)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(CORRECTION.ARTICLE_ID))
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.LISTED_AT.le(clock.instant()))
                .orderBy(CORRECTION.CORRECTED_AT.desc(), CORRECTION.ID.desc())
                .limit(limit)
                .fetch(row -> new Corrected(
                        row.get(CORRECTION.TEXT),
                        row.get(CORRECTION.CORRECTED_AT),
                        row.get(ARTICLE.HEADLINE),
                        row.get(ARTICLE.LANGUAGE),
                        "/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG)));
    }
}
