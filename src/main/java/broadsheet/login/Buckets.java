package broadsheet.login;

import static broadsheet.db.schema.Tables.SIGN_IN_BUCKET;

import broadsheet.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.DSLContext;

/**
 * Leaky buckets: each deed of a kind is a drop in one, a full one takes no more, and all drip at their own pace. They
 * are kept in the store, so that they hold for all nodes and over a restart. One is a row, known by a hash and gone
 * when it is empty; a deed that is refused leaves no trace, so that there are never more rows than deeds of late.
 */
public final class Buckets {

    private static final String GATE = "";

    private final Database database;
    private final Clock clock;

    public Buckets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A bucket.
     *
     * @param holds how many drops
     * @param drip how long one takes to leave it
     */
    record Bucket(String name, int holds, Duration drip) {

        private String hash() {
            return Token.sha256(name);
        }

        /** When it will have room for a drop: now or earlier when it has. */
        private Instant room(Instant emptyAt) {
            return emptyAt.minus(drip.multipliedBy(holds - 1L));
        }
    }

    /**
     * Whether there was room.
     *
     * @param counted where drops have been added; empty when there was none
     * @param shut how long it will take until there is room
     */
    record Drop(boolean allowed, List<Bucket> counted, Duration shut) {}

    /**
     * Adds a drop to one bucket of each list, the first that has room; or to none at all, when some list has no room.
     * It is added before anybody knows how the deed ends, so that a hundred at once are a hundred.
     */
    Drop add(List<List<Bucket>> needs) {
        return add(needs, tx -> {});
    }

    /** @param deed what is done in the same transaction, when there is room */
    Drop add(List<List<Bucket>> needs, Consumer<DSLContext> deed) {
        Instant now = clock.instant();
        Drop refused = look(database.dsl(), needs, now); // who is refused anyhow shall not cost a write to the disk
        if (!refused.allowed()) return refused;
        return database.write(tx -> {
            hold(tx);
            tx.deleteFrom(SIGN_IN_BUCKET).where(SIGN_IN_BUCKET.EMPTY_AT.le(now)).execute();
            Drop drop = look(tx, needs, now);
            drop.counted().forEach(bucket -> pour(tx, bucket, now));
            if (drop.allowed()) deed.accept(tx);
            return drop;
        });
    }

    /** Keeps others from counting until the transaction ends: they cannot count past one another, nor block one another. */
    private static void hold(DSLContext tx) {
        tx.select(SIGN_IN_BUCKET.NAME)
                .from(SIGN_IN_BUCKET)
                .where(SIGN_IN_BUCKET.NAME.eq(GATE))
                .forUpdate()
                .fetchSingle();
    }

    private static Drop look(DSLContext dsl, List<List<Bucket>> needs, Instant now) {
        List<String> names =
                needs.stream().flatMap(List::stream).map(Bucket::hash).toList();
        Map<String, Instant> emptyAt = dsl.select(SIGN_IN_BUCKET.NAME, SIGN_IN_BUCKET.EMPTY_AT)
                .from(SIGN_IN_BUCKET)
                .where(SIGN_IN_BUCKET.NAME.in(names))
                .fetchMap(SIGN_IN_BUCKET.NAME, SIGN_IN_BUCKET.EMPTY_AT);
        List<Bucket> counted = new ArrayList<>();
        Instant room = now;
        for (List<Bucket> either : needs) {
            Bucket first = either.stream()
                    .min(Comparator.comparing(bucket -> later(now, room(bucket, emptyAt, now))))
                    .orElseThrow();
            counted.add(first);
            room = later(room, room(first, emptyAt, now));
        }
        boolean allowed = !room.isAfter(now);
        return new Drop(allowed, allowed ? counted : List.of(), Duration.between(now, room));
    }

    private static Instant room(Bucket bucket, Map<String, Instant> emptyAt, Instant now) {
        return bucket.room(emptyAt.getOrDefault(bucket.hash(), now));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static void pour(DSLContext tx, Bucket bucket, Instant now) {
        Optional<Instant> before = emptyAt(tx, bucket);
        if (before.isEmpty())
            tx.insertInto(SIGN_IN_BUCKET)
                    .set(SIGN_IN_BUCKET.NAME, bucket.hash())
                    .set(SIGN_IN_BUCKET.EMPTY_AT, now.plus(bucket.drip()))
                    .execute();
        else set(tx, bucket, later(now, before.get()).plus(bucket.drip()));
    }

    private static Optional<Instant> emptyAt(DSLContext tx, Bucket bucket) {
        return tx.select(SIGN_IN_BUCKET.EMPTY_AT)
                .from(SIGN_IN_BUCKET)
                .where(SIGN_IN_BUCKET.NAME.eq(bucket.hash()))
                .fetchOptional(SIGN_IN_BUCKET.EMPTY_AT);
    }

    private static void set(DSLContext tx, Bucket bucket, Instant emptyAt) {
        tx.update(SIGN_IN_BUCKET)
                .set(SIGN_IN_BUCKET.EMPTY_AT, emptyAt)
                .where(SIGN_IN_BUCKET.NAME.eq(bucket.hash()))
                .execute();
    }

    /** Takes out again what was added. */
    void remove(Drop drop) {
        database.run(tx -> {
            hold(tx);
            for (Bucket bucket : drop.counted())
                emptyAt(tx, bucket).ifPresent(at -> set(tx, bucket, at.minus(bucket.drip())));
        });
    }
}
