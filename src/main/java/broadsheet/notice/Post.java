package broadsheet.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Sends a message and wants a 2xx for it. */
final class Post {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Post() {}

    static void send(HttpClient http, HttpRequest.Builder message) throws IOException, InterruptedException {
        HttpRequest request =
                message.timeout(PATIENCE).header("User-Agent", "Broadsheet").build();
        int status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) throw new IOException(request.uri().getHost() + " answered " + status);
    }
}
