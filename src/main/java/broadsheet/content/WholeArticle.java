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
import static broadsheet.db.schema.Tables.TOPIC;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;

/** An article with everything that belongs to it, as one row: what is selected, and how the row becomes an Article. */
final class WholeArticle {

    private static final broadsheet.db.schema.tables.Article OTHER = ARTICLE.as("translation");

    private final Field<? extends Result<? extends Record>> authors = multiset(select(Projections.author(AUTHOR))
                    .from(ARTICLE_AUTHOR)
                    .join(AUTHOR)
                    .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                    .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(ARTICLE.ID))
                    .orderBy(ARTICLE_AUTHOR.POSITION))
            .as("authors");
    private final Field<? extends Result<? extends Record>> topics = multiset(
                    select(TOPIC.ID, TOPIC.SLUG, TOPIC.NAME, TOPIC.KIND)
                            .from(ARTICLE_TOPIC)
                            .join(TOPIC)
                            .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                            .where(ARTICLE_TOPIC.ARTICLE_ID.eq(ARTICLE.ID))
                            .orderBy(ARTICLE_TOPIC.POSITION))
            .as("topics");
    private final Field<? extends Result<? extends Record>> corrections = multiset(
                    select(CORRECTION.TEXT, CORRECTION.CORRECTED_AT)
                            .from(CORRECTION)
                            .where(CORRECTION.ARTICLE_ID.eq(ARTICLE.ID))
                            .orderBy(CORRECTION.CORRECTED_AT, CORRECTION.ID))
            .as("corrections");
    private final Field<? extends Result<? extends Record>> pictures = multiset(select(Projections.picture(PICTURE))
                    .from(ARTICLE_PICTURE)
                    .join(PICTURE)
                    .on(PICTURE.ID.eq(ARTICLE_PICTURE.PICTURE_ID))
                    .where(ARTICLE_PICTURE.ARTICLE_ID.eq(ARTICLE.ID)))
            .as("pictures");

    /** Whether others translate this one: few are translated, and the rest need not be asked for. */
    private final Field<Boolean> translated = DSL.field(
                    DSL.exists(DSL.selectOne().from(OTHER).where(OTHER.TRANSLATION_OF.eq(ARTICLE.URI))))
            .as("translated");

    SelectJoinStep<Record> from(DSLContext dsl) {
        return dsl.select(Projections.TEASER)
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
                        ARTICLE.TRANSLATION_OF,
                        ARTICLE.EDITION)
                .select(authors, topics, corrections, pictures, translated)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(HERO)
                .on(HERO.ID.eq(ARTICLE.HERO_ID));
    }

    boolean hasTranslations(Record row) {
        return row.get(translated) || row.get(ARTICLE.TRANSLATION_OF) != null;
    }

    /** @param row of a published article */
    Article article(Record row, List<Article.Translation> translations) {
        return new Article(
                row.get(ARTICLE.ID),
                row.get(ARTICLE.URI),
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
                translations);
    }
}
