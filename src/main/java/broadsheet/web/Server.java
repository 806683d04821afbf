package broadsheet.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.security.RouteRole;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** The HTTP server, and what holds for every answer of it. */
public final class Server implements AutoCloseable {

    private static final long LARGEST_REQUEST = 64L << 20;

    private final Javalin javalin;
    private final String host;
    private final int port;

    /**
     * @param port 0 for any free one
     * @param routes adds the addresses of the site
     */
    public Server(String host, int port, Consumer<RoutesConfig> routes, Errors errors) {
        this.host = host;
        this.port = port;
        this.javalin = Javalin.create(config -> configure(config, routes, errors));
    }

    private static void configure(JavalinConfig config, Consumer<RoutesConfig> routes, Errors errors) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.router.ignoreTrailingSlashes = false;
        config.http.prefer405over404 = true;
        config.http.maxRequestSize = LARGEST_REQUEST;
        config.http.compressionStrategy = CompressionStrategy.NONE; // finished bytes are compressed once, in Body
        config.http.defaultContentType = ContentType.PLAIN;
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(server -> server.setErrorHandler(new PlainErrors()));
        config.routes.before(ctx -> Headers.SECURITY.forEach(ctx::header));
        config.routes.beforeMatched(ctx -> {
            Set<RouteRole> roles = ctx.routeRoles();
            if (roles.isEmpty()) throw new IllegalStateException(ctx.path() + " has no role");
        });
        routes.accept(config.routes);
        errors.install(config.routes);
    }

    public void start() {
        javalin.start(host, port);
    }

    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }

    /** What cannot even be read as a request is answered in two words, with nothing of the server in them. */
    private static final class PlainErrors extends ErrorHandler {

        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            response.getHeaders().put("Content-Type", "text/plain; charset=utf-8");
            response.getHeaders().put("Cache-Control", "no-store");
            Headers.SECURITY.forEach((name, value) -> response.getHeaders().put(name, value));
            String text = response.getStatus() < 500 ? "Bad request\n" : "Something went wrong\n";
            response.write(true, java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), callback);
            return true;
        }
    }
}
