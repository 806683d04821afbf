package broadsheet.login;

import static broadsheet.db.schema.Tables.SIGN_IN_FAILURE;

import broadsheet.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How often signing in may fail. A stranger's tries count against the account and against the address they come from;
 * those of a browser that has signed in to the account before count against that browser alone. So an attacker can
 * keep strangers out of an account, but never the person it belongs to, at her own desk.
 */
public final class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int PER_ACCOUNT = 10;
    private static final int PER_DEVICE = 10;
    private static final int PER_ADDRESS = 60;

    private final Database database;
    private final Sessions sessions;
    private final Clock clock;

    public Throttle(Database database, Sessions sessions, Clock clock) {
        this.database = database;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** A try that has been counted; forgiven when it was right. */
    record Try(List<Long> rows, boolean allowed) {}

    private record Bucket(String name, int most) {}

    /** Counts the try first, so that a hundred at once are a hundred. */
    Try begin(String email, String address, Optional<Token> device) {
        return begin(buckets(email, address, device));
    }

    /** A try that names no account. */
    Try begin(String address) {
        return begin(List.of(ofAddress(address)));
    }

    private Try begin(List<Bucket> buckets) {
        Instant now = clock.instant();
        Instant since = now.minus(WINDOW);
        List<Long> rows = database.write(tx -> {
            tx.deleteFrom(SIGN_IN_FAILURE).where(SIGN_IN_FAILURE.AT.lt(since)).execute();
            return buckets.stream()
                    .map(bucket -> tx.insertInto(SIGN_IN_FAILURE)
                            .set(SIGN_IN_FAILURE.BUCKET, bucket.name())
                            .set(SIGN_IN_FAILURE.AT, now)
                            .returningResult(SIGN_IN_FAILURE.ID)
                            .fetchSingle(SIGN_IN_FAILURE.ID))
                    .toList();
        });
        boolean allowed = buckets.stream()
                .allMatch(bucket -> database.dsl()
                                .fetchCount(
                                        SIGN_IN_FAILURE,
                                        SIGN_IN_FAILURE.BUCKET.eq(bucket.name()),
                                        SIGN_IN_FAILURE.AT.ge(since))
                        <= bucket.most());
        return new Try(rows, allowed);
    }

    private List<Bucket> buckets(String email, String address, Optional<Token> device) {
        if (device.isPresent() && sessions.known(device.get(), email))
            return List.of(new Bucket("device:" + device.get().hash(), PER_DEVICE));
        return List.of(new Bucket("account:" + Sessions.cut(email, 200), PER_ACCOUNT), ofAddress(address));
    }

    private static Bucket ofAddress(String address) {
        return new Bucket("address:" + Sessions.cut(address, 60), PER_ADDRESS);
    }

    void forgive(Try right) {
        database.run(tx -> tx.deleteFrom(SIGN_IN_FAILURE)
                .where(SIGN_IN_FAILURE.ID.in(right.rows()))
                .execute());
    }
}
