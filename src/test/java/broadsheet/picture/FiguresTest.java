package broadsheet.picture;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.content.Picture;
import broadsheet.content.SafeHtml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class FiguresTest {

    private static final Picture ICE = picture("urn:test:ice?a=1&b=2", "Ice", "A caption.", "Ann & Ben");
    private static final Picture SEA = picture("urn:test:sea", "The sea", "", "");

    private static Picture picture(String uri, String alt, String caption, String credit) {
        return new Picture(
                1,
                uri,
                "ab".repeat(32),
                "jpeg",
                1500,
                1000,
                alt,
                caption,
                credit,
                "",
                "",
                "",
                "",
                0.5f,
                0.4f,
                "336699");
    }

    /** As a body is cleaned when it is written, then as it is served. */
    private static Document served(String html) {
        String stored = SafeHtml.clean(html, Optional::of);
        return Jsoup.parseBodyFragment(Figures.expand(stored, List.of(ICE, SEA)));
    }

    @Test
    void a_figure_gets_renditions_its_words_and_its_place() {
        Document page = served(
                "<p>One.</p><figure><img src='urn:test:ice?a=1&amp;b=2' alt='A &quot;berg&quot;'></figure><p>Two.</p>");
        Element img = page.selectFirst("p + figure > picture > img");
        assertThat(img.attr("alt")).isEqualTo("A \"berg\"");
        assertThat(img.attr("width") + "x" + img.attr("height")).isEqualTo("640x427");
        assertThat(img.attr("loading")).isEqualTo("lazy");
        assertThat(page.selectFirst("source[type=image/webp]").attr("srcset")).contains("/whole-1280.webp 1280w");
        assertThat(page.selectFirst("figcaption").text()).isEqualTo("A caption. Ann & Ben");
        assertThat(page.selectFirst("figure + p").text()).isEqualTo("Two.");
    }

    @Test
    void the_articles_own_caption_stays_and_the_credit_is_added_once() {
        Document own = served("<figure><img src='urn:test:ice?a=1&amp;b=2'><figcaption>Mine.</figcaption></figure>");
        assertThat(own.selectFirst("figcaption").text()).isEqualTo("Mine. Ann & Ben");
        Document credited = served(
                "<figure><img src='urn:test:ice?a=1&amp;b=2'><figcaption>By Ann &amp; Ben.</figcaption></figure>");
        assertThat(credited.selectFirst("figcaption").text()).isEqualTo("By Ann & Ben.");
        assertThat(served("<figure><img src='urn:test:sea'></figure>").select("figcaption"))
                .isEmpty();
    }

    @Test
    void figures_in_a_row_are_a_gallery() {
        String figure = "<figure><img src='urn:test:sea' alt=''></figure>";
        Document page = served(figure + " \n " + figure + "<p>Between.</p>" + figure);
        assertThat(page.select("div.gallery > figure")).hasSize(2);
        assertThat(page.select("body > figure")).hasSize(1);
        assertThat(page.select("img"))
                .hasSize(3)
                .allMatch(img -> img.attr("alt").equals("The sea"));
    }

    @Test
    void a_figure_whose_picture_is_not_there_is_dropped_with_its_caption() {
        Document page =
                served("<p>One.</p><figure><img src='urn:test:gone' alt='x'><figcaption>Gone.</figcaption></figure>"
                        + "<figure><img src='urn:test:sea' alt='s'></figure>");
        assertThat(page.select("figure")).hasSize(1);
        assertThat(page.select(".gallery")).isEmpty();
        assertThat(page.text()).doesNotContain("Gone");
    }

    @Test
    void a_body_without_figures_is_served_as_it_is() {
        String body = "<p>Only words, and &lt;figure&gt; as one of them.</p>";
        assertThat(Figures.expand(body, List.of())).isSameAs(body);
        assertThat(Figures.expand("<figure>", List.of(SEA))).isEqualTo("<figure>");
        assertThat(Figures.expand("<figure><figure></figure>", List.of(SEA))).isEmpty();
    }

    @Test
    void words_of_strangers_cannot_leave_their_attribute() {
        Picture odd = picture("urn:test:odd\"><script>", "\"><script>alert(1)</script>", "<b>", "$1 \\ &lt;");
        String stored =
                SafeHtml.clean("<figure><img src='urn:test:odd&quot;&gt;&lt;script&gt;'></figure>", Optional::of);
        Document page = Jsoup.parseBodyFragment(Figures.expand(stored, List.of(odd)));
        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.selectFirst("img").attr("alt")).isEqualTo("\"><script>alert(1)</script>");
        assertThat(page.selectFirst("figcaption").text()).isEqualTo("<b> $1 \\ &lt;");
    }

    @Test
    void the_body_and_the_template_write_the_same_elements() {
        try (Newsroom newsroom = Newsroom.open()) {
            Picture picture = Camera.stored(newsroom, "urn:test:four", Camera.jpeg(1500, 1000));
            newsroom.publish(
                    Story.of("Both").hero(picture).picture(picture).body("<figure><img src='urn:test:four'></figure>"));
            Document page = newsroom.page("/world/both");
            Element hero = page.selectFirst(".hero picture");
            Element figure = page.selectFirst(".body picture");
            assertThat(names(figure, "source")).isEqualTo(names(hero, "source"));
            java.util.SortedSet<String> withPriority = names(figure, "img");
            withPriority.add("fetchpriority");
            assertThat(withPriority).isEqualTo(names(hero, "img"));
        }
    }

    private static java.util.SortedSet<String> names(Element picture, String element) {
        return picture.selectFirst(element).attributes().asList().stream()
                .map(Attribute::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_picture_that_says_nothing_is_marked_so() {
        try (Newsroom newsroom = Newsroom.open()) {
            PictureStore.Stored stored =
                    Camera.take(newsroom.app().pictureStore(), newsroom.folder(), Camera.jpeg(640, 480));
            Picture silent = new Picture(
                    0,
                    "urn:test:silent",
                    stored.hash(),
                    "jpeg",
                    640,
                    480,
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    0.5f,
                    0.4f,
                    "000000");
            newsroom.publish(Story.of("Silent").hero(silent));
            Element img = newsroom.page("/world/silent").selectFirst(".hero img");
            assertThat(img.hasAttr("alt")).isTrue();
            assertThat(img.attr("alt")).isEmpty();
        }
    }

    @Test
    void every_colour_has_its_class_and_they_weigh_little() throws Exception {
        String css = Files.readString(Path.of("static/css/picture.css"));
        for (String channel : List.of("r", "g", "b"))
            for (int step = 0; step < 16; step++)
                assertThat(css)
                        .contains(
                                ".p" + channel + "-" + Integer.toHexString(step) + "{--" + channel + ":" + step + "}");
        java.io.ByteArrayOutputStream zipped = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(zipped)) {
            out.write(css.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(zipped.size()).isLessThan(1000);
        assertThat(new PictureAddresses().hero(ICE).colour()).isEqualTo("pr-3 pg-6 pb-9");
    }
}
