package broadsheet.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Tells how many bytes have been read. */
final class CountingStream extends FilterInputStream {

    interface Counter {
        void read(long bytes);
    }

    private final Counter counter;

    CountingStream(InputStream in, Counter counter) {
        super(in);
        this.counter = counter;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        if (b >= 0) counter.read(1);
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        if (n > 0) counter.read(n);
        return n;
    }
}
