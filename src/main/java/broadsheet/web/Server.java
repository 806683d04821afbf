package broadsheet.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.security.RouteRole;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.MetaData;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.NanoTime;
import org.jspecify.annotations.Nullable;

/** The HTTP server, and what holds for every answer of it. */
public final class Server implements AutoCloseable {

    /** A form with the longest article there may be, each letter of it written as three escapes. */
    private static final long LARGEST_REQUEST = 20L << 20;

    /** A query of 10 kB, or one that is as long as the form lets it, which the next page has once more as Referer. */
    private static final int LARGEST_HEAD = 32 << 10;

    private static final int SMALL_REQUEST = 256 << 10;
    /** Of a form with files, which lie on the disk meanwhile: twenty pictures of the largest size. */
    private static final int LARGEST_UPLOAD_MB = 820;

    private static final int IN_MEMORY_KB = 64;
    /** A flood of readers comes in faster than connections are taken up; the system may allow fewer. */
    private static final int WAITING_CONNECTIONS = 4_096;

    /** How long at most a stop takes, in which the answers under way are ended, each with word that it is the last. */
    private static final Duration FAREWELL = Duration.ofSeconds(3);
    /** A connection on which nothing has come for so long is closed without. */
    private static final Duration RESTING = Duration.ofMillis(100);

    private static final long A_YEAR = TimeUnit.DAYS.toSeconds(365);

    private final Javalin javalin;
    private final ScheduledExecutorService renewal = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread thread = new Thread(run, "certificate");
        thread.setDaemon(true);
        return thread;
    });
    private final @Nullable Certificate certificate;

    /**
     * Where and how readers come in: HTTP 1.1 and 2, in clear, or with TLS when there is a certificate.
     *
     * @param port 0 for any free one
     * @param proxies whose word on who is asking counts: addresses or networks
     */
    public record Entrance(String host, int port, @Nullable Certificate certificate, List<String> proxies) {}

    /**
     * @param shelves what can go out without anything being done
     * @param routes adds the addresses of the site
     * @param files whether an address takes forms with files in them: the others do not even read those
     * @param gate asked before each of them
     * @param tally is told of every answer, wherever it came from
     * @param log likewise, with all that was asked: Jetty then reads every request
     */
    public Server(
            Entrance entrance,
            List<Shelf> shelves,
            Consumer<RoutesConfig> routes,
            Predicate<String> files,
            Gate gate,
            Errors errors,
            Tally tally,
            @Nullable RequestLog log) {
        this.certificate = entrance.certificate();
        this.javalin = Javalin.create(config -> {
            config.events.handlerAdded(handler -> {
                if (handler.getHttpMethod().equals(HandlerType.GET)) errors.knows(handler.getPath());
            });
            configure(config, routes, files, gate, errors);
            config.jetty.modifyServer(server -> {
                server.setErrorHandler(new PlainErrors(errors));
                server.setHandler(new HotPath(shelves));
                server.setStopTimeout(FAREWELL.toMillis());
                RequestLog counted = (request, response) ->
                        tally.answered(response.getStatus(), NanoTime.since(request.getHeadersNanoTime()));
                server.setRequestLog(log == null ? counted : new RequestLog.Collection(counted, log));
            });
            config.jetty.addConnector((server, http) -> {
                HttpConnectionFactory inClear =
                        log == null ? new HotConnection.Factory(http, shelves, tally) : new HttpConnectionFactory(http);
                return connector(server, http, inClear, entrance);
            });
        });
    }

    private static void configure(
            JavalinConfig config, Consumer<RoutesConfig> routes, Predicate<String> files, Gate gate, Errors errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(IN_MEMORY_KB, SizeUnit.KB);
        config.http.compressionStrategy = CompressionStrategy.NONE; // finished bytes are compressed once, in Body
        config.http.defaultContentType = ContentType.PLAIN;
        config.routes.before(ctx -> Headers.SECURITY.forEach(ctx::header));
        config.routes.beforeMatched(ctx -> {
            String type = ctx.header("Content-Type");
            boolean withFiles = type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
            if (withFiles && !files.test(ctx.path()))
                throw new HttpResponseException(HttpStatus.UNSUPPORTED_MEDIA_TYPE.getCode());
            Set<RouteRole> roles = ctx.routeRoles();
            if (roles.isEmpty()) throw new IllegalStateException(ctx.path() + " has no role");
            for (RouteRole role : roles) gate.admit(ctx, (Access) role);
        });
        config.routes.after(Server::readRest);
        routes.accept(config.routes);
        errors.install(config.routes);
    }

    /**
     * What was refused before it had come in wholly is read to its end and dropped: over HTTP/2 the stream would be
     * cancelled instead, and a client that is still sending may throw the answer away. What is larger is cancelled.
     */
    private static void readRest(Context ctx) {
        if (!ctx.method().equals(HandlerType.POST)) return;
        try {
            InputStream rest = ctx.req().getInputStream();
            byte[] dropped = new byte[4096];
            for (int read = 0, all = 0; read >= 0 && all < SMALL_REQUEST; all += read) read = rest.read(dropped);
        } catch (IOException e) {
            // it does not come, or is none; there is an answer already
        }
    }

    private static Connector connector(
            org.eclipse.jetty.server.Server server,
            HttpConfiguration http,
            HttpConnectionFactory inClear,
            Entrance entrance) {
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LARGEST_HEAD);
        if (!entrance.proxies().isEmpty()) http.addCustomizer(new TrustedProxies(entrance.proxies()));
        Certificate certificate = entrance.certificate();
        ServerConnector connector = certificate == null
                ? new ServerConnector(server, inClear, new PriorKnowledge(http))
                : new ServerConnector(server, withTls(http, certificate));
        connector.setHost(entrance.host());
        connector.setPort(entrance.port());
        connector.setAcceptQueueSize(WAITING_CONNECTIONS);
        connector.setShutdownIdleTimeout(RESTING.toMillis());
        return connector;
    }

    /**
     * HTTP/2 for whoever begins with it, as proxies do. Whoever asks to change over to it gets HTTP/1.1: RFC 9113 has done
     * away with the change, and a finished body that is written before it is over goes missing.
     */
    private static final class PriorKnowledge extends HTTP2CServerConnectionFactory {

        PriorKnowledge(HttpConfiguration http) {
            super(http);
        }

        @Override
        public @Nullable Connection upgradeConnection(
                Connector connector, EndPoint endPoint, MetaData.Request request, HttpFields.Mutable response101) {
            if (!HttpMethod.PRI.is(request.getMethod())) return null;
            return super.upgradeConnection(connector, endPoint, request, response101);
        }
    }

    private static ConnectionFactory[] withTls(HttpConfiguration http, Certificate certificate) {
        http.addCustomizer(new SecureRequestCustomizer(false, A_YEAR, false));
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol("http/1.1");
        return new ConnectionFactory[] {
            new SslConnectionFactory(certificate.context(), choice.getProtocol()),
            choice,
            new HTTP2ServerConnectionFactory(http),
            new HttpConnectionFactory(http)
        };
    }

    public void start() {
        javalin.start();
        if (certificate != null) renewal.scheduleWithFixedDelay(certificate::renew, 10, 10, TimeUnit.SECONDS);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        renewal.shutdownNow();
        javalin.stop();
    }
}
