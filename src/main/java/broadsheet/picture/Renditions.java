package broadsheet.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes renditions when they are first asked for, each once, whoever asks: as many at a time as there are processors,
 * the rest in a line of bounded length.
 */
final class Renditions implements AutoCloseable {

    /** More are waiting than can be made soon. */
    static final class Busy extends Exception {
        private static final long serialVersionUID = 1L;
    }

    private static final int LINE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** A page asks for several renditions of a picture within a moment; later there is little use for its pixels. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int SHARE_OF_HEAP = 32;

    private final PictureStore store;
    private final AtomicLong made = new AtomicLong();
    private final Map<String, CompletableFuture<Path>> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor workers;
    private final Cache<String, PictureStore.Reduced> reduced = Caffeine.newBuilder()
            .maximumWeight(Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP)
            .weigher((String hash, PictureStore.Reduced picture) ->
                    picture.pixels().rgb().length)
            .expireAfterAccess(REMEMBERED)
            .build();

    Renditions(PictureStore store) {
        this.store = store;
        int processors = Runtime.getRuntime().availableProcessors();
        this.workers = new ThreadPoolExecutor(
                processors, processors, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(LINE), work -> {
                    Thread thread = new Thread(work, "renditions");
                    thread.setDaemon(true);
                    return thread;
                });
        workers.allowCoreThreadTimeOut(true);
    }

    Optional<Path> find(Rendition rendition) throws IOException {
        return store.files().find(rendition.key());
    }

    /** How many have been made since the start. */
    long made() {
        return made.get();
    }

    /**
     * Makes one, or waits for whoever is making it.
     *
     * @param hash of the original that it is of
     * @throws Busy when it would take too long
     */
    Path make(Rendition rendition, String hash) throws IOException, Busy {
        String key = rendition.key();
        CompletableFuture<Path> own = new CompletableFuture<>();
        CompletableFuture<Path> first = underWay.putIfAbsent(key, own);
        if (first == null) start(rendition, hash, own);
        try {
            return (first == null ? own : first).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Busy();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) throw io;
            if (e.getCause() instanceof Busy busy) throw busy;
            throw new IOException("No rendition " + key + " could be made", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
    }

    private void start(Rendition rendition, String hash, CompletableFuture<Path> result) {
        try {
            workers.execute(() -> {
                try {
                    Optional<Path> there = find(rendition);
                    result.complete(there.isPresent() ? there.get() : makeNow(rendition, hash));
                } catch (UncheckedIOException e) {
                    result.completeExceptionally(e.getCause());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                } finally {
                    underWay.remove(rendition.key());
                }
            });
        } catch (RejectedExecutionException e) {
            underWay.remove(rendition.key());
            result.completeExceptionally(new Busy());
        }
    }

    private Path makeNow(Rendition rendition, String hash) throws IOException {
        PictureStore.Reduced picture = reduced.get(hash, this::reduced);
        byte[] content = Encoder.encode(cut(picture.pixels(), rendition), rendition.format(), picture.words());
        store.files().put(rendition.key(), content);
        made.incrementAndGet();
        return find(rendition).orElseThrow(() -> new NoSuchFileException(rendition.key()));
    }

    private PictureStore.Reduced reduced(String hash) {
        try {
            return store.reduced(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Pixels cut(Pixels picture, Rendition rendition) {
        Cut cut = rendition.cut();
        Size to = new Size(rendition.width(), cut.height(picture.size(), rendition.width()));
        return Resampler.reduce(
                picture, cut.area(picture.size(), rendition.focalX() / 100.0, rendition.focalY() / 100.0), to);
    }

    @Override
    public void close() {
        workers.shutdown();
    }
}
