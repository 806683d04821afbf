package broadsheet.login;

import static broadsheet.db.schema.Tables.KNOWN_DEVICE;
import static broadsheet.db.schema.Tables.STAFF;
import static broadsheet.db.schema.Tables.STAFF_SESSION;

import broadsheet.db.Database;
import broadsheet.edition.AuditLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Who is signed in, where; and which browsers have been before. */
public final class Sessions {

    /** However busy, a session ends. */
    static final Duration LONGEST = Duration.ofDays(30);

    /** How long the code may be looked for. */
    static final Duration HALF_HOLDS = Duration.ofMinutes(15);

    private static final int WRONG_CODES = 5;
    private static final Duration IDLE = Duration.ofDays(7);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);
    private static final int MOST_DEVICES = 20;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public Sessions(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * A session.
     *
     * @param confirmed whether nothing more is asked for
     * @param passkey whether it began with one
     * @param agent what the browser calls itself
     */
    public record Session(
            long id,
            Staff staff,
            boolean confirmed,
            boolean passkey,
            Instant createdAt,
            Instant seenAt,
            String address,
            String agent) {

        /** Where it is. */
        public String browser() {
            return Agent.name(agent);
        }
    }

    /** What somebody has shown of herself. */
    enum Shown {
        /** A passphrase, where a code is asked for too. */
        HALF,
        ALL,
        PASSKEY
    }

    Token begin(Staff staff, Shown shown, String address, String agent) {
        Token token = Token.random(random);
        Instant now = clock.instant();
        database.run(tx -> {
            tx.deleteFrom(STAFF_SESSION).where(DSL.not(holds(now))).execute();
            tx.insertInto(STAFF_SESSION)
                    .set(STAFF_SESSION.TOKEN_HASH, token.hash())
                    .set(STAFF_SESSION.STAFF_ID, staff.id())
                    .set(STAFF_SESSION.CONFIRMED, shown != Shown.HALF)
                    .set(STAFF_SESSION.PASSKEY, shown == Shown.PASSKEY)
                    .set(STAFF_SESSION.CREATED_AT, now)
                    .set(STAFF_SESSION.SEEN_AT, now)
                    .set(STAFF_SESSION.ADDRESS, cut(address, 60))
                    .set(STAFF_SESSION.AGENT, cut(agent, 300))
                    .execute();
            if (shown == Shown.ALL) AuditLog.note(tx, now, staff.actor(), "signedIn", address);
            if (shown == Shown.PASSKEY) AuditLog.note(tx, now, staff.actor(), "signedInByPasskey", address);
        });
        return token;
    }

    Optional<Session> find(Token token) {
        Instant now = clock.instant();
        Optional<Session> session = database.dsl()
                .select(STAFF_SESSION.fields())
                .select(STAFF.fields())
                .from(STAFF_SESSION)
                .join(STAFF)
                .on(STAFF.ID.eq(STAFF_SESSION.STAFF_ID))
                .where(STAFF_SESSION.TOKEN_HASH.eq(token.hash()))
                .and(holds(now))
                .andNot(STAFF.SUSPENDED)
                .fetchOptional(Sessions::session);
        session.filter(s -> s.seenAt().isBefore(now.minus(SEEN_EVERY)))
                .ifPresent(s -> database.run(tx -> tx.update(STAFF_SESSION)
                        .set(STAFF_SESSION.SEEN_AT, now)
                        .where(STAFF_SESSION.ID.eq(s.id()))
                        .execute()));
        return session;
    }

    private static Condition holds(Instant now) {
        return STAFF_SESSION
                .SEEN_AT
                .gt(now.minus(IDLE))
                .and(STAFF_SESSION.CREATED_AT.gt(now.minus(LONGEST)))
                .and(STAFF_SESSION.CREATED_AT.gt(now.minus(HALF_HOLDS)).or(STAFF_SESSION.CONFIRMED));
    }

    private static Session session(org.jooq.Record row) {
        return new Session(
                row.get(STAFF_SESSION.ID),
                Personnel.staff(row),
                row.get(STAFF_SESSION.CONFIRMED),
                row.get(STAFF_SESSION.PASSKEY),
                row.get(STAFF_SESSION.CREATED_AT),
                row.get(STAFF_SESSION.SEEN_AT),
                row.get(STAFF_SESSION.ADDRESS),
                row.get(STAFF_SESSION.AGENT));
    }

    List<Session> of(Staff staff) {
        return database.dsl()
                .select(STAFF_SESSION.fields())
                .select(STAFF.fields())
                .from(STAFF_SESSION)
                .join(STAFF)
                .on(STAFF.ID.eq(STAFF_SESSION.STAFF_ID))
                .where(STAFF_SESSION.STAFF_ID.eq(staff.id()))
                .and(STAFF_SESSION.CONFIRMED)
                .and(holds(clock.instant()))
                .orderBy(STAFF_SESSION.SEEN_AT.desc())
                .fetch(Sessions::session);
    }

    /** Ends one of somebody's own sessions; another's stays as it is. */
    void end(Staff staff, long id) {
        database.run(tx -> {
            Boolean signedIn = tx.deleteFrom(STAFF_SESSION)
                    .where(STAFF_SESSION.ID.eq(id))
                    .and(STAFF_SESSION.STAFF_ID.eq(staff.id()))
                    .returningResult(STAFF_SESSION.CONFIRMED)
                    .fetchOne(STAFF_SESSION.CONFIRMED);
            if (Boolean.TRUE.equals(signedIn)) AuditLog.note(tx, clock.instant(), staff.actor(), "sessionEnded", "");
        });
    }

    /**
     * Counts a wrong code.
     *
     * @return whether that was one too many: it has ended the session, and signing in begins anew
     */
    boolean miss(Session half) {
        return database.write(tx -> {
            tx.update(STAFF_SESSION)
                    .set(STAFF_SESSION.WRONG_CODES, STAFF_SESSION.WRONG_CODES.plus(1))
                    .where(STAFF_SESSION.ID.eq(half.id()))
                    .execute();
            int ended = tx.deleteFrom(STAFF_SESSION)
                    .where(STAFF_SESSION.ID.eq(half.id()))
                    .and(STAFF_SESSION.WRONG_CODES.ge(WRONG_CODES))
                    .execute();
            return ended > 0;
        });
    }

    Token know(Staff staff) {
        Token device = Token.random(random);
        database.run(tx -> {
            List<String> older = tx.select(KNOWN_DEVICE.TOKEN_HASH)
                    .from(KNOWN_DEVICE)
                    .where(KNOWN_DEVICE.STAFF_ID.eq(staff.id()))
                    .orderBy(KNOWN_DEVICE.CREATED_AT.desc())
                    .offset(MOST_DEVICES - 1)
                    .fetch(KNOWN_DEVICE.TOKEN_HASH);
            tx.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.TOKEN_HASH.in(older)).execute();
            tx.insertInto(KNOWN_DEVICE)
                    .set(KNOWN_DEVICE.TOKEN_HASH, device.hash())
                    .set(KNOWN_DEVICE.STAFF_ID, staff.id())
                    .set(KNOWN_DEVICE.CREATED_AT, clock.instant())
                    .execute();
        });
        return device;
    }

    /** Whether somebody of this address has signed in with this browser before. */
    boolean known(Token device, String email) {
        return database.dsl()
                .fetchExists(DSL.selectOne()
                        .from(KNOWN_DEVICE)
                        .join(STAFF)
                        .on(STAFF.ID.eq(KNOWN_DEVICE.STAFF_ID))
                        .where(KNOWN_DEVICE.TOKEN_HASH.eq(device.hash()))
                        .and(STAFF.EMAIL.eq(email)));
    }

    static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }
}
