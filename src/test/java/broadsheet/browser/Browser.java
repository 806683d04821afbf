package broadsheet.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real Chromium, which reaches nothing but this machine. */
final class Browser implements AutoCloseable {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String AXE = script("axe.min.js");

    private final ChromeDriver driver;

    private static String script(String name) {
        try (InputStream file = AxeBuilder.class.getResourceAsStream("/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Browser(ChromeDriver driver) {
        this.driver = driver;
        driver.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(60));
    }

    static Browser open() {
        return open(true);
    }

    /** @param scripts whether pages may run JavaScript */
    static Browser open(boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--disable-extensions",
                "--disable-default-apps",
                "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost");
        if (!scripts)
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    ChromeDriver driver() {
        return driver;
    }

    void visit(String url) {
        driver.get(url);
    }

    /** Does what leads to another page, even one with the same address, and waits until that is there. */
    void turn(Runnable deed) {
        run("window.left = true");
        deed.run();
        new WebDriverWait(driver, Duration.ofSeconds(30))
                .ignoring(WebDriverException.class) // between two pages there is none to ask
                .until(page -> Boolean.TRUE.equals(run("return !window.left && document.readyState === 'complete'")));
    }

    void width(int pixels) {
        driver.manage().window().setSize(new Dimension(pixels, 900));
    }

    /** Dark or light, as the reader's system would say. */
    void scheme(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void press(Keys key) {
        new Actions(driver).sendKeys(key).perform();
    }

    void type(String text) {
        new Actions(driver).sendKeys(text).perform();
    }

    /** Presses a key while another is held down. */
    void press(Keys held, CharSequence key) {
        new Actions(driver).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    WebElement focused() {
        return driver.switchTo().activeElement();
    }

    /**
     * What axe-core finds wrong on the page as it stands, one line each.
     *
     * <p>The checker's script stays in the page, where each look asks it again: Deque's own way opens another window for
     * every look. No page of ours has a frame.
     */
    List<String> violations() {
        if (Boolean.TRUE.equals(run("return window.axe === undefined"))) run(AXE);
        Object found = driver.executeAsyncScript("""
                const [tags, done] = arguments;
                const line = rule => `${rule.id}: ${rule.help} ${JSON.stringify(rule.nodes.slice(0, 5).map(node => node.target))}`;
                axe.run(document, {runOnly: {type: "tag", values: tags}, resultTypes: ["violations"]})
                  .then(found => done(found.violations.map(line)), fault => done([String(fault)]));
                """, RULES);
        return ((List<?>) found).stream().map(String::valueOf).toList();
    }

    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
