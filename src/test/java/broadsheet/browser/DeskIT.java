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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The desk in a real browser: the writing surface, what keeps a text, and what a rule checker finds. */
@TestInstance(Lifecycle.PER_CLASS)
class DeskIT {

    private Newsroom newsroom;
    private Browser browser;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open(Map.of("BROADSHEET_URL", "http://localhost"));
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        browser = Browser.open();
        browser.width(1360);
        String link = newsroom.app()
                .personnel()
                .invite(Actor.PROGRAM, "ada@news.example", Access.CHIEF)
                .secret();
        browser.visit(newsroom.url("/login/invitation/" + link));
        field("name").sendKeys("Ada Brook");
        field("passphrase").sendKeys("seven herons under a bridge" + Keys.ENTER);
        await("/desk");
    }

    @AfterAll
    void close() {
        browser.close();
        newsroom.close();
    }

    private org.openqa.selenium.WebElement field(String name) {
        return browser.driver().findElement(By.name(name));
    }

    private void await(String pathEnd) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.getCurrentUrl().matches(".*" + pathEnd + "(\\?.*)?"));
    }

    private void begin() {
        browser.visit(newsroom.url("/desk"));
        browser.driver()
                .findElement(By.cssSelector("form[action='/desk/articles'] button"))
                .click();
        await("/desk/articles/\\d+");
    }

    /** The page that answers has the address of the one that asked. */
    private void save() {
        WebElement before = browser.driver().findElement(By.tagName("html"));
        browser.driver().findElement(By.cssSelector(".buttons button")).click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(ExpectedConditions.stalenessOf(before));
    }

    private void awaitSaved() {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("saving")).getText().startsWith("Saved"));
    }

    @Test
    void what_is_written_is_kept_by_itself_and_published_by_keyboard_alone() {
        begin();
        field("headline").sendKeys("Written by keyboard");
        browser.driver().findElement(By.id("surface")).click();
        browser.type("The first paragraph.");
        browser.press(Keys.ENTER);
        browser.type("The second.");
        awaitSaved();
        browser.driver().navigate().refresh();
        assertThat(field("headline").getDomProperty("value")).isEqualTo("Written by keyboard");
        assertThat(browser.driver().findElements(By.cssSelector("#surface p"))).hasSize(2);
        browser.driver()
                .findElement(By.cssSelector("button[value=publication]"))
                .sendKeys(Keys.ENTER);
        await("/publication");
        browser.driver()
                .findElement(By.cssSelector("form[action$=publication] button"))
                .sendKeys(Keys.ENTER);
        await("/desk/articles/\\d+\\?done=published");
        assertThat(newsroom.page("/world/written-by-keyboard").select(".body p").eachText())
                .containsExactly("The first paragraph.", "The second.");
    }

    @Test
    void saving_by_hand_waits_for_what_is_being_kept() {
        begin();
        browser.run("""
                const quick = fetch;
                window.fetch = async (path, how) => {
                  const answer = await quick(path, how);
                  if (path.endsWith("/autosave")) {
                    document.title = "kept, but the browser does not know";
                    await new Promise(later => setTimeout(later, 2000));
                  }
                  return answer;
                };
                """);
        field("headline").sendKeys("Kept");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.titleContains("kept, but"));
        field("headline").sendKeys(" and saved");
        save();
        browser.visit(browser.driver().getCurrentUrl());
        assertThat(field("headline").getDomProperty("value")).isEqualTo("Kept and saved");
    }

    @Test
    void what_is_pasted_comes_out_clean() {
        begin();
        browser.driver().findElement(By.id("surface")).click();
        browser.run("""
                const data = new DataTransfer();
                data.setData("text/html", "<p class=MsoNormal style='color:red'>Pasted <b>words</b>&nbsp;here.<o:p></o:p></p>");
                data.setData("text/plain", "Pasted words here.");
                document.getElementById("surface").dispatchEvent(new ClipboardEvent("paste", {clipboardData: data, bubbles: true, cancelable: true}));
                """);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("surface")).getText().contains("Pasted words here."));
        awaitSaved();
        browser.driver().navigate().refresh();
        assertThat(field("body").getDomProperty("value")).isEqualTo("<p>Pasted <b>words</b> here.</p>");
    }

    /** Sends a file and gives it its words, which are not saved yet. */
    private String picture(String name, int width) {
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

    @Test
    void a_picture_gets_its_focal_point_and_goes_into_the_text_by_keyboard_alone() {
        String path = picture("keys.jpg", 800);
        int before = Integer.parseInt(field("focalX").getDomProperty("value"));
        browser.driver().findElement(By.cssSelector(".point")).sendKeys(Keys.chord(Keys.SHIFT, Keys.ARROW_LEFT));
        browser.driver().findElement(By.cssSelector(".point")).sendKeys(Keys.ARROW_LEFT);
        assertThat(field("focalX").getDomProperty("value")).isEqualTo(String.valueOf(before - 11));
        field("credit").sendKeys(Keys.ENTER);
        await(path + "\\?done=saved");
        begin();
        field("headline").sendKeys("With a picture");
        browser.driver().findElement(By.id("surface")).click();
        browser.type("Above the picture.");
        browser.driver().findElement(By.cssSelector("[data-do=figure]")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> !driver.findElements(By.cssSelector("#chooser-list button"))
                        .isEmpty());
        browser.driver().findElement(By.cssSelector("#chooser-list button")).sendKeys(Keys.ENTER);
        browser.type("Below it.");
        awaitSaved();
        browser.driver().navigate().refresh();
        assertThat(field("body").getDomProperty("value"))
                .matches("<p>Above the picture.</p><figure><img src=\"picture:urn:uuid:[^\"]+\" alt=\"\"></figure>"
                        + "<p>Below it.</p>");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> Boolean.TRUE.equals(
                        browser.run("return document.querySelector('#surface figure img').naturalWidth > 0")));
    }

    /** So that there is something to compare, a bar above all pages and a place on the front. */
    private void publishTwice(String article) {
        publish(article);
        browser.visit(newsroom.url(article));
        field("headline").sendKeys(" again");
        save();
        publish(article);
        browser.visit(newsroom.url("/desk/settings/changes"));
        field("shown").click();
        browser.driver().findElement(By.cssSelector("main button")).click();
        await("/desk/settings/changes\\?done=settings");
        browser.visit(newsroom.url("/desk/front/breaking"));
        field("text").sendKeys("The bridge has fallen");
        field("link").sendKeys("/world" + Keys.ENTER);
        await("/breaking\\?done=breaking");
        browser.visit(newsroom.url("/desk/front"));
        browser.driver().findElement(By.cssSelector(".candidates input")).click();
        browser.driver()
                .findElement(By.cssSelector(".finding form[method=post] button"))
                .click();
        await("/desk/front#lead");
    }

    private void publish(String article) {
        browser.visit(newsroom.url(article + "/publication"));
        browser.driver()
                .findElement(By.cssSelector("form[action$=publication] button"))
                .click();
        await(article + "\\?done=published");
    }

    @Test
    void axe_finds_nothing_on_any_page_of_the_desk() {
        begin();
        String article = browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
        field("headline").sendKeys("For the checker");
        save();
        String picture = picture("axe.jpg", 640);
        publishTwice(article);
        List<String> pages = List.of(
                "/desk",
                "/desk?status=published",
                "/desk?q=nothing+has+these+words",
                "/desk/front",
                "/desk/front?q=nothing+has+these+words",
                "/desk/front/preview",
                "/desk/front/breaking",
                "/desk/calendar",
                "/desk/settings/changes",
                "/world/for-the-checker?view=changes",
                article + "/revisions/1",
                article + "/preview",
                article,
                article + "/revisions",
                article + "/publication",
                article + "/picture",
                "/desk/pictures",
                picture,
                "/desk/account",
                "/desk/account/second-factor",
                "/desk/staff",
                "/desk/log",
                "/desk/settings",
                "/desk/settings/sections",
                "/desk/settings/topics",
                "/desk/settings/topics/1",
                "/desk/settings/authors",
                "/desk/settings/authors/1",
                "/desk/settings/about",
                "/login");
        Map<Integer, String> looks = Map.of(390, "dark", 1360, "light");
        for (String page : pages)
            looks.forEach((width, scheme) -> {
                browser.width(width);
                browser.scheme(scheme);
                browser.visit(newsroom.url(page));
                assertThat(browser.violations())
                        .as("%s at %d px, %s", page, width, scheme)
                        .isEmpty();
            });
        browser.width(1360);
        browser.scheme("light");
    }
}
