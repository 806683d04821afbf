package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** What somebody writes on the surface is what is stored, key for key. */
class WritingSurfaceIT extends AtTheDesk {

    private static final String PICTURE = "<figure><img src=\"picture:urn:test:none\" alt=\"\"></figure>";
    private static final String TABLE = "<table><caption>Votes</caption><thead><tr><th scope=\"col\" colspan=\"2\">By"
            + " day</th></tr></thead><tbody><tr><td rowspan=\"2\">1</td><td><p>2</p></td></tr><tr><td>3</td></tr></tbody>"
            + "<tfoot><tr><td>4</td><td>5</td></tr></tfoot></table>";

    private void open(String body) {
        begin();
        tool("source").click();
        browser.run("document.getElementById('f-body').value = arguments[0]", body);
        save();
        assertThat(stored()).isEqualTo(body);
        assertThat(surface().isDisplayed()).isTrue();
    }

    private WebElement surface() {
        return browser.driver().findElement(By.id("surface"));
    }

    private WebElement tool(String name) {
        return browser.driver().findElement(By.cssSelector("[data-do=" + name + "]"));
    }

    private void click(String selector) {
        browser.driver().findElement(By.cssSelector("#surface " + selector)).click();
        // 20 ms after it was reached the surface puts its caret where it was: faster than a hand, not than a driver
        browser.run("return new Promise(done => setTimeout(done, 50))");
    }

    private void press(Keys... keys) {
        for (Keys key : keys) browser.press(key);
    }

    private void chord(CharSequence key) {
        browser.press(Keys.CONTROL, key);
    }

    private void becomes(String body) {
        save();
        assertThat(stored()).isEqualTo(body);
    }

    @Test
    void all_that_the_subset_has_comes_back_as_it_was_when_something_is_written_beside_it() {
        String all = "<p>One <b>b</b> <strong>s <em>e</em></strong> <i>i</i> <a href=\"/x\">l <strong>in</strong></a>"
                + " <abbr title=\"T\">A</abbr> <code>c</code> <q>q</q> <s>s</s> <small>m</small>"
                + " <time datetime=\"2026-01-01\">t</time> H<sub>2</sub>O<sup>2</sup> <em><strong>e s</strong></em>"
                + " <cite>C</cite><br>after</p><h2>Two <em>x</em></h2><h3>Three</h3><h4>Four</h4>"
                + "<ul><li>A<ul><li>n1</li><li>n2<p>n3</p></li></ul></li><li><p>P</p><p>Q</p></li><li>x<p>y</p>z</li>"
                + "<li>with a table" + TABLE + "</li></ul><ol start=\"3\" reversed><li>three</li></ol>"
                + "<blockquote lang=\"fr\" dir=\"ltr\"><p>Bonjour</p><cite>Moi</cite></blockquote>"
                + "<blockquote>loose</blockquote><blockquote><h3>In it</h3><ul><li>a</li></ul></blockquote>"
                + "<hr><pre><code>a\n  b</code>\nc</pre><p lang=\"ar\" dir=\"rtl\">مرحبا</p>" + TABLE + PICTURE
                + "<figure><img src=\"picture:urn:test:none\" alt=\"Four\"><figcaption>A <a href=\"/y\">caption</a>"
                + "</figcaption></figure><figure><a href=\"/z\"><img src=\"picture:urn:test:none\" alt=\"\"></a></figure>";
        open(all + "<p>The end</p>");
        click("> p:last-child");
        chord(Keys.END);
        browser.type("!");
        becomes(all.replace("<em><strong>e s</strong></em>", "<strong><em>e s</em></strong>") + "<p>The end!</p>");
    }

