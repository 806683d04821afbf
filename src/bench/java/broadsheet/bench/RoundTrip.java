package broadsheet.bench;

import broadsheet.Main;
import broadsheet.archive.Contents;
import broadsheet.db.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Is a site that is exported, and imported into an empty one, the same site? round-trip FOLDER FILE…: the files are
 * imported, and each command is a process of its own with 512 MB, as people run it. A FOLDER that has been filled is
 * measured as it is.
 */
public final class RoundTrip {

    private static final String HEAP = "-Xmx512m";

    private final Path folder;

    private RoundTrip(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    public static void main(String[] args) throws Exception {
        if (args[0].equals("command")) {
            command(args);
            return;
        }
        RoundTrip bench = new RoundTrip(Path.of(args[0]));
        List<String> files = List.of(args).subList(1, args.length);
        if (!files.isEmpty()) bench.run("one", "import", files);
        bench.run(
                "one", "export", List.of("--force", bench.folder.resolve("out").toString()));
        bench.run("other", "import", List.of(bench.folder.resolve("out").toString()));
        bench.run(
                "other",
                "export",
                List.of("--force", bench.folder.resolve("again").toString()));
        bench.compare();
    }

    /** One command of the program, which tells at its end what it took. */
    private static void command(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(RoundTrip::tell));
        Main.main(List.of(args).subList(1, args.length).toArray(String[]::new));
    }

    private static void tell() {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            String peak = status.filter(line -> line.startsWith("VmHWM"))
                    .findFirst()
                    .orElse("VmHWM: 0 kB")
                    .replaceAll("\\D+", "");
            ProcessHandle.Info process = ProcessHandle.current().info();
            System.out.printf(
                    "    %.1f s of the CPU, at most %,d MB of memory%n",
                    process.totalCpuDuration().orElseThrow().toMillis() / 1e3, Long.parseLong(peak) / 1024);
        } catch (IOException e) {
            System.out.println("    " + e);
        }
    }

    private void run(String store, String command, List<String> arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                RoundTrip.class.getName(),
                "command",
                command));
        line.addAll(arguments);
        System.out.println(command + ", the " + store + " store");
        ProcessBuilder builder = new ProcessBuilder(line).inheritIO();
        builder.environment().put("BROADSHEET_DATA", folder.resolve(store).toString());
        builder.environment().put("BROADSHEET_DEMO", "off");
        long begun = System.nanoTime();
        int code = builder.start().waitFor();
        System.out.printf("    %.1f s, and %d as its answer%n", (System.nanoTime() - begun) / 1e9, code);
    }

    private void compare() throws IOException {
        try (Database one = store("one");
                Database other = store("other")) {
            Contents.of(one).forEach((table, rows) -> System.out.printf("%,10d rows of %s%n", rows.size(), table));
            List<String> differences = Contents.differences(one, other);
            System.out.printf("%,d differences between the stores%n", differences.size());
            differences.stream().limit(20).forEach(System.out::println);
        }
        Set<Path> pictures = files("one/pictures");
        Set<Path> others = files("other/pictures");
        Set<Path> lost = new TreeSet<>(pictures);
        lost.removeAll(others);
        int unlike = 0;
        for (Path picture : others)
            if (!pictures.contains(picture)
                    || Files.mismatch(
                                    folder.resolve("one/pictures").resolve(picture),
                                    folder.resolve("other/pictures").resolve(picture))
                            >= 0) unlike++;
        System.out.printf("%,d pictures, %,d of them lost, %,d unlike%n", pictures.size(), lost.size(), unlike);
        System.out.println(
                Files.mismatch(folder.resolve("out/site.jsonl"), folder.resolve("again/site.jsonl")) < 0
                        ? "the two exports are the same to the byte"
                        : "the two exports differ");
    }

    private Database store(String name) {
        return Database.openToRead("jdbc:h2:file:" + folder.resolve(name).resolve("broadsheet"), "sa", "");
    }

    private Set<Path> files(String name) throws IOException {
        Path root = folder.resolve(name);
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).map(root::relativize).collect(Collectors.toSet());
        }
    }
}
