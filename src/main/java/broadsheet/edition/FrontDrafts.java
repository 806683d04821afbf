package broadsheet.edition;

import static broadsheet.db.schema.Tables.FRONT_DRAFT;
import static broadsheet.db.schema.Tables.FRONT_DRAFT_SLOT;
import static broadsheet.db.schema.Tables.FRONT_SLOT;

import broadsheet.db.Database;
import broadsheet.db.schema.tables.records.FrontDraftRecord;
import broadsheet.edition.FrontDraft.Slot;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Keeps the front that the desk is arranging. Readers see nothing of it until Publishing takes it from here. When a
 * method that writes returns, what it wrote is on the disk.
 */
public final class FrontDrafts {

    private final Database database;
    private final Clock clock;

    public FrontDrafts(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Without those whose time is over. */
    public FrontDraft read() {
        return database.snapshot(tx -> read(tx, clock.instant()));
    }

    private static FrontDraft read(DSLContext tx, Instant now) {
        FrontDraftRecord draft = tx.selectFrom(FRONT_DRAFT).fetchSingle();
        List<Slot> slots = draft.getBegun() ? drafted(tx) : published(tx);
        return new FrontDraft(
                draft.getVersion(),
                draft.getBegun(),
                draft.getSavedAt(),
                draft.getSavedBy(),
                slots.stream()
                        .filter(slot -> slot.until() == null || slot.until().isAfter(now))
                        .toList());
    }

    private static List<Slot> drafted(DSLContext tx) {
        return tx.selectFrom(FRONT_DRAFT_SLOT)
                .orderBy(FRONT_DRAFT_SLOT.AREA, FRONT_DRAFT_SLOT.POSITION)
                .fetch(row -> new Slot(row.getArea(), row.getArticleId(), row.getPinnedUntil(), row.getAgain()));
    }

    private static List<Slot> published(DSLContext tx) {
        return tx.selectFrom(FRONT_SLOT)
                .orderBy(FRONT_SLOT.AREA, FRONT_SLOT.POSITION)
                .fetch(row -> new Slot(row.getArea(), row.getArticleId(), row.getPinnedUntil(), row.getAgain()));
    }

    /**
     * Keeps a draft over the version that it was made from, and over no other.
     *
     * @return false, and nothing done, when somebody else has changed it in between
     */
    public boolean keep(Actor who, FrontDraft draft) {
        return change(who, draft.version(), true, draft.slots());
    }

    /** Goes back to what readers have. */
    public boolean discard(Actor who, int version) {
        return change(who, version, false, List.of());
    }

    private boolean change(Actor who, int version, boolean begun, List<Slot> slots) {
        return database.write(tx -> {
            Record draft = tx.selectFrom(FRONT_DRAFT)
                    .where(FRONT_DRAFT.VERSION.eq(version))
                    .forUpdate()
                    .fetchOne();
            if (draft == null) return false;
            write(tx, slots);
            tx.update(FRONT_DRAFT)
                    .set(FRONT_DRAFT.VERSION, version + 1)
                    .set(FRONT_DRAFT.BEGUN, begun)
                    .set(FRONT_DRAFT.SAVED_AT, clock.instant())
                    .set(FRONT_DRAFT.SAVED_BY, who.name())
                    .execute();
            AuditLog.note(tx, clock.instant(), who, begun ? "frontDrafted" : "frontDiscarded", "");
            return true;
        });
    }

    private static void write(DSLContext tx, List<Slot> slots) {
        tx.deleteFrom(FRONT_DRAFT_SLOT).execute();
        int position = 0;
        for (Slot slot : slots)
            tx.insertInto(FRONT_DRAFT_SLOT)
                    .set(FRONT_DRAFT_SLOT.AREA, slot.area())
                    .set(FRONT_DRAFT_SLOT.POSITION, position++)
                    .set(FRONT_DRAFT_SLOT.ARTICLE_ID, slot.article())
                    .set(FRONT_DRAFT_SLOT.PINNED_UNTIL, slot.until())
                    .set(FRONT_DRAFT_SLOT.AGAIN, slot.again())
                    .execute();
    }
}
