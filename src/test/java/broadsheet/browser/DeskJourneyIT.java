package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.login.Codes;
import broadsheet.picture.Camera;
import broadsheet.web.Access;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A day's work at the desk in a real browser, with a mouse and by keyboard alone, and two who meet at one article. */
class DeskJourneyIT {

    private static final String ADDRESS = "/world/the-new-bridge-is-open";

    private Newsroom newsroom;
    private Browser browser;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open(Map.of("BROADSHEET_URL", "http://localhost"));
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"), Story.of("The ferry"));
        browser = Browser.open();
        browser.width(1360);
    }

    @AfterEach
    void close() {
        browser.close();
        newsroom.close();
    }

    static Stream<Named<Function<Browser, Hand>>> hands() {
        return Stream.of(Named.of("with a mouse", Hand.Mouse::new), Named.of("by keyboard alone", Hand.Keyboard::new));
    }

    @ParameterizedTest
    @MethodSource("hands")
    void a_day_at_the_desk(Function<Browser, Hand> way) {
        Hand hand = way.apply(browser);
        comeIn(hand, browser, "ada@news.example");
        String secret = guard(hand);
        signInAgain(hand, secret);
        String article = write(hand);
        illustrate(hand, article);
        look(hand, article);
        schedule(hand, article);
        publish(hand, article);
        correct(hand, article);
        arrange(hand);
        withdraw(hand, article);
    }

    private void comeIn(Hand hand, Browser browser, String email) {
        String link = newsroom.app()
                .personnel()
                .invite(Actor.PROGRAM, email, Access.CHIEF)
                .secret();
        browser.visit(newsroom.url("/login/invitation/" + link));
        hand.fill("[name=name]", email.substring(0, email.indexOf('@')));
        hand.fill("[name=passphrase]", Visitor.PASSPHRASE);
        hand.go("main form button", "/desk");
    }

    /** @return the second factor's secret */
    private String guard(Hand hand) {
        hand.go(".who a", "/desk/account");
        hand.go("main a[href$=second-factor]", "/second-factor");
        String secret = hand.see("main code").getText();
        hand.fill("[name=old]", Visitor.PASSPHRASE);
        hand.fill("[name=code]", Codes.now(secret, newsroom.now()));
        hand.use("main form button");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(".codes")));
        hand.go("main a.action", "/desk");
        return secret;
    }

    private void signInAgain(Hand hand, String secret) {
        hand.use(".who button");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> !driver.getCurrentUrl().endsWith("/desk"));
        browser.visit(newsroom.url("/desk"));
        hand.arrive("/login\\?to=.*");
        newsroom.pass(Duration.ofMinutes(1));
        hand.fill("[name=email]", "ada@news.example");
        hand.fill("[name=passphrase]", Visitor.PASSPHRASE);
        hand.go("main form button", "/login");
        hand.fill("[name=code]", Codes.now(secret, newsroom.now()));
        hand.go("main form button", "/desk");
    }

    private String write(Hand hand) {
        hand.go("form[action='/desk/articles'] button", "/desk/articles/\\d+");
        hand.fill("#f-headline", "The new bridge is open");
        hand.fill("#f-standfirst", "Cars crossed at noon.");
        chooseAndCopy(hand);
        hand.into("#surface");
        hand.chord("v");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> hand.see("#surface").getText().contains("Cars crossed at noon."));
        browser.press(Keys.ENTER);
        browser.type("It took nine years.");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> hand.see("#saving").getText().startsWith("Saved"));
        return browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
    }

    /** The clipboard is the browser's own: what is in the field goes into the surface. */
    private static void chooseAndCopy(Hand hand) {
        hand.chord("a");
        hand.chord("c");
    }

    /** The system's own window for choosing a file is no browser's: what it would answer is put into the field. */
    private void illustrate(Hand hand, String article) {
        hand.go("button[value=picture]", article + "/picture");
        hand.see("#f-files").sendKeys(photograph());
        hand.go("form.drop button", "/desk/pictures/\\d+\\?.*");
        hand.fill("#f-alt", "Cars on the bridge");
        hand.fill("#f-credit", "Ann Example");
        hand.go("#picture-words .buttons button", article + "\\?done=picture");
        assertThat(hand.see("#surface").getText()).contains("It took nine years.");
    }

    private String photograph() {
        try {
            return Files.write(newsroom.folder().resolve("bridge.jpg"), Camera.jpeg(800, 480))
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(Hand hand, String article) {
        hand.go("button[value=preview]", "/preview");
        assertThat(hand.see("main h1").getText()).isEqualTo("The new bridge is open");
        assertThat(browser.driver().findElements(By.cssSelector(".body p"))).hasSize(2);
        assertThat(browser.driver().findElements(By.cssSelector("main img[alt='Cars on the bridge']")))
                .hasSize(1);
        assertThat(newsroom.get(ADDRESS).status()).isEqualTo(404);
        browser.visit(newsroom.url(article));
    }

    private void schedule(Hand hand, String article) {
        hand.go("button[value=publication]", "/publication");
        hand.mark("#w-later");
        hand.time("#f-at", "03052026", "1000AM");
        hand.go("form[action$=publication] button", article + "\\?done=scheduled");
        assertThat(newsroom.get(ADDRESS).status()).isEqualTo(404);
        hand.go("a[href='/desk/calendar']", "/desk/calendar");
        assertThat(hand.see(".week").getText()).contains("10:00", "comes out", "The new bridge is open");
        hand.go(".week .scheduled a", article);
    }

    private void publish(Hand hand, String article) {
        hand.go("button[value=publication]", "/publication");
        hand.mark("#f-when");
        hand.go("form[action$=publication] button", article + "\\?done=published");
        browser.visit(newsroom.url(ADDRESS));
        assertThat(hand.see("main h1").getText()).isEqualTo("The new bridge is open");
        assertThat(hand.see(".body").getText()).contains("Cars crossed at noon.", "It took nine years.");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(driver -> (Boolean)
                browser.run("return document.querySelector('main img[alt=\"Cars on the bridge\"]').naturalWidth > 0"));
    }

    private void correct(Hand hand, String article) {
        browser.visit(newsroom.url(article + "/publication"));
        hand.fill("#f-text", "An earlier version had the number of years wrong.");
        hand.go("form[action$=corrections] button", "done=corrected");
        assertThat(newsroom.page(ADDRESS).select(".corrections").text()).contains("number of years wrong");
    }

    private void arrange(Hand hand) {
        hand.go("a[href='/desk/front']", "/desk/front");
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("The new bridge is open");
        hand.mark(".candidates li:last-child input");
        String placed = hand.see(".candidates li:last-child label bdi").getText();
        hand.go(".finding form[method=post] button:not(.second)", "/desk/front#lead");
        hand.go("a[href='/desk/front/preview']", "/preview");
        assertThat(hand.see(".lead h2").getText()).isEqualTo(placed);
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("The new bridge is open");
        browser.visit(newsroom.url("/desk/front"));
        hand.go("form[action$=publication] button", "done=front");
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo(placed);
        hand.use(".area:first-child button[formaction$=removals]");
        hand.arrive("#lead");
        hand.go("form[action$=publication] button", "done=front");
        assertThat(newsroom.page("/").select(".lead h2").text()).isEqualTo("The new bridge is open");
    }

    private void withdraw(Hand hand, String article) {
        browser.visit(newsroom.url(article + "/publication"));
        hand.go("form[action$=withdrawal] button", "done=withdrawn");
        assertThat(newsroom.get(ADDRESS).status()).isEqualTo(410);
        assertThat(newsroom.page("/").text()).doesNotContain("The new bridge is open");
    }

    @Test
    void an_article_is_dragged_to_another_part_of_the_front() {
        newsroom.publishing().layOutFront(Map.of("row", List.of("urn:test:the-ferry")));
        comeIn(new Hand.Mouse(browser), browser, "ada@news.example");
        browser.visit(newsroom.url("/desk/front"));
        new Actions(browser.driver())
                .clickAndHold(
                        browser.driver().findElement(By.cssSelector("[data-area=row] [data-article] .teaser-head")))
                .moveToElement(browser.driver().findElement(By.cssSelector("[data-area=watching] .label")))
                .moveByOffset(3, 3)
                .release()
                .perform();
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> driver.getCurrentUrl().endsWith("/desk/front#watching"));
        assertThat(browser.driver()
                        .findElement(By.cssSelector("[data-area=watching] [data-article]"))
                        .getText())
                .contains("The ferry");
        assertThat(newsroom.page("/").select(".watching")).isEmpty();
    }

    @Test
    void an_article_is_dragged_before_or_behind_another() {
        List<String> both = List.of("urn:test:the-old-bridge", "urn:test:the-ferry");
        newsroom.publishing().layOutFront(Map.of("lead", both, "row", both));
        comeIn(new Hand.Mouse(browser), browser, "ada@news.example");
        browser.visit(newsroom.url("/desk/front"));
        drag("lead", "The old bridge", "The ferry", 0, 1);
        assertThat(places("lead")).containsExactly("The ferry", "The old bridge");
        drag("lead", "The old bridge", "The ferry", 0, -1);
        assertThat(places("lead")).containsExactly("The old bridge", "The ferry");
        drag("row", "The old bridge", "The ferry", 1, 0);
        assertThat(places("row")).containsExactly("The ferry", "The old bridge");
        drag("row", "The old bridge", "The ferry", -1, 0);
        assertThat(places("row")).containsExactly("The old bridge", "The ferry");
    }

    /**
     * Drops one in a half of the other: to the right of its middle, or the left; below it, or above. The page is told
     * so by script: a driver's mouse now and then lets go before the browser has begun to drag.
     */
    private void drag(String area, String one, String other, int right, int down) {
        browser.turn(() -> browser.run("""
                const [held, target, right, down] = arguments;
                const box = target.getBoundingClientRect();
                const there = {
                  bubbles: true, cancelable: true, dataTransfer: new DataTransfer(),
                  clientX: box.left + box.width * (2 + right) / 4, clientY: box.top + box.height * (2 + down) / 4 };
                held.dispatchEvent(new DragEvent("dragstart", there));
                target.dispatchEvent(new DragEvent("dragover", there));
                target.dispatchEvent(new DragEvent("drop", there));
                """, place(area, one), place(area, other), right, down));
    }

    private WebElement place(String area, String headline) {
        return browser.driver()
                .findElement(By.xpath("//*[@data-area='" + area + "']//li[@data-article][p='" + headline + "']"));
    }

    private List<String> places(String area) {
        return browser
                .driver()
                .findElements(By.cssSelector("[data-area=" + area + "] [data-article] .teaser-head"))
                .stream()
                .map(WebElement::getText)
                .toList();
    }

    @Test
    void whoever_moves_an_article_by_keyboard_stays_on_its_button() {
        newsroom.publish(Story.of("The tunnel"));
        newsroom.publishing()
                .layOutFront(
                        Map.of("row", List.of("urn:test:the-old-bridge", "urn:test:the-ferry", "urn:test:the-tunnel")));
        comeIn(new Hand.Keyboard(browser), browser, "ada@news.example");
        browser.visit(newsroom.url("/desk/front"));
        new Hand.Keyboard(browser).into("[data-area=row] button[value=down]");
        for (String next : List.of("Later The old bridge", "Earlier The old bridge", "Earlier The old bridge")) {
            browser.turn(() -> browser.press(Keys.ENTER));
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .until(driver -> next.equals(
                            browser.run("return document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")));
        }
        assertThat(places("row")).containsExactly("The ferry", "The old bridge", "The tunnel");
    }

    @Test
    void what_stands_beside_an_article_is_chosen_by_keyboard_alone() {
        newsroom.publish(Story.of("The tunnel"));
        Hand hand = new Hand.Keyboard(browser);
        comeIn(hand, browser, "ada@news.example");
        browser.visit(newsroom.url("/desk?status=published&q=ferry"));
        hand.go("tbody a", "/desk/articles/\\d+");
        hand.go("a[href$=related]", "/related");
        for (String words : List.of("bridge", "tunnel")) {
            hand.fill("#f-q", words);
            browser.press(Keys.ENTER);
            hand.arrive("/related\\?q=" + words);
            hand.go("[aria-labelledby=find] button[value=pin]", "done=relatedPinned&q=" + words);
        }
        hand.go("[aria-labelledby=pinned] button[name=earlier]", "done=relatedMoved.*#later-\\d+");
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                .until(driver -> "Later The tunnel"
                        .equals(browser.run("return document.activeElement.textContent.trim().replace(/\\s+/g, ' ')")));
        assertThat(beside("/world/the-ferry")).containsExactly("The tunnel", "The old bridge");
        hand.go("[aria-labelledby=beside] button[value=bar]", "done=relatedBarred.*");
        assertThat(beside("/world/the-ferry")).containsExactly("The old bridge");
        hand.go("[aria-labelledby=barred] button", "done=relatedFreed.*");
        assertThat(beside("/world/the-ferry")).containsExactly("The old bridge", "The tunnel");
    }

    private List<String> beside(String path) {
        return newsroom.page(path).select("[aria-labelledby=more] h3").eachText();
    }

    @Test
    void two_browsers_at_one_article_lose_no_word() {
        Hand ada = new Hand.Mouse(browser);
        comeIn(ada, browser, "ada@news.example");
        ada.go("form[action='/desk/articles'] button", "/desk/articles/\\d+");
        String article = browser.driver().getCurrentUrl().replaceFirst(".*(/desk/articles/\\d+).*", "$1");
        try (Browser other = Browser.open()) {
            other.width(1360);
            Hand ben = new Hand.Mouse(other);
            comeIn(ben, other, "ben@news.example");
            other.visit(newsroom.url(article));
            assertThat(ben.see("#others").getText()).contains("ada");
            type(ada, "Ada wrote that.");
            awaitSaving(ada, "Saved 09:00");
            type(ben, "Ben wrote this.");
            awaitSaving(ben, "Somebody else has saved");
            ben.use("#saving button");
            new WebDriverWait(other.driver(), Duration.ofSeconds(30))
                    .until(ExpectedConditions.presenceOfElementLocated(By.id("t-body")));
            assertThat(ben.see("#t-body").getDomProperty("value")).contains("Ada wrote that.");
            assertThat(ben.see("#f-body").getDomProperty("value")).contains("Ben wrote this.");
            ben.go("main form button", article + "(\\?done=saved)?");
            type(ada, "Ada wrote more.");
            awaitSaving(ada, "Somebody else has saved");
            ada.use("#saving button");
            new WebDriverWait(browser.driver(), Duration.ofSeconds(30))
                    .until(ExpectedConditions.presenceOfElementLocated(By.id("t-body")));
            ada.go("main form button", article + "(\\?done=saved)?");
        }
        for (String words : List.of("Ada wrote that.", "Ben wrote this.", "Ada wrote more."))
            assertThat(kept(article)).as(words).anyMatch(text -> text.contains(words));
    }

    private static void type(Hand hand, String text) {
        hand.into("#surface");
        hand.browser.type(text);
    }

    private static void awaitSaving(Hand hand, String said) {
        new WebDriverWait(hand.browser.driver(), Duration.ofSeconds(40))
                .until(driver -> hand.see("#saving").getText().startsWith(said));
    }

    /** The article's text and those of all its revisions: what has stayed of them since, and what has gone. */
    private List<String> kept(String article) {
        browser.visit(newsroom.url(article));
        Stream<String> now =
                Stream.of(browser.driver().findElement(By.id("surface")).getText());
        browser.visit(newsroom.url(article + "/revisions"));
        List<String> revisions = browser.driver().findElements(By.cssSelector(".rows a")).stream()
                .map(link -> link.getDomAttribute("href"))
                .toList();
        return Stream.concat(now, revisions.stream().map(this::text)).toList();
    }

    private String text(String revision) {
        browser.visit(newsroom.url(revision));
        return browser.driver().findElements(By.cssSelector(".comparison .text > :not(ins)")).stream()
                .map(part -> part.getDomProperty("textContent"))
                .collect(Collectors.joining());
    }
}
