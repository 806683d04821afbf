package broadsheet.content;

import static broadsheet.content.Projections.HERO;
import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.TOPIC;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/** Articles one at a time, with everything their page shows, in one statement. */
public final class ArticleQueries {

    private static final broadsheet.db.schema.tables.Article OTHER = ARTICLE.as("other");
    private static final broadsheet.db.schema.tables.Section OTHER_SECTION = SECTION.as("other_section");

    private final DSLContext dsl;
    private final Clock clock;
    private final Field<? extends Result<? extends Record>> authors;
    private final Field<? extends Result<? extends Record>> topics;
    private final Field<? extends Result<? extends Record>> corrections;
    private final Field<? extends Result<? extends Record>> pictures;

    public ArticleQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
        this.authors = multiset(select(Projections.author(AUTHOR))
                        .from(ARTICLE_AUTHOR)
                        .join(AUTHOR)
                        .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                        .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID))
                        .orderBy(ARTICLE_AUTHOR.POSITION))
                .as("authors");
        this.topics = multiset(select(TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, TOPIC.KIND)
                        .from(ARTICLE_TOPIC)
                        .join(TOPIC)
                        .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                        .where(ARTICLE_TOPIC.ARTICLE_ID.eq(ARTICLE.ID))
                        .orderBy(ARTICLE_TOPIC.POSITION))
                .as("topics");
        this.corrections = multiset(select(CORRECTION.TEXT, CORRECTION.CORRECTED_AT)
                        .from(CORRECTION)
                        .where(CORRECTION.ARTICLE_ID.eq(ARTICLE.ID))
                        .orderBy(CORRECTION.CORRECTED_AT, CORRECTION.ID))
                .as("corrections");
        this.pictures = multiset(select(Projections.picture(PICTURE))
                        .from(ARTICLE_PICTURE)
                        .join(PICTURE)
                        .on(PICTURE.ID.eq(ARTICLE_PICTURE.PICTURE_ID))
                        .where(ARTICLE_PICTURE.ARTICLE_ID.eq(ARTICLE.ID)))
                .as("pictures");
    }

    /** What stands, or stood, at an address. */
    public sealed interface Found {
        record Here(Article article) implements Found {}

        /** It has another address now: the path. */
        record Moved(String path) implements Found {}

        /** It was public and has been withdrawn. */
        record Gone() implements Found {}

        record Nowhere() implements Found {}
    }

    public Found at(String section, String slug) {
        Record row = dsl.select(Projections.TEASER)
                .select(Projections.picture(HERO))
                .select(
                        ARTICLE.BODY,
                        ARTICLE.STATUS,
                        ARTICLE.LISTED_AT,
                        ARTICLE.FIRST_PUBLISHED_AT,
                        ARTICLE.UPDATED_AT,
                        ARTICLE.SOURCE,
                        ARTICLE.COPYRIGHT,
                        ARTICLE.USAGE_TERMS,
                        ARTICLE.WORD_COUNT,
                        ARTICLE.TRANSLATION_OF)
                .select(authors, topics, corrections, pictures)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(HERO)
                .on(HERO.ID.eq(ARTICLE.HERO_ID))
                .where(SECTION.SLUG.eq(section))
                .and(ARTICLE.SLUG.eq(slug))
                .fetchOne();
        if (row == null) return moved(section, slug);
        if (row.get(ARTICLE.STATUS).equals("withdrawn")) return new Found.Gone();
        if (row.get(ARTICLE.LISTED_AT) == null || row.get(ARTICLE.LISTED_AT).isAfter(clock.instant()))
            return new Found.Nowhere();
        return new Found.Here(article(row));
    }

    private Found moved(String section, String slug) {
        Record row = dsl.select(SECTION.SLUG, ARTICLE.SLUG)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.ID.eq(select(SLUG_HISTORY.ARTICLE_ID)
                        .from(SLUG_HISTORY)
                        .join(OTHER_SECTION)
                        .on(OTHER_SECTION.ID.eq(SLUG_HISTORY.SECTION_ID))
                        .where(OTHER_SECTION.SLUG.eq(section))
                        .and(SLUG_HISTORY.SLUG.eq(slug))))
                .fetchOne();
        return row == null
                ? new Found.Nowhere()
                : new Found.Moved("/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG));
    }

    private Article article(Record row) {
        String uri = row.get(ARTICLE.URI);
        return new Article(
                row.get(ARTICLE.ID),
                uri,
                Projections.section(row),
                row.get(ARTICLE.SLUG),
                row.get(ARTICLE.HEADLINE),
                row.get(ARTICLE.KICKER),
                row.get(ARTICLE.STANDFIRST),
                row.get(ARTICLE.EXCERPT),
                row.get(ARTICLE.BODY),
                row.get(ARTICLE.LANGUAGE),
                row.get(ARTICLE.FIRST_PUBLISHED_AT),
                row.get(ARTICLE.PUBLISHED_AT),
                row.get(ARTICLE.UPDATED_AT),
                row.get(ARTICLE.SOURCE),
                row.get(ARTICLE.COPYRIGHT),
                row.get(ARTICLE.USAGE_TERMS),
                row.get(ARTICLE.WORD_COUNT),
                Projections.picture(row, HERO),
                row.get(authors)
                        .map(a -> new Author(
                                a.get(AUTHOR.ID), a.get(AUTHOR.SLUG), a.get(AUTHOR.NAME), a.get(AUTHOR.BIO), null)),
                row.get(topics).map(Projections::topic),
                row.get(corrections).map(c -> new Correction(c.get(CORRECTION.TEXT), c.get(CORRECTION.CORRECTED_AT))),
                row.get(pictures).map(p -> Objects.requireNonNull(Projections.picture(p, PICTURE))),
                translations(uri, row.get(ARTICLE.TRANSLATION_OF)));
    }

    /** The original and its translations name one another through the original's uri. */
    private List<Article.Translation> translations(String uri, @Nullable String translationOf) {
        String original = translationOf == null ? uri : translationOf;
        return dsl.select(OTHER.LANGUAGE, OTHER.SLUG, OTHER.HEADLINE, OTHER_SECTION.SLUG)
                .from(OTHER)
                .join(OTHER_SECTION)
                .on(OTHER_SECTION.ID.eq(OTHER.SECTION_ID))
                .where(OTHER.URI.eq(original).or(OTHER.TRANSLATION_OF.eq(original)))
                .and(OTHER.URI.ne(uri))
                .and(OTHER.LISTED_AT.le(clock.instant()))
                .orderBy(OTHER.LANGUAGE, OTHER.ID)
                .fetch(r -> new Article.Translation(
                        r.get(OTHER.LANGUAGE),
                        "/" + r.get(OTHER_SECTION.SLUG) + "/" + r.get(OTHER.SLUG),
                        r.get(OTHER.HEADLINE)));
    }
}
