package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keeps a site from starting is said in one line, with the setting's name. */
@Tag("once")
class StartTest {

    @Test
    void a_port_that_is_taken_is_named_before_anything_is_made() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Main.requireFree("127.0.0.1", other.getLocalPort()))
                    .isInstanceOf(Config.Invalid.class)
                    .hasMessageContaining("BROADSHEET_PORT is " + other.getLocalPort());
        }
    }

    @Test
    void an_address_of_another_machine_is_named() {
        assertThatThrownBy(() -> Main.requireFree("192.0.2.1", 0))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("BROADSHEET_HOST is 192.0.2.1");
    }

    @Test
    void a_data_folder_that_is_a_file_is_named(@TempDir Path scratch) throws IOException {
        Path file = Files.writeString(scratch.resolve("file"), "");
        assertThatThrownBy(() -> DataFolder.take(file))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("BROADSHEET_DATA is " + file);
        assertThat(file).hasContent("");
    }
}
