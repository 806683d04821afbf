package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Unpacks what a file has compressed, as far as it may go and no further: a kilobyte can be packed to hold a megabyte,
 * so what is packed is counted before anything else unpacks it.
 */
final class Unpacking implements AutoCloseable {

    private final Inflater inflater = new Inflater();
    private final byte[] buffer = new byte[1 << 14];
    private final long most;

    /** @param most bytes that it may come to */
    Unpacking(long most) {
        this.most = most;
    }

    /** What is packed from there on; of what is damaged, as much as can be unpacked. */
    static byte[] unpack(byte[] packed, int from, long most) throws Refused {
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        try (Unpacking unpacking = new Unpacking(most)) {
            unpacking.take(packed, from, packed.length - from, kept);
        } catch (DataFormatException e) {
            return kept.toByteArray();
        }
        return kept.toByteArray();
    }

    /** Counts the next part of it; what comes behind its end is not looked at. */
    void count(byte[] packed, int length) throws Refused, DataFormatException {
        take(packed, 0, length, null);
    }

    private void take(byte[] packed, int from, int length, @Nullable ByteArrayOutputStream kept)
            throws Refused, DataFormatException {
        inflater.setInput(packed, from, length);
        for (int read; (read = inflater.inflate(buffer)) > 0; ) {
            if (inflater.getBytesWritten() > most) throw new Refused(Reason.BOMB);
            if (kept != null) kept.write(buffer, 0, read);
        }
    }

    @Override
    public void close() {
        inflater.end();
    }
}
