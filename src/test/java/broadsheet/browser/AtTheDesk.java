package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.edition.Actor;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A chief at her desk in a real browser, signed in once for all tests of a class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AtTheDesk {

    Newsroom newsroom;
    Browser browser;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open(Map.of("BROADSHEET_URL", "http://localhost"));
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        browser = Browser.open();
        String link = newsroom.app()
                .personnel()
                .invite(Actor.PROGRAM, "ada@news.example", Access.CHIEF)
                .secret();
        browser.visit(newsroom.url("/login/invitation/" + link));
        field("name").sendKeys("Ada Brook");
        field("passphrase").sendKeys("seven herons under a bridge" + Keys.ENTER);
        await("/desk");
    }

    @BeforeEach
    void onADesk() {
        browser.width(1360);
        browser.scheme("light");
    }

    @AfterAll
    void close() {
        browser.close();
        newsroom.close();
    }

    WebElement field(String name) {
        return browser.driver().findElement(By.name(name));
    }

    /** The body, as it is stored: the text field has a line for each block. */
    String stored() {
        return field("body").getDomProperty("value").replace(">\n<", "><");
    }

    void await(String pathEnd) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.getCurrentUrl().matches(".*" + pathEnd + "(\\?.*)?"));
    }

    void begin() {
        browser.visit(newsroom.url("/desk"));
        browser.driver()
                .findElement(By.cssSelector("form[action='/desk/articles'] button"))
                .click();
        await("/desk/articles/\\d+");
    }

    /** By hand, and opens the article anew as it is kept then. */
    void save() {
        browser.driver().findElement(By.id("save")).click();
        awaitSaved();
        browser.visit(browser.driver().getCurrentUrl().replaceFirst("\\?.*", ""));
    }

    void awaitSaved() {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("saving")).getText().startsWith("Saved"));
    }

    /** As a browser gives what was copied elsewhere. */
    void pasteAsFromElsewhere(String html, String text) {
        browser.run("""
                const data = new DataTransfer();
                if (arguments[0]) data.setData("text/html", arguments[0]);
                data.setData("text/plain", arguments[1]);
                document.getElementById("surface").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                """, html, text);
    }

    void save(String button) {
        browser.turn(() -> browser.driver().findElement(By.cssSelector(button)).click());
    }

    /** Sends a file and gives it its words, which are not saved yet. */
    String picture(String name, int width) {
        browser.visit(newsroom.url("/desk/pictures"));
        Path file = newsroom.folder().resolve(name);
        try {
            Files.write(file, Camera.jpeg(width, 480));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        field("files").sendKeys(file.toString());
        browser.driver().findElement(By.cssSelector("#drop button")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver ->
                        !driver.findElements(By.cssSelector("#uploads a")).isEmpty());
        browser.driver().findElement(By.cssSelector("#uploads a")).sendKeys(Keys.ENTER);
        await("/desk/pictures/\\d+");
        field("alt").sendKeys("Four colours");
        field("credit").sendKeys("Ann Example");
        return browser.driver().getCurrentUrl().replaceFirst(".*(/desk/pictures/\\d+).*", "$1");
    }

    /** Wide and narrow, by day and by night. */
    void nothingFound(String page) {
        for (int width : List.of(390, 1360))
            for (String scheme : List.of("dark", "light")) {
                browser.width(width);
                browser.scheme(scheme);
                assertThat(browser.violations())
                        .as("%s at %d px, %s", page, width, scheme)
                        .isEmpty();
            }
    }
}
