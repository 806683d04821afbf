package broadsheet.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.Config;
import broadsheet.Newsroom;
import broadsheet.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpsTest {

    @Test
    void health_and_metrics_are_there_for_this_machine() {
        try (Newsroom newsroom = Newsroom.open()) {
            newsroom.publish(Story.of("One"));
            newsroom.get("/");
            newsroom.get("/");
            newsroom.get("/nowhere");
            assertThat(newsroom.get("/ops/health").text()).startsWith("{\"database\":\"up\",\"edition\":");
            String metrics = newsroom.get("/ops/metrics").text();
            assertThat(metrics)
                    .contains("http_answers_seconds_count{status=\"2xx\"} 3")
                    .contains("http_answers_seconds_count{status=\"4xx\"} 1")
                    .contains("http_answers_seconds_bucket{status=\"2xx\",le=\"0.001\"}")
                    .contains("pages_made_total 1.0")
                    .contains("pages_kept 1.0")
                    .contains("jvm_memory_used_bytes");
        }
    }

    @Test
    void they_are_not_there_for_others() {
        try (Newsroom newsroom = Newsroom.open(Map.of("BROADSHEET_OPS_FROM", "10.0.0.0/8"))) {
            assertThat(newsroom.get("/ops/metrics").status()).isEqualTo(404);
            assertThat(newsroom.get("/ops/health").status()).isEqualTo(404);
        }
    }

    @Test
    void nor_for_whoever_comes_through_a_proxy_on_this_machine() {
        try (Newsroom newsroom = Newsroom.open()) {
            assertThat(newsroom.get("/ops/metrics", "X-Forwarded-For", "203.0.113.9")
                            .status())
                    .isEqualTo(404);
        }
        try (Newsroom newsroom = Newsroom.open(Map.of("BROADSHEET_PROXIES", "127.0.0.1,::1"))) {
            assertThat(newsroom.get("/ops/metrics", "X-Forwarded-For", "203.0.113.9")
                            .status())
                    .isEqualTo(404);
            assertThat(newsroom.get("/ops/metrics").status()).isEqualTo(200);
        }
    }

    @Test
    void the_access_log_has_a_line_for_each_answer() throws IOException {
        Path folder = Files.createTempDirectory("access");
        try (Newsroom newsroom =
                Newsroom.open(Map.of("BROADSHEET_ACCESS_LOG", "on", "BROADSHEET_DATA", folder.toString()))) {
            newsroom.get("/");
            newsroom.get("/", "User-Agent", "reader");
            newsroom.get("/nowhere");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Path log = files.filter(file -> file.getFileName().toString().startsWith("access-"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(log))
                    .hasSize(3)
                    .allMatch(line -> line.startsWith("127.0.0.1 - - ["))
                    .anyMatch(line -> line.contains("\"GET /nowhere HTTP/"))
                    .anyMatch(line -> line.contains("\"GET / HTTP/") && line.contains("reader"));
        }
    }

    @Test
    void settings_that_cannot_be_used_are_named() {
        assertThatThrownBy(() -> Config.read(Map.of("BROADSHEET_CERTIFICATE", "pom.xml")))
                .isInstanceOf(Config.Invalid.class)
                .hasMessageContaining("BROADSHEET_KEY");
        assertThatThrownBy(() -> Config.read(Map.of("BROADSHEET_KEY", "/nowhere/key.pem")))
                .hasMessageContaining("/nowhere/key.pem");
        assertThatThrownBy(() -> Config.read(Map.of("BROADSHEET_PROXIES", "10.0.0.0/99")))
                .hasMessageContaining("BROADSHEET_PROXIES");
        assertThatThrownBy(() -> Config.read(Map.of("BROADSHEET_CACHE_MB", "-1")))
                .hasMessageContaining("BROADSHEET_CACHE_MB");
    }
}
