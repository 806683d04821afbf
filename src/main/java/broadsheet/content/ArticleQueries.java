package broadsheet.content;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Articles one at a time, with everything their page shows, in one statement. */
public final class ArticleQueries {

    private static final broadsheet.db.schema.tables.Article OTHER = ARTICLE.as("other");
    private static final broadsheet.db.schema.tables.Article SAME = ARTICLE.as("same");
    private static final broadsheet.db.schema.tables.Section NAMED = SECTION.as("named");
    private static final broadsheet.db.schema.tables.Section OTHER_SECTION = SECTION.as("other_section");

    private final DSLContext dsl;
    private final Clock clock;
    private final WholeArticle whole = new WholeArticle();

    public ArticleQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
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
        Record row = whole.from(dsl)
                // by the section's id, since H2 would not join the section first and use the index of both
                .where(ARTICLE.SECTION_ID.eq(select(NAMED.ID).from(NAMED).where(NAMED.SLUG.eq(section))))
                .and(ARTICLE.SLUG.eq(slug))
                .fetchOne();
        if (row == null) return moved(section, slug);
        if (row.get(ARTICLE.STATUS).equals("withdrawn")) return new Found.Gone();
        if (row.get(ARTICLE.LISTED_AT) == null || row.get(ARTICLE.LISTED_AT).isAfter(clock.instant()))
            return new Found.Nowhere();
        return new Found.Here(whole.article(
                row,
                whole.hasTranslations(row)
                        ? translations(row.get(ARTICLE.URI), row.get(ARTICLE.TRANSLATION_OF))
                        : List.of()));
    }

    private Found moved(String section, String slug) {
        Record row = dsl.select(SECTION.SLUG, ARTICLE.SLUG)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.ID.eq(select(SLUG_HISTORY.ARTICLE_ID)
                        .from(SLUG_HISTORY)
                        .where(SLUG_HISTORY.SECTION_ID.eq(
                                select(NAMED.ID).from(NAMED).where(NAMED.SLUG.eq(section))))
                        .and(SLUG_HISTORY.SLUG.eq(slug))))
                .fetchOne();
        return row == null
                ? new Found.Nowhere()
                : new Found.Moved("/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG));
    }

    /** The original and its translations name one another through the original's uri. */
    private List<Article.Translation> translations(String uri, @Nullable String translationOf) {
        String original = translationOf == null ? uri : translationOf;
        return dsl.select(OTHER.LANGUAGE, OTHER.SLUG, OTHER.HEADLINE, OTHER_SECTION.SLUG)
                .from(OTHER)
                .join(OTHER_SECTION)
                .on(OTHER_SECTION.ID.eq(OTHER.SECTION_ID))
                .where(OTHER.ID.in(select(SAME.ID) // an index for each: "or" would have H2 look at every article
                        .from(SAME)
                        .where(SAME.URI.eq(original))
                        .unionAll(select(SAME.ID).from(SAME).where(SAME.TRANSLATION_OF.eq(original)))))
                .and(OTHER.URI.ne(uri))
                .and(OTHER.LISTED_AT.le(clock.instant()))
                .orderBy(OTHER.LANGUAGE, OTHER.ID)
                .fetch(r -> new Article.Translation(
                        r.get(OTHER.LANGUAGE),
                        "/" + r.get(OTHER_SECTION.SLUG) + "/" + r.get(OTHER.SLUG),
                        r.get(OTHER.HEADLINE)));
    }
}
