package broadsheet.browser;

import broadsheet.Newsroom;
import broadsheet.Story;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** A small paper with something on every kind of page. */
final class SamplePaper {

    /** One address of every kind of page, with what a reader may meet there. */
    static final List<String> PAGES = List.of(
            "/",
            "/world",
            "/latest",
            "/topic/bridges",
            "/by/ada-brook",
            "/world/the-bridge-is-open",
            "/world/al-maa",
            "/search?q=bridge",
            "/search?q=zzzz",
            "/search",
            "/about",
            "/accessibility",
            "/corrections",
            "/no-such-page",
            "/world/taken-back");

    private SamplePaper() {}

    static Newsroom open() {
        Newsroom newsroom = Newsroom.open();
        String[] sections = {"World", "Politics", "Culture"};
        newsroom.publish(IntStream.range(0, 60)
                .mapToObj(i -> Story.of("Story number " + i + " and what it means for the river")
                        .section(sections[i % 3])
                        .standfirst(
                                "The standfirst of story " + i + ", as long as such things are in a paper of record.")
                        .body("<p>One paragraph about bridge " + i
                                + ".</p><p>Another with a <a href=\"/\">link</a>.</p>")
                        .by(i % 2 == 0 ? "Ada Brook" : "Ben Carr")
                        .about("Bridges", "Rivers")
                        .minutesOld(10L + i * 37L)
                        .submission())
                .toList());
        newsroom.publish(
                Story.of("The bridge is open")
                        .kicker("Analysis")
                        .standfirst("Cars crossed at noon, nine years after the first stone was laid.")
                        .body("<p>It took <em>nine</em> years and a <a href=\"/world\">lot of steel</a>.</p>"
                                + "<h2>The cost</h2><ul><li>Steel</li><li>Stone</li></ul>"
                                + "<blockquote><p>It stands.</p></blockquote>"
                                + "<table><thead><tr><th>Year</th><th>Cost</th></tr></thead>"
                                + "<tbody><tr><td>2020</td><td>3</td></tr></tbody></table>")
                        .by("Ada Brook")
                        .about("Bridges")
                        .minutesOld(5)
                        .updatedAt(Newsroom.NOW)
                        .corrected("An earlier version had the year wrong.", Newsroom.NOW.minus(Duration.ofMinutes(1))),
                Story.of("الماء والجسر")
                        .uri("urn:test:al-maa")
                        .slug("al-maa")
                        .language("ar")
                        .translationOf(Story.of("The bridge is open").uri())
                        .standfirst("خلاصة قصيرة")
                        .body("<p>نص المقال.</p>")
                        .minutesOld(7),
                Story.of("Taken back").withdrawn());
        return newsroom;
    }
}
