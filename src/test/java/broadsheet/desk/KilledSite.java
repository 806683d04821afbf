package broadsheet.desk;

import broadsheet.Main;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The packaged site in a process of its own, which is killed as kill -9 does and started again on what it left. */
final class KilledSite implements AutoCloseable {

    private static final String JAR =
            Path.of("target/broadsheet.jar").toAbsolutePath().toString();

    private final Path folder;
    private final int port;
    private @Nullable Process process;

    KilledSite(Path folder) throws IOException {
        this.folder = folder;
        try (ServerSocket free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    String origin() {
        return "http://localhost:" + port;
    }

    Map<String, String> environment() {
        return Map.of(
                "BROADSHEET_PORT", Integer.toString(port),
                "BROADSHEET_DATA", folder.toString(),
                "BROADSHEET_URL", origin(),
                "BROADSHEET_DEMO", "off");
    }

    void start() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-XX:SharedArchiveFile=" + JAR.replaceFirst("jar$", "jsa"), // twenty starts cost half
                        "-Xlog:cds=off",
                        "-Xlog:cds+dynamic=off",
                        "-Xmx256m",
                        "-cp",
                        JAR,
                        Main.class.getName(),
                        "serve")
                .redirectErrorStream(true);
        builder.environment().putAll(environment());
        try {
            Process started = builder.start();
            process = started;
            BufferedReader out = started.inputReader(StandardCharsets.UTF_8);
            StringBuilder said = new StringBuilder();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.append(line).append('\n');
                if (line.contains(" is served at ")) return;
            }
            throw new IllegalStateException("the site did not start:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        Process running = process;
        if (running == null) return;
        running.destroyForcibly();
        try {
            running.waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        process = null;
    }

    @Override
    public void close() {
        kill();
    }
}
