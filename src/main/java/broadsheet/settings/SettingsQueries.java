package broadsheet.settings;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.content.Author;
import broadsheet.content.PictureQueries;
import broadsheet.content.Topic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The parts of the paper as the chief's pages list them: by name, a bounded number. */
public final class SettingsQueries {

    static final int SHOWN = 100;

    private final DSLContext dsl;
    private final PictureQueries pictures;

    public SettingsQueries(DSLContext dsl, PictureQueries pictures) {
        this.dsl = dsl;
        this.pictures = pictures;
    }

    /** @param colour six hexadecimal digits, or null */
    record SectionRow(
            long id, String slug, String name, @Nullable String colour) {}

    List<SectionRow> sections() {
        return dsl.select(SECTION.ID, SECTION.SLUG, SECTION.NAME, SECTION.COLOUR)
                .from(SECTION)
                .where(SECTION.INTO_ID.isNull())
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetch(row -> new SectionRow(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** How many are in it, or are being written for it. */
    int articles(SectionRow section) {
        int written = dsl.fetchCount(
                MANUSCRIPT.join(ARTICLE).on(ARTICLE.ID.eq(MANUSCRIPT.ARTICLE_ID)),
                MANUSCRIPT.SECTION_ID.eq(section.id()).and(ARTICLE.SECTION_ID.ne(section.id())));
        return dsl.fetchCount(ARTICLE, ARTICLE.SECTION_ID.eq(section.id())) + written;
    }

    /** @param articles how many, drafts too */
    record Named(long id, String slug, String name, int articles) {}

    /** Topics whose name contains this, the first hundred by name. */
    List<Named> topics(String q) {
        Field<Integer> articles =
                DSL.field(DSL.selectCount().from(ARTICLE_TOPIC).where(ARTICLE_TOPIC.TOPIC_ID.eq(TOPIC.ID)));
        return dsl.select(TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, articles)
                .from(TOPIC)
                .where(contains(TOPIC.NAME, q))
                .orderBy(TOPIC.NAME, TOPIC.ID)
                .limit(SHOWN)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Authors likewise. */
    List<Named> authors(String q) {
        Field<Integer> articles =
                DSL.field(DSL.selectCount().from(ARTICLE_AUTHOR).where(ARTICLE_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID)));
        return dsl.select(AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, articles)
                .from(AUTHOR)
                .where(contains(AUTHOR.NAME, q))
                .orderBy(AUTHOR.NAME, AUTHOR.ID)
                .limit(SHOWN)
                .fetch(row -> new Named(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    private static org.jooq.Condition contains(Field<String> name, String q) {
        return q.isEmpty() ? DSL.noCondition() : DSL.lower(name).contains(q.toLowerCase(Locale.ROOT));
    }

    Optional<Topic> topic(long id) {
        return dsl.selectFrom(TOPIC).where(TOPIC.ID.eq(id)).fetchOptional(SettingsQueries::topic);
    }

    /** Whether another topic has a name, however that is capitalized. */
    boolean topicTaken(long topic, String name) {
        return dsl.fetchExists(
                TOPIC, DSL.lower(TOPIC.NAME).eq(name.toLowerCase(Locale.ROOT)).and(TOPIC.ID.ne(topic)));
    }

    /** Whether another author has a name. */
    boolean authorTaken(long author, String name) {
        return dsl.fetchExists(AUTHOR, AUTHOR.NAME.eq(name).and(AUTHOR.ID.ne(author)));
    }

    /** By its name; one that is written just so before one in other capitals. */
    Optional<Topic> topicNamed(String name) {
        return dsl.selectFrom(TOPIC)
                .where(DSL.lower(TOPIC.NAME).eq(DSL.lower(name)))
                .orderBy(TOPIC.NAME.eq(name).desc(), TOPIC.ID)
                .limit(1)
                .fetchOptional(SettingsQueries::topic);
    }

    private static Topic topic(Record row) {
        return new Topic(
                row.get(TOPIC.ID), row.get(TOPIC.SLUG), row.get(TOPIC.NAME), Topic.Kind.of(row.get(TOPIC.KIND)));
    }

    /** Whether an address is another topic's, or leads to another. */
    boolean taken(long topic, String slug) {
        return dsl.fetchExists(TOPIC, TOPIC.SLUG.eq(slug).and(TOPIC.ID.ne(topic)))
                || dsl.fetchExists(TOPIC_ALIAS, TOPIC_ALIAS.SLUG.eq(slug).and(TOPIC_ALIAS.TOPIC_ID.ne(topic)));
    }

    /** Addresses that lead to a topic besides its own. */
    List<String> aliases(long topic) {
        return dsl.select(TOPIC_ALIAS.SLUG)
                .from(TOPIC_ALIAS)
                .where(TOPIC_ALIAS.TOPIC_ID.eq(topic))
                .orderBy(TOPIC_ALIAS.SLUG)
                .fetch(row -> "/topic/" + row.value1());
    }

    Optional<Author> author(long id) {
        return dsl.select(AUTHOR.ID, AUTHOR.SLUG, AUTHOR.NAME, AUTHOR.BIO, PICTURE.ID)
                .from(AUTHOR)
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(AUTHOR.PORTRAIT_ID))
                .where(AUTHOR.ID.eq(id))
                .fetchOptional(row -> new Author(
                        row.get(AUTHOR.ID),
                        row.get(AUTHOR.SLUG),
                        row.get(AUTHOR.NAME),
                        row.get(AUTHOR.BIO),
                        row.get(PICTURE.ID) == null
                                ? null
                                : pictures.byId(row.get(PICTURE.ID)).orElse(null)));
    }
}
