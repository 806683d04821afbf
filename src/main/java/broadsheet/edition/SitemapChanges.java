package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SITEMAP_CHANGE;

import broadsheet.db.Database;
import java.time.Clock;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Notes which files of the sitemap an edition has changed, so that the index of a million articles need not look at
 * them: a row for each file that has a public article, and one for each time at which something in it will come out.
 */
final class SitemapChanges {

    /** As many as one file may have: https://www.sitemaps.org/protocol.html */
    private static final long PART = 50_000;

    private static final Field<Long> PART_OF = ARTICLE.ID.minus(1L).div(PART);

    private final Clock clock;

    SitemapChanges(Clock clock) {
        this.clock = clock;
    }

    /** Last of all in the transaction: looks at what carries the edition's number. */
    void note(DSLContext tx, long edition) {
        Instant now = clock.instant();
        tx.selectDistinct(PART_OF)
                .from(ARTICLE)
                .where(ARTICLE.EDITION.eq(edition))
                .fetch(row -> row.value1())
                .forEach(part -> note(tx, part, now));
    }

    private static void note(DSLContext tx, long part, Instant now) {
        tx.deleteFrom(SITEMAP_CHANGE).where(SITEMAP_CHANGE.PART.eq(part)).execute();
        Condition within = ARTICLE.ID.between(part * PART + 1, (part + 1) * PART);
        if (tx.fetchExists(ARTICLE, within.and(ARTICLE.LISTED_AT.le(now))))
            tx.insertInto(SITEMAP_CHANGE)
                    .set(SITEMAP_CHANGE.PART, part)
                    .set(SITEMAP_CHANGE.CHANGED_AT, now)
                    .execute();
        tx.insertInto(SITEMAP_CHANGE, SITEMAP_CHANGE.PART, SITEMAP_CHANGE.CHANGED_AT)
                .select(DSL.selectDistinct(DSL.inline(part), ARTICLE.LISTED_AT)
                        .from(ARTICLE)
                        .where(ARTICLE.LISTED_AT.gt(now))
                        .and(ARTICLE.LISTED_AT.le(Database.LATEST))
                        .and(PART_OF.eq(part))) // not the range of ids: H2 would read all of it, and few are to come
                .execute();
    }
}
