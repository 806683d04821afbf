package broadsheet.web;

import broadsheet.resource.Resources;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files of static/, read once and served under names that carry the hash of their content, for ever. The style
 * sheets of a folder go out as one: those of css/ as site.css, those of css/desk/ as desk.css. Their order does not
 * matter, since each says its cascade layer.
 */
public final class Assets implements Shelf {

    private static final String PREFIX = "/static/";
    /** Packages of others: a folder for each, with its versions in it. */
    private static final String LIBRARIES = "/META-INF/resources/webjars";

    private static final String LAYERS = "@layer reset, base, layout, components, pages;\n";
    private static final Pattern IMPORT =
            Pattern.compile("^(import [^'\"]+ from ['\"])([a-z0-9-]+)(['\"])", Pattern.MULTILINE);
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "json", "application/json",
            "rules", "application/speculationrules+json",
            "svg", "image/svg+xml",
            "png", "image/png",
            "ico", "image/x-icon",
            "txt", "text/plain; charset=utf-8");

    private final Compressor compressor;
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<String, Body> bodies = new ConcurrentHashMap<>();

    /** @param folder of static files, among the program's own */
    public Assets(String folder, Compressor compressor) {
        this.compressor = compressor;
        Map<String, ByteArrayOutputStream> sheets = new TreeMap<>();
        Map<String, byte[]> scripts = new TreeMap<>();
        for (String name : Resources.names(folder)) {
            byte[] content = Resources.read(folder + "/" + name);
            if (name.endsWith(".css")) sheet(sheets, name).writeBytes(content);
            else if (name.endsWith(".js")) scripts.put(name.replace('/', '-'), content);
            else add(name.replace('/', '-'), content);
        }
        for (String name : Resources.names(LIBRARIES))
            if (name.endsWith("/index.js"))
                scripts.put(library(name.substring(0, name.indexOf('/'))), Resources.read(LIBRARIES + "/" + name));
        sheets.forEach((name, content) -> add(name, content.toByteArray()));
        scripts.keySet().forEach(name -> addScript(name, scripts));
    }

    /** Sees to it that no reader waits for the larger, uncompressed ones. */
    public void compress() {
        bodies.values().forEach(compressor::complete);
    }

    private static ByteArrayOutputStream sheet(Map<String, ByteArrayOutputStream> sheets, String name) {
        List<String> parts = List.of(name.split("/"));
        String sheet = (parts.size() > 2 ? parts.get(1) : "site") + ".css";
        return sheets.computeIfAbsent(sheet, s -> {
            ByteArrayOutputStream start = new ByteArrayOutputStream();
            start.writeBytes(LAYERS.getBytes(StandardCharsets.UTF_8));
            return start;
        });
    }

    /**
     * Serves a style sheet that was made while the site runs; one made before stays, for pages that still name it.
     *
     * @return its address
     */
    public String keep(String name, String css) {
        Body body = body(css.getBytes(StandardCharsets.UTF_8), TYPES.get("css"));
        String hashed = hashed(name, body);
        bodies.putIfAbsent(hashed, body);
        return PREFIX + hashed;
    }

    private static String library(String name) {
        return "js-lib-" + name + ".js";
    }

    /** A module imports others by the names of their packages, of which a browser knows nothing: it gets addresses. */
    private void addScript(String name, Map<String, byte[]> scripts) {
        if (addresses.containsKey(name)) return;
        byte[] content = scripts.get(name);
        if (content == null) throw new IllegalStateException("a script imports what is not there: " + name);
        String script = IMPORT.matcher(new String(content, StandardCharsets.UTF_8))
                .replaceAll(imported -> {
                    String module = library(imported.group(2));
                    addScript(module, scripts);
                    return Matcher.quoteReplacement(imported.group(1) + path(module) + imported.group(3));
                });
        add(name, script.getBytes(StandardCharsets.UTF_8));
    }

    private void add(String name, byte[] content) {
        int dot = name.lastIndexOf('.');
        String type = TYPES.get(name.substring(dot + 1));
        if (type == null) throw new IllegalStateException("no media type is known for static/" + name);
        Body body = body(content, type);
        String hashed = hashed(name, body);
        addresses.put(name, PREFIX + hashed);
        bodies.put(hashed, body);
    }

    private static Body body(byte[] content, @Nullable String type) {
        return Body.of(
                content,
                Objects.requireNonNull(type),
                null,
                Map.of("Cache-Control", "public, max-age=31536000, immutable"));
    }

    private static String hashed(String name, Body body) {
        int dot = name.lastIndexOf('.');
        return name.substring(0, dot) + "-" + body.hash().substring(0, 10) + name.substring(dot);
    }

    /**
     * The address of a file.
     *
     * @param name folders joined by hyphens: js/theme.js is js-theme.js
     */
    public String path(String name) {
        String address = addresses.get(name);
        if (address == null) throw new IllegalArgumentException("there is no static file " + name);
        return address;
    }

    @Override
    public @Nullable Body ready(String path, @Nullable String query) {
        Body body = path.startsWith(PREFIX) ? bodies.get(path.substring(PREFIX.length())) : null;
        if (body != null) compressor.complete(body);
        return body;
    }

    /** GET /static/{file}. */
    public void serve(Context ctx) {
        Body body = bodies.get(ctx.pathParam("file"));
        if (body == null) throw new NotFoundResponse();
        body.answer(ctx);
    }
}
