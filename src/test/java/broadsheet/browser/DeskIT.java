package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The desk in a real browser: the writing surface, and what keeps a text. */
class DeskIT extends AtTheDesk {

    private boolean inSight(String selector) {
        return Boolean.TRUE.equals(browser.run(
                "const at = document.querySelector(arguments[0]).getBoundingClientRect();"
                        + "return at.height > 0 && at.top >= 0 && at.bottom <= innerHeight;",
                selector));
    }

    @Test
    void what_is_said_of_keeping_stays_in_sight_and_saving_by_keys_leaves_her_where_she_is() {
        begin();
        field("headline").sendKeys("A long one");
        browser.driver().findElement(By.id("surface")).click();
        for (int line = 0; line < 30; line++) {
            browser.type("Line " + line);
            browser.press(Keys.ENTER);
        }
        browser.type("The end is here");
        for (int back = 0; back < 8; back++) browser.press(Keys.ARROW_LEFT);
        browser.driver().switchTo().activeElement().sendKeys(Keys.chord(Keys.CONTROL, "s"));
        awaitSaved();
        assertThat(browser.driver().switchTo().activeElement().getAttribute("id"))
                .isEqualTo("surface");
        assertThat(inSight("#saving")).isTrue();
        browser.type("X");
        awaitSaved();
        assertThat(browser.driver()
                        .findElement(By.cssSelector("#surface p:last-of-type"))
                        .getText())
                .isEqualTo("The endX is here");
        assertThat(inSight("#saving")).isTrue();
        assertThat(inSight("#save")).isTrue();
        browser.width(390);
        browser.run("scrollTo(0, document.getElementById('surface').offsetTop + 300)");
        assertThat(inSight("#saving")).isTrue();
    }

    /** By way of the check list. */
    private void publish() {
        browser.turn(() -> browser.driver()
                .findElement(By.cssSelector("button[value=publication]"))
                .sendKeys(Keys.ENTER));
        await("/publication");
        browser.turn(() -> browser.driver()
                .findElement(By.cssSelector("form[action$=publication] button"))
                .sendKeys(Keys.ENTER));
        await("/desk/articles/\\d+\\?done=published");
    }

    @Test
    void a_text_that_was_published_at_once_is_not_offered_as_one_that_was_not_saved() {
        begin();
        field("headline").sendKeys("Published at once");
        browser.driver().findElement(By.id("surface")).click();
        browser.type("All of it.");
        publish();
        assertThat(browser.driver().findElement(By.id("kept")).isDisplayed()).isFalse();
    }

