package broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar, with the class data archive that the build has laid beside it. */
class LauncherIT {

    private static final Path JAR = Path.of("target/broadsheet.jar").toAbsolutePath();

    @TempDir
    Path folder;

    private Process launcher;
    private List<ProcessHandle> children = List.of();

    @BeforeEach
    void start() throws IOException {
        launcher = begin();
        served();
        children = launcher.children().toList();
    }

    private void served() throws IOException {
        BufferedReader out = launcher.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith("Stop it with")) line = out.readLine();
        assertThat(line).isNotNull();
    }

    private Process begin(String... options) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx200m",
                        "-jar",
                        JAR.toString())
                .redirectErrorStream(true);
        builder.command().addAll(1, List.of(options));
        try (ServerSocket free = new ServerSocket(0)) {
            builder.environment().put("BROADSHEET_PORT", Integer.toString(free.getLocalPort()));
        }
        builder.environment().put("BROADSHEET_DATA", folder.toString());
        builder.environment().put("BROADSHEET_DEMO", "off");
        return builder.start();
    }

    @AfterEach
    void end() {
        children.forEach(ProcessHandle::destroyForcibly);
        launcher.destroyForcibly();
    }

    @Test
    void the_site_is_served_from_the_archive_with_the_options_that_were_given() {
        assertThat(children).hasSize(1);
        assertThat(List.of(children.get(0).info().arguments().orElseThrow()))
                .contains("-Xmx200m")
                .contains("-XX:+UseSerialGC")
                .anyMatch(argument -> argument.startsWith("-XX:SharedArchiveFile="));
    }

    @Test
    void whoever_names_a_collector_has_that_one() throws IOException {
        end();
        launcher = begin("-XX:+UseG1GC");
        served();
        children = launcher.children().toList();
        assertThat(List.of(children.get(0).info().arguments().orElseThrow())).doesNotContain("-XX:+UseSerialGC");
    }

    @Test
    void stopping_it_stops_both_and_gives_the_folder_back() throws IOException, InterruptedException {
        launcher.destroy();
        assertThat(launcher.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(children.get(0).isAlive()).isFalse();
    }

    @Test
    void killing_it_ends_the_site_too() throws Exception {
        launcher.destroyForcibly();
        children.get(0).onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void a_site_that_cannot_start_says_why_and_fails() throws IOException, InterruptedException {
        Process second = begin();
        String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("is served by another Broadsheet");
        assertThat(second.waitFor()).isEqualTo(2);
    }

    @Test
    void whoever_names_an_archive_is_left_to_it() throws IOException {
        end();
        launcher = begin("-Xshare:off");
        served();
        assertThat(launcher.children()).isEmpty();
    }
}
