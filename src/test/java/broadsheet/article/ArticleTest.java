package broadsheet.article;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ArticleTest {

    private final Newsroom newsroom = Newsroom.open();

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void the_page_shows_all_that_belongs_to_an_article() {
        Story story = Story.of("The bridge is open")
                .kicker("Analysis")
                .standfirst("Cars crossed at noon.")
                .body("<p>It took <em>nine</em> years.</p><script>alert(1)</script>")
                .by("Ada Brook")
                .by("Ben Carr")
                .about("Bridges")
                .updatedAt(Newsroom.NOW.minus(Duration.ofMinutes(20)))
                .corrected("An earlier version had the year wrong.", Newsroom.NOW.minus(Duration.ofMinutes(10)));
        newsroom.publish(story);
        Document page = newsroom.page(story.path());
        assertThat(page.title()).isEqualTo("The bridge is open – The Test");
        assertThat(page.select("article h1").text()).isEqualTo("The bridge is open");
        assertThat(page.select("article .kicker").text()).contains("World").contains("Analysis");
        assertThat(page.select("article .standfirst").text()).isEqualTo("Cars crossed at noon.");
        assertThat(page.select("article [rel=author]").eachAttr("href"))
                .containsExactly("/by/ada-brook", "/by/ben-carr");
        assertThat(page.select("article .byline p").first().text()).isEqualTo("By Ada Brook and Ben Carr");
        assertThat(page.select("article .byline time").eachAttr("datetime"))
                .containsExactly("2026-03-02T08:00:00Z", "2026-03-02T08:40:00Z");
        assertThat(page.select("article .body").html()).isEqualTo("<p>It took <em>nine</em> years.</p>");
        assertThat(page.select("article .corrections").text()).contains("had the year wrong");
        assertThat(page.select("article .topics a").attr("href")).isEqualTo("/topic/bridges");
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("https://news.example" + story.path());
        assertThat(page.select("script:not([src],[type=application/ld+json]), [style], [onclick]"))
                .isEmpty();
    }

    @Test
    void an_article_that_is_a_headline_alone_leaves_no_empty_places() {
        Story flash = Story.of("Bridge opens").body("");
        newsroom.publish(
                flash,
                Story.of("Rivers rise, " + "say those who live beside them, ".repeat(4))
                        .body(""));
        Document page = newsroom.page(flash.path());
        assertThat(page.select("article .body")).isEmpty();
        assertThat(page.select("article .byline").text()).doesNotContain("min");
        assertThat(page.select("h1.long")).isEmpty();
        assertThat(page.select(".more li")).hasSize(1);
        assertThat(page.select(".more p")).isEmpty();
        for (String path : new String[] {"/", "/world", flash.path()})
            assertThat(newsroom.page(path).select("main p").eachText()).as(path).doesNotContain("", "…");
        String other = page.select(".more h3 a").attr("href");
        assertThat(newsroom.page(other).select("h1.long")).hasSize(1);
    }

    @Test
    void what_is_wider_than_the_column_can_be_scrolled_by_keyboard() {
        Story story = Story.of("Results").body("<table><tr><td>1</td></tr></table><pre>make</pre>");
        newsroom.publish(story);
        Document page = newsroom.page(story.path());
        assertThat(page.select(".body > .wide[tabindex=0] > table td").text()).isEqualTo("1");
        assertThat(page.select(".body > pre[tabindex=0]").text()).isEqualTo("make");
    }

    @Test
    void four_others_stand_beside_it_and_never_itself() {
        for (int i = 0; i < 8; i++)
            newsroom.publish(
                    Story.of("Other " + i).standfirst("What it is about.").minutesOld(100 + i));
        Story story = Story.of("The one");
        newsroom.publish(story);
        Document page = newsroom.page(story.path());
        assertThat(page.select(".more li").size()).isBetween(4, 6);
        assertThat(page.select(".more p").eachText()).allMatch(text -> text.endsWith("…"));
        assertThat(page.select(".beside a[href=" + story.path() + "]")).isEmpty();
    }

    @Test
    void an_old_address_leads_to_the_new_one() {
        newsroom.publish(Story.of("First title").uri("urn:test:moving"));
        newsroom.publish(Story.of("Second title").uri("urn:test:moving").slug("second-title"));
        Answer answer = newsroom.get("/world/first-title");
        assertThat(answer.status()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/world/second-title");
        assertThat(newsroom.get("/world/second-title").status()).isEqualTo(200);
    }

    @Test
    void a_withdrawn_article_is_gone_and_says_so() {
        newsroom.publish(Story.of("Retracted"));
        newsroom.publish(Story.of("Retracted").withdrawn());
        Answer answer = newsroom.get("/world/retracted");
        assertThat(answer.status()).isEqualTo(410);
        assertThat(answer.document().select("h1").text()).contains("withdrawn");
        assertThat(newsroom.page("/latest").text()).doesNotContain("Retracted");
    }

    @Test
    void a_draft_and_a_scheduled_article_are_not_there() {
        newsroom.publish(
                Story.of("A draft").draft(), Story.of("Tomorrow").publishedAt(Newsroom.NOW.plus(Duration.ofDays(1))));
        assertThat(newsroom.get("/world/a-draft").status()).isEqualTo(404);
        assertThat(newsroom.get("/world/tomorrow").status()).isEqualTo(404);
    }

    @Test
    void a_scheduled_article_comes_out_at_its_time() throws InterruptedException {
        newsroom.publish(Story.of("On the hour").publishedAt(Newsroom.NOW.plus(Duration.ofHours(1))));
        assertThat(newsroom.get("/latest").text()).doesNotContain("On the hour");
        newsroom.pass(Duration.ofMinutes(61));
        for (int i = 0; i < 100 && !newsroom.get("/latest").text().contains("On the hour"); i++)
            java.util.concurrent.TimeUnit.MILLISECONDS.sleep(20);
        assertThat(newsroom.get("/latest").text()).contains("On the hour");
        assertThat(newsroom.get("/world/on-the-hour").status()).isEqualTo(200);
    }

    @Test
    void other_capitals_and_a_slash_at_the_end_lead_to_the_address() {
        newsroom.publish(Story.of("Plain"));
        for (String path : new String[] {"/World/Plain", "/world/plain/", "/WORLD/", "/world/PLAIN?before=1"}) {
            Answer answer = newsroom.get(path);
            assertThat(answer.status()).as(path).isEqualTo(301);
            assertThat(answer.header("Location"))
                    .as(path)
                    .doesNotContain("P", "W")
                    .doesNotEndWith("/");
        }
    }

    @Test
    void an_article_in_Arabic_is_set_from_right_to_left_and_names_its_translation() {
        Story english = Story.of("Water");
        Story arabic = Story.of("الماء")
                .uri("urn:test:water-ar")
                .slug("al-maa")
                .language("ar")
                .translationOf(english.uri());
        newsroom.publish(english, arabic);
        Element article = newsroom.page("/world/al-maa").selectFirst("main article");
        assertThat(article.attr("lang")).isEqualTo("ar");
        assertThat(article.attr("dir")).isEqualTo("rtl");
        assertThat(article.select(".translations a").attr("href")).isEqualTo("/world/water");
        assertThat(newsroom.page("/world/water").select(".translations a").attr("hreflang"))
                .isEqualTo("ar");
        assertThat(newsroom.page("/world/water").select("link[rel=alternate][hreflang]"))
                .singleElement()
                .matches(link -> link.attr("hreflang").equals("ar") && !link.hasAttr("type"));
    }
}
