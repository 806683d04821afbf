package broadsheet.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of a file as bytes, none longer than what fits the memory; a byte order mark is left out. */
final class Lines {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private boolean first = true;
    private boolean tooLong;

    Lines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** @return the line's bytes, none when it is too long; null at the end */
    byte @Nullable [] next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(8_192);
        boolean any = false;
        tooLong = false;
        while (fill()) {
            any = true;
            int newline = at;
            while (newline < end && buffer[newline] != '\n') newline++;
            if (line.size() + newline - at > longest) {
                tooLong = true;
                line.reset();
            }
            if (!tooLong) line.write(buffer, at, newline - at);
            at = newline + 1;
            if (newline < end) break;
        }
        return any ? withoutMark(line.toByteArray()) : null;
    }

    /** Whether the last line was, and was therefore passed over. */
    boolean tooLong() {
        return tooLong;
    }

    private boolean fill() throws IOException {
        if (at < end) return true;
        at = 0;
        end = in.read(buffer, 0, buffer.length);
        return end > 0;
    }

    private byte[] withoutMark(byte[] line) {
        boolean marked = first && Arrays.equals(Arrays.copyOf(line, BYTE_ORDER_MARK.length), BYTE_ORDER_MARK);
        first = false;
        return marked ? Arrays.copyOfRange(line, BYTE_ORDER_MARK.length, line.length) : line;
    }
}
