package broadsheet.edition;

import static broadsheet.db.schema.Tables.BREAKING_NEWS;
import static broadsheet.db.schema.Tables.FRONT_DRAFT;
import static broadsheet.db.schema.Tables.FRONT_DRAFT_SLOT;
import static broadsheet.db.schema.Tables.FRONT_SLOT;

import broadsheet.content.Breaking;
import broadsheet.db.schema.tables.records.FrontDraftRecord;
import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Brings the arranged front and the bar above it before readers, within a transaction of Publishing. */
final class FrontWriter {

    private final DSLContext tx;
    private final Clock clock;

    FrontWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @return whether there was a draft, and it was the one that was looked at */
    boolean publish(Actor who, int version) {
        FrontDraftRecord draft = tx.selectFrom(FRONT_DRAFT)
                .where(FRONT_DRAFT.VERSION.eq(version))
                .and(FRONT_DRAFT.BEGUN)
                .forUpdate()
                .fetchOne();
        if (draft == null) return false;
        Instant now = clock.instant();
        tx.deleteFrom(FRONT_SLOT).execute();
        tx.insertInto(
                        FRONT_SLOT,
                        FRONT_SLOT.AREA,
                        FRONT_SLOT.POSITION,
                        FRONT_SLOT.ARTICLE_ID,
                        FRONT_SLOT.PINNED_UNTIL,
                        FRONT_SLOT.AGAIN)
                .select(DSL.select(
                                FRONT_DRAFT_SLOT.AREA,
                                FRONT_DRAFT_SLOT.POSITION,
                                FRONT_DRAFT_SLOT.ARTICLE_ID,
                                FRONT_DRAFT_SLOT.PINNED_UNTIL,
                                FRONT_DRAFT_SLOT.AGAIN)
                        .from(FRONT_DRAFT_SLOT)
                        .where(FRONT_DRAFT_SLOT.PINNED_UNTIL.isNull())
                        .or(FRONT_DRAFT_SLOT.PINNED_UNTIL.gt(now)))
                .execute();
        tx.deleteFrom(FRONT_DRAFT_SLOT).execute();
        tx.update(FRONT_DRAFT)
                .set(FRONT_DRAFT.VERSION, version + 1)
                .set(FRONT_DRAFT.BEGUN, false)
                .set(FRONT_DRAFT.SAVED_AT, now)
                .set(FRONT_DRAFT.SAVED_BY, who.name())
                .execute();
        AuditLog.note(tx, now, who, "frontPublished", "");
        return true;
    }

    void announce(Actor who, Breaking news) {
        tx.deleteFrom(BREAKING_NEWS).execute();
        put(tx, news);
        AuditLog.note(tx, clock.instant(), who, "breakingAnnounced", news.text());
    }

    /** Where there is no bar. */
    static void put(DSLContext tx, Breaking news) {
        tx.insertInto(BREAKING_NEWS)
                .set(BREAKING_NEWS.TEXT, news.text())
                .set(BREAKING_NEWS.LINK, news.link())
                .set(BREAKING_NEWS.ENDS_AT, news.endsAt())
                .execute();
    }

    /** @return whether there was any */
    boolean takeDown(Actor who) {
        if (tx.deleteFrom(BREAKING_NEWS).execute() == 0) return false;
        AuditLog.note(tx, clock.instant(), who, "breakingTakenDown", "");
        return true;
    }
}
