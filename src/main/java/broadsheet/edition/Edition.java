package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.EDITION;

import broadsheet.content.Settings;
import broadsheet.db.Database;
import broadsheet.db.schema.tables.records.EditionRecord;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The number that every reader's page belongs to. It moves when what readers can see moves: with each transaction of
 * Publishing, when a scheduled article's time comes (or a pin's or the bar's end), and at midnight, since the paper
 * carries the date. All that follows the content (page cache, search index, other nodes) compares this one number.
 */
public final class Edition implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Edition.class);
    /** How long after another node's publication this one may still show the old page. */
    private static final long POLL_MILLIS = 50;

    private final Database database;
    private final Clock clock;
    private final ZoneId otherwise;
    private volatile ZoneId zone;
    private final List<LongConsumer> watchers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService poll = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "edition");
        thread.setDaemon(true);
        return thread;
    });
    private final SitemapChanges sitemapChanges;
    private volatile long number;
    private volatile LocalDate day;

    /** @param otherwise whose midnight turns the edition when the chief has set no other zone */
    public Edition(Database database, Clock clock, ZoneId otherwise) {
        this.database = database;
        this.clock = clock;
        this.otherwise = otherwise;
        this.zone = new Settings(database.dsl()).timeZone(otherwise);
        this.sitemapChanges = new SitemapChanges(clock);
        this.day = LocalDate.now(clock.withZone(zone));
        this.number = read().number();
    }

    /** Watches for what other nodes publish and for what falls due. */
    public void start() {
        look(); // what fell due while nobody was here, before the first reader comes
        poll.scheduleWithFixedDelay(this::look, 0, POLL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The newest edition this process knows of. */
    public long number() {
        return number;
    }

    /** Whose midnight turns the edition, and whose days readers mean: what the chief has set, as of that number. */
    public ZoneId zone() {
        return zone;
    }

    /** Has a number told to it each time the edition moves, on the thread that moved it: be brief. */
    public void watch(LongConsumer watcher) {
        watchers.add(watcher);
    }

    /**
     * Takes the next number: the last thing a writing transaction does before it commits, so that the row's lock makes
     * editions commit in their order. What came out by itself since the last one is of this edition too, so that
     * followers find it.
     */
    long take(DSLContext tx) {
        EditionRecord last = tx.selectFrom(EDITION).forUpdate().fetchSingle();
        Instant now = clock.instant();
        noteArrivals(tx, last, now);
        tx.update(EDITION)
                .set(EDITION.NUMBER, EDITION.NUMBER.plus(1))
                .set(EDITION.CHANGED_AT, now)
                .execute();
        long taken = read(tx);
        tx.update(ARTICLE)
                .set(ARTICLE.EDITION, taken)
                .where(ARTICLE.LISTED_AT.gt(last.getChangedAt()))
                .and(ARTICLE.LISTED_AT.le(now))
                .execute();
        return taken;
    }

    /**
     * The log has what came out by itself since the last edition, with its very time: what that edition, or one before
     * it, had left for later. What it brought out itself was done, and noted, by somebody.
     */
    private static void noteArrivals(DSLContext tx, EditionRecord last, Instant now) {
        Condition leftForLater = ARTICLE.EDITION.lt(last.getNumber());
        if (last.getNextDue() != null) leftForLater = leftForLater.or(ARTICLE.LISTED_AT.ge(last.getNextDue()));
        tx.select(ARTICLE.ID, ARTICLE.HEADLINE, ARTICLE.LISTED_AT)
                .from(ARTICLE)
                .where(ARTICLE.LISTED_AT.gt(last.getChangedAt()))
                .and(ARTICLE.LISTED_AT.le(now))
                .and(leftForLater)
                .orderBy(ARTICLE.LISTED_AT, ARTICLE.ID)
                .forEach(article -> AuditLog.note(
                        tx,
                        article.value3(),
                        Actor.PROGRAM,
                        "articlePublished",
                        AuditLog.named(article.value1(), article.value2())));
    }

    /** Ends a transaction that took the number: after it, nothing is written. */
    void finish(DSLContext tx, long taken) {
        setNextDue(tx);
        sitemapChanges.note(tx, taken);
    }

    /** Keeps other writers out until the transaction ends, whether or not it will take a number. */
    void hold(DSLContext tx) {
        tx.select(EDITION.NUMBER).from(EDITION).forUpdate().fetchSingle();
    }

    Instant changedAt(DSLContext tx) {
        return tx.select(EDITION.CHANGED_AT).from(EDITION).fetchSingle(EDITION.CHANGED_AT);
    }

    long read(DSLContext tx) {
        return tx.select(EDITION.NUMBER).from(EDITION).fetchSingle(EDITION.NUMBER);
    }

    /** Told when a transaction that took the number has committed. */
    synchronized void reached(long reached) {
        if (reached <= number) return;
        number = reached;
        try {
            zone = new Settings(database.dsl()).timeZone(otherwise);
        } catch (DataAccessException e) {
            LOG.debug("the time zone could not be read; it stays", e);
        }
        watchers.forEach(watcher -> watcher.accept(reached));
    }

    private record State(long number, Instant nextDue) {}

    private State read() {
        return database.dsl()
                .select(EDITION.NUMBER, EDITION.NEXT_DUE)
                .from(EDITION)
                .fetchSingle(row -> new State(
                        row.get(EDITION.NUMBER),
                        row.get(EDITION.NEXT_DUE) == null ? Instant.MAX : row.get(EDITION.NEXT_DUE)));
    }

    private void look() {
        try {
            State state = read();
            LocalDate today = LocalDate.now(clock.withZone(zone));
            if (!state.nextDue().isAfter(clock.instant()) || !today.equals(day)) {
                day = today;
                reached(turn());
            } else {
                reached(state.number());
            }
        } catch (RuntimeException e) {
            LOG.debug("the edition could not be read; the next look will tell", e);
        }
    }

    /** Something falls due: the edition moves by itself, and looks ahead to what is due next. */
    private long turn() {
        return database.write(tx -> {
            long taken = take(tx);
            withdrawDue(tx, taken);
            finish(tx, taken);
            return taken;
        });
    }

    /** What was published until now goes, as if an editor had withdrawn it. */
    private void withdrawDue(DSLContext tx, long taken) {
        List<Long> due = tx.select(ARTICLE.ID)
                .from(ARTICLE)
                .where(ARTICLE.UNPUBLISH_AT.le(clock.instant()))
                .and(ARTICLE.STATUS.eq("published"))
                .fetch(ARTICLE.ID);
        for (long article : due) new ReleaseWriter(tx, clock).withdraw(Actor.PROGRAM, article, taken);
    }

    private void setNextDue(DSLContext tx) {
        tx.update(EDITION)
                .set(EDITION.NEXT_DUE, new NextDue(tx, clock.instant()).read())
                .execute();
    }

    @Override
    public void close() {
        poll.shutdownNow();
    }
}
