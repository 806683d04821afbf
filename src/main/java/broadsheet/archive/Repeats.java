package broadsheet.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a run have their uri again in one that comes later. The last counts, as on a wire, where the correction
 * follows the story; were each taken in turn, the same file would change the article back and forth for ever. The files
 * are looked over once for it, before anything is taken: of each item no more is kept than 16 bytes.
 */
final class Repeats {

    private final LongStream.Builder hashes = LongStream.builder();
    private final LongStream.Builder lines = LongStream.builder();
    private final NavigableMap<Integer, Path> starts = new TreeMap<>();
    private final Map<Integer, Later> later = new HashMap<>();
    private int items;

    /** @param hash of the uri that both have */
    private record Later(long hash, Path file, long line) {
        String place(Path from) {
            return (file.equals(from) ? "" : file + ", ") + "line " + line;
        }
    }

    private Repeats() {}

    static Repeats in(Iterable<Path> files, Progress progress) throws IOException {
        Repeats repeats = new Repeats();
        for (Path file : files) {
            if (!readableTwice(file)) continue;
            repeats.starts.put(repeats.items, file);
            NewsFiles.read(file, bytes -> {}, raw -> progress.lookedOver(repeats.add(raw)));
        }
        repeats.find();
        return repeats;
    }

    /** A pipe is empty after the first time. */
    static boolean readableTwice(Path file) {
        return Files.isRegularFile(file);
    }

    private int add(NewsFiles.Raw raw) {
        String uri = raw.uri();
        hashes.add(uri == null ? 0 : hash(uri));
        lines.add(raw.line());
        return ++items;
    }

    /** FNV-1a in 64 bits, http://www.isthe.com/chongo/tech/comp/fnv/: a million uris differ in it. */
    private static long hash(String uri) {
        long hash = 0xcbf29ce484222325L;
        for (byte b : uri.getBytes(StandardCharsets.UTF_8)) hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
        return hash;
    }

    private void find() {
        long[] inOrder = hashes.build().toArray();
        long[] lineOf = lines.build().toArray();
        long[] sorted = inOrder.clone();
        Arrays.sort(sorted);
        Map<Long, Later> last = new HashMap<>();
        for (int i = inOrder.length - 1; i >= 0; i--) {
            long hash = inOrder[i];
            if (hash == 0 || !twice(sorted, hash)) continue;
            Later known = last.get(hash);
            if (known == null)
                last.put(hash, new Later(hash, starts.floorEntry(i).getValue(), lineOf[i]));
            else later.put(i, known);
        }
    }

    private static boolean twice(long[] sorted, long hash) {
        int at = Arrays.binarySearch(sorted, hash);
        return (at > 0 && sorted[at - 1] == hash) || (at + 1 < sorted.length && sorted[at + 1] == hash);
    }

    /**
     * Where the item comes again that counts.
     *
     * @param number of the item among all that can be read twice, from 0
     * @return null when it does not, or when the files are no longer what they were
     */
    @Nullable
    String later(int number, NewsFiles.Raw raw, @Nullable String uri) {
        Later found = later.get(number);
        return found == null || uri == null || found.hash() != hash(uri) ? null : found.place(raw.file());
    }
}
