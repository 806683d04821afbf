package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Visitor;
import broadsheet.edition.Actor;
import broadsheet.web.Access;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticator;
import org.openqa.selenium.virtualauthenticator.VirtualAuthenticatorOptions;

/** Passkeys in a real browser, with an authenticator that the browser plays itself. */
class PasskeyIT {

    private Newsroom newsroom;
    private Browser browser;

    /** A passkey belongs to an origin, port and all: the site has to know its own. */
    @BeforeEach
    void open() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        newsroom = Newsroom.open(
                Map.of("BROADSHEET_PORT", Integer.toString(port), "BROADSHEET_URL", "http://localhost:" + port));
        browser = Browser.open();
        browser.width(1360);
        String link = newsroom.app()
                .personnel()
                .invite(Actor.PROGRAM, "ada@news.example", Access.REPORTER)
                .secret();
        browser.visit(newsroom.url("/login/invitation/" + link));
        see("[name=name]").sendKeys("Ada Brook");
        see("[name=passphrase]").sendKeys(Visitor.PASSPHRASE);
        see("main form button").click();
        arrive("/desk");
    }

    @AfterEach
    void close() {
        browser.close();
        newsroom.close();
    }

    private WebElement see(String selector) {
        return browser.driver().findElement(By.cssSelector(selector));
    }

    private void arrive(String path) {
        wait(driver -> driver.getCurrentUrl().replaceFirst("\\?.*", "").equals(newsroom.url(path)));
    }

    private void wait(org.openqa.selenium.support.ui.ExpectedCondition<Boolean> until) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(30)).until(until);
    }

    private VirtualAuthenticator telephone(boolean knowsHer) {
        return browser.driver()
                .addVirtualAuthenticator(new VirtualAuthenticatorOptions()
                        .setProtocol(VirtualAuthenticatorOptions.Protocol.CTAP2)
                        .setTransport(VirtualAuthenticatorOptions.Transport.INTERNAL)
                        .setHasResidentKey(true)
                        .setHasUserVerification(true)
                        .setIsUserVerified(knowsHer));
    }

    private void add(String name, String passphrase) {
        browser.visit(newsroom.url("/desk/account"));
        see("#f-passkey").sendKeys(name);
        see("#f-old-passkey").sendKeys(passphrase);
        see("form[data-passkey] button").click();
    }

    private String said() {
        return see("form[data-passkey] [role=alert]").getText();
    }

    @Test
    void a_passkey_is_added_and_signs_in_and_on_to_what_was_asked_for() {
        VirtualAuthenticator telephone = telephone(true);
        add("My telephone", "not the passphrase");
        wait(driver -> said().contains("passphrase"));
        add("My telephone", Visitor.PASSPHRASE);
        wait(driver -> driver.getCurrentUrl().endsWith("?done=passkeyAdded"));
        assertThat(see("form[action*='passkeys/'] input[name=name]").getDomProperty("value"))
                .isEqualTo("My telephone");
        assertThat(telephone.getCredentials()).hasSize(1);
        assertThat(browser.violations()).isEmpty();

        see(".who form button").click();
        arrive("/login");
        browser.visit(newsroom.url("/desk/pictures"));
        arrive("/login");
        assertThat(browser.violations()).isEmpty();
        see("form[data-passkey] button").click();
        arrive("/desk/pictures");
        assertThat(see(".who").getText()).contains("Ada Brook");
    }

    @Test
    void without_a_finger_or_a_passkey_nobody_comes_in_and_is_told_so() {
        telephone(false);
        add("My telephone", Visitor.PASSPHRASE);
        wait(driver -> said().contains("No passkey was used"));
        assertThat(browser.driver().findElements(By.cssSelector("form[action*='passkeys/'] input[name=name]")))
                .isEmpty();
        see(".who form button").click();
        arrive("/login");
        see("form[data-passkey] button").click();
        wait(driver -> said().contains("No passkey was used"));
        assertThat(browser.driver().getCurrentUrl()).endsWith("/login");
    }

    @Test
    void without_scripts_the_pages_say_so_and_show_nothing_of_it() {
        try (Browser plain = Browser.open(false)) {
            plain.visit(newsroom.url("/login"));
            assertThat(plain.driver()
                            .findElement(By.cssSelector("form[data-passkey]"))
                            .isDisplayed())
                    .isFalse();
            assertThat(plain.driver().findElement(By.tagName("main")).getText()).contains("Passkeys need JavaScript");
        }
    }
}
