package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What a rule checker finds on the desk's pages. */
class DeskRulesIT extends AtTheDesk {

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
                article + "/revisions/1?with=2",
                article + "/revisions/1?with=none",
                article + "/preview",
                article + "/preview-links",
                article,
                article + "/revisions",
                article + "/publication",
                article + "/related",
                article + "/related?q=nothing+has+these+words",
                article + "/picture",
                "/desk/pictures",
                picture,
                "/desk/account",
                "/desk/account/second-factor",
                "/desk/staff",
                "/desk/log",
                "/desk/settings",
                "/desk/settings/sections",
                "/desk/settings/sections/1/closing",
                "/desk/settings/topics",
                "/desk/settings/topics/1",
                "/desk/settings/authors",
                "/desk/settings/authors/1",
                "/desk/settings/about",
                "/login",
                "/login/invitation/used");
        for (String page : pages) {
            browser.visit(newsroom.url(page));
            nothingFound(page);
        }
    }

    /** Of the page that answers a form, which has no address of its own. */
    private void nothingFoundBehind(String button, String page) {
        browser.turn(() -> browser.driver().findElement(By.cssSelector(button)).sendKeys(Keys.ENTER));
        nothingFound(page);
    }

    /** As a browser without script sends it. */
    private void nothingFoundBehindTheText(String page) {
        browser.turn(() -> browser.run("HTMLFormElement.prototype.submit.call(document.getElementById('writing'))"));
        nothingFound(page);
    }

    @Test
    void axe_finds_nothing_on_pages_that_answer_a_form() {
        begin();
        String article = browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
        field("headline").sendKeys("With faults");
        save();
        browser.driver().findElement(By.cssSelector("[data-do=figure]")).sendKeys(Keys.ENTER);
        nothingFound("the dialog in which a picture is chosen");
        browser.visit(newsroom.url(article));
        field("slug").sendKeys("no address!");
        browser.driver().findElement(By.id("save")).sendKeys(Keys.ENTER);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver ->
                        driver.switchTo().activeElement().getAttribute("id").equals("f-slug"));
        nothingFound("a text with a fault that is kept but for that");
        nothingFoundBehindTheText("a text with a fault");
        browser.visit(newsroom.url(article));
        field("headline").sendKeys(", and others");
        browser.run("document.getElementsByName('version')[0].value = '0'");
        nothingFoundBehind("#save", "two texts");
        assertThat(browser.driver().findElements(By.id("theirs"))).hasSize(1);
        browser.visit(newsroom.url(article));
        browser.run("document.querySelector('#writing [name=csrf]').value = 'of an older session'");
        nothingFoundBehindTheText("a text that is given back");
        assertThat(browser.driver().findElements(By.cssSelector("main form [name=headline]")))
                .isNotEmpty();
        browser.visit(newsroom.url(article + "/publication"));
        browser.run("document.getElementsByName('version')[0].value = '0'");
        nothingFoundBehind("form[action$=publication] button", "a publication of what has changed");
        assertThat(browser.driver().findElements(By.id("meanwhile"))).hasSize(1);
        browser.visit(newsroom.url(article + "/publication"));
        browser.driver().findElement(By.id("w-later")).sendKeys(Keys.SPACE);
        nothingFoundBehind("form[action$=publication] button", "a publication that is refused");
        browser.visit(newsroom.url(article + "/publication"));
        nothingFoundBehind("form[action$=preview-links] button", "a preview link");
        String link = browser.driver().findElement(By.cssSelector("code.link")).getText();
        browser.visit(newsroom.url(link.replaceFirst(".*(/preview/)", "$1")));
        nothingFound("a preview for somebody without an account");
        browser.visit(newsroom.url(article + "/related"));
        browser.run("document.querySelector('[aria-labelledby=find] [name=from]').value = 'bar'");
        nothingFoundBehind("[aria-labelledby=find] [value=pin]", "a choice that somebody else has changed");
        browser.visit(newsroom.url(article + "/related"));
        nothingFoundBehind("[aria-labelledby=find] [value=pin]", "what is pinned");
        nothingFoundBehind("[aria-labelledby=find] [value=bar]", "what is barred");
        assertThat(browser.driver().findElements(By.cssSelector("[aria-labelledby=barred] li")))
                .hasSize(1);
        browser.visit(newsroom.url("/desk/staff"));
        field("email").sendKeys("ben@news.example");
        nothingFoundBehind("form[action$=invitations] button", "an invitation's link");
        String invitation =
                browser.driver().findElement(By.cssSelector("code.link")).getText();
        browser.visit(newsroom.url("/desk/account/second-factor"));
        field("old").sendKeys("not her passphrase");
        field("code").sendKeys("000000");
        nothingFoundBehind("main form button", "a wrong code");
        browser.visit(newsroom.url("/desk/settings/sections"));
        field("name-new").sendKeys("World");
        field("slug-new").sendKeys("no address!");
        nothingFoundBehind("#sections button", "sections with a fault");
        browser.visit(newsroom.url(invitation.replaceFirst(".*(/login/)", "$1")));
        nothingFound("an invitation");
    }
}
