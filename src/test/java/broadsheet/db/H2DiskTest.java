package broadsheet.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done about a file of H2's that a killed process left. */
@Tag("once")
class H2DiskTest {

    private static final int HEADER = 2 * 4096;
    private static final int VERSIONS = 60;

    private static final String LAST = "version " + (VERSIONS - 1);

    @TempDir
    private Path folder;

    /** The header may name an older one than the last, and what follows that may not lead to the last. */
    @Test
    void no_version_is_lost_whichever_the_header_names() throws IOException {
        Path file = folder.resolve("a.mv.db");
        List<byte[]> headers = new ArrayList<>();
        byte[] left;
        long newest;
        try (MVStore store = new MVStore.Builder()
                .fileName(file.toString())
                .autoCommitDisabled()
                .open()) {
            MVMap<Integer, String> map = store.openMap("map");
            Random random = new Random(1);
            for (int version = 0; version < VERSIONS; version++) {
                store.setRetentionTime(version < VERSIONS / 2 ? 0 : 60_000); // holes first, then old versions that stay
                for (int i = 0; i < 300; i++) map.put(random.nextInt(3000), "x".repeat(random.nextInt(200)));
                map.put(-1, "version " + version);
                store.commit();
                store.getFileStore().sync();
                headers.add(Arrays.copyOf(Files.readAllBytes(file), HEADER));
            }
            left = Files.readAllBytes(file);
            newest = store.getFileStore().lastChunkVersion();
        }
        for (byte[] header : headers) {
            Files.write(file, left);
            write(file, 0, header);
            assertThat(NewestVersion.in(file)).isEqualTo(newest);
        }
        // and from an older header the way to the newest is broken
        Files.write(file, left);
        write(file, 0, headers.get(VERSIONS - 15));
        String text = new String(left, StandardCharsets.ISO_8859_1);
        Matcher next = Pattern.compile("chunk:[^ ]+version:" + Long.toHexString(newest - 10) + ",next:([0-9a-f]+)")
                .matcher(text);
        assertThat(next.find()).isTrue();
        write(file, next.start(1), "2".repeat(next.group(1).length()).getBytes(StandardCharsets.ISO_8859_1));
        write(file, left.length, new byte[8192]); // nor does the file end with it
        H2Disk.mend("jdbc:h2:file:" + folder.resolve("a"));
        assertThat(saying(file)).isEqualTo(LAST);
    }

    private static void write(Path file, long at, byte[] bytes) throws IOException {
        try (RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw")) {
            out.seek(at);
            out.write(bytes);
        }
    }

    private static String saying(Path file) {
        try (MVStore store =
                new MVStore.Builder().fileName(file.toString()).readOnly().open()) {
            MVMap<Integer, String> map = store.openMap("map");
            return String.valueOf(map.get(-1));
        }
    }
}
