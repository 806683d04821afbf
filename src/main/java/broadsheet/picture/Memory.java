package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/**
 * The share of the heap that decoding may take at one time: who wants more than is left waits. So twenty large pictures
 * at once take longer, not more memory.
 */
final class Memory {

    private static final int UNIT = 1 << 10;

    private final int units;
    private final Semaphore free;

    Memory(long bytes) {
        this.units = (int) Math.max(1, Math.min(Integer.MAX_VALUE, bytes / UNIT));
        this.free = new Semaphore(units, true);
    }

    interface Work<T> {
        T run() throws IOException, Refused;
    }

    /** @param bytes what the work will hold; more than there is counts as all of it */
    <T> T with(long bytes, Work<T> work) throws IOException, Refused {
        int wanted = (int) Math.max(1, Math.min(units, bytes / UNIT));
        free.acquireUninterruptibly(wanted);
        try {
            return work.run();
        } finally {
            free.release(wanted);
        }
    }
}
