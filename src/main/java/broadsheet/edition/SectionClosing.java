package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.FRONT_DRAFT_SLOT;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;

import broadsheet.content.FrontLayout;
import broadsheet.content.Slug;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;

/** Moves all that is in a section to another, within a transaction of Publishing; every address that it had leads there. */
final class SectionClosing {

    private static final broadsheet.db.schema.tables.Article THERE = ARTICLE.as("there");

    private final DSLContext tx;
    private final long section;
    private final long into;

    SectionClosing(DSLContext tx, long section, long into) {
        this.tx = tx;
        this.section = section;
        this.into = into;
    }

    void close(long edition) {
        remember();
        makeRoom();
        tx.update(ARTICLE)
                .set(ARTICLE.SECTION_ID, into)
                .set(ARTICLE.EDITION, edition)
                .where(ARTICLE.SECTION_ID.eq(section))
                .execute();
        tx.update(MANUSCRIPT)
                .set(MANUSCRIPT.SECTION_ID, into)
                .where(MANUSCRIPT.SECTION_ID.eq(section))
                .execute();
        clearFront();
        tx.update(SECTION)
                .set(SECTION.INTO_ID, into)
                .where(SECTION.ID.eq(section).or(SECTION.INTO_ID.eq(section)))
                .execute();
    }

    /** What stands at an address now is what it leads to, not what stood there before. */
    private void remember() {
        tx.deleteFrom(SLUG_HISTORY)
                .where(SLUG_HISTORY.SECTION_ID.eq(section))
                .and(SLUG_HISTORY.SLUG.in(DSL.select(ARTICLE.SLUG).from(ARTICLE).where(ARTICLE.SECTION_ID.eq(section))))
                .execute();
        tx.insertInto(SLUG_HISTORY, SLUG_HISTORY.SECTION_ID, SLUG_HISTORY.SLUG, SLUG_HISTORY.ARTICLE_ID)
                .select(DSL.select(ARTICLE.SECTION_ID, ARTICLE.SLUG, ARTICLE.ID)
                        .from(ARTICLE)
                        .where(ARTICLE.SECTION_ID.eq(section)))
                .execute();
    }

    /** Where another article stands at an address there, or stood, the one that comes takes the next that is free. */
    private void makeRoom() {
        Select<Record1<String>> there = DSL.select(THERE.SLUG).from(THERE).where(THERE.SECTION_ID.eq(into));
        Select<Record1<String>> once = DSL.select(SLUG_HISTORY.SLUG)
                .from(SLUG_HISTORY)
                .where(SLUG_HISTORY.SECTION_ID.eq(into))
                .and(SLUG_HISTORY.ARTICLE_ID.ne(ARTICLE.ID));
        tx.select(ARTICLE.ID, ARTICLE.SLUG)
                .from(ARTICLE)
                .where(ARTICLE.SECTION_ID.eq(section))
                .and(ARTICLE.SLUG.in(there).or(ARTICLE.SLUG.in(once)))
                .fetch()
                .forEach(row -> rename(row.value1(), row.value2()));
    }

    private void rename(long article, String slug) {
        int n = 2;
        while (taken(Slug.with(slug, Integer.toString(n)))) n++;
        String free = Slug.with(slug, Integer.toString(n));
        tx.update(ARTICLE).set(ARTICLE.SLUG, free).where(ARTICLE.ID.eq(article)).execute();
        tx.update(MANUSCRIPT)
                .set(MANUSCRIPT.SLUG, free)
                .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                .and(MANUSCRIPT.SLUG.eq(slug))
                .execute();
    }

    private boolean taken(String slug) {
        return tx.fetchExists(ARTICLE, ARTICLE.SECTION_ID.in(section, into).and(ARTICLE.SLUG.eq(slug)))
                || tx.fetchExists(
                        SLUG_HISTORY, SLUG_HISTORY.SECTION_ID.in(section, into).and(SLUG_HISTORY.SLUG.eq(slug)));
    }

    private void clearFront() {
        String slug = tx.select(SECTION.SLUG)
                .from(SECTION)
                .where(SECTION.ID.eq(section))
                .fetchSingle(SECTION.SLUG);
        tx.deleteFrom(FRONT_SLOT)
                .where(FRONT_SLOT.AREA.eq(FrontLayout.SECTION + slug))
                .execute();
        tx.deleteFrom(FRONT_DRAFT_SLOT)
                .where(FRONT_DRAFT_SLOT.AREA.eq(FrontLayout.SECTION + slug))
                .execute();
    }
}
