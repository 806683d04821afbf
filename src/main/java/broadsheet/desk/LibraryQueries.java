package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE_OWNER;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.edition.Manuscript.State;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Whose the desk's pictures are, and where they stand. */
public final class LibraryQueries {

    private static final int USES_SHOWN = 50;

    private final DSLContext dsl;
    private final Clock clock;

    public LibraryQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** An article that shows a picture, or will. */
    record Use(long article, String headline, State state, String path) {}

    /**
     * Articles that show it, at their head or within, newest first, at most fifty.
     *
     * @param owner whose drafts may be named, besides what readers see; null for everybody's
     */
    List<Use> uses(long picture, @Nullable Long owner) {
        Condition may = owner == null
                ? DSL.noCondition()
                : ARTICLE.LISTED_AT.le(clock.instant()).or(MANUSCRIPT.OWNER_ID.eq(owner));
        return dsl.select(
                        ARTICLE.ID,
                        DSL.coalesce(MANUSCRIPT.HEADLINE, ARTICLE.HEADLINE).as("headline"),
                        ARTICLE.STATUS,
                        ARTICLE.LISTED_AT,
                        SECTION.SLUG,
                        ARTICLE.SLUG)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .leftJoin(MANUSCRIPT)
                .on(MANUSCRIPT.ARTICLE_ID.eq(ARTICLE.ID))
                .where(ARTICLE.ID.in(DSL.select(ARTICLE.ID)
                        .from(ARTICLE)
                        .where(ARTICLE.HERO_ID.eq(picture))
                        .union(DSL.select(ARTICLE_PICTURE.ARTICLE_ID)
                                .from(ARTICLE_PICTURE)
                                .where(ARTICLE_PICTURE.PICTURE_ID.eq(picture)))
                        .union(DSL.select(MANUSCRIPT.ARTICLE_ID)
                                .from(MANUSCRIPT)
                                .where(MANUSCRIPT.HERO_ID.eq(picture)))))
                .and(may)
                .orderBy(ARTICLE.ID.desc())
                .limit(USES_SHOWN)
                .fetch(row -> new Use(
                        row.get(ARTICLE.ID),
                        row.get("headline", String.class),
                        State.of(row.get(ARTICLE.STATUS), row.get(ARTICLE.LISTED_AT), clock.instant()),
                        "/" + row.get(SECTION.SLUG) + "/" + row.get(ARTICLE.SLUG)));
    }

    /** Names of authors whose portrait it is. */
    List<String> portraits(long picture) {
        return dsl.select(AUTHOR.NAME)
                .from(AUTHOR)
                .where(AUTHOR.PORTRAIT_ID.eq(picture))
                .orderBy(AUTHOR.NAME)
                .limit(USES_SHOWN)
                .fetch(AUTHOR.NAME);
    }

    /** Whether she brought it in, and nothing that is hers no longer shows it. */
    boolean stillOf(long picture, long staff) {
        return dsl.fetchExists(
                        PICTURE_OWNER, PICTURE_OWNER.PICTURE_ID.eq(picture).and(PICTURE_OWNER.STAFF_ID.eq(staff)))
                && uses(picture, null).stream().allMatch(use -> use.state() == State.DRAFT)
                && portraits(picture).isEmpty();
    }
}
