package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.content.Author;
import broadsheet.content.Breaking;
import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Settings;
import broadsheet.content.Topic;
import broadsheet.edition.Actor;
import broadsheet.edition.HouseRules;
import broadsheet.edition.Placement;
import broadsheet.edition.Submission;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.Status;
import broadsheet.edition.Submission.TopicName;
import broadsheet.picture.PictureStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportTest {

    private static final Instant NOW = Newsroom.NOW;
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final Newsroom newsroom = Newsroom.open();
    private Picture blue;
    private Picture sameFile;
    private Picture alone;

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Picture picture(String uri, Color colour, String words, float focus) {
        try {
            PictureStore.Stored stored = newsroom.app()
                    .pictureStore()
                    .take(new Desk(newsroom, folder).picture("made/" + colour.getRGB() + ".jpg", colour));
            return new Picture(
                    0,
                    uri,
                    stored.hash(),
                    stored.format(),
                    stored.width(),
                    stored.height(),
                    words,
                    words,
                    words,
                    "",
                    words,
                    words,
                    words.isEmpty() ? "" : "https://licences.example/?a=1&b=2",
                    focus,
                    0.123456f,
                    stored.colour());
        } catch (IOException | PictureStore.Refused e) {
            throw new IllegalStateException(e);
        }
    }

    /** A submission with little in it, for what follows to change. */
    private static Submission story(
            String uri, Named section, String headline, String body, Status status, @Nullable Instant publishedAt) {
        return new Submission(
                uri,
                section,
                null,
                List.of(),
                headline,
                "",
                "",
                body,
                "en",
                status,
                null,
                publishedAt,
                null,
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** Something of everything that the store can hold. */
    private void fill() {
        blue = picture("urn:p:blue?a=1&b=\"2\"", Color.BLUE, "A \"blue\" & <wide> picture", 1 / 3f);
        sameFile = picture("urn:p:same", Color.BLUE, "", 0.5f);
        alone = picture("urn:p:alone", Color.PINK, "Nobody shows it", 1f);
        newsroom.publishing()
                .arrangeSections(List.of(
                        new Section(0, "world", "The Wide World"),
                        new Section(0, "sport", "Sport"),
                        new Section(0, "old", "Old")));
        newsroom.publishing()
                .introduce(List.of(
                        new Author(0, "jo", "Jo Smith", "Writes of the world.\nAnd of sport.", blue),
                        new Author(0, "jo-smith-2", "Jo Smith", "", null)));
        newsroom.publishing().keepTopics(List.of(new Topic(0, "loose", "Loose", Topic.Kind.PLACE)));
        newsroom.publishing().keepPictures(List.of(alone));
        Named world = new Named("The Wide World", "world");
        newsroom.publish(List.of(
                story(
                        "urn:a:moved",
                        new Named("Old", "old"),
                        "It moved",
                        "<p>x</p>",
                        Status.PUBLISHED,
                        NOW.minusSeconds(900)),
                story("urn:a:same-1", world, "Same headline", "<p>x</p>", Status.PUBLISHED, NOW.minusSeconds(800)),
                story("urn:a:same-2", world, "Same headline", "<p>x</p>", Status.PUBLISHED, NOW.minusSeconds(700))));
        newsroom.pass(Duration.ofMinutes(5));
        newsroom.publish(List.of(
                story("urn:a:moved", world, "It moved", "<p>x</p>", Status.PUBLISHED, NOW.minusSeconds(900)),
                story("urn:a:draft", world, "A draft", "<p>x</p>", Status.DRAFT, null),
                story("urn:a:draft-2", world, "A planned draft", "", Status.DRAFT, NOW.plusSeconds(5_000)),
                story("urn:a:gone", world, "Withdrawn", "<p>x</p>", Status.WITHDRAWN, NOW.minusSeconds(600)),
                story("urn:a:never", world, "Never out", "<p>x</p>", Status.WITHDRAWN, null),
                story("urn:a:later", world, "Scheduled", "<p>x</p>", Status.PUBLISHED, NOW.plusSeconds(90_000)),
                story("urn:a:undated", Named.of("Made up"), "战争", "<p>x</p>", Status.PUBLISHED, null),
                whole(world)));
        newsroom.publishing()
                .layOutFront(List.of(
                        new Placement("lead", "urn:a:whole", null, false),
                        new Placement("section:world", "urn:a:moved", NOW.plusSeconds(3_600), false),
                        new Placement("section:world", "urn:a:same-1", null, false),
                        new Placement("row", "urn:a:whole", NOW.minusSeconds(60), true)));
        newsroom.publishing().relate("urn:a:whole", List.of("urn:a:same-2", "urn:a:moved"), List.of("urn:a:gone"));
        setByTheChief();
    }

    private void setByTheChief() {
        HouseRules rules = new HouseRules(newsroom.publishing(), Clock.fixed(NOW, ZoneOffset.UTC));
        Map<String, Optional<String>> settings = new LinkedHashMap<>();
        settings.put(Settings.NAME, Optional.of("The “Daily” & <Sunday>"));
        settings.put(Settings.TAGLINE, Optional.of("All of it"));
        settings.put(Settings.LANGUAGE, Optional.of("ar"));
        settings.put(Settings.TIME_ZONE, Optional.of("America/Argentina/Buenos_Aires"));
        settings.put(Settings.ACCENT, Optional.of("00447c"));
        settings.put(Settings.ACCENT_DARK, Optional.of("7ab8ff"));
        settings.put(Settings.ABOUT, Optional.of("<p>Since 1848, see <a href=\"/latest\">all</a>.</p>"));
        settings.put(Settings.CHANGES, Optional.of("show"));
        settings.put(Settings.CHECKS, Optional.of("block"));
        rules.set(Actor.PROGRAM, settings);
        rules.arrange(
                Actor.PROGRAM,
                List.of(
                        new HouseRules.Wanted(idOf("section", "world"), null, "The Wide World", null),
                        new HouseRules.Wanted(idOf("section", "sport"), null, "Sport", "1b6b2a"),
                        new HouseRules.Wanted(idOf("section", "old"), null, "Old", null)));
        rules.rename(Actor.PROGRAM, idOf("topic", "peace"), "Peace talks", "peace-talks");
        rules.rename(Actor.PROGRAM, idOf("topic", "peace-talks"), "Peace process", "peace-process");
        rules.merge(Actor.PROGRAM, idOf("topic", "oslo"), idOf("topic", "loose"));
        newsroom.publishing()
                .announce(Actor.PROGRAM, new Breaking("It ends", "/world/the-whole", NOW.plusSeconds(900)));
    }

    private long idOf(String table, String slug) {
        return ((Number) newsroom.database().dsl().fetchValue("select id from " + table + " where slug = ?", slug))
                .longValue();
    }

    private Submission whole(Named section) {
        return new Submission(
                "urn:a:whole",
                section,
                "the-whole",
                List.of("the-half", "sport/the-third"),
                "“Quotes” & <tags> stay",
                "Kicker",
                "What it is\nabout.",
                "<p>One &amp; two&nbsp;three</p><figure><img src=\"picture:"
                        + blue.uri().replace("&", "&amp;").replace("\"", "&quot;")
                        + "\" alt=\"x\"><figcaption>y</figcaption></figure><figure><img src=\"picture:urn:p:same\" alt=\"\"></figure>",
                "fr",
                Status.PUBLISHED,
                NOW.minusSeconds(5_000),
                NOW.minusSeconds(4_000),
                NOW.minusSeconds(3_000),
                NOW.plusSeconds(99_999),
                "A source",
                "© Somebody",
                "CC BY 4.0",
                "For the desk",
                "urn:a:moved",
                sameFile,
                List.of(blue, sameFile),
                List.of(new Named("Jo Smith", "jo-smith-2"), new Named("Jo Smith", "jo"), Named.of("Cy, PhD")),
                List.of(
                        new TopicName("Tehran", Topic.Kind.PLACE),
                        new TopicName("Peace", Topic.Kind.SUBJECT),
                        new TopicName("Oslo", Topic.Kind.PLACE)),
                List.of(
                        new Correction("It was Tuesday.", NOW.minusSeconds(100)),
                        new Correction("It was\nMonday.", NOW.minusSeconds(50))));
    }

    private Export.Summary export(Newsroom from, Path file) {
        return from.database().snapshot(dsl -> {
            try {
                return new Export(
                                dsl,
                                Clock.fixed(from.now(), ZoneOffset.UTC),
                                from.app().pictureStore(),
                                file,
                                () -> {})
                        .run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void comesBackTheSame(Path exported) {
        try (Newsroom other = Newsroom.open()) {
            Desk desk = new Desk(other, folder.resolve("other"));
            Intake.Summary summary = desk.take(exported);
            assertThat(desk.report()).isEmpty();
            assertThat(summary.refused()).isZero();
            assertThat(Contents.differences(newsroom.database(), other.database()))
                    .isEmpty();
            other.pass(Duration.between(other.now(), newsroom.now()));
            Path again = folder.resolve("again/site.jsonl");
            export(other, again);
            assertThat(again).hasSameTextualContentAs(exported);
        }
    }

    @Test
    void an_empty_site_becomes_the_same_site() {
        fill();
        Path file = folder.resolve("out/site.jsonl");
        Export.Summary summary = export(newsroom, file);
        assertThat(summary.missing()).isEmpty();
        assertThat(summary.pictures()).isEqualTo(2);
        comesBackTheSame(file);
    }

    @Test
    void the_demonstration_newsroom_comes_back_the_same() {
        Intake.Summary summary = new Desk(newsroom, folder).take(Path.of("db/demo"));
        assertThat(summary.refused() + summary.warnings()).isZero();
        Path file = folder.resolve("out/site.jsonl");
        export(newsroom, file);
        comesBackTheSame(file);
    }

    @Test
    void every_item_is_valid_ninjs() throws IOException {
        fill();
        Path file = folder.resolve("out/site.jsonl");
        export(newsroom, file);
        JsonSchema schema = schema();
        for (String line : Files.readAllLines(file))
            assertThat(schema.validate(JSON.readTree(line))).as(line).isEmpty();
    }

    private static JsonSchema schema() throws IOException {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V202012,
                builder -> builder.schemaLoaders(
                        loaders -> loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "true"))));
        try (InputStream schema = ExportTest.class.getResourceAsStream("/broadsheet/api/ninjs-schema_3.1.json")) {
            return factory.getSchema(schema);
        }
    }

    @Test
    void what_the_chief_of_a_site_has_set_is_not_changed_by_a_file() {
        fill();
        Path file = folder.resolve("out/site.jsonl");
        export(newsroom, file);
        try (Newsroom other = Newsroom.open()) {
            new HouseRules(other.publishing(), Clock.fixed(NOW, ZoneOffset.UTC))
                    .set(Actor.PROGRAM, Map.of(Settings.NAME, Optional.of("The Other")));
            assertThat(new Desk(other, folder).take(file).refused()).isZero();
            assertThat(new Settings(other.database().dsl()).all()).isEqualTo(Map.of(Settings.NAME, "The Other"));
            assertThat(other.page("/").select(".breaking")).isEmpty();
        }
    }

    @Test
    void a_file_sets_nothing_that_the_chief_could_not_have_set() {
        Map<String, String> wrong = Map.of(
                "\"language\":\"xx\"",
                "its language is \"xx\", which cannot be set",
                id("timeZone", "Mars/Olympus"),
                "its timeZone is \"Mars/Olympus\", which cannot be set",
                id("accent", "fefefe"),
                "its accent is \"fefefe\", which cannot be set",
                id("accentDark", "000000"),
                "its accentDark is \"000000\", which cannot be set",
                id("changes", "perhaps"),
                "its changes is \"perhaps\", which cannot be set",
                "\"headlines\":[{\"value\":\"" + "x".repeat(121) + "\"}]",
                "its name has more than 120 characters",
                "\"associations\":[{\"name\":\"breaking\",\"uri\":\"x\",\"headlines\":[{\"value\":\"Now\"}],"
                        + "\"expires\":\"2026-03-02T10:00:00Z\",\"altIds\":[{\"role\":\"link\",\"value\":\"//evil\"}]}]",
                "its breaking news has no text, no end, or no link that is a path of this site");
        Desk desk = new Desk(newsroom, folder);
        wrong.forEach((part, reason) -> {
            Path file = desk.file(
                    "in.jsonl", "{\"uri\":\"urn:x\",\"type\":\"composite\",\"profile\":\"imprint\"," + part + "}");
            assertThat(desk.take(file).refused()).as(part).isEqualTo(1);
            assertThat(desk.report().get(0)).endsWith(reason);
        });
        assertThat(new Settings(newsroom.database().dsl()).all()).isEmpty();
    }

    private static String id(String role, String value) {
        return "\"altIds\":[{\"role\":\"%s\",\"value\":\"%s\"}]".formatted(role, value);
    }

    @Test
    void a_zipped_export_is_imported_too_and_half_a_file_never_has_the_name() throws IOException {
        fill();
        Path file = folder.resolve("out/site.jsonl.gz");
        export(newsroom, file);
        try (var files = Files.list(file.getParent())) {
            assertThat(files.map(path -> path.getFileName().toString())).containsOnly("site.jsonl.gz", "pictures");
        }
        try (Newsroom other = Newsroom.open()) {
            assertThat(new Desk(other, folder).take(file).refused()).isZero();
            assertThat(Contents.differences(newsroom.database(), other.database()))
                    .isEmpty();
        }
    }

    @Test
    void a_picture_whose_file_is_lost_is_told_and_stops_nothing() throws IOException {
        fill();
        Files.delete(newsroom.app().pictureStore().original(alone.hash()));
        Export.Summary summary = export(newsroom, folder.resolve("out/site.jsonl"));
        assertThat(summary.missing()).containsExactly(alone.hash());
        assertThat(summary.pictures()).isEqualTo(1);
    }

    @Test
    void an_export_sees_one_moment_while_others_publish() {
        fill();
        Map<String, List<String>> before = Contents.of(newsroom.database());
        Path file = folder.resolve("out/site.jsonl");
        newsroom.database().snapshot(dsl -> {
            dsl.fetchCount(broadsheet.db.schema.Tables.ARTICLE);
            newsroom.publish(List.of(story(
                    "urn:a:meanwhile",
                    Named.of("Sport"),
                    "Meanwhile",
                    "<p>x</p>",
                    Status.PUBLISHED,
                    NOW.minusSeconds(1))));
            try {
                return new Export(
                                dsl,
                                Clock.fixed(NOW, ZoneOffset.UTC),
                                newsroom.app().pictureStore(),
                                file,
                                () -> {})
                        .run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        try (Newsroom other = Newsroom.open()) {
            new Desk(other, folder).take(file);
            assertThat(Contents.of(other.database())).isEqualTo(before);
        }
    }
}
