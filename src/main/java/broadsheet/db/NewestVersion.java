package broadsheet.db;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest version that is whole in a file of H2's. Each lies in blocks of its own, begins with a line that names it
 * and ends with another; https://h2database.com/html/mvstore.html#fileFormat.
 */
final class NewestVersion {

    private static final int BLOCK = 4096;
    private static final int BLOCKS_AT_ONCE = 256;
    private static final int END = 128;
    /** "chunk:" in the eight bytes that are looked at. */
    private static final long BEGINNING = 0x6368756e6b3a_0000L;

    private static final long BEGINNING_MASK = 0xffff_ffff_ffff_0000L;
    private static final Pattern LINE =
            Pattern.compile("chunk:([0-9a-f]+),.*?\\blen:([0-9a-f]+),.*?\\bversion:([0-9a-f]+).*", Pattern.DOTALL);

    private NewestVersion() {}

    /** Its number; 0 when there is none. */
    static long in(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long newest = 0;
            ByteBuffer blocks = ByteBuffer.allocateDirect(BLOCK * BLOCKS_AT_ONCE);
            for (long at = 0; fill(blocks, channel, at); at += blocks.capacity())
                for (int i = 0; i + BLOCK <= blocks.limit(); i += BLOCK)
                    if ((blocks.getLong(i) & BEGINNING_MASK) == BEGINNING)
                        newest = Math.max(newest, version(channel, at + i, line(blocks, i, BLOCK / 4)));
            return newest;
        }
    }

    /** Of what begins at a place; 0 when its end is not where it should be. */
    private static long version(FileChannel channel, long at, String beginning) throws IOException {
        Matcher first = LINE.matcher(beginning);
        if (!first.matches()) return 0;
        ByteBuffer end = ByteBuffer.allocate(END);
        fill(end, channel, at + Long.parseLong(first.group(2), 16) * BLOCK - END);
        Matcher last = LINE.matcher(line(end, 0, end.limit()));
        boolean whole = last.matches()
                && last.group(1).equals(first.group(1))
                && last.group(3).equals(first.group(3));
        return whole ? Long.parseLong(first.group(3), 16) : 0;
    }

    private static String line(ByteBuffer from, int at, int length) {
        byte[] line = new byte[length];
        from.get(at, line);
        return new String(line, StandardCharsets.ISO_8859_1);
    }

    /** @return whether there is anything */
    private static boolean fill(ByteBuffer buffer, FileChannel channel, long at) throws IOException {
        buffer.clear();
        while (buffer.hasRemaining() && channel.read(buffer, at + buffer.position()) > 0) {}
        buffer.flip();
        return buffer.hasRemaining();
    }
}
