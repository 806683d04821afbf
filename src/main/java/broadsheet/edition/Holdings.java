package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.BREAKING_NEWS;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.RELATED_CHOICE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SETTING;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import broadsheet.content.Author;
import broadsheet.content.Breaking;
import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Topic;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record3;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * What the store holds, as it would have to be handed in to be the same again: the other direction of Publishing, with
 * drafts and withdrawn articles. Long lists are read by the page, in the order of their ids.
 */
public final class Holdings {

    private final DSLContext dsl;

    /** @param dsl of one transaction, where the pages of a list must belong together */
    public Holdings(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** An article, and its place in the list of all. */
    public record Held(long id, Submission submission) {}

    /** Those with greater ids, at most so many. */
    public List<Held> articles(long after, int limit) {
        return articles(ARTICLE.ID.gt(after), limit);
    }

    /** Those of the ids that there are. */
    public List<Held> articles(Collection<Long> ids) {
        return articles(ARTICLE.ID.in(ids), ids.size());
    }

    private List<Held> articles(Condition wanted, int limit) {
        List<Record> rows = List.copyOf(dsl.select(ARTICLE.fields())
                .select(SECTION.SLUG, SECTION.NAME)
                .select(PICTURE.fields())
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(ARTICLE.HERO_ID))
                .where(wanted)
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetch());
        Links links = new Links(rows.stream().map(row -> row.get(ARTICLE.ID)).toList());
        Map<Long, DraftText> texts = DraftText.of(
                dsl,
                rows.stream()
                        .filter(row -> row.get(ARTICLE.STATUS).equals("draft"))
                        .map(row -> row.get(ARTICLE.ID))
                        .toList());
        return rows.stream()
                .map(row -> {
                    long id = row.get(ARTICLE.ID);
                    Submission submission = submission(row, links);
                    DraftText text = texts.get(id);
                    return new Held(id, text == null ? submission : text.in(submission));
                })
                .toList();
    }

    private static Submission submission(Record row, Links links) {
        long id = row.get(ARTICLE.ID);
        String section = row.get(SECTION.SLUG);
        return new Submission(
                row.get(ARTICLE.URI),
                new Named(row.get(SECTION.NAME), section),
                row.get(ARTICLE.SLUG),
                of(links.oldSlugs, id).stream()
                        .map(address ->
                                address.startsWith(section + "/") ? address.substring(section.length() + 1) : address)
                        .toList(),
                row.get(ARTICLE.HEADLINE),
                row.get(ARTICLE.KICKER),
                row.get(ARTICLE.STANDFIRST),
                row.get(ARTICLE.BODY),
                row.get(ARTICLE.LANGUAGE),
                Submission.Status.valueOf(row.get(ARTICLE.STATUS).toUpperCase(Locale.ROOT)),
                row.get(ARTICLE.FIRST_PUBLISHED_AT),
                row.get(ARTICLE.PUBLISHED_AT),
                row.get(ARTICLE.UPDATED_AT),
                row.get(ARTICLE.UNPUBLISH_AT),
                row.get(ARTICLE.SOURCE),
                row.get(ARTICLE.COPYRIGHT),
                row.get(ARTICLE.USAGE_TERMS),
                row.get(ARTICLE.NOTE),
                row.get(ARTICLE.TRANSLATION_OF),
                picture(row),
                of(links.pictures, id),
                of(links.authors, id),
                of(links.topics, id),
                of(links.corrections, id));
    }

    private static <T> List<T> of(Map<Long, List<T>> lists, long id) {
        return lists.getOrDefault(id, List.of());
    }

    /** What hangs on the articles of one page, each kind in one statement. */
    private final class Links {

        final Map<Long, List<Named>> authors;
        final Map<Long, List<TopicName>> topics;
        final Map<Long, List<Picture>> pictures;
        final Map<Long, List<Correction>> corrections;
        final Map<Long, List<String>> oldSlugs;