    @Test
    void what_is_written_is_kept_by_itself_and_published_by_keyboard_alone() {
        begin();
        field("headline").sendKeys("Written by keyboard");
        browser.driver().findElement(By.id("surface")).click();
        browser.type("The first paragraph.");
        browser.press(Keys.ENTER);
        browser.type("The second.");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("words")).getText().startsWith("Words: 5"));
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-count=f-headline]"))
                        .getText())
                .isEqualTo("19");
        for (String look : List.of(".as-teaser .teaser-head", ".as-card .card-head"))
            assertThat(browser.driver().findElement(By.cssSelector(look)).getText())
                    .isEqualTo("Written by keyboard");
        awaitSaved();
        browser.driver().navigate().refresh();
        assertThat(field("headline").getDomProperty("value")).isEqualTo("Written by keyboard");
        assertThat(browser.driver().findElements(By.cssSelector("#surface p"))).hasSize(2);
        publish();
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
    void half_a_date_and_an_odd_address_keep_no_word_of_the_body_from_being_kept() {
        begin();
        String article = browser.driver().getCurrentUrl();
        field("slug").sendKeys("Not an address");
        field("embargo").sendKeys("0305");
        write("No word is lost.");
        awaitSaying("All else is saved. This has to be mended first: Address");
        assertThat(browser.driver().findElement(By.id("saving")).getText()).contains("Embargo");
        WebElement slug = browser.driver().findElement(By.id("f-slug"));
        assertThat(slug.getDomAttribute("aria-invalid")).isEqualTo("true");
        assertThat(slug.getDomAttribute("aria-describedby")).isEqualTo("e-slug h-slug");
        assertThat(browser.driver().findElement(By.id("e-embargo")).getText()).isEqualTo("A day and a time, please.");
        nothingFound("an article with fields at fault");
        field("slug").clear();
        browser.run("document.getElementById('f-embargo').value = ''"); // the driver takes half a date for none
        awaitSaved();
        assertThat(browser.driver().findElements(By.cssSelector("[aria-invalid]")))
                .isEmpty();
        assertThat(slug.getDomAttribute("aria-describedby")).isEqualTo("h-slug");
        browser.visit(article);
        assertThat(stored()).isEqualTo("<p>No word is lost.</p>");
        assertThat(browser.driver().findElement(By.id("kept")).isDisplayed()).isFalse();
    }

    private long measured(String selector, String what) {
        String script = "return Math.round(document.querySelector(arguments[0]).getBoundingClientRect()." + what + ")";
        return ((Number) browser.run(script, selector)).longValue();
    }

    @Test
    void on_a_phone_the_page_one_is_on_is_in_sight_and_nothing_to_click_is_broken_or_touches_another() {
        newsroom.app().personnel().invite(Actor.PROGRAM, "ben@news.example", Access.EDITOR);
        Visitor.staff(newsroom, "cy@news.example", Access.REPORTER);
        begin();
        String article = path();
        browser.width(390);
        for (String page : List.of("/desk", "/desk/staff", "/desk/settings", "/desk/log")) {
            browser.visit(newsroom.url(page));
            assertThat(measured(".deskbar nav [aria-current]", "left")).as(page).isNotNegative();
            assertThat(measured(".deskbar nav [aria-current]", "right"))
                    .as(page)
                    .isLessThanOrEqualTo(390);
        }
        browser.visit(newsroom.url("/desk/staff"));
        assertThat(measured(".deeds select + button", "height")).isLessThan(40);
        browser.visit(newsroom.url(article));
        browser.run("document.getElementsByName('version')[0].value = '0'");
        field("headline").sendKeys("Theirs and mine");
        save("#save");
        long button = measured(".two ~ p button", "bottom");
        long link = measured(".two ~ p a", "top");
        assertThat(link - button > 6 || measured(".two ~ p a", "left") - measured(".two ~ p button", "right") > 6)
                .isTrue();
        assertThat(measured("form + h2", "top") - measured(".two ~ p a", "bottom"))
                .isGreaterThan(12);
    }

    /** Ada again, at another browser. */
    private Visitor elsewhere() {
        Visitor ada = new Visitor(newsroom);
        ada.get("/login");
        ada.post("/login", Map.of("email", "ada@news.example", "passphrase", Visitor.PASSPHRASE));
        return ada;
    }

    private static void save(Visitor writer, String path, String body) {
        writer.page(path);
        Map<String, String> form = writer.form("#writing");
        form.put("body", body);
        assertThat(writer.post(path, form).status()).isEqualTo(303);
    }

    private String path() {
        return browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
    }

    @Test
    void who_saved_in_another_window_of_her_own_is_told_so_and_loses_no_word() {
        begin();
        String path = path();
        Visitor elsewhere = elsewhere();
        save(elsewhere, path, "Written elsewhere.");
        awaitSaying("You have saved this article in another window.");
        browser.turn(() ->
                browser.driver().findElement(By.cssSelector("#saving button")).click());
        assertThat(stored()).isEqualTo("<p>Written elsewhere.</p>");
        save(elsewhere, path, "Written elsewhere again.");
        write("Here too. ");
        awaitSaying("You have saved this article in another window.");
        browser.turn(() ->
                browser.driver().findElement(By.cssSelector("#saving button")).click());
        assertThat(browser.driver().findElement(By.tagName("h1")).getText())
                .isEqualTo("You have written in two windows");
        assertThat(stored()).contains("Here too.");
        nothingFound("a text that was written in two windows");
    }

    @Test
    void whoever_saves_by_hand_over_what_was_saved_elsewhere_gets_both_texts() {
        begin();
        String path = path();
        save(elsewhere(), path, "Written elsewhere.");
        write("Here.");
        awaitSaying("You have saved this article in another window.");
        save("#save");
        assertThat(browser.driver().findElement(By.id("t-body")).getDomProperty("value"))
                .isEqualTo("<p>Written elsewhere.</p>");
        assertThat(browser.driver().findElement(By.id("f-body")).getDomProperty("value"))
                .isEqualTo("<p>Here.</p>");
    }

    @Test
    void an_answer_that_does_not_come_is_no_conflict_with_oneself() {
        begin();
        String article = browser.driver().getCurrentUrl();
        browser.run("""
                const quick = fetch;
                window.fetch = async (path, how) => {
                  const answer = await quick(path, how);
                  if (!window.lost && path.endsWith("/autosave")) { window.lost = true; throw new TypeError("lost"); }
                  return answer;
                };
                """);
        write("One.");
        awaitSaying("The desk cannot be reached.");
        browser.type(" Two.");
        awaitSaved();
        browser.visit(article);
        assertThat(stored()).isEqualTo("<p>One. Two.</p>");
    }

    /** The page that is left sends what was typed last, and the one that follows may be there before it. */
    @Test
    void what_the_page_sent_that_was_left_is_shown_without_a_word() {
        begin();
        String path = path();
        Visitor late = elsewhere();
        browser.run("navigator.sendBeacon = () => true; window.fetch = () => Promise.reject(new TypeError())");
        write("x");
        Object script = browser.driver()
                .executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", """
                        const quick = fetch;
                        window.fetch = async (path, how) => {
                          while (path.endsWith("/presence") && !localStorage.getItem("sent")) await new Promise(soon => setTimeout(soon, 20));
                          return quick(path, how);
                        };
                        """))
                .get("identifier");
        try {
            browser.driver().navigate().refresh();
            assertThat(stored()).isEmpty();
            save(late, path, "x");
            browser.run("localStorage.setItem('sent', 'yes')");
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .ignoring(StaleElementReferenceException.class)
                    .until(driver -> stored().equals("<p>x</p>"));
            assertThat(browser.driver().findElement(By.id("saving")).getText()).isEmpty();
            assertThat(browser.driver().findElement(By.id("kept")).isDisplayed())
                    .isFalse();
        } finally {
            browser.driver()
                    .executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
            browser.run("localStorage.removeItem('sent')");
        }
    }

    private void awaitSaying(String words) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(40))
                .until(driver -> driver.findElement(By.id("saving")).getText().startsWith(words));
    }

    private void write(String words) {
        browser.driver().findElement(By.id("surface")).click();
        browser.type(words);
    }

    /** Whether the browser reaches anything, as when the server is down or the train is in a tunnel. */
    private void reachable(boolean is) {
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver()
                .executeCdpCommand(
                        "Network.emulateNetworkConditions",
                        Map.of("offline", !is, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
    }

    @Test
    void while_the_desk_cannot_be_reached_the_browser_keeps_the_text_says_so_and_saves_it_later() {
        begin();
        String article = browser.driver().getCurrentUrl();
        reachable(false);
        write("Written in a tunnel.");
        awaitSaying("The desk cannot be reached. What you write is kept");
        reachable(true);
        awaitSaved();
        browser.visit(article);
        assertThat(stored()).isEqualTo("<p>Written in a tunnel.</p>");
    }

    @Test
    void a_browser_without_room_says_that_it_keeps_nothing() {
        begin();
        browser.run("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }");
        reachable(false);
        write("Written in a tunnel.");
        awaitSaying("The desk cannot be reached, and this browser has no room");
        reachable(true);
        awaitSaved();
    }

    @Test
    void nothing_is_saved_under_the_name_of_somebody_else_who_came_in_here() {
        begin();
        String article = path();
        write("Ada's.");
        awaitSaved();
        Visitor gus = Visitor.staff(newsroom, "gus@news.example", Access.EDITOR);
        browser.driver().manage().deleteCookieNamed("desk");
        browser.driver()
                .manage()
                .addCookie(new org.openqa.selenium.Cookie("desk", gus.cookies().get("desk")));
        browser.type(" More.");
        awaitSaying("You are no longer signed in.");
        assertThat(gus.page(article).select("#f-body").val()).isEqualTo("<p>Ada's.</p>");
        browser.driver().manage().deleteCookieNamed("desk");
        browser.visit(newsroom.url("/login"));
        signIn();
    }

    @Test
    void what_was_typed_just_before_leaving_is_kept_too() {
        begin();
        String article = browser.driver().getCurrentUrl();
        write("Typed on the way out.");
        browser.visit(newsroom.url("/desk/pictures"));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> {
            browser.visit(article);
            return stored().equals("<p>Typed on the way out.</p>");
        });
    }

    /** Writes what does not reach the desk, and closes the article. */
    private void writeWithoutTheDesk(String words) {
        reachable(false);
        write(words);
        awaitSaying("The desk cannot be reached.");
        // what is sent on leaving, Chromium may send in spite of all
        browser.run("navigator.sendBeacon = () => false; window.fetch = () => Promise.reject(new TypeError())");
        browser.visit("about:blank");
        reachable(true);
    }

    private void awaitOffer() {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("kept"))
                        .getText()
                        .startsWith("This browser has kept a text of yours"));
    }

    private void takeWhatWasKept() {
        browser.driver().findElement(By.cssSelector("#kept button")).click();
    }

    @Test
    void a_text_that_only_the_browser_has_is_offered_when_the_article_is_opened_again() {
        begin();
        String article = browser.driver().getCurrentUrl();
        writeWithoutTheDesk("Written before the lid was closed.");
        browser.visit(article);
        assertThat(stored()).isEmpty();
        awaitOffer();
        takeWhatWasKept();
        awaitSaved();
        browser.visit(article);
        assertThat(stored()).isEqualTo("<p>Written before the lid was closed.</p>");
        assertThat(browser.driver().findElement(By.id("kept")).isDisplayed()).isFalse();
    }

    @Test
    void a_text_that_is_offered_stays_kept_while_others_are_typed_until_it_is_taken_or_forgotten() {
        begin();
        String article = browser.driver().getCurrentUrl();
        writeWithoutTheDesk("Written in the first tunnel.");
        browser.visit(article);
        awaitOffer();
        writeWithoutTheDesk("In the second.");
        browser.visit(article);
        awaitOffer();
        browser.driver().findElements(By.cssSelector("#kept button")).get(1).click();
        awaitOffer();
        field("note").sendKeys("x");
        awaitSaved();
        awaitOffer();
        takeWhatWasKept();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(By.id("t-body")));
        assertThat(stored()).isEqualTo("<p>Written in the first tunnel.</p>");
        save("main form button");
        assertThat(stored()).isEqualTo("<p>Written in the first tunnel.</p>");
        assertThat(browser.driver().findElement(By.id("kept")).isDisplayed()).isFalse();
    }

    @Test
    void a_text_that_the_browser_kept_goes_over_none_that_a_colleague_saved_since() {
        begin();
        String article = browser.driver().getCurrentUrl();
        String path = article.replaceFirst(".*(/desk/articles/\\d+).*", "$1");
        writeWithoutTheDesk("Written in a tunnel.");
        Visitor kay = Visitor.staff(newsroom, "kay@news.example", Access.EDITOR);
        kay.page(path);
        Map<String, String> form = kay.form("#writing");
        form.put("body", "Kay wrote this.");
        assertThat(kay.post(path, form).status()).isEqualTo(303);
        browser.visit(article);
        awaitOffer();
        takeWhatWasKept();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(By.id("t-body")));
        assertThat(stored()).isEqualTo("<p>Written in a tunnel.</p>");
        assertThat(browser.driver().findElement(By.id("t-body")).getDomProperty("value"))
                .isEqualTo("<p>Kay wrote this.</p>");
        assertThat(kay.page(path).select("#f-body").val()).isEqualTo("<p>Kay wrote this.</p>");
    }

    @Test
    void whoever_writes_in_what_was_thrown_away_meanwhile_is_told_and_gets_the_text_back() {
        begin();
        String path = browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
        Visitor lea = Visitor.staff(newsroom, "lea@news.example", Access.EDITOR);
        lea.page(path);
        assertThat(lea.post(path + "/removal", lea.form("form[action$=removal]"))
                        .status())
                .isEqualTo(303);
        write("Written too late.");
        awaitSaying("You can no longer save here");
        save("#save");
        assertThat(browser.driver().findElement(By.id("f-body")).getDomProperty("value"))
                .isEqualTo("<p>Written too late.</p>");
        nothingFound("a text that can no longer be saved");
    }

    @Test
    void a_text_that_the_browser_kept_is_offered_to_nobody_else() {
        begin();
        String article = browser.driver().getCurrentUrl();
        writeWithoutTheDesk("Ada wrote this.");
        browser.driver().manage().deleteCookieNamed("desk");
        String link = newsroom.app()
                .personnel()
                .invite(Actor.PROGRAM, "cy@news.example", Access.EDITOR)
                .secret();
        browser.visit(newsroom.url("/login/invitation/" + link));
        field("name").sendKeys("Cy Dorn");
        field("passphrase").sendKeys("seven herons under a bridge" + Keys.ENTER);
        await("/desk");
        browser.visit(article);
        assertThat(browser.driver().findElement(By.id("kept")).isDisplayed()).isFalse();
        browser.driver().manage().deleteCookieNamed("desk");
        browser.visit(newsroom.url("/login"));
        signIn();
        browser.visit(article);
        awaitOffer();
        browser.driver().findElements(By.cssSelector("#kept button")).get(1).click();
    }

    @Test
    void whoever_was_signed_out_while_writing_signs_in_again_and_the_text_is_there() {
        begin();
        String article = browser.driver().getCurrentUrl();
        browser.driver().manage().deleteCookieNamed("desk");
        write("Written without a session.");
        awaitSaying("You are no longer signed in.");
        field("note").sendKeys("Sent by hand.");
        save("#save");
        signIn();
        save("main form button");
        assertThat(browser.driver().getCurrentUrl()).startsWith(article);
        assertThat(stored()).isEqualTo("<p>Written without a session.</p>");
        assertThat(field("note").getDomProperty("value")).isEqualTo("Sent by hand.");

        browser.driver().manage().deleteCookieNamed("desk");
        write(" And more.");
        awaitSaying("You are no longer signed in.");
        String window = browser.driver().getWindowHandle();
        browser.driver().findElement(By.cssSelector("#saving a")).click();
        browser.driver().getWindowHandles().stream()
                .filter(other -> !other.equals(window))
                .forEach(other -> browser.driver().switchTo().window(other));
        signIn();
        browser.driver().close();
        browser.driver().switchTo().window(window);
        awaitSaved();
        browser.visit(article);
        assertThat(stored()).contains("And more.");
    }

    /** On the page that asks for it. */
    private void signIn() {
        field("email").sendKeys("ada@news.example");
        browser.turn(() -> field("passphrase").sendKeys("seven herons under a bridge" + Keys.ENTER));
    }

    @Test
    void what_is_pasted_comes_out_clean() {
        begin();
        browser.driver().findElement(By.id("surface")).click();
        paste(
                "<p class=MsoNormal style=\"color:red\">Pasted <b>words</b>&nbsp;here.<o:p></o:p></p>",
                "Pasted words here.");
        awaitSaved();
        browser.driver().navigate().refresh();
        assertThat(stored()).isEqualTo("<p>Pasted <b>words</b> here.</p>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>One</li><li>Two</li></ul><p>Three</p>",
                "<h2>One</h2><p>Two</p>",
                "<blockquote><p>One</p></blockquote>",
                "<figure><img src=\"picture:urn:test:none\" alt=\"\"></figure><p>Two</p>"
            })
    void what_is_pasted_over_all_that_is_written_stands_alone(String before) {
        begin();
        save(elsewhere(), path(), before);
        browser.visit(newsroom.url(path()));
        browser.driver().findElement(By.id("surface")).click();
        browser.press(Keys.CONTROL, "a");
        paste("<p>Pasted.</p><p>More.</p>", "More.");
        browser.type(" And on.");
        save();
        assertThat(stored()).isEqualTo("<p>Pasted.</p><p>More. And on.</p>");
    }

    @Test
    void a_paragraph_that_is_pasted_with_a_list_into_a_list_stands_after_it() {
        begin();
        save(elsewhere(), path(), "<p>Above.</p><ul><li>One</li></ul>");
        browser.visit(newsroom.url(path()));
        WebElement surface = browser.driver().findElement(By.id("surface"));
        surface.findElement(By.tagName("li")).click();
        browser.press(Keys.END);
        browser.press(Keys.SHIFT, Keys.HOME);
        paste("<ul><li>Two</li></ul><p>More.</p>", "More.");
        assertThat(surface.findElements(By.cssSelector("ul > p"))).isEmpty();
        save();
        assertThat(stored()).isEqualTo("<p>Above.</p><ul><li>Two</li></ul><p>More.</p>");
    }

    /** @param words of it that show that it has come back from being cleaned */
    private void paste(String html, String words) {
        pasteAsFromElsewhere(html, "not cleaned");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("surface")).getText().contains(words));
    }

    @Test
    void a_pasted_table_is_one_block_of_the_surface_and_is_deleted_by_keyboard() {
        begin();
        WebElement surface = browser.driver().findElement(By.id("surface"));
        surface.click();
        browser.type("Above. ");
        paste(
                "<table class=MsoTableGrid border=1><tr><td width=90><p class=MsoNormal>Votes<o:p></o:p></p></td><td>12</td></tr></table>",
                "Votes");
        awaitSaved();
        browser.driver().navigate().refresh();
        String table = "<table><tbody><tr><td><p>Votes</p></td><td>12</td></tr></tbody></table>";
        assertThat(stored()).contains("<p>Above.", table).doesNotContain("tabindex");
        surface = browser.driver().findElement(By.id("surface"));
        assertThat(surface.isDisplayed()).isTrue();
        assertThat(browser.driver().findElement(By.id("h-table")).isDisplayed()).isTrue();
        surface.findElement(By.tagName("td")).click();
        browser.type("Written into it");
        assertThat(surface.getText()).doesNotContain("Written into it");
        browser.press(Keys.ARROW_DOWN);
        browser.type("Below.");
        save();
        assertThat(stored()).contains(table + "<p>Below.</p>");
        browser.driver().findElement(By.cssSelector("[data-do=source]")).sendKeys(Keys.TAB);
        assertThat(browser.focused().getDomAttribute("id")).isEqualTo("surface");
        browser.press(Keys.CONTROL, Keys.END);
        browser.press(Keys.HOME);
        browser.press(Keys.ARROW_UP);
        assertThat(browser.driver().findElements(By.cssSelector("#surface .ProseMirror-selectednode table")))
                .hasSize(1);
        browser.press(Keys.DELETE);
        browser.type("Instead. ");
        save();
        assertThat(stored())
                .startsWith("<p>Above.")
                .endsWith("<p>Instead. Below.</p>")
                .doesNotContain("Votes");
    }

    @Test
    void several_pictures_are_dropped_at_once() {
        browser.visit(newsroom.url("/desk/pictures"));
        browser.run("""
                const data = new DataTransfer();
                for (const [at, file] of [...arguments].entries())
                  data.items.add(new File([Uint8Array.from(atob(file), c => c.charCodeAt(0))], "dropped-" + at + ".jpg"));
                document.getElementById("drop").dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true, cancelable: true}));
                """, base64(Camera.jpeg(320, 240)), base64(Camera.jpeg(240, 320)));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.numberOfElementsToBe(By.cssSelector("#uploads a"), 2));
        assertThat(browser.driver().findElement(By.id("uploads")).getText()).contains("dropped-0.jpg", "dropped-1.jpg");
    }

    private static String base64(byte[] file) {
        return Base64.getEncoder().encodeToString(file);
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
        assertThat(stored())
                .matches("<p>Above the picture.</p><figure><img src=\"picture:urn:uuid:[^\"]+\" alt=\"\"></figure>"
                        + "<p>Below it.</p>");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> Boolean.TRUE.equals(
                        browser.run("return document.querySelector('#surface figure img').naturalWidth > 0")));
    }
}
