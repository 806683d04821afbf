package broadsheet.ops;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.eclipse.jetty.util.InetAddressSet;

/** What the machine's own people see, and nobody else: to others these addresses are not there. */
public final class OpsController {

    private static final List<String> PROXIED = List.of("X-Forwarded-For", "Forwarded", "Via");

    private final Metrics metrics;
    private final BooleanSupplier databaseAlive;
    private final LongSupplier edition;
    private final InetAddressSet allowed = new InetAddressSet();
    private final boolean knowsProxies;

    /**
     * @param allowed addresses or networks that may look
     * @param knowsProxies whether the address of who asks is known through proxies too
     */
    public OpsController(
            Metrics metrics,
            BooleanSupplier databaseAlive,
            LongSupplier edition,
            List<String> allowed,
            boolean knowsProxies) {
        this.metrics = metrics;
        this.databaseAlive = databaseAlive;
        this.edition = edition;
        this.allowed.addAll(allowed);
        this.knowsProxies = knowsProxies;
    }

    /** GET /ops/metrics */
    public void metrics(Context ctx) {
        refuseOthers(ctx);
        ctx.header("Cache-Control", "no-store").contentType("text/plain; version=0.0.4; charset=utf-8");
        ctx.result(metrics.text());
    }

    /** GET /ops/health: 503 when the database does not answer, though pages in the cache still go out. */
    public void health(Context ctx) {
        refuseOthers(ctx);
        boolean alive = databaseAlive.getAsBoolean();
        ctx.status(alive ? 200 : 503).header("Cache-Control", "no-store").contentType("application/json");
        ctx.result("{\"database\":\"" + (alive ? "up" : "down") + "\",\"edition\":" + edition.getAsLong() + "}\n");
    }

    /** A proxy on this machine that we know nothing of would make the whole world look like this machine. */
    private void refuseOthers(Context ctx) {
        boolean hidden = !knowsProxies && PROXIED.stream().anyMatch(name -> ctx.header(name) != null);
        try {
            if (!hidden && allowed.test(InetAddress.getByName(ctx.req().getRemoteAddr()))) return;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of a connection is never looked up", e);
        }
        throw new NotFoundResponse();
    }
}