        Links(List<Long> articles) {
            authors = dsl.select(ARTICLE_AUTHOR.ARTICLE_ID, AUTHOR.NAME, AUTHOR.SLUG)
                    .from(ARTICLE_AUTHOR)
                    .join(AUTHOR)
                    .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                    .where(ARTICLE_AUTHOR.ARTICLE_ID.in(articles))
                    .orderBy(ARTICLE_AUTHOR.ARTICLE_ID, ARTICLE_AUTHOR.POSITION)
                    .fetchGroups(
                            ARTICLE_AUTHOR.ARTICLE_ID, row -> new Named(row.get(AUTHOR.NAME), row.get(AUTHOR.SLUG)));
            topics = dsl.select(ARTICLE_TOPIC.ARTICLE_ID, TOPIC.NAME, TOPIC.KIND, TOPIC.SLUG)
                    .from(ARTICLE_TOPIC)
                    .join(TOPIC)
                    .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                    .where(ARTICLE_TOPIC.ARTICLE_ID.in(articles))
                    .orderBy(ARTICLE_TOPIC.ARTICLE_ID, ARTICLE_TOPIC.POSITION)
                    .fetchGroups(
                            ARTICLE_TOPIC.ARTICLE_ID,
                            row -> new TopicName(
                                    row.get(TOPIC.NAME), Topic.Kind.of(row.get(TOPIC.KIND)), row.get(TOPIC.SLUG)));
            pictures = dsl.select(ARTICLE_PICTURE.ARTICLE_ID)
                    .select(PICTURE.fields())
                    .from(ARTICLE_PICTURE)
                    .join(PICTURE)
                    .on(PICTURE.ID.eq(ARTICLE_PICTURE.PICTURE_ID))
                    .where(ARTICLE_PICTURE.ARTICLE_ID.in(articles))
                    .orderBy(ARTICLE_PICTURE.ARTICLE_ID, PICTURE.ID)
                    .fetchGroups(ARTICLE_PICTURE.ARTICLE_ID, row -> PictureWriter.picture(row.into(PICTURE)));
            corrections = dsl.select(CORRECTION.ARTICLE_ID, CORRECTION.TEXT, CORRECTION.CORRECTED_AT)
                    .from(CORRECTION)
                    .where(CORRECTION.ARTICLE_ID.in(articles))
                    .orderBy(CORRECTION.ARTICLE_ID, CORRECTION.ID)
                    .fetchGroups(
                            CORRECTION.ARTICLE_ID,
                            row -> new Correction(row.get(CORRECTION.TEXT), row.get(CORRECTION.CORRECTED_AT)));
            oldSlugs = dsl.select(SLUG_HISTORY.ARTICLE_ID, SECTION.SLUG, SLUG_HISTORY.SLUG)
                    .from(SLUG_HISTORY)
                    .join(SECTION)
                    .on(SECTION.ID.eq(SLUG_HISTORY.SECTION_ID))
                    .where(SLUG_HISTORY.ARTICLE_ID.in(articles))
                    .orderBy(SLUG_HISTORY.ARTICLE_ID, SECTION.SLUG, SLUG_HISTORY.SLUG)
                    .fetchGroups(
                            SLUG_HISTORY.ARTICLE_ID, row -> row.get(SECTION.SLUG) + "/" + row.get(SLUG_HISTORY.SLUG));
        }
    }

    /** What editors chose beside an article: uris of what they pinned there, in order, and of what they barred. */
    public record Chosen(long id, String uri, List<String> pins, List<String> bars) {}

    /** Of articles with greater ids that have such choices, at most so many. */
    public List<Chosen> choices(long after, int limit) {
        broadsheet.db.schema.tables.Article other = ARTICLE.as("other");
        Map<Long, String> articles = dsl.select(ARTICLE.ID, ARTICLE.URI)
                .from(ARTICLE)
                .where(ARTICLE.ID.gt(after))
                .and(exists(selectOne().from(RELATED_CHOICE).where(RELATED_CHOICE.ARTICLE_ID.eq(ARTICLE.ID))))
                .orderBy(ARTICLE.ID)
                .limit(limit)
                .fetchMap(ARTICLE.ID, ARTICLE.URI);
        Map<Long, Result<Record3<Long, String, String>>> chosen = dsl.select(
                        RELATED_CHOICE.ARTICLE_ID, RELATED_CHOICE.KIND, other.URI)
                .from(RELATED_CHOICE)
                .join(other)
                .on(other.ID.eq(RELATED_CHOICE.OTHER_ID))
                .where(RELATED_CHOICE.ARTICLE_ID.in(articles.keySet()))
                .orderBy(RELATED_CHOICE.POSITION, RELATED_CHOICE.OTHER_ID)
                .fetchGroups(RELATED_CHOICE.ARTICLE_ID);
        return articles.entrySet().stream()
                .map(article -> new Chosen(
                        article.getKey(),
                        article.getValue(),
                        uris(chosen.get(article.getKey()), "pin"),
                        uris(chosen.get(article.getKey()), "bar")))
                .toList();
    }

    private static List<String> uris(Result<Record3<Long, String, String>> chosen, String kind) {
        return chosen.stream()
                .filter(row -> row.value2().equals(kind))
                .map(Record3::value3)
                .toList();
    }

