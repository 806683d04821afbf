package broadsheet.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.http.MethodNotAllowedResponse;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one place where failures end: the detail goes to the log, a plain page to the reader. */
public final class Errors {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Html html;
    private final Messages messages;

    public Errors(Html html, Messages messages) {
        this.html = html;
        this.messages = messages;
    }

    public void install(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (e, ctx) -> {
            if (e instanceof MethodNotAllowedResponse refused)
                ctx.header("Allow", refused.getDetails().getOrDefault("availableMethods", "GET, HEAD"));
            show(ctx, e.getStatus());
        });
        routes.exception(Exception.class, (e, ctx) -> {
            LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
            show(ctx, 500);
        });
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
            String title = messages.get("error." + kind + ".title");
            html.render(ctx, new ErrorPage(Page.Head.of(title, "", ctx.path()).unlisted(), status, kind));
        } catch (RuntimeException e) {
            // the page itself needs what has failed (the database, say): then words alone
            LOG.error("the page for error {} failed too", status, e);
            ctx.contentType("text/plain; charset=utf-8").result(messages.get("error." + kind + ".title"));
        }
    }

    private static String kind(int status) {
        return switch (status) {
            case 404 -> "notFound";
            case 405 -> "notFound";
            case 403 -> "forbidden";
            case 410 -> "gone";
            default -> status < 500 ? "invalid" : "failed";
        };
    }

    /** The same address without capitals and without a slash at its end, if that makes a difference. */
    private static boolean redirected(Context ctx) {
        boolean reading = ctx.method().equals(HandlerType.GET) || ctx.method().equals(HandlerType.HEAD);
        String path = ctx.path();
        String plain = path.toLowerCase(Locale.ROOT).replaceAll("/+$", "").replaceAll("/{2,}", "/");
        if (!reading || path.contains("%") || plain.isEmpty() || plain.equals(path) || path.startsWith("/static/"))
            return false;
        String query = ctx.queryString();
        ctx.header("Cache-Control", "public, max-age=3600");
        ctx.redirect(plain + (query == null ? "" : "?" + query), HttpStatus.MOVED_PERMANENTLY);
        return true;
    }
}
