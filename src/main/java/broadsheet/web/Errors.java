package broadsheet.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import jakarta.servlet.ServletException;
import java.io.EOFException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.unbescape.html.HtmlEscape;

/** The one place where failures end: the detail goes to the log, a plain page to whoever asked. */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** SQLSTATE of text that a database cannot hold: PostgreSQL's answer to NUL, which no person types. */
    private static final String NO_SUCH_CHARACTER = "22021";
    /** How the SQLSTATEs of a connection that fails begin. */
    private static final String CONNECTION = "08";

    private static final String RETRY_SECONDS = "10";

    private final Html html;
    private final Messages messages;
    private final Predicate<String> leads;
    private final Gate gate;
    private final Set<String> fixed = ConcurrentHashMap.newKeySet();

    /**
     * @param leads whether the address of a story, or of a list of them, leads anywhere
     * @param gate knows who is no reader
     */
    public Errors(Html html, Messages messages, Predicate<String> leads, Gate gate) {
        this.html = html;
        this.messages = messages;
        this.leads = leads;
        this.gate = gate;
    }

    /** There is something at this route; those with a place for a name in them say nothing of any one name. */
    void knows(String route) {
        if (!route.contains("{") && !route.contains("<")) fixed.add(route);
    }

    public void install(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e instanceof MethodNotAllowedResponse refused) {
                String methods = refused.getDetails().getOrDefault("availableMethods", "GET, HEAD");
                ctx.header("Allow", methods.contains("OPTIONS") ? methods : methods + ", OPTIONS");
                if (ctx.method().equals(HandlerType.OPTIONS)) {
                    ctx.status(HttpStatus.NO_CONTENT);
                    return;
                }
            }
            show(ctx, e.getStatus());
        });
        // a charset that this Java does not know, named by whoever sent the form
        routes.exception(UnsupportedCharsetException.class, (e, ctx) -> show(ctx, 415));
        routes.exception(IllegalCharsetNameException.class, (e, ctx) -> show(ctx, 415));
        // a body that breaks off or is not what its head says: whoever sent it has gone, or is to blame
        routes.exception(EofException.class, (e, ctx) -> show(ctx, 400));
        routes.exception(HttpException.RuntimeException.class, (e, ctx) -> show(ctx, e.getCode()));
        // the same of a form with files, which the servlets wrap
        routes.exception(ServletException.class, (e, ctx) -> {
            if (e.getCause() instanceof HttpException.RuntimeException refused) refuseFiles(ctx, refused.getCode());
            else fail(ctx, e);
        });
        routes.exception(EOFException.class, (e, ctx) -> {
            if (ctx.isMultipart()) refuseFiles(ctx, 400);
            else fail(ctx, e);
        });
        routes.exception(Exception.class, (e, ctx) -> fail(ctx, e));
    }

    /** Jetty asks for the parts of a form when all is done, to throw them away, and stumbles over why there are none. */
    private void refuseFiles(Context ctx, int status) {
        ctx.req().removeAttribute(MultiPartFormData.class.getName());
        show(ctx, status);
    }

    private void fail(Context ctx, Exception e) {
        SQLException store = causes(e)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .findFirst()
                .orElse(null);
        String state = store == null || store.getSQLState() == null ? "" : store.getSQLState();
        if (state.equals(NO_SUCH_CHARACTER)) {
            show(ctx, 400);
            return;
        }
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        boolean away = store instanceof SQLTransientException || state.startsWith(CONNECTION);
        if (away) ctx.header("Retry-After", RETRY_SECONDS);
        show(ctx, away ? 503 : 500);
    }

    private static Stream<Throwable> causes(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause).limit(20);
    }

    private void show(Context ctx, int status) {
        boolean kept = !"no-store".equals(ctx.res().getHeader("Cache-Control"));
        if (status == 404 && kept && redirected(ctx)) return;
        String kind = kind(status);
        ctx.status(status);
        if (!"no-store".equals(ctx.res().getHeader("Cache-Control")))
            ctx.header("Cache-Control", status == 404 || status == 410 ? "public, max-age=0, s-maxage=10" : "no-store");
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/problem+json")
                    .result("{\"status\":" + status + ",\"title\":\""
                            + HttpStatus.forStatus(status).getMessage() + "\"}");
            return;
        }
        try {
            html.render(ctx, page(ctx, status, kind));
        } catch (RuntimeException e) {
            // the page itself needs what has failed (the database, say): then words alone
            LOG.error("the page for error {} failed too", status, e);
            ctx.html(plainPage(status));
        }
    }

    private Page page(Context ctx, int status, String kind) {
        String title = messages.get("error." + kind + ".title");
        ErrorPage asReader = new ErrorPage(Page.Head.of(title, "", ctx.path()).unlisted(), status, kind);
        try {
            Optional<Page> own = gate.errorPage(ctx, asReader);
            if (own.isPresent()) ctx.header("Cache-Control", "no-store");
            return own.orElse(asReader);
        } catch (RuntimeException e) {
            LOG.error("who asked for {} cannot be told", ctx.path(), e);
            return asReader;
        }
    }

    /** Words alone, for what is answered where no page can be made: no style sheet, no word of the database. */
    String plainPage(int status) {
        String kind = kind(status);
        return """
                <!doctype html>
                <html lang="%s" dir="%s">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%3$s</title></head>
                <body><main><h1>%3$s</h1><p>%4$s</p><p><a href="/">%5$s</a></p></main></body>
                </html>
                """.formatted(
                        messages.language(),
                        Language.direction(messages.language()),
                        HtmlEscape.escapeHtml4Xml(messages.get("error." + kind + ".title")),
                        HtmlEscape.escapeHtml4Xml(messages.get("error." + kind + ".text")),
                        HtmlEscape.escapeHtml4Xml(messages.get("error.front")));
    }

    private static String kind(int status) {
        return switch (status) {
            case 404 -> "notFound";
            case 405 -> "notFound";
            case 403 -> "forbidden";
            case 410 -> "gone";
            case 413, 414, 431 -> "tooLong";
            case 505 -> "invalid";
            default -> status < 500 ? "invalid" : "failed";
        };
    }

    /** To the same address without capitals and without a slash too many, if that makes a difference and leads anywhere. */
    private boolean redirected(Context ctx) {
        boolean reading = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        String path = ctx.path();
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
        if (!reading || path.contains("%") || plain.equals(path) || path.startsWith("/static/")) return false;
        if (!fixed.contains(plain) && !leads(plain)) return false;
        String query = ctx.queryString();
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.redirect(plain + (query == null ? "" : "?" + query), HttpStatus.MOVED_PERMANENTLY);
        return true;
    }

    private boolean leads(String path) {
        try {
            return leads.test(path);
        } catch (RuntimeException e) {
            LOG.error("whether {} leads anywhere cannot be told", path, e);
            return false;
        }
    }
}
