package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a rule checker and a keyboard find on every kind of page. */
@TestInstance(Lifecycle.PER_CLASS)
class AccessibilityIT {

    private Newsroom newsroom;
    private Browser browser;
    private Browser scriptless;

    @BeforeAll
    void open() {
        newsroom = SamplePaper.open();
        browser = Browser.open();
        scriptless = Browser.open(false);
    }

    @AfterAll
    void close() {
        scriptless.close();
        browser.close();
        newsroom.close();
    }

    static Stream<String> pages() {
        return SamplePaper.PAGES.stream();
    }

    @Test
    void the_checker_finds_what_is_wrong() {
        browser.visit(newsroom.url("/"));
        browser.run("document.documentElement.removeAttribute('lang')");
        assertThat(browser.violations()).anyMatch(line -> line.startsWith("html-has-lang: "));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void axe_finds_nothing_light_or_dark_on_a_phone_or_a_desk(String path) {
        for (int width : List.of(390, 1360))
            for (String scheme : List.of("light", "dark")) {
                browser.width(width);
                browser.scheme(scheme);
                browser.visit(newsroom.url(path));
                assertThat(browser.violations())
                        .as("%s at %d px, %s", path, width, scheme)
                        .isEmpty();
            }
    }

    @Test
    void a_reader_may_choose_dark_or_light_and_the_choice_is_kept() {
        browser.width(1000);
        browser.scheme("light");
        browser.visit(newsroom.url("/"));
        String light = background();
        WebElement button = browser.driver().findElement(By.id("dark"));
        assertThat(button.getAriaRole()).isEqualTo("button");
        assertThat(button.getAccessibleName()).isEqualTo("Dark colours");
        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("false");
        button.sendKeys(Keys.ENTER);
        assertThat(button.getDomAttribute("aria-pressed")).isEqualTo("true");
        String dark = background();
        assertThat(dark).isNotEqualTo(light);
        browser.visit(newsroom.url("/latest"));
        assertThat(background()).isEqualTo(dark);
        assertThat(browser.violations()).isEmpty();
        browser.scheme("dark");
        browser.driver().findElement(By.id("dark")).click();
        assertThat(background()).isEqualTo(light);
        assertThat(browser.violations()).isEmpty();
        browser.run("localStorage.clear()");
        browser.visit(newsroom.url("/"));
        assertThat(background()).isEqualTo(dark);
        assertThat(browser.driver().manage().getCookies()).isEmpty();
        scriptless.visit(newsroom.url("/"));
        assertThat(scriptless.driver().findElement(By.id("dark")).isDisplayed())
                .as("a button that would do nothing")
                .isFalse();
    }

    private String background() {
        return (String) browser.run("return getComputedStyle(document.body).backgroundColor");
    }

    /** By the rules that a header names: the policy has to let them in, and the desk has to stay out. */
    @Test
    void what_a_reader_points_at_is_fetched_ahead() throws InterruptedException {
        browser.width(1000);
        browser.visit(newsroom.url("/latest"));
        assertThat(newsroom.get("/latest").header("Speculation-Rules")).startsWith("\"/static/prefetch-");
        WebElement link = browser.driver().findElement(By.cssSelector("main .entry h2 a"));
        new Actions(browser.driver()).moveToElement(link).perform();
        Thread.sleep(1_500);
        link.click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20))
                .until(driver -> !driver.getCurrentUrl().endsWith("/latest"));
        assertThat(browser.run("return performance.getEntriesByType('navigation')[0].deliveryType"))
                .isEqualTo("navigational-prefetch");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_scrolls_sideways_at_320_pixels(String path) {
        browser.width(320);
        browser.visit(newsroom.url(path));
        Object beyond =
                browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Long) beyond).as(path).isZero();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void the_skip_link_comes_first_and_leads_into_the_content(String path) {
        for (Browser reader : List.of(browser, scriptless)) {
            reader.width(1000);
            reader.visit(newsroom.url(path));
            reader.press(Keys.TAB);
            WebElement skip = reader.focused();
            assertThat(skip.getText()).isEqualTo("Skip to content");
            assertThat(skip.getLocation().getY()).isNotNegative();
            reader.press(Keys.ENTER);
            assertThat(reader.focused().getTagName()).isEqualTo("main");
            reader.press(Keys.TAB);
            WebElement first = reader.driver()
                    .findElements(By.cssSelector(
                            "main a[href]:not([tabindex='-1']), main button, main input, main select, main summary"))
                    .get(0);
            assertThat(reader.focused()).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void search_is_found_filled_and_sent_by_keyboard_alone(String path) {
        for (Browser reader : List.of(browser, scriptless)) {
            reader.width(1000);
            reader.visit(newsroom.url(path));
            for (int tabs = 0; tabs < 10 && !"q".equals(reader.focused().getDomAttribute("name")); tabs++)
                reader.press(Keys.TAB);
            assertThat(reader.focused().getDomAttribute("name")).isEqualTo("q");
            reader.press(Keys.END);
            reader.type(" river");
            reader.press(Keys.ENTER);
            new WebDriverWait(reader.driver(), Duration.ofSeconds(20))
                    .until(driver -> driver.getCurrentUrl().matches(".*/search\\?.*river.*"));
            assertThat(reader.driver().findElement(By.cssSelector("main h1")).getText())
                    .contains("river");
        }
    }
}
