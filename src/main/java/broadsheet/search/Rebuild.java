package broadsheet.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A new index being filled, on a thread of its own: what serves meanwhile is not its business. */
final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** @param edition that it holds completely; later ones may be in it in part */
    record Built(OpenIndex index, long edition) {}

    private final ArticleRows rows;
    private final Documents documents;
    private final Languages languages;
    private final IndexFolder folder;
    private final Runnable ended;
    private final AtomicInteger done = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "search-rebuild");
    private volatile int total;
    private volatile @Nullable Built built;
    private volatile @Nullable OpenIndex filling;
    private volatile boolean stopped;
    private volatile boolean over;

    /** @param ended told when it is over, whether it has built anything or not */
    Rebuild(ArticleRows rows, Documents documents, Languages languages, IndexFolder folder, Runnable ended) {
        this.rows = rows;
        this.documents = documents;
        this.languages = languages;
        this.folder = folder;
        this.ended = ended;
        thread.setDaemon(true);
    }

    Rebuild start() {
        thread.start();
        return this;
    }

    private void run() {
        OpenIndex index = null;
        try {
            total = rows.count();
            long edition = rows.edition();
            index = OpenIndex.create(folder.next(), languages, documents.zone());
            filling = index;
            new IndexBuild(rows, documents, index, () -> stopped).run(done::addAndGet);
            index.unite();
            built = new Built(index, edition);
        } catch (IOException | RuntimeException e) {
            if (!stopped) LOG.error("the search index could not be built; it is tried again", e);
            if (index != null) abandon(index);
        } finally {
            over = true;
            ended.run();
        }
    }

    /** Closes an index and deletes its folder. */
    static void abandon(OpenIndex index) {
        try {
            index.close();
            IndexFolder.delete(index.folder());
        } catch (IOException e) {
            LOG.warn("the search index in {} could not be removed", index.folder(), e);
        }
    }

    boolean over() {
        return over;
    }

    /** What was built; null when it failed or is not over. */
    @Nullable
    Built built() {
        return built;
    }

    int done() {
        return done.get();
    }

    int total() {
        return Math.max(total, done.get());
    }

    /** Ends it and waits until it has ended. */
    void stop() throws InterruptedException {
        stopped = true;
        OpenIndex begun = filling;
        if (begun != null && built == null) abandon(begun); // a merge ends at once, as it would not by itself
        thread.join(10_000);
        Built unused = built;
        if (unused != null) abandon(unused.index());
    }
}
