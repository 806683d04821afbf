package broadsheet.login;

import static broadsheet.db.schema.Tables.INVITATION;
import static broadsheet.db.schema.Tables.KNOWN_DEVICE;
import static broadsheet.db.schema.Tables.PASSKEY;
import static broadsheet.db.schema.Tables.RECOVERY_CODE;
import static broadsheet.db.schema.Tables.STAFF;
import static broadsheet.db.schema.Tables.STAFF_SESSION;

import broadsheet.db.Database;
import broadsheet.edition.Actor;
import broadsheet.edition.AuditLog;
import broadsheet.web.Access;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The staff: invited, taken in, given other work. Each deed is one transaction, with its line in the audit log. */
public final class Personnel {

    private static final Duration INVITATION_HOLDS = Duration.ofDays(7);

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    public Personnel(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** Somebody was invited, and has not come yet. */
    public record Invitation(String email, Access role, Instant expiresAt) {

        /** The key of the role's name. */
        public String roleKey() {
            return "desk.role." + code(role);
        }
    }

    static String code(Access role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    static Access role(String code) {
        return Access.valueOf(code.toUpperCase(Locale.ROOT));
    }

    static Staff staff(Record row) {
        return new Staff(
                row.get(STAFF.ID),
                row.get(STAFF.EMAIL),
                row.get(STAFF.NAME),
                role(row.get(STAFF.ROLE)),
                row.get(STAFF.TOTP_SECRET) != null,
                row.get(STAFF.SUSPENDED),
                row.get(STAFF.CREATED_AT));
    }

    /** An e-mail address as accounts are found by it. */
    static String plain(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    public List<Staff> all() {
        return database.dsl().selectFrom(STAFF).orderBy(STAFF.NAME, STAFF.ID).fetch(Personnel::staff);
    }

    Optional<Staff> byEmail(String email) {
        return database.dsl().selectFrom(STAFF).where(STAFF.EMAIL.eq(email)).fetchOptional(Personnel::staff);
    }

    Optional<Staff> byId(long id) {
        return database.dsl().selectFrom(STAFF).where(STAFF.ID.eq(id)).fetchOptional(Personnel::staff);
    }

    Optional<String> passphrase(Staff staff) {
        return database.dsl()
                .select(STAFF.PASSPHRASE)
                .from(STAFF)
                .where(STAFF.ID.eq(staff.id()))
                .andNot(STAFF.SUSPENDED)
                .fetchOptional(STAFF.PASSPHRASE);
    }

    /** Makes a link that lets one person in, once; an earlier one for the address holds no longer. */
    public Token invite(Actor by, String email, Access role) {
        Token token = Token.random(random);
        Instant now = clock.instant();
        write(tx -> {
            tx.deleteFrom(INVITATION).where(INVITATION.EMAIL.eq(plain(email))).execute();
            tx.insertInto(INVITATION)
                    .set(INVITATION.TOKEN_HASH, token.hash())
                    .set(INVITATION.EMAIL, plain(email))
                    .set(INVITATION.ROLE, code(role))
                    .set(INVITATION.CREATED_AT, now)
                    .set(INVITATION.EXPIRES_AT, now.plus(INVITATION_HOLDS))
                    .execute();
            AuditLog.note(tx, now, by, "staffInvited", plain(email) + ", " + code(role));
        });
        return token;
    }

    /** Ends the link that was made for an address. */
    void revoke(Actor by, String email) {
        write(tx -> revoke(tx, by, email));
    }

    private void revoke(DSLContext tx, Actor by, String email) {
        int links = tx.deleteFrom(INVITATION).where(INVITATION.EMAIL.eq(email)).execute();
        if (links > 0) AuditLog.note(tx, clock.instant(), by, "invitationRevoked", email);
    }

    public List<Invitation> invitations() {
        return database.dsl()
                .selectFrom(INVITATION)
                .where(INVITATION.EXPIRES_AT.gt(clock.instant()))
                .orderBy(INVITATION.EMAIL)
                .fetch(Personnel::invitation);
    }

    Optional<Invitation> invitation(Token token) {
        return database.dsl()
                .selectFrom(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(token.hash()))
                .and(INVITATION.EXPIRES_AT.gt(clock.instant()))
                .fetchOptional(Personnel::invitation);
    }

    private static Invitation invitation(Record row) {
        return new Invitation(
                row.get(INVITATION.EMAIL), role(row.get(INVITATION.ROLE)), row.get(INVITATION.EXPIRES_AT));
    }

    /**
     * Takes in whom the link was for, or gives a known person a new passphrase and role; the link is used up. It lets in
     * again whom the chief keeps out, since it was made after that: what was made before ended with it. The last chief
     * stays one, whatever the link says.
     *
     * @return nobody when the link has been used in between
     */
    Optional<Staff> accept(Token token, String name, String hash) {
        return Optional.ofNullable(writing(tx -> accept(tx, token, name, hash)));
    }

    private @Nullable Staff accept(DSLContext tx, Token token, String name, String hash) {
        Invitation invitation = invitation(token).orElse(null);
        int used = tx.deleteFrom(INVITATION)
                .where(INVITATION.TOKEN_HASH.eq(token.hash()))
                .execute();
        if (invitation == null || used == 0) return null;
        Optional<Staff> before =
                tx.selectFrom(STAFF).where(STAFF.EMAIL.eq(invitation.email())).fetchOptional(Personnel::staff);
        before.ifPresent(staff -> {
            Access role = lastChief(tx, staff) ? Access.CHIEF : invitation.role();
            endSessions(tx, staff.id(), null);
            tx.update(STAFF)
                    .set(STAFF.NAME, name)
                    .set(STAFF.ROLE, code(role))
                    .set(STAFF.PASSPHRASE, hash)
                    .set(STAFF.SUSPENDED, false)
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
        });
        if (before.isEmpty())
            tx.insertInto(STAFF)
                    .set(STAFF.EMAIL, invitation.email())
                    .set(STAFF.NAME, name)
                    .set(STAFF.ROLE, code(invitation.role()))
                    .set(STAFF.PASSPHRASE, hash)
                    .set(STAFF.TOTP_LAST_STEP, 0L)
                    .set(STAFF.SUSPENDED, false)
                    .set(STAFF.CREATED_AT, clock.instant())
                    .execute();
        Staff staff =
                tx.selectFrom(STAFF).where(STAFF.EMAIL.eq(invitation.email())).fetchSingle(Personnel::staff);
        AuditLog.note(tx, clock.instant(), staff.actor(), "staffCame", staff.email() + ", " + code(staff.role()));
        return staff;
    }

    /** The rows are locked, so that two chiefs do not leave at once. */
    private static boolean lastChief(DSLContext tx, Staff staff) {
        List<Long> chiefs = tx.select(STAFF.ID)
                .from(STAFF)
                .where(STAFF.ROLE.eq(code(Access.CHIEF)))
                .andNot(STAFF.SUSPENDED)
                .orderBy(STAFF.ID)
                .forUpdate()
                .fetch(STAFF.ID);
        return staff.chief() && chiefs.stream().allMatch(id -> id == staff.id());
    }

    /** Ends all other sessions, and makes strangers of all browsers. */
    void changePassphrase(Staff staff, String hash, long session) {
        write(tx -> {
            tx.update(STAFF)
                    .set(STAFF.PASSPHRASE, hash)
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
            endSessions(tx, staff.id(), session);
            AuditLog.note(tx, clock.instant(), staff.actor(), "passphraseChanged", staff.email());
        });
    }

    void giveRole(Actor by, Staff staff, Access role) {
        write(tx -> {
            tx.update(STAFF)
                    .set(STAFF.ROLE, code(role))
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
            AuditLog.note(tx, clock.instant(), by, "staffRole", staff.email() + ", " + code(role));
        });
    }

    /** Keeps somebody out, at once and with whatever link she may still have, or lets her in again. */
    void suspend(Actor by, Staff staff, boolean out) {
        write(tx -> {
            if (out) revoke(tx, by, staff.email());
            tx.update(STAFF)
                    .set(STAFF.SUSPENDED, out)
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
            if (out) endSessions(tx, staff.id(), null);
            AuditLog.note(tx, clock.instant(), by, out ? "staffSuspended" : "staffBack", staff.email());
        });
    }

    /** Those who have a passkey, by id. */
    Set<Long> withPasskeys() {
        return database.dsl().selectDistinct(PASSKEY.STAFF_ID).from(PASSKEY).fetchSet(PASSKEY.STAFF_ID);
    }

    /** For somebody who has lost her telephone and her recovery codes: what passkeys she had may be lost with it. */
    void dropAllButPassphrase(Actor by, Staff staff) {
        write(tx -> {
            int passkeys = tx.deleteFrom(PASSKEY)
                    .where(PASSKEY.STAFF_ID.eq(staff.id()))
                    .execute();
            if (passkeys > 0)
                AuditLog.note(tx, clock.instant(), by, "passkeysDropped", staff.email() + ", " + passkeys);
            if (staff.secondFactor()) dropSecondFactor(tx, by, staff);
        });
    }

    /** The code from a telephone alone: her passkeys stay. */
    void dropSecondFactor(Actor by, Staff staff) {
        write(tx -> dropSecondFactor(tx, by, staff));
    }

    private void dropSecondFactor(DSLContext tx, Actor by, Staff staff) {
        tx.update(STAFF)
                .setNull(STAFF.TOTP_SECRET)
                .setNull(STAFF.TOTP_PENDING)
                .where(STAFF.ID.eq(staff.id()))
                .execute();
        tx.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.STAFF_ID.eq(staff.id()))
                .execute();
        AuditLog.note(tx, clock.instant(), by, "secondFactorDropped", staff.email());
    }

    private static void endSessions(DSLContext tx, long staff, @Nullable Long but) {
        tx.deleteFrom(STAFF_SESSION)
                .where(STAFF_SESSION.STAFF_ID.eq(staff))
                .and(STAFF_SESSION.ID.ne(but == null ? -1 : but))
                .execute();
        tx.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.STAFF_ID.eq(staff)).execute();
    }

    private void write(Consumer<DSLContext> work) {
        writing(tx -> {
            work.accept(tx);
            return true;
        });
    }

    private <T extends @Nullable Object> T writing(java.util.function.Function<DSLContext, T> work) {
        return database.write(work);
    }
}