    @Test
    void what_is_only_looked_at_stays_as_it_is_to_the_letter() {
        open("<p><em><strong>So</strong></em></p>");
        tool("source").click();
        assertThat(stored()).isEqualTo("<p><em><strong>So</strong></em></p>");
        browser.run("document.getElementById('f-body').value = 'a < b\\n\\nand <Name>'");
        tool("source").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> surface().isDisplayed());
        assertThat(surface().findElements(By.tagName("p")))
                .extracting(WebElement::getText)
                .containsExactly("a < b", "and <Name>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ul | <ul><li>One more</li></ul>
            ol | <ol><li>One more</li></ol>
            h2 | <h2>One more</h2>
            blockquote | <blockquote><p>One more</p></blockquote>
            """)
    void a_tool_leaves_the_caret_where_it_is_and_takes_back_what_it_did(String tool, String html) {
        begin();
        surface().click();
        browser.type("One");
        tool(tool).click();
        browser.type(" more");
        assertThat(tool(tool).getDomAttribute("aria-pressed")).isEqualTo("true");
        becomes(html);
        surface().click();
        tool(tool).click();
        assertThat(tool("p").getDomAttribute("aria-pressed")).isEqualTo("true");
        becomes("<p>One more</p>");
    }

    @Test
    void a_list_is_written_nested_left_and_changed_by_keyboard() {
        begin();
        surface().click();
        browser.type("One");
        tool("ul").click();
        press(Keys.ENTER);
        browser.type("Two");
        chord("]");
        press(Keys.ENTER);
        browser.type("Three");
        tool("out").click();
        press(Keys.ENTER, Keys.ENTER);
        browser.type("After");
        becomes("<ul><li>One<ul><li>Two</li></ul></li><li>Three</li></ul><p>After</p>");
        click("ul ul li");
        tool("ol").click();
        click("ul > li:last-child");
        tool("h3").click();
        becomes("<ul><li>One<ol><li>Two</li></ol></li></ul><h3>Three</h3><p>After</p>");
        click("ol li");
        press(Keys.HOME, Keys.BACK_SPACE);
        becomes("<ul><li>One</li><li>Two</li></ul><h3>Three</h3><p>After</p>");
        click("ul > li:last-child");
        press(Keys.TAB);
        assertThat(browser.focused().getTagName()).isNotEqualTo("div");
    }

    private void choosePicture() {
        tool("figure").click();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.elementToBeClickable(By.cssSelector("#chooser-list button")))
                .click();
    }

    @Test
    void a_picture_is_put_in_and_taken_away_in_one_step_each_and_no_letter_with_it() {
        String path = picture("steps.jpg", 640);
        field("credit").sendKeys(Keys.ENTER);
        await(path + "\\?done=saved");
        open("<p>One</p><p>Two</p>");
        click("p");
        press(Keys.END);
        browser.type(" and");
        choosePicture();
        assertThat(surface().findElements(By.cssSelector("p + figure + p"))).hasSize(1);
        chord("z");
        assertThat(surface().getText()).isEqualTo("One and\nTwo");
        chord("y");
        click("> p:last-child");
        press(Keys.HOME, Keys.BACK_SPACE);
        assertThat(surface().findElements(By.cssSelector("figure.ProseMirror-selectednode")))
                .hasSize(1);
        browser.type("x");
        press(Keys.BACK_SPACE);
        assertThat(surface().findElements(By.tagName("figure"))).isEmpty();
        assertThat(surface().getText()).isEqualTo("One and\nTwo");
        chord("z");
        click("p");
        press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
        browser.type("Its caption");
        press(Keys.ENTER);
        browser.type("And ");
        save();
        assertThat(stored())
                .matches(
                        "<p>One and</p><figure><img src=\"picture:[^\"]+\" alt=\"\"><figcaption>Its caption</figcaption>"
                                + "</figure><p>And Two</p>");
    }

    @Test
    void there_is_room_to_write_around_a_picture_or_table_and_what_is_empty_of_it_is_not_stored() {
        open(PICTURE + TABLE);
        click("> p:last-child");
        browser.type("Below");
        press(Keys.HOME, Keys.ARROW_UP, Keys.ARROW_UP);
        browser.type("Between");
        chord(Keys.HOME);
        browser.type("Above");
        becomes("<p>Above</p>" + PICTURE + "<p>Between</p>" + TABLE + "<p>Below</p>");
    }

    @Test
    void what_is_slow_to_be_cleaned_lands_where_it_was_pasted() {
        open("<p>One</p><p>Two</p>");
        browser.run("""
                const quick = fetch;
                window.fetch = async (path, how) => {
                  if (path === "/desk/cleaning") await new Promise(go => { window.go = go; });
                  return quick(path, how);
                };
                """);
        click("p");
        press(Keys.END);
        pasteAsFromElsewhere("<p>, pasted</p>", ", pasted");
        browser.type(", typed");
        field("headline").sendKeys("The head");
        browser.run("window.go()");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> surface().getText().contains("pasted"));
        browser.type("line");
        assertThat(field("headline").getDomProperty("value")).isEqualTo("The headline");
        becomes("<p>One, pasted, typed</p><p>Two</p>");
    }

    /** The desk answers no more, or later. */
    private void fetching(String instead) {
        browser.run("const quick = fetch; window.fetch = async (path, how) => {" + instead + "};");
    }

    @Test
    void what_is_saved_or_left_right_after_it_was_pasted_has_it() {
        open("<p>One</p>");
        fetching(
                "if (path === '/desk/cleaning') await new Promise(go => setTimeout(go, 1500)); return quick(path, how);");
        click("p");
        press(Keys.END);
        pasteAsFromElsewhere("<p>Two</p><h2>Head</h2>", "Two\nHead");
        chord("s");
        awaitSaved();
        browser.visit(browser.driver().getCurrentUrl());
        assertThat(stored()).isEqualTo("<p>One</p><p>Two</p><h2>Head</h2>");
        String article = browser.driver().getCurrentUrl();
        fetching("return path === '/desk/cleaning' ? new Promise(() => {}) : quick(path, how);");
        click("h2");
        press(Keys.END);
        pasteAsFromElsewhere("<p>, and <b>more</b></p>", ", and more");
        browser.visit(newsroom.url("/desk/pictures"));
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> {
            browser.visit(article);
            return stored().equals("<p>One</p><p>Two</p><h2>Head, and more</h2>");
        });
    }

    @Test
    void what_was_written_here_is_moved_as_it_is_though_nobody_answers() {
        String moved =
                "<h2>Head</h2><p>A <a href=\"/x\">link</a>, <b>bold</b></p><ul><li>One<ul><li>Deeper</li></ul></li>"
                        + "<li><p>P</p><p>Q</p></li></ul>" + TABLE + PICTURE
                        + "<blockquote>Said</blockquote><p>End</p>";
        open(moved);
        fetching("if (path === '/desk/cleaning') throw new TypeError(); return quick(path, how);");
        click("h2");
        chord("a");
        chord("x");
        assertThat(surface().getText()).isBlank();
        chord("v");
        browser.type("!");
        becomes(moved.replace("End", "End!"));
        fetching("if (path === '/desk/cleaning') throw new TypeError(); return quick(path, how);");
        click("h2");
        press(Keys.HOME);
        browser.press(Keys.SHIFT, Keys.END);
        chord("x");
        click("> p:last-child");
        press(Keys.HOME);
        chord("v");
        becomes(moved.replace("<h2>Head</h2>", "").replace("<p>End", "<p>HeadEnd!"));
    }

    @Test
    void words_of_an_item_are_words_and_what_is_moved_takes_no_picture_s_place() {
        open("<ul><li>One word</li></ul>" + PICTURE + "<p>Here</p><h2>Head</h2>");
        click("li");
        press(Keys.END);
        for (int letter = 0; letter < 4; letter++) browser.press(Keys.SHIFT, Keys.ARROW_LEFT);
        chord("c");
        click("> p");
        press(Keys.HOME);
        chord("v");
        click("h2");
        press(Keys.END);
        chord("v");
        click("> p");
        press(Keys.HOME, Keys.BACK_SPACE);
        chord("v");
        becomes("<ul><li>One word</li></ul>" + PICTURE + "<p>word</p><p>wordHere</p><h2>Headword</h2>");
        click("> p");
        press(Keys.HOME, Keys.BACK_SPACE);
        chord("x");
        click("li");
        press(Keys.END);
        chord("v");
        becomes("<ul><li>One word</li></ul>" + PICTURE + "<p>word</p><p>wordHere</p><h2>Headword</h2>");
    }

    @Test
    void what_comes_as_plain_text_because_nobody_answers_is_said_to() {
        begin();
        surface().click();
        browser.run("document.querySelector('#writing [name=csrf]').value = 'of an older session'");
        pasteAsFromElsewhere("<p>One <b>bold</b></p>", "One bold");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> !surface().findElements(By.tagName("b")).isEmpty());
        fetching("if (path === '/desk/cleaning') throw new TypeError(); return quick(path, how);");
        press(Keys.ENTER);
        pasteAsFromElsewhere("<p>Two <b>bold</b></p>", "Two bold");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.findElement(By.id("saving")).getText().startsWith("Pasted as plain text"));
        becomes("<p>One <b>bold</b></p><p>Two bold</p>");
    }

    @Test
    void a_picture_file_is_not_passed_over_in_silence_and_dropped_words_come_in() {
        open("<p>One</p><p>Two</p>");
        String drop = """
                const data = new DataTransfer();
                if (arguments[0]) data.items.add(new File(["x"], "x.jpg", {type: "image/jpeg"})); else data.setData("text/plain", " dropped");
                const at = document.querySelector("#surface p:last-child").getBoundingClientRect();
                document.getElementById("surface").dispatchEvent(new DragEvent("drop",
                    {dataTransfer: data, bubbles: true, cancelable: true, clientX: at.right - 4, clientY: at.top + at.height / 2}));
                """;
        browser.run(drop, true);
        assertThat(browser.driver().findElement(By.id("saving")).getText()).startsWith("Pictures are put in with");
        browser.run(drop, false);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> surface().getText().contains("dropped"));
        assertThat(surface().getText()).startsWith("One\nTwo").contains("dropped");
    }

    @Test
    void the_ends_of_items_and_quotations_are_joined_by_both_keys() {
        open(
                "<ul><li>One</li><li>Two</li><li>Three</li></ul><p>After</p><blockquote><p>Said</p></blockquote><p>End</p>");
        click("li:nth-child(2)");
        press(Keys.HOME, Keys.BACK_SPACE, Keys.BACK_SPACE);
        browser.type("-");
        becomes(
                "<ul><li>One-Two</li></ul><ul><li>Three</li></ul><p>After</p><blockquote><p>Said</p></blockquote><p>End</p>");
        click("ul + ul li");
        press(Keys.END, Keys.DELETE);
        browser.type("-");
        click("blockquote p");
        press(Keys.END, Keys.DELETE);
        browser.type("-");
        becomes("<ul><li>One-Two</li></ul><ul><li>Three-After</li></ul><blockquote><p>Said-End</p></blockquote>");
        click("li");
        press(Keys.END, Keys.DELETE);
        becomes("<ul><li>One-TwoThree-After</li></ul><blockquote><p>Said-End</p></blockquote>");
    }

    @Test
    void saving_by_hand_takes_nothing_from_what_can_be_undone_and_one_that_hangs_stops_no_other() {
        open("<p>One</p>");
        click("p");
        press(Keys.END);
        browser.type(" two");
        chord("s");
        awaitSaved();
        chord("z");
        assertThat(surface().getText()).isEqualTo("One");
        browser.run("const of = AbortSignal.timeout; AbortSignal.timeout = () => of.call(AbortSignal, 300)");
        fetching("""
                if (path.includes('/autosave') || window.through) return quick(path, how);
                window.through = true;
                return new Promise((go, stop) => how.signal.addEventListener('abort', () => stop(how.signal.reason)));
                """);
        chord("s");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver ->
                        driver.findElement(By.id("saving")).getText().startsWith("The desk cannot be reached"));
        browser.type("!");
        awaitSaved();
        becomes("<p>One!</p>");
    }

    @Test
    void the_toolbar_is_one_stop_of_the_keyboard_and_says_what_is_on() {
        open("<p>One <strong>two</strong></p>");
        assertThat(browser.driver().findElements(By.cssSelector(".toolbar [tabindex='0']")))
                .hasSize(1);
        tool("p").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertThat(browser.focused()).isEqualTo(tool("h3"));
        press(Keys.END);
        assertThat(browser.focused()).isEqualTo(tool("source"));
        press(Keys.ARROW_RIGHT);
        assertThat(browser.focused()).isEqualTo(tool("p"));
        press(Keys.ARROW_LEFT, Keys.HOME, Keys.TAB);
        assertThat(browser.focused()).isEqualTo(surface());
        // 20 ms after it was reached the surface puts its caret where it was: faster than a hand, not than a driver
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> {
            chord(Keys.END);
            return "true".equals(tool("bold").getDomAttribute("aria-pressed"));
        });
        press(Keys.HOME);
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.attributeToBe(tool("bold"), "aria-pressed", "false"));
        chord("i");
        browser.type("So: ");
        assertThat(tool("italic").getDomAttribute("aria-pressed")).isEqualTo("true");
        nothingFound("a writing surface with text");
        becomes("<p><em>So: </em>One <strong>two</strong></p>");
        tool("source").click();
        assertThat(browser.driver().findElements(By.cssSelector(".toolbar button:enabled")))
                .containsExactly(tool("source"));
        assertThat(tool("source").getDomAttribute("tabindex")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "JavaScript:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//elsewhere.example",
                "http:",
                "word"
            })
    void no_link_is_made_of_what_is_no_address_for_readers(String typed) {
        open("<p>Here</p>");
        click("p");
        chord("a");
        chord("k");
        WebElement address = browser.driver().findElement(By.id("l-href"));
        address.clear();
        address.sendKeys(typed + Keys.ENTER);
        assertThat(browser.driver().findElement(By.id("e-href")).getText()).startsWith("No link can be made of that");
        assertThat(address.getDomAttribute("aria-describedby")).isEqualTo("e-href");
        press(Keys.ESCAPE);
        becomes("<p>Here</p>");
    }

    @Test
    void a_link_is_made_changed_and_removed_by_keyboard() {
        open("<p>Here and there</p>");
        click("p");
        press(Keys.HOME);
        for (int i = 0; i < "Here".length(); i++) browser.press(Keys.SHIFT, Keys.ARROW_RIGHT);
        chord("k");
        nothingFound("the dialog for a link");
        chord("a");
        browser.type("example.org/a b?c={d}" + Keys.ENTER);
        becomes("<p><a href=\"https://example.org/a%20b?c=%7Bd%7D\">Here</a> and there</p>");
        click("a");
        chord("k");
        chord("a");
        browser.type("/world" + Keys.ENTER);
        becomes("<p><a href=\"/world\">Here</a> and there</p>");
        click("a");
        chord("k");
        browser.driver().findElement(By.cssSelector("#linker [data-none]")).click();
        becomes("<p>Here and there</p>");
    }

    @Test
    void an_arabic_text_is_written_from_right_to_left() {
        begin();
        surface().click();
        browser.type("مرحبا بالعالم");
        press(Keys.ENTER);
        browser.type("السطر الثاني");
        assertThat(browser.run("return getComputedStyle(document.getElementById('surface')).direction"))
                .isEqualTo("rtl");
        tool("ul").click();
        browser.type(" هنا");
        becomes("<p>مرحبا بالعالم</p><ul><li>السطر الثاني هنا</li></ul>");
    }

    /** What is loaded is all ours, and nothing that the browser was told to refuse is tried. */
    @Test
    void where_the_surface_does_not_come_the_text_field_is_there_and_where_it_does_no_policy_is_broken() {
        Object script = browser.driver()
                .executeCdpCommand(
                        "Page.addScriptToEvaluateOnNewDocument",
                        Map.of(
                                "source",
                                "window.refused = []; addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective))"))
                .get("identifier");
        open("<p>One</p>" + PICTURE + TABLE);
        click("td");
        press(Keys.DELETE);
        chord("z");
        assertThat(browser.run("return window.refused")).isEqualTo(List.of());
        browser.driver().executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", script));
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of("*js-lib-*")));
        browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
        try {
            begin();
            assertThat(surface().isDisplayed()).isFalse();
            assertThat(field("body").isDisplayed()).isTrue();
            field("body").sendKeys("One\n\nTwo");
            becomes("<p>One</p><p>Two</p>");
        } finally {
            browser.driver().executeCdpCommand("Network.setBlockedURLs", Map.of("urls", List.of()));
            browser.driver().executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", false));
        }
    }
}
