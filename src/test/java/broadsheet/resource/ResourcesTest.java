package broadsheet.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    void files_in_a_jar_are_those_that_were_listed(@TempDir Path folder) throws Exception {
        for (String file : List.of("static/css/a.css", "static/b.js", "static2/c.js", "db/d.sql")) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), file);
        }
        Resources.list(folder, List.of("db", "static"));

        assertThat(Files.readAllLines(folder.resolve("resources.txt")))
                .containsExactly("db/d.sql", "static/b.js", "static/css/a.css");
        assertThat(Resources.namesListed("/static", Files.readString(folder.resolve("resources.txt"))))
                .containsExactly("b.js", "css/a.css");
        assertThat(Resources.read("/org/slf4j/event/Level.class")).startsWith(0xCA, 0xFE, 0xBA, 0xBE);
    }

    @Test
    void what_is_not_there_is_named() {
        assertThatThrownBy(() -> Resources.names("/nothing")).hasMessageContaining("/nothing");
        assertThatThrownBy(() -> Resources.read("/static/nothing.css")).hasMessageContaining("nothing.css");
    }
}
