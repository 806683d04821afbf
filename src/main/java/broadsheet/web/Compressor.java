package broadsheet.web;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Compresses in the background what is asked for more than once. */
public final class Compressor implements AutoCloseable {

    private static final int WAITING_AT_MOST = 500;

    private final ThreadPoolExecutor thread =
            new ThreadPoolExecutor(1, 1, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_AT_MOST), run -> {
                Thread thread = new Thread(run, "compressor");
                thread.setDaemon(true);
                return thread;
            });

    public Compressor() {
        thread.allowCoreThreadTimeOut(true);
    }

    /** Sees to it, once, that a body gets all its codings; until then it goes out with those it has. */
    void complete(Body body) {
        if (!body.claimCompressing()) return;
        try {
            thread.execute(() -> Coding.ALL.forEach(body::compress));
        } catch (RejectedExecutionException e) {
            body.disclaimCompressing(); // too many wait: whoever asks next tries again
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
