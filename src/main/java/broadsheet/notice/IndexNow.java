package broadsheet.notice;

import broadsheet.web.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;

/** Tells search engines which addresses to look at again: https://www.indexnow.org/documentation */
final class IndexNow implements Channel {

    private final HttpClient http;
    private final URI endpoint;
    private final String key;
    private final String siteUrl;

    IndexNow(HttpClient http, URI endpoint, String key, String siteUrl) {
        this.http = http;
        this.endpoint = endpoint;
        this.key = key;
        this.siteUrl = siteUrl;
    }

    @Override
    public String name() {
        return "indexnow";
    }

    @Override
    public int most() {
        return 10_000;
    }

    @Override
    public List<String> addresses(ChangedArticle article) {
        return article.paths().stream().map(path -> siteUrl + path).toList();
    }

    private record Message(String host, String key, String keyLocation, List<String> urlList) {}

    @Override
    public void tell(List<String> addresses) throws IOException, InterruptedException {
        String host = URI.create(siteUrl).getHost();
        String json = Json.write(new Message(host, key, siteUrl + "/" + key + ".txt", addresses));
        Post.send(
                http,
                HttpRequest.newBuilder(endpoint)
                        .header("Content-Type", "application/json; charset=utf-8")
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }
}
