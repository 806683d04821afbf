package broadsheet.bench;

import broadsheet.App;
import broadsheet.Config;
import broadsheet.resource.TemporaryFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What a page costs that has not been made yet: pages-made, by JMH. The demonstration, with the cache off. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 6, time = 5)
@Measurement(iterations = 5, time = 5)
public class PagesMade {

    private static final Pattern STORY = Pattern.compile("<h[23][^>]*>\\s*<a href=\"(/[a-z-]+/[a-z0-9-]+)\"");
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    @Param({"article", "front", "section", "search"})
    public String page;

    private TemporaryFolder folder;
    private App app;
    private Socket socket;
    private InputStream answers;
    private byte[] request;

    public static void main(String[] args) throws Exception {
        new Runner(new OptionsBuilder()
                        .include(PagesMade.class.getName())
                        .jvmArgs("-Xmx256m")
                        .build())
                .run();
    }

    @Setup
    public void open() throws IOException, InterruptedException {
        folder = TemporaryFolder.make("pages");
        app = new App(
                Config.read(Map.of(
                        "BROADSHEET_PORT", "0",
                        "BROADSHEET_DATA", folder.path().toString(),
                        "BROADSHEET_CACHE_MB", "0")),
                Clock.systemUTC());
        app.start();
        while (!app.search().inStep()) Thread.sleep(100);
        socket = new Socket(InetAddress.getLoopbackAddress(), app.port());
        socket.setTcpNoDelay(true);
        answers = new java.io.BufferedInputStream(socket.getInputStream(), 1 << 17);
        Matcher story = STORY.matcher(ask(bytes("/")));
        if (!story.find()) throw new IllegalStateException("no story on the front");
        request = bytes(
                switch (page) {
                    case "front" -> "/";
                    case "section" -> story.group(1).replaceFirst("/[^/]*$", "");
                    case "search" -> "/search?q=the+cable";
                    default -> story.group(1);
                });
    }

    private static byte[] bytes(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    /** One request on the open connection and its whole answer. */
    @Benchmark
    public String made() throws IOException {
        return ask(request);
    }

    private String ask(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        InputStream in = answers;
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int c = in.read();
            if (c < 0) throw new IOException("no answer");
            head.write(c);
            end = (c == (end % 2 == 0 ? '\r' : '\n')) ? end + 1 : 0;
        }
        String headers = head.toString(StandardCharsets.US_ASCII);
        Matcher length = LENGTH.matcher(headers);
        if (!headers.startsWith("HTTP/1.1 200") || !length.find()) throw new IOException(headers);
        return new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
    }

    @TearDown
    public void close() throws IOException {
        socket.close();
        app.close();
        folder.close();
    }
}
