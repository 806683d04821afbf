package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Leaving a page of the desk, in a real browser: it asks, since no page can know why it is left. */
class UnsentIT extends AtTheDesk {

    /** Whether somebody who closes the window now is asked first. */
    private boolean asks() {
        return Boolean.TRUE.equals(
                browser.run("return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))"));
    }

    private WebElement find(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    @Test
    void what_is_typed_and_not_sent_is_not_left_without_a_question() {
        browser.visit(newsroom.url("/desk/settings/about"));
        assertThat(asks()).isFalse();
        find("#f-text").sendKeys("Founded by herons.");
        assertThat(asks()).isTrue();
        find("#f-text").clear();
        assertThat(asks()).isFalse();
        find("#f-text").sendKeys("Founded by herons.");
        browser.run("window.addEventListener('pagehide', () => sessionStorage.setItem('asked', "
                + "!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))))");
        save("main form button");
        assertThat(browser.run("return sessionStorage.getItem('asked')")).isEqualTo("false");
        assertThat(asks()).isFalse();

        browser.visit(newsroom.url("/desk/settings"));
        find("#f-accent").sendKeys("#ff8800");
        save("#paper button");
        assertThat(find("#f-accent").getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(browser.focused()).isEqualTo(find("#f-accent"));
        assertThat(asks()).as("what came back with faults").isTrue();
    }

    @Test
    void what_is_typed_into_one_form_is_not_lost_by_sending_another() {
        browser.visit(newsroom.url("/desk/settings"));
        find("#f-tagline").sendKeys("All that wades");
        browser.run("new FormData(document.querySelector('form[action$=rules]'))");
        assertThat(asks()).isTrue();
        browser.run("new FormData(document.getElementById('paper'))");
        assertThat(asks()).isFalse();
    }

    @Test
    void whoever_looks_for_something_is_asked_nothing() {
        browser.visit(newsroom.url("/desk"));
        find("#f-q").sendKeys("bridge");
        assertThat(asks()).isFalse();
        browser.visit(newsroom.url("/desk/front"));
        find(".finding #f-q").sendKeys("bridge");
        find(".candidates input").sendKeys(Keys.SPACE);
        assertThat(asks()).isFalse();
        begin();
        field("headline").sendKeys("Kept by itself");
        assertThat(asks()).isFalse();
    }
}
