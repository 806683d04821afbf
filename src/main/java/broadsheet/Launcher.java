package broadsheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the program begins. Half of what a start costs is reading and checking some nine thousand classes; a class data
 * archive beside the jar, which the build makes, has them ready. A jar cannot name one to the virtual machine that runs
 * it, so the site is served by a second one that is told of it, while this one waits. It has the same options, ends when
 * this one is ended, and this one ends as it does.
 */
public final class Launcher {

    private static final String PARENT = "broadsheet.parent";
    /** Whoever gives one of these has plans of his own. */
    private static final List<String> OWN_PLANS =
            List.of("-XX:SharedArchiveFile", "-XX:ArchiveClassesAtExit", "-Xshare", "-agentlib", "-javaagent");

    /**
     * What has run five thousand times, or looped forty thousand, is by default compiled once more as well as can be,
     * which takes a core from a start for a second. Ten times as often is early enough for what readers ask for all day.
     */
    private static final List<String> COMPILE_LATER = List.of(
            "-XX:Tier4InvocationThreshold=50000",
            "-XX:Tier4MinInvocationThreshold=6000",
            "-XX:Tier4CompileThreshold=150000",
            "-XX:Tier4BackEdgeThreshold=400000");

    /**
     * Where a piece of code has been compiled anew two hundred times, all that is in it counted, Java compiles what it
     * has not seen happen yet as a trap, takes that trap each time, and learns nothing from it (JDK-8374307). On a site
     * that had run for a while a search took ten times as long, most of it in Lucene's walk through one block of a
     * word's articles.
     */
    private static final String COMPILE_ANEW = "-XX:PerMethodRecompilationCutoff=4000";

    /**
     * For a heap this small the default collector's own tables take 45 MB, and its pauses save nothing that was measured:
     * Java itself takes this one where a machine is as small as that.
     */
    private static final String COLLECTOR = "-XX:+UseSerialGC";

    private static final long SMALL_HEAP = 512 << 20;

    /** More than a start needs: by default the whole heap is collected twice within one, each time that is passed. */
    private static final String CLASSES = "-XX:MetaspaceSize=96m";

    /**
     * Compilers and compressors take native memory in bursts, of which the C library keeps what each thread once had:
     * under load some 25 of 500 MB.
     */
    private static final Map<String, String> MEMORY =
            Map.of("MALLOC_ARENA_MAX", "2", "MALLOC_TRIM_THRESHOLD_", "131072");

    private Launcher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String parent = System.getProperty(PARENT);
        if (parent != null) endWith(Long.parseLong(parent));
        List<String> command = parent == null && serves(args) ? command() : List.of();
        if (command.isEmpty()) Main.main(args);
        else System.exit(run(command));
    }

    /** However that comes: it may have been killed. */
    private static void endWith(long parent) {
        ProcessHandle.of(parent)
                .ifPresentOrElse(process -> process.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }

    private static boolean serves(String[] args) {
        return args.length == 0 || args[0].equals("serve");
    }

    /** This process's own command, with the archive; empty where there is none, or the system does not tell. */
    private static List<String> command() {
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", ".jsa"));
        ProcessHandle.Info self = ProcessHandle.current().info();
        List<String> arguments = List.of(self.arguments().orElse(new String[0]));
        if (jar.equals(archive)
                || !Files.isReadable(archive)
                || self.command().isEmpty()
                || arguments.isEmpty()
                || arguments.stream().anyMatch(argument -> OWN_PLANS.stream().anyMatch(argument::startsWith)))
            return List.of();
        List<String> command = new ArrayList<>(List.of(
                self.command().get(),
                "-XX:SharedArchiveFile=" + archive,
                "-Xlog:cds=off", // one of another Java or another build is passed over without a word
                "-Xlog:cds+dynamic=off",
                "-D" + PARENT + "=" + ProcessHandle.current().pid()));
        command.addAll(COMPILE_LATER);
        command.add(COMPILE_ANEW);
        command.add(CLASSES);
        if (Runtime.getRuntime().maxMemory() <= SMALL_HEAP
                && arguments.stream().noneMatch(argument -> argument.matches("-XX:[+-]Use\\w+GC")))
            command.add(COLLECTOR);
        command.addAll(arguments);
        return command;
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(command).inheritIO();
        MEMORY.forEach(process.environment()::putIfAbsent);
        Process site = process.start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            site.destroy();
                            site.onExit().join();
                        },
                        "stop"));
        return site.waitFor();
    }
}
