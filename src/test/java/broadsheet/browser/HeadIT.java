package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.content.Breaking;
import broadsheet.edition.Actor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Only a browser knows whether the page's policy lets its structured data be, and what a frame may do. */
@TestInstance(Lifecycle.PER_CLASS)
class HeadIT {

    private Newsroom newsroom;
    private Browser browser;

    @BeforeAll
    void open() {
        newsroom = SamplePaper.open();
        browser = Browser.open();
        browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "window.violations = [];"
                                        + "addEventListener('securitypolicyviolation',"
                                        + " e => violations.push(e.violatedDirective + ' ' + e.blockedURI))"));
    }

    @AfterAll
    void close() {
        browser.close();
        newsroom.close();
    }

    @Test
    void structured_data_and_icons_break_no_rule_of_the_page() {
        for (String path : List.of(
                "/",
                "/world",
                "/by/ada-brook",
                "/world/the-bridge-is-open",
                "/world/the-bridge-is-open?view=text",
                "/oembed/world/the-bridge-is-open")) {
            browser.visit(newsroom.url(path));
            assertThat(browser.run("return violations")).as(path).isEqualTo(List.of());
        }
        browser.visit(newsroom.url("/world/the-bridge-is-open"));
        assertThat(browser.run("return JSON.parse(document.querySelector('script[type=\"application/ld+json\"]')"
                        + ".textContent)['@graph'].map(thing => thing['@type'])"))
                .isEqualTo(List.of("NewsMediaOrganization", "NewsArticle", "BreadcrumbList"));
    }

    @Test
    void on_paper_there_is_the_article_and_where_it_is_from_and_nothing_to_click() {
        newsroom.publishing().announce(Actor.PROGRAM, new Breaking("It ends", "/world", Newsroom.NOW.plusSeconds(900)));
        browser.visit(newsroom.url("/world/the-bridge-is-open"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        String seen = String.valueOf(browser.run("return document.body.innerText"));
        browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", ""));
        assertThat(seen)
                .contains("The Test", "The bridge is open", "Ada Brook", "It took nine years", "had the year wrong")
                .doesNotContain("It ends", "More For You", "Latest Stories", "Share", "Text only", "Skip");
        assertThat(browser.run("return document.querySelector('article > footer').dataset.address"))
                .isEqualTo("https://news.example/world/the-bridge-is-open");
    }

    @Test
    void the_text_view_and_the_teaser_are_accessible() {
        for (String path : List.of("/world/the-bridge-is-open?view=text", "/oembed/world/the-bridge-is-open")) {
            browser.visit(newsroom.url(path));
            assertThat(browser.violations()).as(path).isEmpty();
        }
    }
}