    public List<Author> authors(long after, int limit) {
        return dsl.select(AUTHOR.fields())
                .select(PICTURE.fields())
                .from(AUTHOR)
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(AUTHOR.PORTRAIT_ID))
                .where(AUTHOR.ID.gt(after))
                .orderBy(AUTHOR.ID)
                .limit(limit)
                .fetch(row -> new Author(
                        row.get(AUTHOR.ID),
                        row.get(AUTHOR.SLUG),
                        row.get(AUTHOR.NAME),
                        row.get(AUTHOR.BIO),
                        picture(row)));
    }

    /** A topic, and the addresses that lead to it besides its own. */
    public record HeldTopic(Topic topic, List<String> oldSlugs) {}

    /** Topics of which no article tells all: those that no article is about, and those that have had other addresses. */
    public List<HeldTopic> topics(long after, int limit) {
        List<Topic> topics = dsl.selectFrom(TOPIC)
                .where(TOPIC.ID.gt(after))
                .and(notExists(selectOne().from(ARTICLE_TOPIC).where(ARTICLE_TOPIC.TOPIC_ID.eq(TOPIC.ID)))
                        .or(exists(selectOne().from(TOPIC_ALIAS).where(TOPIC_ALIAS.TOPIC_ID.eq(TOPIC.ID)))))
                .orderBy(TOPIC.ID)
                .limit(limit)
                .fetch(row -> new Topic(row.getId(), row.getSlug(), row.getName(), Topic.Kind.of(row.getKind())));
        Map<Long, List<String>> oldSlugs = dsl.select(TOPIC_ALIAS.TOPIC_ID, TOPIC_ALIAS.SLUG)
                .from(TOPIC_ALIAS)
                .where(TOPIC_ALIAS.TOPIC_ID.in(topics.stream().map(Topic::id).toList()))
                .orderBy(TOPIC_ALIAS.SLUG)
                .fetchGroups(TOPIC_ALIAS.TOPIC_ID, TOPIC_ALIAS.SLUG);
        return topics.stream()
                .map(topic -> new HeldTopic(topic, of(oldSlugs, topic.id())))
                .toList();
    }

    /** Pictures that stand in no article and show no author. */
    public List<Picture> loosePictures(long after, int limit) {
        return dsl.selectFrom(PICTURE)
                .where(PICTURE.ID.gt(after))
                .and(unused(ARTICLE.HERO_ID))
                .and(unused(ARTICLE_PICTURE.PICTURE_ID))
                .and(unused(AUTHOR.PORTRAIT_ID))
                .and(unused(MANUSCRIPT.HERO_ID))
                .orderBy(PICTURE.ID)
                .limit(limit)
                .fetch(PictureWriter::picture);
    }

    private static Condition unused(org.jooq.TableField<?, Long> user) {
        return notExists(selectOne().from(user.getTable()).where(user.eq(PICTURE.ID)));
    }

    /** What editors placed on the front page, in order within each area. */
    public List<Placement> front() {
        return dsl.select(FRONT_SLOT.AREA, ARTICLE.URI, FRONT_SLOT.PINNED_UNTIL, FRONT_SLOT.AGAIN)
                .from(FRONT_SLOT)
                .join(ARTICLE)
                .on(ARTICLE.ID.eq(FRONT_SLOT.ARTICLE_ID))
                .orderBy(FRONT_SLOT.AREA, FRONT_SLOT.POSITION)
                .fetch(row -> new Placement(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    public Imprint imprint() {
        Map<String, String> settings = dsl.select(SETTING.NAME, SETTING.CONTENT)
                .from(SETTING)
                .where(SETTING.NAME.in(Imprint.SETTINGS))
                .fetchMap(SETTING.NAME, SETTING.CONTENT);
        Map<String, String> colours = dsl.select(SECTION.SLUG, SECTION.COLOUR)
                .from(SECTION)
                .where(SECTION.COLOUR.isNotNull())
                .orderBy(SECTION.POSITION, SECTION.ID)
                .fetchMap(SECTION.SLUG, SECTION.COLOUR);
        Breaking breaking = dsl.select(BREAKING_NEWS.TEXT, BREAKING_NEWS.LINK, BREAKING_NEWS.ENDS_AT)
                .from(BREAKING_NEWS)
                .fetchOne(row -> new Breaking(row.value1(), row.value2(), row.value3()));
        return new Imprint(settings, colours, breaking);
    }

    static @Nullable Picture picture(Record row) {
        Field<Long> id = PICTURE.ID;
        return row.get(id) == null ? null : PictureWriter.picture(row.into(PICTURE));
    }
}
