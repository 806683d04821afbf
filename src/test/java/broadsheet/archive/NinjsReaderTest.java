package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import broadsheet.content.Correction;
import broadsheet.content.Topic;
import broadsheet.edition.Placement;
import broadsheet.edition.Submission;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.Status;
import broadsheet.edition.Submission.TopicName;
import broadsheet.picture.PictureStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class NinjsReaderTest {

    @TempDir
    Path folder;

    private NinjsReader.Reading read(String json) throws Unreadable {
        NinjsReader reader = new NinjsReader(
                new PictureIntake(new PictureStore(folder)::take, folder),
                Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC),
                ZoneId.of("Europe/Berlin"),
                Locale.GERMAN,
                UnaryOperator.identity());
        NewsFiles.Raw raw = new NewsFiles.Raw(
                folder.resolve("item.json"),
                1,
                0,
                0,
                () -> new ObjectMapper().readTree(json.getBytes(StandardCharsets.UTF_8)));
        return reader.read(raw.parse(), raw.file());
    }

    private Submission article(String json) throws Unreadable {
        return ((Piece.OfArticle) read(json).piece()).submission();
    }

    private Submission written(String headline, String summary, String body) throws Unreadable {
        return article("""
                {"uri": "urn:a", "headlines": [{"value": "%s"}], "descriptions": [{"role": "summary", "value": "%s"}],
                 "bodies": [{"contentType": "text/html", "value": "%s"}]}""".formatted(headline, summary, body));
    }

    @Test
    void what_other_systems_leave_in_texts_is_not_printed() throws Unreadable {
        Submission s = written(
                "The Bridge",
                "Not the beginning of the text at all, but what it comes to.",
                "<h1>the bridge</h1><p>One.</p><p>[youtube=http://www.youtube.com/watch?v=a-b&amp;w=600]</p>"
                        + "<p>[embed]https://video.example/7[/embed]</p><p>[gallery ids='1,2']</p><p>## What it is</p>"
                        + "<p>* * *</p><p>_</p><p>The bridge</p><p>[sic] he said.</p><p>#1 of 2</p>");
        assertThat(s.body())
                .isEqualTo(
                        "<p>One.</p><p><a href=\"http://www.youtube.com/watch?v=a-b\">http://www.youtube.com/watch?v=a-b</a></p>"
                                + "<p><a href=\"https://video.example/7\">https://video.example/7</a></p><h2>What it is</h2><hr>"
                                + "<p>The bridge</p><p>[sic] he said.</p><p>#1 of 2</p>");
        assertThat(s.standfirst()).startsWith("Not the beginning");
    }

    @Test
    void paragraphs_headings_and_rules_are_put_in_order() throws Unreadable {
        assertThat(written(
                                "A",
                                "",
                                "<hr><div>One.<br><br/>Two <em>and</em> more.<br>Its second line.</div><h6>Deep</h6><h2>Less</h2>"
                                        + "<h5>Deep</h5><hr><hr><p>&amp;nbsp;</p><p>See: [gallery ids='1']</p><p>[video]</p><hr>")
                        .body())
                .isEqualTo("<p>One.</p><p>Two <em>and</em> more.<br>Its second line.</p><h2>Deep</h2><h2>Less</h2>"
                        + "<h3>Deep</h3><hr><p>See:</p>");
    }

    @Test
    void captions_go_with_pictures_that_are_not_there_and_stay_with_all_else() throws Unreadable {
        assertThat(written(
                                "A",
                                "",
                                "<p>One.</p><figure><img src='no.jpg'><figcaption>Lost.</figcaption></figure>"
                                        + "<div class='wp-caption'><img src='no.jpg'><p class='wp-caption-text'>Lost.</p></div>"
                                        + "<p>[caption id='1']<img src='no.jpg'> Lost.[/caption]</p>"
                                        + "<figure><table><tr><td>1</td></tr></table><figcaption>Votes.</figcaption></figure>")
                        .body())
                .isEqualTo("<p>One.</p><table><tbody><tr><td>1</td></tr></tbody></table><p>Votes.</p>");
    }

    @Test
    void a_summary_that_only_repeats_how_the_text_begins_is_none() throws Unreadable {
        String body =
                "<p>The bridge opened at noon on Monday.</p><p>Cars crossed it within the hour, and more came.</p>";
        assertThat(written("A", "The bridge opened at noon on Monday. Cars crossed it within […]", body)
                        .standfirst())
                .isEmpty();
        assertThat(written("A", "The  bridge opened at noon on Monday. Cars", body)
                        .standfirst())
                .isEmpty();
        assertThat(written("A", "The bridge opened", body).standfirst()).isEqualTo("The bridge opened");
        assertThat(written("A", "The bridge opened at noon on Monday. Trains must wait.", body)
                        .standfirst())
                .isEqualTo("The bridge opened at noon on Monday. Trains must wait.");
    }

    @Test
    void an_article_of_version_3_1_is_read_whole() throws Unreadable {
        Submission s = article("""
                {"uri": "urn:a", "type": "text", "standard": {"name": "ninjs", "version": "3.1"}, "pubStatus": "usable",
                 "language": "fr-CA", "contentCreated": "2025-01-01T08:00:00+01:00", "firstCreated": "2026-01-01T08:00:00-05:00",
                 "versionCreated": "2026-01-02T09:00:00Z", "expires": "2027-01-01T00:00:00Z", "slugline": "the-truce",
                 "headlines": [{"role": "kicker", "value": "Analysis"}, {"role": "main", "value": " The  truce "}],
                 "descriptions": [{"role": "summary", "value": "What it holds."}, {"role": "other", "value": "not this"}],
                 "bodies": [{"role": "note", "value": "not this"}, {"role": "main", "contentType": "text/html",
                   "value": "<p onclick='x()'>Text <script>alert(1)</script></p>"}],
                 "by": "not these, no", "people": [{"name": "Ana Lima", "rel": "author", "uri": "urn:broadsheet:author:ana-2"},
                   {"name": "A subject", "rel": "about"}, {"name": "Bo Ek", "rel": "author", "uri": "urn:elsewhere:bo"}],
                 "subjects": [{"name": "World", "rel": "section"}, {"name": "Peace", "rel": "about"}, {"name": "War"},
                   {"name": "no topic", "rel": "keyword"}],
                 "places": [{"name": "Tehran"}], "infoSources": [{"name": "Wire", "role": "other"}, {"name": "Us", "role": "origin"}],
                 "copyrightHolder": "Us", "usageTerms": "CC0", "edNote": "Mind the date.",
                 "altIds": [{"role": "slug", "value": "old"}, {"role": "guid", "value": "4711"}],
                 "associations": [{"name": "translation", "uri": "urn:b", "type": "text"},
                   {"name": "correction", "uri": "urn:c", "versionCreated": "2026-01-03T00:00:00Z",
                    "descriptions": [{"role": "correction", "value": "It was Tuesday."}]}]}""");
        assertThat(s)
                .isEqualTo(new Submission(
                        "urn:a",
                        new Named("World", null),
                        "the-truce",
                        List.of("old"),
                        "The truce",
                        "Analysis",
                        "What it holds.",
                        "<p>Text </p>",
                        "fr-CA",
                        Status.PUBLISHED,
                        Instant.parse("2025-01-01T07:00:00Z"),
                        Instant.parse("2026-01-01T13:00:00Z"),
                        Instant.parse("2026-01-02T09:00:00Z"),
                        Instant.parse("2027-01-01T00:00:00Z"),
                        "Us",
                        "Us",
                        "CC0",
                        "Mind the date.",
                        "urn:b",
                        null,
                        List.of(),
                        List.of(new Named("Ana Lima", "ana-2"), new Named("Bo Ek", null)),
                        List.of(
                                new TopicName("Peace", Topic.Kind.SUBJECT),
                                new TopicName("War", Topic.Kind.SUBJECT),
                                new TopicName("Tehran", Topic.Kind.PLACE)),
                        List.of(new Correction("It was Tuesday.", Instant.parse("2026-01-03T00:00:00Z")))));
    }

    @Test
    void items_of_version_1_and_2_are_read_too() throws Unreadable {
        Submission s = article("""
                {"uri": "urn:a", "type": "text", "pubstatus": "canceled", "versioncreated": "2016-05-01T10:00:00+0000",
                 "firstcreated": "2016-04-01T10:00:00Z", "byline": "By Ana Lima", "headline": "A <TAG> stays",
                 "description_text": "Short.", "body_html": "<p>One</p>", "copyrightholder": "Us", "usageterms": "None",
                 "ednote": "Note", "subject": [{"name": "Peace"}], "place": [{"name": "Tehran"}], "person": [{"name": "X"}],
                 "infosource": [{"name": "Us"}], "altids": {"slug": "old"},
                 "associations": {"featured": {"uri": "urn:p", "type": "picture",
                   "renditions": {"original": {"href": "missing.jpg", "mimetype": "image/jpeg"}}}}}""");
        assertThat(s.headline()).isEqualTo("A <TAG> stays");
        assertThat(s.status()).isEqualTo(Status.WITHDRAWN);
        assertThat(s.publishedAt()).isEqualTo("2016-04-01T10:00:00Z");
        assertThat(s.updatedAt()).isEqualTo("2016-05-01T10:00:00Z");
        assertThat(s.standfirst()).isEqualTo("Short.");
        assertThat(s.body()).isEqualTo("<p>One</p>");
        assertThat(s.authors()).containsExactly(Named.of("Ana Lima"));
        assertThat(s.topics()).extracting(TopicName::name).containsExactly("Peace", "Tehran");
        assertThat(s.oldSlugs()).containsExactly("old");
        assertThat(s.source()).isEqualTo("Us");
        assertThat(s.note()).isEqualTo("Note");
        assertThat(s.section()).isEqualTo(Named.of(NinjsReader.GENERAL_SECTION));
        assertThat(s.language()).isEqualTo("de");
    }

    @Test
    void plain_text_becomes_paragraphs() throws Unreadable {
        Submission s = article(
                "{\"uri\":\"urn:a\",\"headline\":\"H\",\"body_text\":\"One & <b>\\n\\nTwo\",\"versioncreated\":\"2016-05-01\"}");
        assertThat(s.body()).isEqualTo("<p>One &amp; &lt;b&gt;</p><p>Two</p>");
        assertThat(s.publishedAt()).as("midnight in Berlin").isEqualTo("2016-04-30T22:00:00Z");
    }

    @Test
    void slugs_that_cannot_be_addresses_are_made_ones_that_can() throws Unreadable {
        assertThat(article("{\"uri\":\"urn:a\",\"headline\":\"H\",\"slugline\":\"BC-US--Iran Truce\"}")
                        .slug())
                .isEqualTo("bc-us-iran-truce");
        assertThat(article("{\"uri\":\"urn:a\",\"headline\":\"H\",\"slugline\":\"战争\"}")
                        .slug())
                .isNull();
    }

    @Test
    void what_is_no_language_is_the_site_s_and_a_warning() throws Unreadable {
        for (String language : List.of("English!", "xx", "qaa", "English")) {
            NinjsReader.Reading reading =
                    read("{\"uri\":\"urn:a\",\"headline\":\"H\",\"language\":\"" + language + "\"}");
            assertThat(((Piece.OfArticle) reading.piece()).submission().language())
                    .as(language)
                    .isEqualTo("de");
            assertThat(reading.warnings()).as(language).hasSize(1);
        }
    }

    @Test
    void sections_authors_topics_and_the_front_are_composites() throws Unreadable {
        assertThat(
                        read("{\"uri\":\"u\",\"type\":\"composite\",\"profile\":\"section\",\"headlines\":[{\"value\":\"Big World\"}]}")
                                .piece())
                .isEqualTo(new Piece.OfSection("u", new broadsheet.content.Section(0, "big-world", "Big World")));
        assertThat(read("{\"uri\":\"u\",\"type\":\"composite\",\"profile\":\"topic\",\"slugline\":\"iran\","
                                + "\"altIds\":[{\"role\":\"slug\",\"value\":\"persia\"},{\"role\":\"slug\",\"value\":\"a/b\"}],"
                                + "\"headlines\":[{\"role\":\"main\",\"value\":\"Iran\"}],\"subjects\":[{\"rel\":\"place\"}]}")
                        .piece())
                .isEqualTo(new Piece.OfTopic("u", new Topic(0, "iran", "Iran", Topic.Kind.PLACE), List.of("persia")));
        assertThat(read("{\"uri\":\"u\",\"type\":\"composite\",\"profile\":\"front\",\"associations\":["
                                + "{\"name\":\"lead\",\"uri\":\"a\"},{\"name\":\"row\",\"uri\":\"b\",\"expires\":\"2026-03-02T10:00:00Z\"},"
                                + "{\"name\":\"row\",\"uri\":\"c\",\"altIds\":[{\"role\":\"place\",\"value\":\"again\"}]}]}")
                        .piece())
                .isEqualTo(new Piece.OfFront(
                        "u",
                        List.of(
                                new Placement("lead", "a", null, false),
                                new Placement("row", "b", Instant.parse("2026-03-02T10:00:00Z"), false),
                                new Placement("row", "c", null, true))));
    }

    @Test
    void what_cannot_be_taken_says_why() {
        assertThatThrownBy(() -> read("{\"uri\":\"u\",\"type\":\"composite\",\"profile\":\"package\"}"))
                .hasMessageContaining("profile package");
        assertThatThrownBy(() ->
                        read("{\"uri\":\"u\",\"type\":\"composite\",\"profile\":\"section\",\"slugline\":\"../x\"}"))
                .hasMessageContaining("../x");
        assertThatThrownBy(() -> read("{\"uri\":\"u\",\"headline\":\"H\",\"firstcreated\":\"-9999999-01-01\"}"))
                .hasMessageContaining("firstCreated");
        assertThatThrownBy(() ->
                        read("{\"uri\":\"u\",\"headline\":\"H\",\"language\":\"en\",\"altIds\":[{\"role\":\"slug\","
                                + "\"value\":\"a/b/c\"}]}"))
                .hasMessageContaining("a/b/c");
        assertThatThrownBy(() -> read("{\"uri\":\"" + "u".repeat(501) + "\",\"headline\":\"H\"}"))
                .hasMessageContaining("uri");
    }
}
