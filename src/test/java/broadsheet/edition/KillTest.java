package broadsheet.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 as it comes acknowledges commits before they are on the disk. A dozen kills here; two hundred with figures in
 * src/bench. PostgreSQL is another process and has nothing to fear of ours dying.
 */
@Tag("once")
class KillTest {

    private static final int KILLS = 12;
    /** Lets H2 write by itself every millisecond: commits were lost to its doing so, a few in a thousand kills. */
    private static final String OFTEN = ";WRITE_DELAY=1";

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_survives_the_kill_of_a_process_with_four_writers()
            throws IOException, InterruptedException {
        Killing killing = new Killing(folder, OFTEN, 42, 900);
        for (int i = 0; i < KILLS; i++) killing.again();
        assertThat(killing.acknowledged()).isGreaterThan(KILLS);
        assertThat(killing.lost()).isEmpty();
    }

    /** For the bench. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Killing killing = new Killing(Path.of(args[0]), args.length > 2 ? args[2] : "", System.nanoTime(), 2_000);
        int kills = Integer.parseInt(args[1]);
        for (int i = 1; i <= kills; i++) {
            killing.again();
            if (i % 10 == 0 || i == kills)
                System.out.printf(
                        "%d kills, %d acknowledged, %d lost%n",
                        i, killing.acknowledged(), killing.lost().size());
        }
        killing.lost().forEach(System.out::println);
    }
}
