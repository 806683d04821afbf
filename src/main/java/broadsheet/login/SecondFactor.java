package broadsheet.login;

import static broadsheet.db.schema.Tables.RECOVERY_CODE;
import static broadsheet.db.schema.Tables.STAFF;

import broadsheet.db.Database;
import broadsheet.edition.AuditLog;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The code from a telephone that signing in asks for too, and the paper codes for the day it is lost. */
public final class SecondFactor {

    private static final Logger LOG = LoggerFactory.getLogger(SecondFactor.class);

    private static final int RECOVERY_CODES = 10;
    /** 80 bits. */
    private static final int RECOVERY_BYTES = 10;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final SecretKey key;

    public SecondFactor(Database database, Clock clock, SecureRandom random, SecretKey key) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.key = key;
    }

    /** Seals what an older version kept in clear. */
    public void sealAll() {
        database.dsl()
                .select(STAFF.ID, STAFF.TOTP_SECRET, STAFF.TOTP_PENDING)
                .from(STAFF)
                .where(STAFF.TOTP_SECRET.isNotNull().or(STAFF.TOTP_PENDING.isNotNull()))
                .forEach(row -> {
                    seal(row.value1(), STAFF.TOTP_SECRET, row.value2());
                    seal(row.value1(), STAFF.TOTP_PENDING, row.value3());
                });
    }

    private void seal(long staff, Field<String> field, @Nullable String kept) {
        if (kept == null || SecretKey.sealed(kept)) return;
        String sealed = key.seal(kept, staff);
        database.run(tx -> tx.update(STAFF)
                .set(field, sealed)
                .where(STAFF.ID.eq(staff))
                .and(field.eq(kept))
                .execute());
    }

    /** The secret that waits to be confirmed, the same until it is. */
    String pending(Staff staff) {
        Optional<String> pending = database.dsl()
                .select(STAFF.TOTP_PENDING)
                .from(STAFF)
                .where(STAFF.ID.eq(staff.id()))
                .and(STAFF.TOTP_PENDING.isNotNull())
                .fetchOptional(STAFF.TOTP_PENDING)
                .flatMap(kept -> key.open(kept, staff.id()));
        if (pending.isPresent()) return pending.get();
        String secret = Totp.secret(random);
        String sealed = key.seal(secret, staff.id());
        database.run(tx -> tx.update(STAFF)
                .set(STAFF.TOTP_PENDING, sealed)
                .where(STAFF.ID.eq(staff.id()))
                .execute());
        return secret;
    }

    /**
     * Switches it on when the code shows that the telephone has the secret. A browser shows what the last of two clicks
     * was answered, so the code that was used last gets new recovery codes once more, and opens nothing else: whoever
     * sends it has the passphrase, for which there are new ones too.
     *
     * @return the recovery codes, to be shown once; empty when the code is wrong
     */
    Optional<List<String>> confirm(Staff staff, String code) {
        return Optional.ofNullable(database.write(tx -> confirm(tx, staff, code)));
    }

    private @Nullable List<String> confirm(DSLContext tx, Staff staff, String code) {
        Record3<String, String, Long> row = tx.select(STAFF.TOTP_SECRET, STAFF.TOTP_PENDING, STAFF.TOTP_LAST_STEP)
                .from(STAFF)
                .where(STAFF.ID.eq(staff.id()))
                .forUpdate()
                .fetchSingle();
        boolean on = row.value1() != null;
        Optional<String> secret =
                Optional.ofNullable(on ? row.value1() : row.value2()).flatMap(kept -> key.open(kept, staff.id()));
        if (secret.isEmpty()) return null;
        OptionalLong step = Totp.step(secret.get(), code, clock.instant(), on ? row.value3() - 1 : 0);
        if (step.isEmpty()) return null;
        if (!on) switchOn(tx, staff, secret.get(), step.getAsLong());
        else if (step.getAsLong() == row.value3()) noteCodes(tx, staff);
        else return null;
        return newCodes(tx, staff);
    }

    private void switchOn(DSLContext tx, Staff staff, String secret, long step) {
        tx.update(STAFF)
                .set(STAFF.TOTP_SECRET, key.seal(secret, staff.id()))
                .setNull(STAFF.TOTP_PENDING)
                .set(STAFF.TOTP_LAST_STEP, step)
                .where(STAFF.ID.eq(staff.id()))
                .execute();
        AuditLog.note(tx, clock.instant(), staff.actor(), "secondFactorOn", staff.email());
    }

    /** New recovery codes; those before hold no longer. Of two who ask at once, the second waits for the first. */
    List<String> renew(Staff staff) {
        return database.write(tx -> {
            tx.select(STAFF.ID)
                    .from(STAFF)
                    .where(STAFF.ID.eq(staff.id()))
                    .forUpdate()
                    .fetch();
            noteCodes(tx, staff);
            return newCodes(tx, staff);
        });
    }

    private void noteCodes(DSLContext tx, Staff staff) {
        AuditLog.note(tx, clock.instant(), staff.actor(), "recoveryCodes", staff.email());
    }

    private List<String> newCodes(DSLContext tx, Staff staff) {
        tx.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.STAFF_ID.eq(staff.id()))
                .execute();
        List<String> codes = IntStream.range(0, RECOVERY_CODES)
                .mapToObj(i -> {
                    byte[] bytes = new byte[RECOVERY_BYTES];
                    random.nextBytes(bytes);
                    return Totp.base32(bytes).replaceAll("(.{4})(?=.)", "$1-");
                })
                .toList();
        for (String code : codes)
            tx.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.STAFF_ID, staff.id())
                    .set(RECOVERY_CODE.CODE_HASH, Token.sha256(plain(code)))
                    .execute();
        return codes;
    }

    /** Whether a code is right, from the telephone or from paper; it is used up with that. */
    boolean use(Staff staff, String code) {
        return database.write(tx -> {
            Record3<String, Long, Boolean> row = tx.select(STAFF.TOTP_SECRET, STAFF.TOTP_LAST_STEP, STAFF.SUSPENDED)
                    .from(STAFF)
                    .where(STAFF.ID.eq(staff.id()))
                    .forUpdate()
                    .fetchSingle();
            if (row.value1() == null || row.value3()) return false;
            Optional<String> secret = key.open(row.value1(), staff.id());
            if (secret.isEmpty())
                LOG.error(
                        "the second factor of {} was sealed with another key; only recovery codes hold", staff.email());
            OptionalLong step = secret.map(s -> Totp.step(s, code, clock.instant(), row.value2()))
                    .orElse(OptionalLong.empty());
            if (step.isEmpty()) return usePaper(tx, staff, code);
            tx.update(STAFF)
                    .set(STAFF.TOTP_LAST_STEP, step.getAsLong())
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
            return true;
        });
    }

    private boolean usePaper(DSLContext tx, Staff staff, String code) {
        int used = tx.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.STAFF_ID.eq(staff.id()))
                .and(RECOVERY_CODE.CODE_HASH.eq(Token.sha256(plain(code))))
                .execute();
        if (used > 0) AuditLog.note(tx, clock.instant(), staff.actor(), "recoveryCodeUsed", staff.email());
        return used > 0;
    }

    int codesLeft(Staff staff) {
        return database.dsl().fetchCount(RECOVERY_CODE, RECOVERY_CODE.STAFF_ID.eq(staff.id()));
    }

    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }
}
