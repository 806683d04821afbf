package broadsheet.browser;

import java.time.Duration;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** How somebody works a page: with a mouse, or with the keyboard alone. */
abstract class Hand {

    final Browser browser;

    Hand(Browser browser) {
        this.browser = browser;
    }

    /** Uses a link or a button. */
    abstract void use(String selector);

    /** Puts the cursor into a field, a box or the writing surface. */
    abstract void into(String selector);

    /** Marks a radio button or a checkbox. */
    abstract void mark(String selector);

    void fill(String selector, String text) {
        into(selector);
        chord("a");
        browser.type(text);
    }

    /** @param day as the browser's field for a time takes it, such as 03052026 */
    void time(String selector, String day, String hour) {
        into(selector);
        browser.type(day);
        browser.press(Keys.TAB);
        browser.type(hour);
    }

    /** Control and a key. */
    void chord(String key) {
        new Actions(browser.driver())
                .keyDown(Keys.CONTROL)
                .sendKeys(key)
                .keyUp(Keys.CONTROL)
                .perform();
    }

    /** Uses something that leads to another page, and waits for it. */
    void go(String selector, String address) {
        use(selector);
        arrive(address);
    }

    /** @param address the end of it, as a regular expression */
    void arrive(String address) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.getCurrentUrl().matches(".*" + address));
    }

    WebElement see(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    static final class Mouse extends Hand {

        Mouse(Browser browser) {
            super(browser);
        }

        @Override
        void use(String selector) {
            see(selector).click();
        }

        @Override
        void into(String selector) {
            see(selector).click();
            if ("datetime-local".equals(see(selector).getDomAttribute("type")))
                browser.run("arguments[0].blur(); arguments[0].focus()", see(selector)); // its first part
        }

        @Override
        void mark(String selector) {
            see(selector).click();
        }
    }

    static final class Keyboard extends Hand {

        /** Stops on the longest page; a page on which something is further away is not worked by keyboard. */
        private static final int FARTHEST = 160;

        Keyboard(Browser browser) {
            super(browser);
        }

        @Override
        void use(String selector) {
            into(selector);
            browser.press(Keys.ENTER);
        }

        @Override
        void into(String selector) {
            for (int stops = 0; stops < FARTHEST; stops++) {
                if (on(selector)) return;
                browser.press(Keys.TAB);
            }
            throw new AssertionError("the keyboard does not come to " + selector);
        }

        private boolean on(String selector) {
            return (Boolean) browser.run("return document.activeElement.matches(arguments[0])", selector);
        }

        @Override
        void mark(String selector) {
            String group = see(selector).getDomAttribute("name");
            into("[name='" + group + "']");
            for (int i = 0; i < 20 && !on(selector); i++) browser.press(Keys.ARROW_DOWN);
            if (!see(selector).isSelected()) browser.press(Keys.SPACE);
        }
    }
}
