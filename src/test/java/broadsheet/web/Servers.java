package broadsheet.web;

import io.javalin.config.RoutesConfig;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jetty.server.RequestLog;
import org.jspecify.annotations.Nullable;

/** Real servers, on a free port, with addresses of a test's own that anyone may go to. */
final class Servers {

    static final Server.Entrance IN_CLEAR = new Server.Entrance("127.0.0.1", 0, null, List.of());

    private Servers() {}

    /** Files are taken at {@code /api/upload}. */
    static Server server(
            Server.Entrance entrance,
            Shelf shelf,
            Consumer<RoutesConfig> routes,
            Tally tally,
            @Nullable RequestLog log) {
        Messages messages = new Messages(Locale.ENGLISH);
        Html html = new Html(Locale.ENGLISH, messages, () -> null, Map.of());
        return new Server(
                entrance,
                List.of(shelf),
                routes,
                path -> path.equals("/api/upload"),
                (ctx, roles) -> {},
                new Errors(html, messages, path -> false, (ctx, needed) -> {}),
                tally,
                log);
    }
}
