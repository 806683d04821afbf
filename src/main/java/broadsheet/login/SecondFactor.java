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
     * Switches it on when the code shows that the telephone has the secret.
     *
     * @return the recovery codes, to be shown once; empty when the code is wrong
     */
    Optional<List<String>> confirm(Staff staff, String code) {
        String secret = pending(staff);
        OptionalLong step = Totp.step(secret, code, clock.instant(), 0);
        if (step.isEmpty()) return Optional.empty();
        String sealed = key.seal(secret, staff.id());
        List<String> codes = database.write(tx -> {
            tx.update(STAFF)
                    .set(STAFF.TOTP_SECRET, sealed)
                    .setNull(STAFF.TOTP_PENDING)
                    .set(STAFF.TOTP_LAST_STEP, step.getAsLong())
                    .where(STAFF.ID.eq(staff.id()))
                    .execute();
            AuditLog.note(tx, clock.instant(), staff.actor(), "secondFactorOn", staff.email());
            return newCodes(tx, staff);
        });
        return Optional.of(codes);
    }

    /** New recovery codes; those before hold no longer. */
    List<String> renew(Staff staff) {
        return database.write(tx -> {
            AuditLog.note(tx, clock.instant(), staff.actor(), "recoveryCodes", staff.email());
            return newCodes(tx, staff);
        });
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
