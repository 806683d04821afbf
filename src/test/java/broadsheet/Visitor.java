package broadsheet;

import broadsheet.login.Newcomer;
import broadsheet.web.Access;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Somebody at the desk: keeps cookies as a browser does, fills forms and sends them. */
public final class Visitor {

    public static final String PASSPHRASE = "seven herons under a bridge";

    private static final String BOUNDARY = "between-the-parts";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final UnaryOperator<String> url;
    private final String origin;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private Document page = new Document("");

    public Visitor(Newsroom newsroom) {
        this(newsroom::url, newsroom.config().url());
    }

    /**
     * At a desk in another process.
     *
     * @param url of a path there
     */
    public Visitor(UnaryOperator<String> url, String origin) {
        this.url = url;
        this.origin = origin;
    }

    /** Somebody of this role, invited, come and signed in. */
    public static Visitor staff(Newsroom newsroom, String email, Access role) {
        Visitor visitor = new Visitor(newsroom);
        visitor.cookies.putAll(Newcomer.cookies(newsroom, email, role));
        return visitor;
    }

    public Newsroom.Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** The page at a path, which must be there. */
    public Document page(String path) {
        Newsroom.Answer answer = get(path);
        if (answer.status() != 200)
            throw new AssertionError(path + " answered " + answer.status() + " " + answer.header("Location"));
        return page;
    }

    /** Sends a form from a page of the site, with the token of the page last seen. */
    public Newsroom.Answer post(String path, Map<String, String> fields, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Element csrf = page.selectFirst("input[name=csrf]");
        if (csrf != null) all.putIfAbsent("csrf", csrf.val());
        String body = all.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send("POST", path, body, headers);
    }

    /** A file as a form carries it. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares files
    public record Attached(String name, byte[] content) {}

    /** Sends a form with files in its field "files", as a browser does, with the token of the page last seen. */
    public Newsroom.Answer upload(String path, Map<String, String> fields, List<Attached> files, String... headers) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        Element csrf = page.selectFirst("input[name=csrf]");
        if (csrf != null) all.putIfAbsent("csrf", csrf.val());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        all.forEach((name, value) -> part(body, "name=\"" + name + "\"", "", value.getBytes(StandardCharsets.UTF_8)));
        for (Attached file : files)
            part(
                    body,
                    "name=\"files\"; filename=\"" + file.name() + "\"",
                    "Content-Type: application/octet-stream\r\n",
                    file.content());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.apply(path)))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .setHeader("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
        return send(request, headers);
    }

    private static void part(ByteArrayOutputStream body, String disposition, String type, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition + "\r\n" + type + "\r\n";
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(new byte[] {'\r', '\n'});
    }

    /** All that a form of the page last seen holds, as a browser would send it. */
    public Map<String, String> form(String selector) {
        Map<String, String> fields = new LinkedHashMap<>();
        page.select(selector).forms().get(0).formData().forEach(field -> fields.put(field.key(), field.value()));
        return fields;
    }

    /** Opens a page and sends one of its forms with some changes, to where it goes. */
    public Newsroom.Answer fillIn(String path, String selector, Map<String, String> changes) {
        page(path);
        Map<String, String> fields = form(selector);
        fields.putAll(changes);
        String action = page.select(selector).first().attr("action");
        return post(action.isEmpty() ? path : action, fields);
    }

    /** What the page last seen says is wrong, by field: each points to its message, and the first has the focus. */
    public Map<String, String> faults() {
        Map<String, String> faults = new LinkedHashMap<>();
        for (Element field : page.select("[aria-invalid=true]")) {
            String message = field.attr("aria-describedby").replaceFirst(" .*", "");
            faults.put(
                    field.attr("name"),
                    page.select(".fault[id=" + message + "]").text());
            if (field.hasAttr("autofocus") != (faults.size() == 1)) throw new AssertionError("the focus, and " + field);
        }
        return faults;
    }

    public Newsroom.Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url.apply(path)))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) request.setHeader("Content-Type", "application/x-www-form-urlencoded");
        return send(request, headers);
    }

    private Newsroom.Answer send(HttpRequest.Builder request, String... headers) {
        if (!request.copy().build().method().equals("GET")) request.setHeader("Origin", origin);
        if (!cookies.isEmpty())
            request.setHeader(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        for (int i = 0; i < headers.length; i += 2) request.setHeader(headers[i], headers[i + 1]);
        try {
            Newsroom.Answer answer =
                    new Newsroom.Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
            keepCookies(answer);
            if (answer.header("Content-Type").startsWith("text/html")) page = answer.document();
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void keepCookies(Newsroom.Answer answer) {
        for (String cookie : answer.response().headers().allValues("Set-Cookie")) {
            String[] pair = cookie.substring(0, cookie.indexOf(';')).split("=", 2);
            if (cookie.contains("Max-Age=0")) cookies.remove(pair[0]);
            else cookies.put(pair[0], pair[1]);
        }
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    public Document seen() {
        return page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
