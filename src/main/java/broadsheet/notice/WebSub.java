package broadsheet.notice;

import broadsheet.feed.FeedFormat;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Tells a hub which feeds have something new, as hubs take it: https://www.w3.org/TR/websub/ leaves the form to them. */
final class WebSub implements Channel {

    private final HttpClient http;
    private final URI hub;
    private final String siteUrl;

    WebSub(HttpClient http, URI hub, String siteUrl) {
        this.http = http;
        this.hub = hub;
        this.siteUrl = siteUrl;
    }

    @Override
    public String name() {
        return "websub";
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<String> addresses(ChangedArticle article) {
        return article.feeds().stream()
                .flatMap(feed -> Stream.of(FeedFormat.values()).map(format -> siteUrl + feed.path(format)))
                .toList();
    }

    @Override
    public void tell(List<String> addresses) throws IOException, InterruptedException {
        for (String address : addresses) {
            String form = "hub.mode=publish&hub.url=" + URLEncoder.encode(address, StandardCharsets.UTF_8);
            Post.send(
                    http,
                    HttpRequest.newBuilder(hub)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form)));
        }
    }
}
