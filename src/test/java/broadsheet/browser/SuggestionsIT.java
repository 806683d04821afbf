package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Suggestions as one types: a combobox as WAI-ARIA has it, driven by keyboard alone. */
@TestInstance(Lifecycle.PER_CLASS)
class SuggestionsIT {

    private Newsroom newsroom;
    private Browser browser;

    @BeforeAll
    void open() throws InterruptedException {
        newsroom = SamplePaper.open();
        assertThat(newsroom.app().search().await(Duration.ofSeconds(20))).isTrue();
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        browser.close();
        newsroom.close();
    }

    @BeforeEach
    void type() {
        browser.width(1360);
        browser.visit(newsroom.url("/about"));
        for (int tabs = 0; tabs < 10 && !"q".equals(browser.focused().getDomAttribute("name")); tabs++)
            browser.press(Keys.TAB);
        browser.type("bri");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> "true".equals(field().getDomAttribute("aria-expanded")));
    }

    private WebElement field() {
        return browser.driver().findElement(By.cssSelector("form.find input[name=q]"));
    }

    private List<WebElement> options() {
        return browser.driver().findElements(By.cssSelector(".suggestions [role=option]"));
    }

    private String active() {
        String id = field().getDomAttribute("aria-activedescendant");
        return id == null ? "" : browser.driver().findElement(By.id(id)).getText();
    }

    @Test
    void arrows_choose_one_and_enter_goes_there() {
        assertThat(field().getDomAttribute("role")).isEqualTo("combobox");
        assertThat(options()).hasSizeBetween(2, 8);
        assertThat(options().get(0).getText()).startsWith("Bridges");
        assertThat(active()).isEmpty();
        browser.press(Keys.ARROW_DOWN);
        assertThat(active()).startsWith("Bridges");
        assertThat(browser.focused()).isEqualTo(field());
        assertThat(browser.driver().findElements(By.cssSelector(".suggestions [aria-selected=true]")))
                .hasSize(1);
        browser.press(Keys.ARROW_UP);
        assertThat(active()).isEmpty();
        browser.press(Keys.ARROW_UP);
        assertThat(active()).isEqualTo(options().get(options().size() - 1).getText());
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> driver.getCurrentUrl().endsWith("/topic/bridges"));
    }

    @Test
    void escape_closes_the_list_and_enter_then_searches_for_what_was_typed() {
        browser.press(Keys.ESCAPE);
        assertThat(field().getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(field().getDomProperty("value")).isEqualTo("bri");
        browser.press(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> driver.getCurrentUrl().contains("/search?q=bri"));
    }

    @Test
    void leaving_the_field_closes_the_list() {
        browser.press(Keys.TAB);
        assertThat(field().getDomAttribute("aria-expanded")).isEqualTo("false");
        assertThat(browser.driver().findElement(By.className("suggestions")).isDisplayed())
                .isFalse();
    }

    /** As while a word is composed of several keys, in Japanese and others. */
    @Test
    void keys_of_a_word_that_is_being_composed_are_left_to_it() {
        browser.run("""
                arguments[0].dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowDown', isComposing: true}))
                """, field());
        assertThat(active()).isEmpty();
    }

    @Test
    void two_fields_on_a_page_have_a_list_each() {
        browser.visit(newsroom.url("/no-such-page"));
        assertThat(browser.run("return document.querySelectorAll('.suggestions').length"))
                .isEqualTo(2L);
        assertThat(browser.run(
                        "return new Set([...document.querySelectorAll('.suggestions')].map(list => list.id)).size"))
                .isEqualTo(2L);
    }

    @Test
    void values_of_filters_stand_under_their_own_headings_on_a_phone() {
        browser.width(768);
        browser.visit(newsroom.url("/search?q=river"));
        assertThat((List<?>) browser.run("""
                        const tops = elements => [...elements].map(element => element.getBoundingClientRect())
                        const headings = [...document.querySelectorAll('.filters h2')]
                        return headings.flatMap((heading, n) => {
                          const above = heading.getBoundingClientRect().bottom
                          const below = headings[n + 1]?.getBoundingClientRect().top ?? Infinity
                          return tops(heading.nextElementSibling.querySelectorAll('li'))
                            .filter(value => value.top < above || value.bottom > below)
                            .map(() => heading.textContent)
                        })
                        """)).isEmpty();
    }

    @Test
    void a_rule_checker_finds_nothing_and_it_fits_a_phone_light_or_dark() {
        browser.press(Keys.ARROW_DOWN);
        for (String scheme : List.of("light", "dark")) {
            browser.scheme(scheme);
            for (int width : List.of(390, 1360)) {
                browser.width(width);
                if (!browser.driver().findElement(By.className("suggestions")).isDisplayed()) continue;
                assertThat(browser.violations()).as("%s at %d", scheme, width).isEmpty();
                Object beyond = browser.run(
                        "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat((Long) beyond).as("%s at %d", scheme, width).isZero();
            }
        }
        browser.scheme("light");
    }
}
