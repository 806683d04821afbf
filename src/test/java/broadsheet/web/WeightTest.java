package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** A page with its style sheets and scripts, compressed as readers get it, over the demonstration newsroom. */
class WeightTest {

    private static final int FRONT = 30 * 1024;
    private static final int ARTICLE = 20 * 1024;

    private static final int SMALL = 1_000;

    @Test
    void no_page_is_over_its_weight() {
        try (Newsroom newsroom = Newsroom.open(Map.of("BROADSHEET_DEMO", "on"))) {
            assertThat(weight(newsroom, "/")).as("front").isLessThanOrEqualTo(FRONT);
            for (Element link : newsroom.page("/latest").select(".entry h2 a"))
                assertThat(weight(newsroom, link.attr("href")))
                        .as(link.attr("href"))
                        .isLessThanOrEqualTo(ARTICLE);
        }
    }

    private static int weight(Newsroom newsroom, String path) {
        Document page = newsroom.page(path);
        int bytes = compressed(newsroom, path);
        for (Element sheet : page.select("link[rel=stylesheet]")) bytes += compressed(newsroom, sheet.attr("href"));
        for (Element script : page.select("script[src]")) bytes += compressed(newsroom, script.attr("src"));
        return bytes;
    }

    /** Compressing is finished beside the answers: it may take a few of them. What is small may stay as it is. */
    private static int compressed(Newsroom newsroom, String path) {
        Answer answer = newsroom.get(path, "Accept-Encoding", "gzip");
        for (int i = 0;
                i < 200
                        && answer.bytes().length > SMALL
                        && answer.header("Content-Encoding").isEmpty();
                i++) {
            LockSupport.parkNanos(50_000_000);
            answer = newsroom.get(path, "Accept-Encoding", "gzip");
        }
        return answer.bytes().length;
    }
}
