package broadsheet;

import broadsheet.archive.ExportCommand;
import broadsheet.archive.ImportCommand;
import broadsheet.db.Database;
import broadsheet.login.StaffCommand;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "broadsheet",
        description = "A whole news site in one jar. Without a command, it serves the site.",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        subcommands = {Main.Serve.class, CommandLine.HelpCommand.class},
        footerHeading = "%nSettings, from the environment:%n",
        footer = {
            "  BROADSHEET_PORT        where to listen (8080)",
            "  BROADSHEET_HOST        on which address (127.0.0.1; 0.0.0.0 for all)",
            "  BROADSHEET_DATA        folder of the database, pictures, search index",
            "                         (./data)",
            "  BROADSHEET_DATABASE    JDBC address (an H2 file in the data folder)",
            "  BROADSHEET_DATABASE_USER, BROADSHEET_DATABASE_PASSWORD",
            "  BROADSHEET_SECRET_KEY  32 bytes in base64, the same on all nodes, under which",
            "                         the staff's secrets are kept (made at first use:",
            "                         secret.key in the data folder)",
            "  BROADSHEET_URL         the site's public address (http://localhost:8080)",
            "  BROADSHEET_NAME        the paper's name (Broadsheet)",
            "  BROADSHEET_TAGLINE     a line about it",
            "  BROADSHEET_LANGUAGE    of the interface: en, de, fr, es, ar (en)",
            "  BROADSHEET_TIME_ZONE   such as Europe/Berlin (UTC)",
            "  BROADSHEET_DEMO        on or off: whether an empty store gets the",
            "                         demonstration newsroom (on)",
            "  BROADSHEET_COLOUR      of the paper's icons (#ad1f1a)",
            "  BROADSHEET_AI_CRAWLERS allow or refuse: whether robots.txt lets them in",
            "                         (allow)",
            "  BROADSHEET_WEBSUB_HUB  address of the hub that publications are announced to",
            "                         (none)",
            "  BROADSHEET_INDEXNOW_KEY",
            "                         a key of yours, 8 to 128 letters and digits: tells",
            "                         search engines (none)",
            "  BROADSHEET_INDEXNOW    where (https://api.indexnow.org/indexnow)",
            "  BROADSHEET_CERTIFICATE, BROADSHEET_KEY",
            "                         PEM files, to speak TLS (HTTP in clear)",
            "  BROADSHEET_PROXIES     addresses or networks whose X-Forwarded-For counts",
            "                         (none)",
            "  BROADSHEET_OPS_FROM    addresses or networks that may see /ops",
            "                         (127.0.0.1,::1)",
            "  BROADSHEET_ACCESS_LOG  on or off: whether each answer is written to the data",
            "                         folder (off)",
            "  BROADSHEET_CACHE_MB    what finished pages may take; 0 keeps none (64)"
        })
public final class Main implements Callable<Integer> {

    /** The settings were wrong or the store could not be opened. */
    private static final int CANNOT_START = 2;

    @Spec
    private CommandSpec spec;

    public static void main(String[] args) {
        System.exit(args.length == 0 ? serve() : command(args));
    }

    /** What is asked for most does without the command line's library, which takes a tenth of the time to start. */
    private static int serve() {
        try {
            return serve(new PrintWriter(System.out, true, Charset.defaultCharset()));
        } catch (Exception e) {
            if (!mendable(e)) {
                e.printStackTrace();
                return CommandLine.ExitCode.SOFTWARE;
            }
            System.err.println(e.getMessage());
            return CANNOT_START;
        }
    }

    private static int command(String[] args) {
        return new CommandLine(new Main())
                .addSubcommand(new ImportCommand(Store::open))
                .addSubcommand(new ExportCommand(Store::open))
                .addSubcommand(new Reindex())
                .addSubcommand(new Rehearse())
                .addSubcommand(new BuildFiles())
                .addSubcommand(new StaffCommand(Store::openOffice))
                .setExecutionExceptionHandler(Main::explain)
                .execute(args);
    }

    @Override
    public Integer call() throws InterruptedException {
        return serve(spec.commandLine().getOut());
    }

    /** What a person can mend is said in one line; anything else is a fault of ours and shown whole. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult parsed) throws Exception {
        if (!mendable(e)) throw e;
        command.getErr().println(e.getMessage());
        return CANNOT_START;
    }

    private static boolean mendable(Exception e) {
        return e instanceof Config.Invalid || e instanceof Database.Unavailable || e instanceof DataFolder.InUse;
    }

    @Command(name = "serve", description = "Serves the site until it is stopped.", mixinStandardHelpOptions = true)
    static final class Serve implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() throws InterruptedException {
            return serve(spec.commandLine().getOut());
        }
    }

    private static int serve(PrintWriter out) throws InterruptedException {
        Config config = Config.read(System.getenv());
        requireFree(config.host(), config.port());
        App app = new App(config, Clock.systemUTC());
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            app.close();
                            stopped.countDown();
                        },
                        "stop"));
        app.start();
        out.printf(
                "%s is served at http://%s:%d%nIts data lie in %s%nStop it with Ctrl-C%n",
                config.name(), shown(config.host()), app.port(), config.data());
        out.flush();
        stopped.await();
        return 0;
    }

    /** Before anything is made: whether readers can come in where the settings say. */
    static void requireFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            InetSocketAddress place = new InetSocketAddress(host, port);
            if (place.isUnresolved())
                throw new Config.Invalid("BROADSHEET_HOST is " + host + ", which is not known; it must be an address of"
                        + " this machine, such as 127.0.0.1, or 0.0.0.0 for all.");
            probe.bind(place);
        } catch (IOException e) {
            boolean foreign = String.valueOf(e.getMessage()).contains("assign");
            throw new Config.Invalid(
                    foreign
                            ? "BROADSHEET_HOST is " + host + ", which is no address of this machine; it must be one of"
                                    + " its own, such as 127.0.0.1, or 0.0.0.0 for all."
                            : "BROADSHEET_PORT is " + port + ", where nothing can listen; it must be a port that is"
                                    + " free and allowed to this user (" + e.getMessage() + ").");
        }
    }

    private static String shown(String host) {
        return host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
    }

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {
                "Broadsheet " + (version == null ? "(not packaged)" : version) + ", Java "
                        + System.getProperty("java.version")
            };
        }
    }
}
