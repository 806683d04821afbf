package broadsheet.archive;

import broadsheet.picture.PictureStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One run of an import. Files are read in order, items made ready on all processors, and taken in batches in the order
 * in which they came; what waits is bounded by number and by size, so that a file of any length fits the memory. Killed
 * and started again it ends the same: what was taken already is unchanged.
 */
final class Import {

    private static final Logger LOG = LoggerFactory.getLogger(Import.class);

    static final int BATCH = 300;
    private static final int WAITING = 2 * BATCH;
    private static final long WAITING_BYTES = 16_000_000;

    private final PictureStore pictures;
    private final Clock clock;
    private final ZoneId zone;
    private final Locale language;
    private final Progress progress;
    private final Intake intake;
    private final ExecutorService pool =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors(), run -> {
                Thread thread = new Thread(run, "import");
                thread.setDaemon(true);
                return thread;
            });
    private final Deque<Future<Ready>> waiting = new ArrayDeque<>();
    private long waitingBytes;
    private int numbered;

    Import(PictureStore pictures, Clock clock, ZoneId zone, Locale language, Progress progress, Intake intake) {
        this.pictures = pictures;
        this.clock = clock;
        this.zone = zone;
        this.language = language;
        this.progress = progress;
        this.intake = intake;
    }

    /** What became of an item that was looked into. */
    enum Fate {
        READ,
        REFUSED,
        /** The same uri comes later, and counts there. */
        REPEATED,
        NO_NEWS
    }

    /** An item that has been looked into: what it is, or why it is nothing. */
    record Ready(
            NewsFiles.Raw raw, @Nullable String uri, Fate fate, NinjsReader.@Nullable Reading reading, String reason) {}

    /** Bytes that a run will read. */
    static long size(List<Path> arguments) throws IOException {
        long size = 0;
        for (Path argument : arguments) for (Path file : NewsFiles.under(argument)) size += Files.size(file);
        return size;
    }

    Intake.Summary run(List<Path> arguments) throws IOException {
        try {
            List<Path> all = new ArrayList<>();
            for (Path argument : arguments) all.addAll(NewsFiles.under(argument));
            Repeats repeats = Repeats.in(all, progress);
            for (Path argument : arguments) {
                NinjsReader reader = new NinjsReader(
                        new PictureIntake(pictures::take, root(argument)),
                        clock,
                        zone,
                        language,
                        UnaryOperator.identity());
                for (Path file : NewsFiles.under(argument))
                    NewsFiles.read(file, progress::read, raw -> offer(raw, reader, repeats));
            }
            while (!waiting.isEmpty()) take(BATCH);
            return intake.finish();
        } finally {
            pool.shutdownNow();
        }
    }

    /** Pictures may lie beside the folder of what is imported, as ../photos, and nowhere above. */
    private static Path root(Path argument) throws IOException {
        Path real = argument.toRealPath();
        Path folder = Files.isDirectory(real) ? real : real.getParent();
        Path beside = folder.getParent();
        return beside == null ? folder : beside;
    }

    private void offer(NewsFiles.Raw raw, NinjsReader reader, Repeats repeats) {
        int number = Repeats.readableTwice(raw.file()) ? numbered++ : -1;
        waiting.add(pool.submit(() -> ready(raw, reader, uri -> repeats.later(number, raw, uri))));
        waitingBytes += raw.size();
        if (waiting.size() >= WAITING || waitingBytes > WAITING_BYTES) take(BATCH);
    }

    /** @param later where the same uri comes again, if it does */
    private static Ready ready(NewsFiles.Raw raw, NinjsReader reader, Function<String, @Nullable String> later) {
        String uri = null;
        try {
            Ninjs item = raw.parse();
            if (!item.news()) return new Ready(raw, null, Fate.NO_NEWS, null, "it is no ninjs item");
            uri = item.uri();
            String place = uri == null ? null : later.apply(uri);
            return place == null
                    ? new Ready(raw, uri, Fate.READ, reader.read(item, raw.file()), "")
                    : new Ready(raw, uri, Fate.REPEATED, null, "its uri comes again in " + place + "; the last counts");
        } catch (Unreadable e) {
            return new Ready(raw, uri, Fate.REFUSED, null, String.valueOf(e.getMessage()));
        } catch (RuntimeException | StackOverflowError e) {
            LOG.warn("{}, line {} could not be looked into", raw.file(), raw.line(), e);
            return new Ready(raw, uri, Fate.REFUSED, null, "it could not be looked into; the log says why");
        }
    }

    private void take(int most) {
        List<Ready> batch = new ArrayList<>();
        while (batch.size() < most && !waiting.isEmpty()) {
            Ready ready = get(waiting.remove());
            waitingBytes -= ready.raw().size();
            batch.add(ready);
        }
        intake.take(batch);
        progress.done(batch.size());
    }

    private static Ready get(Future<Ready> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("the import was interrupted");
        } catch (ExecutionException e) {
            throw new IllegalStateException("an item could not be looked into", e.getCause());
        }
    }
}
