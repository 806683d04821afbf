package broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.TestPictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TextViewTest {

    private static final int LIMIT = 8_000;

    private final Newsroom newsroom = Newsroom.open();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void it_has_the_words_and_nothing_else_to_load() {
        newsroom.publish(Story.of("The bridge")
                .standfirst("At noon.")
                .by("Ada Brook")
                .body("<p>It took <em>nine</em> years.</p><figure><img src=\"urn:test:bridge\" alt=\"\"></figure>")
                .hero(TestPictures.of("urn:test:bridge"))
                .picture(TestPictures.of("urn:test:bridge"))
                .corrected("The year was wrong.", Newsroom.NOW));
        String path = newsroom.page("/world/the-bridge")
                .select("a[href='?view=text']")
                .attr("href");
        Document text = newsroom.page("/world/the-bridge" + path);
        assertThat(text.text())
                .contains("The bridge", "At noon.", "Ada Brook", "It took nine years.", "The year was wrong.");
        assertThat(text.select("img, picture, script, style, link[rel=stylesheet]"))
                .isEmpty();
        assertThat(text.select("link[rel=canonical]").attr("href")).isEqualTo("https://news.example/world/the-bridge");
        assertThat(text.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
    }

    /** Words that compress badly, in paragraphs, in one paragraph, and without a space. */
    @Test
    void however_long_an_article_is_each_part_is_below_8_kB_and_no_word_is_lost() throws IOException {
        String words = words(20_000);
        newsroom.publish(
                Story.of("Paragraphs").body("<p>" + words.replaceAll("((?:\\S+ ){80})", "$1</p><p>") + "</p>"),
                Story.of("One block").body("<p>" + words + "</p>"),
                Story.of("No space").body("<p>" + words.replace(" ", "").substring(0, 60_000) + "</p>"));
        for (String path : List.of("/world/paragraphs", "/world/one-block", "/world/no-space")) {
            StringBuilder read = new StringBuilder();
            String next = "?view=text";
            while (!next.isEmpty()) {
                assertThat(compressed(newsroom.get(path + next).bytes()))
                        .as(path + next)
                        .isLessThan(LIMIT);
                Document part = newsroom.page(path + next);
                part.select("main > p[lang]").remove();
                read.append(part.select("main > p").text());
                next = part.select("a[rel=next]").attr("href");
            }
            String wanted = newsroom.page(path).select("article .body").text().replaceAll("\\s", "");
            assertThat(read.toString().replaceAll("\\s", "")).as(path).isEqualTo(wanted);
        }
    }

    private static int compressed(byte[] page) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(page);
        }
        return out.size();
    }

    private static String words(int count) {
        Random random = new Random(1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            for (int letters = 2 + random.nextInt(8); letters > 0; letters--)
                text.append((char) ('a' + random.nextInt(26)));
            text.append(' ');
        }
        return text.toString().strip();
    }

    @Test
    void other_views_and_parts_are_not_there() {
        newsroom.publish(Story.of("Short"));
        for (String query : List.of("?view=pdf", "?view=text&part=2", "?view=text&part=0", "?view=text&part=x"))
            assertThat(newsroom.get("/world/short" + query).status()).as(query).isEqualTo(404);
        assertThat(newsroom.get("/world/short?view=text&part=1").status()).isEqualTo(200);
    }
}
