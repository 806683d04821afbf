package broadsheet.search;

import broadsheet.search.OpenIndex.Unusable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with the store, on a thread of its own: opens what lies in the folder or has it built, takes
 * in each edition, commits now and then, and changes over to a new index when one has been built.
 */
final class Follower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
    private static final int BATCH = 250;
    /** Work that a crash makes the next start do again: at most this much of it. */
    private static final long COMMIT_MILLIS = 5_000;

    private static final long RETRY_MILLIS = 1_000;
    /** After a start the first page comes first: what opening or building an index takes would be taken from it. */
    private static final long LET_GO_FIRST_MILLIS = 1_000;

    /** How long a new name of a topic or author may be missing from filters while editions follow each other fast. */
    private static final long NAMES_MILLIS = 900;
    /** Files that have been read through and found sound are not doubted again sooner. */
    private static final Duration SOUND = Duration.ofMinutes(10);

    private final ArticleRows rows;
    private final Documents documents;
    private final Languages languages;
    private final IndexFolder folder;
    private final Names names;
    private final RebuildRequest requests;
    private final Thread thread = new Thread(this::run, "search-index");
    private final CountDownLatch wanted = new CountDownLatch(1);
    private final Semaphore wake = new Semaphore(0);
    private final Object signal = new Object();
    private volatile @Nullable OpenIndex serving;
    private volatile @Nullable Rebuild rebuild;
    private volatile long edition;
    private volatile boolean compared;
    private volatile boolean closed;
    private volatile boolean rebuildWanted;
    private @Nullable Checked checked;
    private long committed;
    private long committedAt;
    private boolean namesMoved;
    private long namesLoadedAt;

    Follower(ArticleRows rows, Documents documents, Languages languages, IndexFolder folder, Names names) {
        this.rows = rows;
        this.documents = documents;
        this.languages = languages;
        this.folder = folder;
        this.names = names;
        this.requests = new RebuildRequest(folder.path());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The index to search; null while there is none, which is put off no longer then. */
    @Nullable
    OpenIndex serving() {
        OpenIndex now = serving;
        if (now == null) wanted.countDown();
        return now == null || now.isSetAside() ? null : now;
    }

    /** @param over false while its files are being read through, true since they were found to be sound */
    private record Checked(OpenIndex index, long nanos, boolean over) {}

    /** An index that cannot be read is set aside at once and built again. */
    void damaged(OpenIndex index) {
        index.setAside(true);
        rebuild();
    }

    /**
     * An index has failed as it would on damaged files, and as the program would that has a fault: it is set aside until its
     * files have been read through.
     *
     * @return false when they were a while ago, so that the fault is the program's
     */
    synchronized boolean doubts(OpenIndex index) {
        if (index.isSetAside()) return true;
        Checked last = checked;
        boolean known = last != null && last.index() == index;
        if (known && last.over() && System.nanoTime() - last.nanos() < SOUND.toNanos()) return false;
        index.setAside(true);
        if (!known || last.over()) check(index);
        return true;
    }

    private synchronized void check(OpenIndex index) {
        checked = new Checked(index, System.nanoTime(), false);
        Thread thread = new Thread(() -> checked(index, index.sound()), "search-check");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void checked(OpenIndex index, boolean sound) {
        checked = new Checked(index, System.nanoTime(), true);
        if (closed || serving != index) return;
        if (sound) index.setAside(false);
        else damaged(index);
    }

    IndexState state() {
        Rebuild building = rebuild;
        return new IndexState(
                serving() != null,
                building != null,
                building == null ? 0 : building.done(),
                building == null ? 0 : building.total(),
                edition);
    }

    /** There may be an edition to take in. */
    void moved() {
        wanted.countDown();
        wake.release();
    }

    /** Has the index built anew, in the background. */
    void rebuild() {
        rebuildWanted = true;
        moved();
    }

    /**
     * Returns when the index holds an edition, has been compared with the store and none is being built; false when it
     * took too long.
     */
    boolean await(long reached, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        wanted.countDown();
        synchronized (signal) {
            while (serving() == null || !compared || rebuild != null || rebuildWanted || edition < reached) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || closed) return false;
                signal.wait(left);
            }
        }
        return true;
    }

    /** Returns when the index that serves holds an edition; false when there is none, or it took too long. */
    boolean reaches(long wanted, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        synchronized (signal) {
            while (edition < wanted) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0 || closed || serving == null || !compared) return false;
                signal.wait(left);
            }
        }
        return serving != null;
    }

    private void run() {
        try {
            wanted.await(LET_GO_FIRST_MILLIS, TimeUnit.MILLISECONDS);
            if (!closed) open();
            while (!closed) {
                changeOver();
                follow();
                if (requests.pending() || elsewhere()) rebuild();
                startRebuild();
                tell();
                sleepUntilMoved();
            }
        } catch (InterruptedException e) {
            closed = true;
        }
    }

    private void open() {
        try {
            loadNames();
            folder.free();
            for (Path candidate : folder.all()) {
                OpenIndex index = serving == null ? openOrNull(candidate) : null;
                if (index == null) IndexFolder.delete(candidate);
                else serve(index, index.edition(), index.edition());
            }
            OpenIndex old = serving;
            if (old != null) {
                reached(catchUp(old, edition));
                reconcile(old);
                check(old);
            }
            compared = true;
            reached(edition);
        } catch (IOException | RuntimeException e) {
            LOG.warn("The search index could not be opened and is built again.", e);
            compared = true;
            rebuild();
        }
    }

    private @Nullable OpenIndex openOrNull(Path candidate) {
        try {
            OpenIndex index = OpenIndex.open(candidate, languages);
            if (index.edition() <= rows.edition()) return index;
            index.close();
            LOG.info("The search index is newer than the database and is built again.");
        } catch (Unusable e) {
            LOG.info("The search index is built again: {}.", e.getMessage());
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("The search index is damaged and is built again: {}", e.toString());
        }
        return null;
    }

    /** The edition alone cannot tell that the database is another than the one the index was made from. */
    private void reconcile(OpenIndex index) throws IOException {
        Reconciliation.Differences found = index.with(searcher -> new Reconciliation(rows).differences(searcher));
        if (found.stale().isEmpty() && found.surplus().isEmpty()) return;
        LOG.info(
                "The search index differs from the database in {} articles, which are taken in again.",
                found.stale().size() + found.surplus().size());
        for (long id : found.surplus()) index.remove(id);
        List<Long> stale = found.stale();
        for (int at = 0; at < stale.size() && !closed; at += BATCH)
            take(index, rows.byId(stale.subList(at, Math.min(at + BATCH, stale.size()))));
        index.refresh();
        commit(index);
    }

    /** Everything after the edition the index holds; asked again when the store cannot answer. */
    private void follow() throws InterruptedException {
        OpenIndex index = serving;
        if (index == null || index.isSetAside()) return;
        try {
            long before = edition;
            reached(catchUp(index, before));
            if (edition > before) namesMoved = true;
            if (namesMoved && System.currentTimeMillis() - namesLoadedAt > NAMES_MILLIS) loadNames();
            if (edition > committed && System.currentTimeMillis() - committedAt > COMMIT_MILLIS) commit(index);
        } catch (IOException e) {
            LOG.error("The search index cannot be written and is built again.", e);
            rebuild();
        } catch (RuntimeException e) {
            if (!closed) LOG.warn("The search index could not follow the database; it is tried again.", e);
            Thread.sleep(RETRY_MILLIS);
        }
    }

    /** The chief has moved the paper to another time zone: what was the last of December may be another year's. */
    private boolean elsewhere() {
        OpenIndex index = serving;
        return index != null && rebuild == null && !index.zone().equals(documents.zone());
    }

    private void loadNames() {
        names.load();
        namesMoved = false;
        namesLoadedAt = System.currentTimeMillis();
    }

    /** @return the edition that the index holds then */
    private long catchUp(OpenIndex index, long held) throws IOException {
        long newest = rows.edition();
        if (newest <= held) return held;
        long from = held;
        long id = Long.MAX_VALUE;
        for (List<ArticleRow> batch = rows.changed(from, id, BATCH);
                !batch.isEmpty() && !closed;
                batch = rows.changed(from, id, BATCH)) {
            take(index, batch);
            ArticleRow last = batch.get(batch.size() - 1);
            from = last.edition();
            id = last.id();
        }
        if (from > held) index.refresh();
        return closed ? held : Math.max(newest, from);
    }

    private void take(OpenIndex index, List<ArticleRow> batch) throws IOException {
        for (ArticleRow row : batch) {
            if (row.listedAt() == null) index.remove(row.id());
            else index.put(row.id(), documents.of(row));
        }
        if (batch.stream().anyMatch(row -> row.listedAt() != null && !named(row))) loadNames();
    }

    private boolean named(ArticleRow row) {
        return names.knows(Names.Kind.SECTION, row.section().slug())
                && row.authors().stream().allMatch(author -> names.knows(Names.Kind.AUTHOR, author.slug()))
                && row.topics().stream().allMatch(topic -> names.knows(Names.Kind.TOPIC, topic.slug()));
    }

    private void startRebuild() {
        synchronized (signal) {
            if (rebuild != null || (!rebuildWanted && serving != null)) return;
            rebuild = new Rebuild(rows, documents, languages, folder, this::moved).start();
            rebuildWanted = false;
        }
    }

    /** To the index that has been built, brought up to date; the old one goes. */
    private void changeOver() throws InterruptedException {
        Rebuild over = rebuild;
        if (over == null || !over.over()) return;
        Rebuild.Built built = over.built();
        try {
            if (built == null) {
                Thread.sleep(RETRY_MILLIS);
                rebuild();
            } else {
                built.index().refresh();
                long held = catchUp(built.index(), built.edition());
                loadNames();
                OpenIndex old = serving;
                serve(built.index(), held, 0);
                commit(built.index());
                LOG.info("The search index holds {} articles, built anew.", over.done());
                if (old != null) Rebuild.abandon(old);
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The search index could not be built; it is tried again.", e);
            rebuild();
        } finally {
            synchronized (signal) {
                rebuild = null;
                signal.notifyAll();
            }
        }
    }

    private void tell() {
        try {
            requests.tell(state());
            if (rebuild != null) requests.taken();
        } catch (IOException e) {
            LOG.debug("how far the index is could not be told", e);
        }
    }

    private void sleepUntilMoved() throws InterruptedException {
        wake.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
        wake.drainPermits();
    }

    private void serve(OpenIndex index, long held, long committedEdition) {
        serving = index;
        committed = committedEdition;
        reached(held);
    }

    private void reached(long held) {
        synchronized (signal) {
            edition = held;
            signal.notifyAll();
        }
    }

    private void commit(OpenIndex index) throws IOException {
        index.commit(edition, true);
        committed = edition;
        committedAt = System.currentTimeMillis();
    }

    @Override
    public void close() {
        closed = true;
        moved();
        try {
            thread.join(10_000);
            Rebuild building = rebuild;
            if (building != null) building.stop();
            OpenIndex index = serving;
            serving = null;
            if (index == null) return;
            if (edition > committed) commit(index);
            index.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("The search index was not closed properly; the next start catches up.", e);
        }
    }
}
