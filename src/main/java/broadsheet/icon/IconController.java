package broadsheet.icon;

import broadsheet.web.Body;
import broadsheet.web.Json;
import broadsheet.web.Site;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Icons, card and web manifest, each made when first asked for. */
public final class IconController {

    public static final List<String> FILES = List.of(
            "/favicon.ico",
            "/icon.svg",
            "/icon-192.png",
            "/icon-512.png",
            "/apple-touch-icon.png",
            "/share.png",
            "/site.webmanifest");

    private static final int MOST = 100;

    private final Supplier<Site> site;
    private final Supplier<String> colour;
    private final Map<String, Body> made = new ConcurrentHashMap<>();

    /** @param colour six hexadecimal digits */
    public IconController(Supplier<Site> site, Supplier<String> colour) {
        this.site = site;
        this.colour = colour;
    }

    /** GET any of {@link #FILES} */
    public void show(Context ctx) {
        Site paper = site.get();
        String wanted = String.join("\n", ctx.path(), paper.name(), paper.tagline(), paper.language(), colour.get());
        if (made.size() > MOST) made.clear(); // named and painted anew many times
        Body body = made.computeIfAbsent(wanted, w -> make(ctx.path()));
        ctx.header("Cache-Control", "public, max-age=86400");
        body.answer(ctx);
    }

    private Body make(String path) {
        Icon icon = new Icon(site.get().name(), colour.get());
        return switch (path) {
            case "/favicon.ico" -> Body.of(icon.ico(), "image/x-icon");
            case "/icon.svg" -> Body.of(utf8(icon.svg()), "image/svg+xml");
            case "/icon-192.png" -> Body.of(icon.png(192), "image/png");
            case "/icon-512.png" -> Body.of(icon.png(512), "image/png");
            case "/apple-touch-icon.png" -> Body.of(icon.png(180), "image/png");
            case "/share.png" -> Body.of(icon.card(), "image/png");
            case "/site.webmanifest" -> Body.of(utf8(Json.write(manifest())), "application/manifest+json");
            default -> throw new IllegalArgumentException(path);
        };
    }

    private Manifest manifest() {
        Site paper = site.get();
        return new Manifest(
                paper.name(),
                paper.name(),
                paper.tagline(),
                paper.language(),
                paper.dir(),
                "/",
                "/",
                "minimal-ui",
                "#ffffff",
                "#" + colour.get(),
                List.of(Manifest.Image.png(192), Manifest.Image.png(512)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
