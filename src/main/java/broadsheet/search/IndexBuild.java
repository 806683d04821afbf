package broadsheet.search;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/**
 * Fills a new index with everything readers can find: one thread reads, one for each processor writes. The newest come
 * first: a search that has seen them can do without most of the old.
 */
final class IndexBuild {

    private static final int BATCH = 250;

    private final ArticleRows rows;
    private final Documents documents;
    private final OpenIndex index;
    private final BooleanSupplier stopped;
    private final AtomicReference<IOException> failure = new AtomicReference<>();

    /** @param stopped asked between batches: true ends the build early */
    IndexBuild(ArticleRows rows, Documents documents, OpenIndex index, BooleanSupplier stopped) {
        this.rows = rows;
        this.documents = documents;
        this.index = index;
        this.stopped = stopped;
    }

    /**
     * @param done told how many articles are in, from several threads
     * @throws IOException when the folder cannot be written, or the build was stopped
     */
    void run(IntConsumer done) throws IOException {
        int threads = Runtime.getRuntime().availableProcessors();
        ExecutorService writers = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "search-build");
            thread.setDaemon(true);
            return thread;
        });
        Semaphore waiting = new Semaphore(threads * 2);
        try {
            for (long id = rows.highestId(); id > 0 && failure.get() == null && !stopped.getAsBoolean(); id -= BATCH) {
                List<ArticleRow> batch = rows.listed(id - BATCH, id);
                waiting.acquire();
                writers.execute(() -> {
                    try {
                        write(batch, done);
                    } finally {
                        waiting.release();
                    }
                });
            }
            waiting.acquire(threads * 2);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            writers.shutdownNow();
        }
        if (failure.get() != null) throw failure.get();
        if (stopped.getAsBoolean()) throw new IOException("stopped before its end");
    }

    private void write(List<ArticleRow> batch, IntConsumer done) {
        try {
            for (ArticleRow row : batch) index.add(documents.of(row));
            done.accept(batch.size());
        } catch (IOException e) {
            failure.compareAndSet(null, e);
        } catch (RuntimeException e) {
            failure.compareAndSet(null, new IOException(e));
        }
    }
}
