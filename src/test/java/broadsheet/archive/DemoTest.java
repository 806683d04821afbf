package broadsheet.archive;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.FRONT_SLOT;
import static broadsheet.db.schema.Tables.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.content.Section;
import broadsheet.edition.Edition;
import broadsheet.edition.Publishing;
import broadsheet.picture.PictureStore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    private static final Path FOLDER = Path.of("db/demo");
    /** When the last of the real events happened that it tells. */
    private static final YearMonth KNOWN = YearMonth.of(2026, 2);

    private static final Pattern NOW = Pattern.compile("(?i)\\b(yesterday|today|tonight|tomorrow"
            + "|(this|last|next) (week|month|year)|(mon|tues|wednes|thurs|fri|satur|sun)day)\\b");

    private final Newsroom newsroom = Newsroom.open();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private boolean load() {
        return load(newsroom);
    }

    private static boolean load(Newsroom newsroom) {
        return new Demo(newsroom.app().pictureStore(), Clock.fixed(Newsroom.NOW, ZoneOffset.UTC))
                .load(newsroom.publishing());
    }

    @Test
    void an_empty_store_becomes_a_paper_of_today() {
        assertThat(load()).isTrue();
        Instant newest = newsroom.database()
                .dsl()
                .select(DSL.max(ARTICLE.LISTED_AT))
                .from(ARTICLE)
                .fetchSingle()
                .value1();
        assertThat(Duration.between(newest, Newsroom.NOW)).isBetween(Duration.ZERO, Duration.ofDays(1));
        assertThat(newsroom.database().dsl().fetchCount(FRONT_SLOT)).isPositive();
        assertThat(newsroom.database().dsl().fetchValues(ARTICLE.WORD_COUNT))
                .hasSizeGreaterThanOrEqualTo(60)
                .allMatch(words -> words >= 250 && words <= 800);
        assertThat(newsroom.page("/").select("main h1, main h2, main h3")).hasSizeGreaterThan(20);
    }

    @Test
    void its_pictures_say_whose_they_are_and_under_what_licence() {
        load();
        assertThat(newsroom.database().dsl().selectFrom(PICTURE).fetch())
                .hasSizeGreaterThan(70)
                .allSatisfy(picture -> {
                    assertThat(picture.getCredit()).isEqualTo("Broadsheet illustration");
                    assertThat(picture.getCreator()).as("nobody's name").isEmpty();
                    assertThat(picture.getCopyright()).isEqualTo("Broadsheet, CC BY 4.0");
                    assertThat(picture.getLicense()).isEqualTo("https://creativecommons.org/licenses/by/4.0/");
                });
        Document article = newsroom.page(
                newsroom.page("/latest").selectFirst(".entry h2 a").attr("href"));
        assertThat(article.select("script[type=application/ld+json]").html())
                .contains("\"license\":\"https://creativecommons.org/licenses/by/4.0/\"")
                .contains("{\"@type\":\"Organization\",\"name\":\"Broadsheet illustration\"}");
    }

    /** What the build does, and a first start on what the build has done. */
    @Test
    void loaded_long_ago_for_the_day_it_was_written_it_becomes_a_paper_of_today_and_only_once() {
        Clock then = Clock.fixed(Demo.WRITTEN, ZoneOffset.UTC);
        try (Edition edition = new Edition(newsroom.database(), then, ZoneOffset.UTC)) {
            Publishing publishing = new Publishing(newsroom.database(), edition, then);
            assertThat(new Demo(newsroom.app().pictureStore(), then).load(publishing))
                    .isTrue();
        }
        assertThat(load()).isTrue();
        try (Newsroom other = Newsroom.open()) {
            load(other);
            assertThat(Contents.of(newsroom.database())).isEqualTo(Contents.of(other.database()));
        }
        assertThat(newsroom.publishing().changedAt()).isEqualTo(Newsroom.NOW);
        assertThat(load()).isFalse();
    }

    @Test
    void loaded_again_it_changes_nothing() {
        load();
        Map<String, List<String>> before = Contents.of(newsroom.database());
        assertThat(load()).isFalse();
        assertThat(Contents.of(newsroom.database())).isEqualTo(before);
    }

    @Test
    void a_store_with_anything_in_it_is_left_alone() {
        newsroom.publish(Story.of("One article").draft());
        assertThat(load()).isFalse();
        try (Newsroom other = Newsroom.open()) {
            other.publishing().arrangeSections(List.of(new Section(0, "world", "World")));
            assertThat(load(other)).isFalse();
        }
    }

    /** Articles are dated anew at every first start, and what really happened is not: it is told with its month and year. */
    @Test
    @Tag("once")
    void it_reads_true_in_whatever_year_it_is_read() throws IOException {
        for (Path file : NewsFiles.under(FOLDER.resolve("articles"))) {
            JsonNode article = new ObjectMapper().readTree(file.toFile());
            String text = Jsoup.parse(String.join("<br>", article.findValuesAsText("value")))
                    .text();
            boolean invented = article.path("edNote").asText().contains("Invented for the demonstration");
            datesAreKnown(text, Locale.forLanguageTag(article.path("language").asText()), invented, file);
            if (!invented) assertThat(text).as("%s", file).doesNotContainPattern(NOW);
        }
    }

    /** A day always has its year; a month may go without one only where people and places are invented. */
    private static void datesAreKnown(String text, Locale language, boolean invented, Path file) {
        List<String> months = Stream.of(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL, language))
                .toList();
        Matcher date = Pattern.compile(
                        "(\\d{1,2}(?:er|\\.)? (?:de )?)?\\b(" + String.join("|", months) + ")\\b(?: (?:de )?(\\d{4}))?",
                        Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text);
        while (date.find()) {
            String year = date.group(3);
            if (year == null)
                assertThat(invented && date.group(1) == null)
                        .as("%s: %s of which year?", file, date.group())
                        .isTrue();
            else
                assertThat(YearMonth.of(Integer.parseInt(year), months.indexOf(date.group(2)) + 1))
                        .as("%s: %s", file, date.group())
                        .isBeforeOrEqualTo(KNOWN);
        }
    }

    @Test
    @Tag("once")
    void what_it_says_of_its_pictures_is_what_the_program_finds(@TempDir Path scratch)
            throws IOException, PictureStore.Refused {
        Map<String, PictureStore.Stored> found = DemoMeasures.taken(FOLDER, scratch);
        Map<String, PictureStore.Stored> said = Demo.measures(FOLDER);
        assertThat(said.keySet())
                .as("run DemoMeasures after a picture has changed")
                .isEqualTo(found.keySet());
        said.forEach((name, stored) -> assertThat(rounded(stored))
                .as("run DemoMeasures after %s has changed", name)
                .isEqualTo(rounded(Objects.requireNonNull(found.get(name)))));
    }

    /** Decoders of different Java versions may differ by a shade. */
    private static String rounded(PictureStore.Stored s) {
        return s.hash() + s.format() + s.width() + "x" + s.height() + s.words() + Math.round(s.focalX() * 10)
                + Math.round(s.focalY() * 10);
    }
}
