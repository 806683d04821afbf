package broadsheet.edition;

import static broadsheet.db.schema.Tables.AUDIT;
import static broadsheet.db.schema.Tables.STAFF;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What was done by whom: only ever added to, within the transaction of the deed itself. */
public final class AuditLog {

    private static final int LONGEST_SUBJECT = 600;

    /** Of these there are many, and readers see nothing of them. */
    private static final List<String> WRITING = List.of(
            "articleBegun", "articleSaved", "articleRestored", "articleIllustrated", "frontDrafted", "frontDiscarded");

    private final DSLContext dsl;

    public AuditLog(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** @param who empty for the program itself */
    public record Entry(long id, Instant at, String who, String deed, String subject) {}

    /**
     * Adds an entry.
     *
     * @param deed such as article.published; desk.deed.{deed} has its words
     * @param subject what it was done to
     */
    public static void note(DSLContext tx, Instant at, Actor who, String deed, String subject) {
        tx.insertInto(AUDIT)
                .set(AUDIT.AT, at)
                .set(AUDIT.WHO, who.email())
                .set(AUDIT.DEED, deed)
                .set(AUDIT.SUBJECT, subject.substring(0, Math.min(subject.length(), LONGEST_SUBJECT)))
                .execute();
    }

    /** What is done to something that has a number: that, and the words that people know it by. */
    static String named(long id, String words) {
        return ("#" + id + " " + words).strip();
    }

    /**
     * Newest first.
     *
     * @param who part of an e-mail address or of a name; empty for everybody
     * @param writing whether what comes before readers see anything is wanted too
     * @param before an entry's id, or null for the newest
     */
    public List<Entry> entries(String who, boolean writing, @Nullable Long before, int limit) {
        return dsl.select(AUDIT.ID, AUDIT.AT, AUDIT.WHO, AUDIT.DEED, AUDIT.SUBJECT)
                .from(AUDIT)
                .where(AUDIT.ID.lt(before == null ? Long.MAX_VALUE : before))
                .and(who.isEmpty() ? DSL.noCondition() : by(who))
                .and(writing ? DSL.noCondition() : AUDIT.DEED.notIn(WRITING))
                .orderBy(AUDIT.ID.desc())
                .limit(limit)
                .fetch(row -> new Entry(
                        row.get(AUDIT.ID),
                        row.get(AUDIT.AT),
                        row.get(AUDIT.WHO),
                        row.get(AUDIT.DEED),
                        row.get(AUDIT.SUBJECT)));
    }

    private Condition by(String who) {
        return AUDIT.WHO
                .containsIgnoreCase(who)
                .or(AUDIT.WHO.in(dsl.select(STAFF.EMAIL).from(STAFF).where(STAFF.NAME.containsIgnoreCase(who))));
    }
}
