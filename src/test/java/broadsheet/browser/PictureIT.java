package broadsheet.browser;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.content.Picture;
import broadsheet.picture.Camera;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Only a browser knows which rendition it picks, what it paints last and whether anything moved. */
class PictureIT {

    private static Newsroom newsroom;
    private static Browser browser;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open();
        for (int i = 0; i < 8; i++)
            newsroom.publish(Story.of("Seen number " + i)
                    .hero(taken("urn:test:" + i, i))
                    .body("<p>Words.</p>".repeat(30))
                    .minutesOld(10 + i));
        newsroom.publish(
                Story.of("Inside")
                        .picture(taken("urn:test:in", 8))
                        .body(
                                "<p>Words.</p><figure><img src='urn:test:in' alt='Colours'></figure>"
                                        + "<p>Words.</p><figure><img src='urn:test:in'></figure><figure><img src='urn:test:in'></figure>"));
        browser = Browser.open();
    }

    /** Each another file: a browser that has a larger rendition of one in memory takes that. */
    private static Picture taken(String uri, int number) {
        BufferedImage image = Camera.grain(2400, 1600);
        for (int y = 0; y < 200; y++) image.setRGB(100 + number * 200, y, 0);
        return Camera.stored(newsroom, uri, Camera.file(image, "jpeg"));
    }

    @AfterAll
    static void close() {
        browser.close();
        newsroom.close();
    }

    private static void visit(Browser browser, String path, int width, int dots) {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", width, "height", 900, "deviceScaleFactor", dots, "mobile", width < 600));
        browser.visit(newsroom.url(path));
        await(browser, "return [...document.images].filter(i => i.loading == 'eager').every(i => i.complete)");
    }

    private static void await(Browser browser, String condition) {
        new WebDriverWait(browser.driver(), Duration.ofSeconds(20)).until(driver -> browser.run(condition));
    }

    /** All of a kind that there are a second after the page has its pictures: paints are told a frame later. */
    private static List<?> entries(Browser browser, String type, String value) {
        return (List<?>) browser.driver()
                .executeAsyncScript("const done = arguments[arguments.length - 1]; const all = [];"
                        + "new PerformanceObserver(list => all.push(...list.getEntries().map(e => " + value
                        + "))).observe({type: '" + type + "', buffered: true}); setTimeout(() => done(all), 1000)");
    }

    @Test
    void a_phone_gets_the_hero_first_in_its_width_and_nothing_moves() {
        try (Browser phone = Browser.open()) {
            visit(phone, "/world/seen-number-3", 390, 2);
            List<?> painted = entries(
                    phone,
                    "largest-contentful-paint",
                    "e.element?.closest('.hero') ? 'the hero' : e.element ? e.element.outerHTML : 'nothing'");
            assertThat(painted).last().isEqualTo("the hero");
            String hero = (String) phone.run("return document.querySelector('.hero img').currentSrc");
            assertThat(hero).endsWith("whole-800.webp");
            assertThat(
                            phone.run(
                                    "return performance.getEntriesByType('resource')"
                                            + ".filter(e => e.name.includes('/picture/')).sort((a, b) => a.startTime - b.startTime)[0].name"))
                    .as("what is asked for first")
                    .isEqualTo(hero);
            assertThat((Long) phone.run("return performance.getEntriesByName(arguments[0])[0].encodedBodySize", hero))
                    .isBetween(1L, 120_000L);
            assertThat(entries(phone, "layout-shift", "e.value")).isEmpty();
        }
    }

    /** In a browser of its own each: one that has a larger rendition in memory takes that. */
    @ParameterizedTest
    @CsvSource({"390,2", "768,1", "768,2", "1000,1", "1360,1", "1360,2", "1900,1"})
    void sizes_are_honest_on_every_screen(int width, int dots) {
        for (String path : List.of("/", "/latest", "/world/seen-number-3", "/world/inside"))
            try (Browser fresh = Browser.open()) {
                visit(fresh, path, width, dots);
                fresh.run("document.querySelectorAll('picture').forEach(p => p.scrollIntoView())");
                await(fresh, "return [...document.querySelectorAll('picture img')].every(i => i.complete)");
                assertThat((List<?>) fresh.run(DISHONEST)).as(path).isEmpty();
            }
    }

    /** Pictures for which a smaller rendition would have done, or a larger one was needed, by more than a tenth. */
    private static final String DISHONEST = """
            return [...document.querySelectorAll('picture')].flatMap(p => {
              const img = p.querySelector('img');
              const box = img.getBoundingClientRect();
              const wanted = Math.max(box.width, box.height * img.getAttribute('width') / img.getAttribute('height'))
                * devicePixelRatio;
              const all = [...p.querySelector('source').srcset.matchAll(/ (\\d+)w/g)].map(m => +m[1]);
              const got = +img.currentSrc.match(/-(\\d+)\\.\\w+$/)[1];
              const smaller = all.filter(w => w < got).pop();
              const tooLarge = smaller && smaller > wanted * 1.1;
              const tooSmall = got < wanted * 0.9 && got < all[all.length - 1];
              return wanted && (tooLarge || tooSmall) ? [p.parentElement.className + ' ' + wanted + ' got ' + got] : [];
            })""";

    @ParameterizedTest
    @ValueSource(ints = {390, 768, 1360})
    void sizes_say_how_wide_a_picture_is(int width) {
        // as on tablets, where they lie over the page
        browser.driver().executeCdpCommand("Emulation.setScrollbarsHidden", Map.of("hidden", true));
        for (String path : List.of("/", "/latest", "/world/seen-number-3", "/world/inside")) {
            visit(browser, path, width, 1);
            assertThat((List<?>) browser.run(MISSTATED)).as(path).isEmpty();
        }
    }

    /** Pictures whose "sizes" are more than eight pixels from the width that they are shown in. */
    private static final String MISSTATED = """
            const ruler = document.body.appendChild(document.createElement('div'));
            return [...document.querySelectorAll('picture')].flatMap(p => {
              const img = p.querySelector('img');
              const box = img.getBoundingClientRect();
              const wanted = Math.max(box.width, box.height * img.getAttribute('width') / img.getAttribute('height'));
              const all = img.sizes.split(', ').map(s => s.match(/^(\\(.*?\\) )?(.*)$/));
              ruler.style.width = all.find(m => !m[1] || matchMedia(m[1]).matches)[2];
              const said = ruler.getBoundingClientRect().width;
              return wanted && Math.abs(said - wanted) > 8 ? [p.parentElement.className + ' ' + wanted + ' said ' + said] : [];
            })""";

    @Test
    void its_own_colour_fills_the_place_of_a_picture() {
        for (String path : List.of("/", "/latest", "/world/seen-number-3", "/world/inside"))
            for (int width : List.of(390, 1360)) {
                visit(browser, path, width, 1);
                assertThat((Long) browser.run("return document.querySelectorAll('picture').length"))
                        .isPositive();
                assertThat((List<?>) browser.run(COLOURLESS)).as(path).isEmpty();
            }
    }

    /** Pictures whose background is not what their three classes say. */
    private static final String COLOURLESS = """
            return [...document.querySelectorAll('picture img')].flatMap(img => {
              const part = name => 17 * parseInt(img.className.match(new RegExp(name + '-([0-9a-f])'))[1], 16);
              const wanted = `rgb(${part('pr')}, ${part('pg')}, ${part('pb')})`;
              const there = getComputedStyle(img).backgroundColor;
              return there == wanted ? [] : [img.closest('[class]:not(img)').className + ' ' + wanted + ' is ' + there];
            })""";

    @Test
    void every_rendition_opens() {
        for (String path : List.of("/", "/latest", "/world/seen-number-3", "/world/inside")) {
            visit(browser, path, 1360, 1);
            Object broken = browser.driver()
                    .executeAsyncScript(
                            "const done = arguments[arguments.length - 1];"
                                    + "const html = document.documentElement.innerHTML;"
                                    + "const all = [...html.matchAll(/\\/picture\\/[^\\s\"',]+/g)].map(m => m[0]);"
                                    + "if (all.length < 20) done(['too few: ' + all]);"
                                    + "Promise.all([...new Set(all)].map(async a => { const i = new Image(); i.src = a;"
                                    + "try { await i.decode(); return null } catch (e) { return a } })).then(r => done(r.filter(x => x)))");
            assertThat((List<?>) broken).as(path).isEmpty();
        }
    }
}
