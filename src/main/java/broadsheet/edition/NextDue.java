package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.BREAKING_NEWS;
import static broadsheet.db.schema.Tables.FRONT_SLOT;

import broadsheet.db.Database;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** When what readers see changes next by itself: each of these is one look at an index, or at very few rows. */
final class NextDue {

    private final DSLContext tx;
    private final Instant now;

    NextDue(DSLContext tx, Instant now) {
        this.tx = tx;
        this.now = now;
    }

    /** Null for never. */
    @Nullable
    Instant read() {
        return Stream.of(comes(), goes(), pinEnds(), barEnds())
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private @Nullable Instant comes() {
        return tx.select(ARTICLE.LISTED_AT)
                .from(ARTICLE)
                .where(ARTICLE.LISTED_AT.gt(now))
                .and(ARTICLE.LISTED_AT.le(Database.LATEST))
                .orderBy(ARTICLE.LISTED_AT.asc())
                .limit(1)
                .fetchOne(ARTICLE.LISTED_AT);
    }

    private @Nullable Instant goes() {
        return tx.select(ARTICLE.UNPUBLISH_AT)
                .from(ARTICLE)
                .where(ARTICLE.UNPUBLISH_AT.between(Instant.EPOCH, Database.LATEST))
                .and(ARTICLE.STATUS.eq("published"))
                .orderBy(ARTICLE.UNPUBLISH_AT.asc())
                .limit(1)
                .fetchOne(ARTICLE.UNPUBLISH_AT);
    }

    /** An editor's choice on the front gives its place back. */
    private @Nullable Instant pinEnds() {
        return tx.select(DSL.min(FRONT_SLOT.PINNED_UNTIL))
                .from(FRONT_SLOT)
                .where(FRONT_SLOT.PINNED_UNTIL.gt(now))
                .fetchOne(DSL.min(FRONT_SLOT.PINNED_UNTIL));
    }

    private @Nullable Instant barEnds() {
        return tx.select(BREAKING_NEWS.ENDS_AT)
                .from(BREAKING_NEWS)
                .where(BREAKING_NEWS.ENDS_AT.gt(now))
                .fetchOne(BREAKING_NEWS.ENDS_AT);
    }
}
