package broadsheet.edition;

import static broadsheet.db.schema.Tables.SLUG_HISTORY;

import org.jooq.DSLContext;

/** Addresses that lead to where an article is now. */
final class SlugHistory {

    private SlugHistory() {}

    static void remember(DSLContext tx, long section, String slug, long article) {
        tx.insertInto(SLUG_HISTORY)
                .set(SLUG_HISTORY.SECTION_ID, section)
                .set(SLUG_HISTORY.SLUG, slug)
                .set(SLUG_HISTORY.ARTICLE_ID, article)
                .onConflict(SLUG_HISTORY.SECTION_ID, SLUG_HISTORY.SLUG)
                .doUpdate()
                .set(SLUG_HISTORY.ARTICLE_ID, article)
                .execute();
    }
}
