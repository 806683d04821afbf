package broadsheet.edition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * H2 as it comes acknowledges commits before they are on the disk. A dozen kills here; two hundred with figures in
 * src/bench. PostgreSQL is another process and has nothing to fear of ours dying.
 */
@Tag("once")
class KillTest {

    private static final int KILLS = 12;

    @TempDir
    Path folder;

    @Test
    @Timeout(value = 300, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // seconds, in place of some thirty
    void what_was_acknowledged_survives_the_kill_of_a_process_with_four_writers()
            throws IOException, InterruptedException {
        Killing killing = new Killing(folder, 42, 900);
        for (int i = 0; i < KILLS; i++) killing.again();
        assertThat(killing.acknowledged()).isGreaterThan(KILLS);
        assertThat(killing.lost()).isEmpty();
    }
}
