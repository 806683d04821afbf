package broadsheet.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ResourcesTest {

    @Test
    void files_on_disk_are_found_in_all_folders_below() {
        assertThat(Resources.names("/static"))
                .contains("css/base.css", "js/suggest.js")
                .isSorted();
        assertThat(new String(Resources.read("/static/css/base.css"), StandardCharsets.UTF_8))
                .contains("@layer");
    }

    @Test
    void files_in_a_jar_are_found_too() {
        assertThat(Resources.names("/org/slf4j/event")).contains("Level.class").isSorted();
        assertThat(Resources.read("/org/slf4j/event/Level.class")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> Resources.names("/nothing")).hasMessageContaining("/nothing");
        assertThatThrownBy(() -> Resources.read("/static/nothing.css")).hasMessageContaining("nothing.css");
    }
}
