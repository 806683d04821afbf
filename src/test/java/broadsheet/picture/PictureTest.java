package broadsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import broadsheet.content.Picture;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PictureTest {

    private Newsroom newsroom;
    private Picture picture;
    private Document article;

    @BeforeEach
    void publish() {
        newsroom = Newsroom.open();
        picture = Camera.stored(newsroom, "urn:test:four", Camera.jpeg(1500, 1000));
        newsroom.publish(Story.of("Four colours seen").hero(picture));
        article = newsroom.page("/world/four-colours-seen");
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Element hero() {
        return article.selectFirst("figure.hero picture");
    }

    private String file(String rendition) {
        return "/picture/" + picture.hash().substring(0, 24) + "/" + rendition;
    }

    @Test
    void the_hero_comes_first_in_every_width_up_to_its_own() {
        Element img = hero().selectFirst("img");
        assertThat(img.attr("fetchpriority")).isEqualTo("high");
        assertThat(img.attr("loading")).isEqualTo("eager");
        assertThat(img.attr("alt")).isEqualTo("Four colours");
        assertThat(img.attr("width") + "x" + img.attr("height")).isEqualTo("640x427");
        assertThat(hero().selectFirst("source").attr("srcset").split(", "))
                .extracting(candidate -> candidate.replaceAll(".* ", ""))
                .containsExactly("320w", "480w", "640w", "800w", "960w", "1280w", "1500w");
    }

    @Test
    void browsers_without_webp_have_the_same_choice_in_every_place() {
        newsroom.publish(
                Story.of("Four more").hero(picture).minutesOld(5),
                Story.of("A third").hero(picture));
        for (String path : List.of("/", "/latest", "/world", "/world/four-colours-seen"))
            for (Element place : newsroom.page(path).select("picture")) {
                Element webp = place.selectFirst("source[type=image/webp]");
                Element img = place.selectFirst("img");
                assertThat(img.attr("srcset"))
                        .isNotEmpty()
                        .isEqualTo(webp.attr("srcset").replace(".webp", ".jpg"));
                assertThat(img.attr("sizes")).isNotEmpty().isEqualTo(webp.attr("sizes"));
                assertThat(img.attr("srcset")).contains(img.attr("src") + " ");
            }
    }

    @Test
    void every_address_of_a_page_leads_to_a_picture_of_that_width() {
        for (Element candidate : hero().select("[srcset]"))
            for (String each : candidate.attr("srcset").split(", ")) {
                String[] parts = each.split(" ");
                Answer answer = newsroom.get(parts[0]);
                assertThat(answer.status()).as(each).isEqualTo(200);
                BufferedImage image = Camera.develop(answer.bytes());
                assertThat(image.getWidth() + "w").isEqualTo(parts[1]);
            }
    }

    @Test
    void a_rendition_is_for_ever() {
        Answer answer = newsroom.get(file("whole-640.webp"));
        assertThat(answer.header("Content-Type")).isEqualTo("image/webp");
        assertThat(answer.header("Cache-Control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(answer.header("Content-Length")).isEqualTo("" + answer.bytes().length);
        Answer again = newsroom.get(file("whole-640.webp"), "If-None-Match", answer.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.bytes()).isEmpty();
    }

    @Test
    void head_says_what_get_would() {
        Answer get = newsroom.get(file("whole-320.jpg"));
        Answer head = newsroom.send("HEAD", file("whole-320.jpg"));
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.bytes()).isEmpty();
        for (String name : List.of("Content-Type", "Content-Length", "ETag", "Cache-Control", "Accept-Ranges"))
            assertThat(head.header(name)).as(name).isEqualTo(get.header(name));
    }

    @Test
    void a_part_can_be_asked_for() {
        byte[] whole = newsroom.get(file("whole-320.jpg")).bytes();
        Answer middle = newsroom.get(file("whole-320.jpg"), "Range", "bytes=10-19");
        assertThat(middle.status()).isEqualTo(206);
        assertThat(middle.header("Content-Range")).isEqualTo("bytes 10-19/" + whole.length);
        assertThat(middle.bytes()).isEqualTo(java.util.Arrays.copyOfRange(whole, 10, 20));
        assertThat(newsroom.get(file("whole-320.jpg"), "Range", "bytes=-5").bytes())
                .isEqualTo(java.util.Arrays.copyOfRange(whole, whole.length - 5, whole.length));
        assertThat(newsroom.get(file("whole-320.jpg"), "Range", "bytes=5-").bytes())
                .hasSize(whole.length - 5);
        assertThat(newsroom.get(file("whole-320.jpg"), "Range", "bytes=0-999999999")
                        .status())
                .isEqualTo(206);
        Answer beyond = newsroom.get(file("whole-320.jpg"), "Range", "bytes=" + whole.length + "-");
        assertThat(beyond.status()).isEqualTo(416);
        assertThat(beyond.header("Content-Range")).isEqualTo("bytes */" + whole.length);
        for (String odd : List.of("bytes=0-1,3-4", "bytes=9-3", "bytes=-", "lines=1-2", "bytes=a-b"))
            assertThat(newsroom.get(file("whole-320.jpg"), "Range", odd).bytes())
                    .as(odd)
                    .isEqualTo(whole);
        assertThat(newsroom.get(file("whole-320.jpg"), "Range", "bytes=0-1", "If-Range", "\"other\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void nobody_can_ask_for_a_size_cut_or_format_that_is_not_made() {
        for (String odd : List.of(
                "whole-641.webp",
                "whole-1920.webp",
                "whole-0.webp",
                "whole-0640.webp",
                "whole-640.png",
                "whole-640.webp.jpg",
                "whole-99999.webp",
                "whole-50-40-640.webp",
                "16x9-640.webp",
                "16x9-050-40-640.webp",
                "3x2-50-40-640.webp"))
            assertThat(newsroom.get(file(odd)).status()).as(odd).isEqualTo(404);
        assertThat(newsroom.get("/picture/" + "0".repeat(24) + "/whole-640.webp")
                        .status())
                .isEqualTo(404);
        assertThat(newsroom.get("/picture/..%2f..%2fx/whole-640.webp").status()).isBetween(400, 404);
    }

    @Test
    void whoever_asks_for_another_focal_point_than_the_picture_has_is_sent_to_the_one_that_it_has() {
        String path = new PictureAddresses().crop16x9(picture);
        assertThat(newsroom.get(path).status()).isEqualTo(200);
        long made = newsroom.app().pictures().made();
        Newsroom.Answer other = newsroom.get(path.replaceFirst("16x9-\\d+", "16x9-7"));
        assertThat(other.status()).isEqualTo(302);
        assertThat(other.header("Location")).isEqualTo(path);
        assertThat(newsroom.app().pictures().made()).isEqualTo(made);
    }

    @Test
    void many_who_ask_at_once_have_one_made() {
        List<byte[]> answers = IntStream.range(0, 40)
                .parallel()
                .mapToObj(i -> newsroom.get(file("whole-960.webp")).bytes())
                .distinct()
                .toList();
        assertThat(answers.stream().map(java.util.Arrays::hashCode).distinct()).hasSize(1);
        assertThat(newsroom.app().pictures().made()).isEqualTo(1);
        newsroom.get(file("whole-960.webp"));
        assertThat(newsroom.app().pictures().made()).isEqualTo(1);
    }

    @Test
    void what_is_missing_is_made_again() {
        byte[] first = newsroom.get(file("whole-480.webp")).bytes();
        newsroom.restart();
        assertThat(newsroom.get(file("whole-480.webp")).bytes()).isEqualTo(first);
        assertThat(newsroom.app().pictures().made()).isZero();
    }
}
