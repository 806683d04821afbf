package broadsheet.archive;

import static broadsheet.archive.Desk.item;
import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.EDITION;
import static broadsheet.db.schema.Tables.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.picture.Camera;
import broadsheet.picture.PictureFiles;
import broadsheet.picture.PictureStore;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

    @TempDir
    Path folder;

    private final Newsroom newsroom = Newsroom.open();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Desk desk() {
        return new Desk(newsroom, folder);
    }

    private List<String> uris() {
        return newsroom.database()
                .dsl()
                .select(ARTICLE.URI)
                .from(ARTICLE)
                .orderBy(ARTICLE.URI)
                .fetch(ARTICLE.URI);
    }

    private <T> T of(String name, org.jooq.Field<T> field) {
        return newsroom.database()
                .dsl()
                .select(field)
                .from(ARTICLE)
                .where(ARTICLE.URI.eq("urn:test:" + name))
                .fetchSingle(field);
    }

    private long edition() {
        return newsroom.database().dsl().select(EDITION.NUMBER).from(EDITION).fetchSingle(EDITION.NUMBER);
    }

    private static byte[] zipped(String... lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Test
    void documents_lists_lines_and_their_zips_are_taken_from_a_folder_at_any_depth() {
        Desk desk = desk();
        desk.file("in/one.json", item("one"));
        desk.file("in/b/list.json", "[" + item("two") + ",\n" + item("three") + "]");
        desk.file("in/b/c/lines.jsonl", "\ufeff" + item("four"), "", item("five"), "");
        desk.file("in/zip.jsonl.gz", zipped(item("six")));
        desk.file("in/zip.json.gz", zipped(item("seven")));
        desk.file("in/readme.md", "no news");
        Intake.Summary summary = desk.take(folder.resolve("in"));
        assertThat(summary.added()).isEqualTo(7);
        assertThat(summary.refused()).isZero();
        assertThat(uris()).hasSize(7);
        assertThat(desk.report()).isEmpty();
    }

    @Test
    void a_second_import_changes_nothing_not_even_the_edition() {
        Desk desk = desk();
        desk.picture("pictures/a.jpg", Color.BLUE);
        Path file = desk.file(
                "in/news.jsonl",
                """
                {"uri":"urn:s","type":"composite","profile":"section","slugline":"world","headlines":[{"value":"World"}]}""",
                """
                {"uri":"urn:a","type":"composite","profile":"author","slugline":"ana","headlines":[{"value":"Ana"}],\
                "associations":[{"name":"portrait","uri":"urn:p","type":"picture","renditions":[{"name":"o","href":"../pictures/a.jpg"}]}]}""",
                item("one", "\"altIds\":[{\"role\":\"slug\",\"value\":\"old-one\"}]"),
                "{\"uri\":\"urn:test:undated\",\"headlines\":[{\"value\":\"Undated\"}]}",
                """
                {"uri":"urn:f","type":"composite","profile":"front","associations":[{"name":"lead","uri":"urn:test:one"}]}""");
        assertThat(desk.take(file).added()).isEqualTo(4);
        Map<String, List<String>> before = Contents.of(newsroom.database());
        long edition = edition();
        newsroom.pass(Duration.ofHours(5));
        Intake.Summary second = desk.take(file);
        assertThat(second.unchanged()).isEqualTo(5);
        assertThat(second.added() + second.changed() + second.refused()).isZero();
        assertThat(edition()).isEqualTo(edition);
        assertThat(Contents.of(newsroom.database())).isEqualTo(before);
    }

    @Test
    void an_item_without_a_date_came_out_when_it_was_first_taken() {
        Desk desk = desk();
        Path file = desk.file("a.jsonl", "{\"uri\":\"urn:test:a\",\"headlines\":[{\"value\":\"First\"}]}");
        desk.take(file);
        newsroom.pass(Duration.ofHours(5));
        desk.take(desk.file("a.jsonl", "{\"uri\":\"urn:test:a\",\"headlines\":[{\"value\":\"Second\"}]}"));
        assertThat(of("a", ARTICLE.HEADLINE)).isEqualTo("Second");
        assertThat(of("a", ARTICLE.PUBLISHED_AT)).isEqualTo(Newsroom.NOW);
    }

    @Test
    void what_is_broken_is_refused_with_its_line_and_stops_nothing() {
        Desk desk = desk();
        byte[] notUtf8 = item("nine").getBytes(StandardCharsets.UTF_8);
        notUtf8[12] = (byte) 0xff;
        Path lines = desk.file(
                "lines.jsonl",
                item("first"),
                "{\"uri\":\"urn:test:broken\",",
                "[1,2]",
                "{\"headlines\":[{\"value\":\"Nobody\"}]}",
                item("video", "\"type\":\"video\""),
                item("long").replace("\"value\":\"long\"", "\"value\":\"" + "x".repeat(501) + "\""),
                item("late", "\"versionCreated\":\"yesterday\""),
                item("odd", "\"pubStatus\":\"perhaps\""),
                "{\"uri\":\"urn:test:nothing\"}",
                item("listed", "\"by\":[1]"),
                item("last"));
        Path bytes = desk.file("bytes.jsonl", notUtf8);
        Path document = desk.file("document.json", "[" + item("inside") + ",\n{\"uri\":");
        Path empty = desk.file("empty.json", "");
        byte[] whole = zipped(item("zipped"), "x".repeat(100_000));
        Path cut = desk.file("cut.jsonl.gz", Arrays.copyOf(whole, whole.length - 20));
        Intake.Summary summary = desk.take(lines, bytes, document, empty, cut);
        assertThat(uris()).contains("urn:test:first", "urn:test:last", "urn:test:inside");
        assertThat(summary.added()).isEqualTo(uris().size());
        assertThat(desk.report())
                .anySatisfy(line -> assertThat(line).startsWith("lines.jsonl\t2\t\tit is broken: "))
                .anySatisfy(line -> assertThat(line).isEqualTo("lines.jsonl\t3\t\tit is no JSON object"))
                .anySatisfy(line -> assertThat(line).isEqualTo("lines.jsonl\t4\t\tit has no uri"))
                .anySatisfy(line -> assertThat(line)
                        .isEqualTo("lines.jsonl\t5\turn:test:video\tits type is video, which is not taken"))
                .anySatisfy(
                        line -> assertThat(line)
                                .isEqualTo(
                                        "lines.jsonl\t6\turn:test:long\tits headline has 501 characters; at most 500 can be kept"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("lines.jsonl\t7\turn:test:late\tversionCreated \"yesterday\""))
                .anySatisfy(
                        line -> assertThat(line).startsWith("lines.jsonl\t8\turn:test:odd\tits pubStatus is perhaps"))
                .anySatisfy(line -> assertThat(line).isEqualTo("lines.jsonl\t9\turn:test:nothing\tit has no headline"))
                .anySatisfy(line -> assertThat(line).startsWith("lines.jsonl\t10\t\tit is broken: "))
                .anySatisfy(line -> assertThat(line).startsWith("bytes.jsonl\t1\t\tit is broken: "))
                .anySatisfy(line -> assertThat(line).startsWith("document.json\t2\t\tthe document is broken: "))
                .anySatisfy(line -> assertThat(line).isEqualTo("empty.json\t1\t\tthe file is empty"))
                .anySatisfy(line -> assertThat(line).contains("cut.jsonl.gz").contains("cut short"));
        assertThat(summary.refused()).isEqualTo(desk.report().size());
    }

    @Test
    void characters_that_no_text_can_hold_are_taken_out() {
        Desk desk = desk();
        Path file = desk.file("a.jsonl", """
                {"uri":"urn:test:a","headlines":[{"value":"Nul\\u0000l and \\ud83d half"}],\
                "bodies":[{"contentType":"text/html","value":"<p>A\\u0000 B &#1; C \\udc00 \\uffff D</p>"}]}""");
        assertThat(desk.take(file).added()).isEqualTo(1);
        assertThat(of("a", ARTICLE.HEADLINE)).isEqualTo("Null and half");
        assertThat(of("a", ARTICLE.BODY)).matches("<p>A.? B +C +D</p>");
    }

    @Test
    void of_one_uri_the_last_counts_so_that_a_second_import_changes_nothing() {
        Desk desk = desk();
        Path file = desk.file(
                "a.jsonl",
                item("a"),
                item("b"),
                item("a", "\"slugline\":\"a-second\""),
                item("c"),
                item("a", "\"slugline\":\"a-third\""));
        Path other = desk.file("b.json", "[" + item("b", "\"slugline\":\"b-other\"") + "]");
        Intake.Summary wanted = new Intake.Summary(3, 0, 0, 0, 0, 0, 0, 3, 0);
        assertThat(desk.dryRun(file, other)).isEqualTo(wanted);
        assertThat(desk.take(file, other)).isEqualTo(wanted);
        assertThat(desk.report())
                .containsExactly(
                        "a.jsonl\t1\turn:test:a\twarning: its uri comes again in line 5; the last counts",
                        "a.jsonl\t2\turn:test:b\twarning: its uri comes again in b.json, line 1; the last counts",
                        "a.jsonl\t3\turn:test:a\twarning: its uri comes again in line 5; the last counts");
        assertThat(of("a", ARTICLE.SLUG)).isEqualTo("a-third");
        assertThat(of("b", ARTICLE.SLUG)).isEqualTo("b-other");
        Map<String, List<String>> before = Contents.of(newsroom.database());
        long edition = edition();
        assertThat(desk.take(file, other)).isEqualTo(new Intake.Summary(0, 0, 3, 0, 0, 0, 0, 3, 0));
        assertThat(edition()).isEqualTo(edition);
        assertThat(Contents.of(newsroom.database())).isEqualTo(before);
    }

    @Test
    void a_broken_item_does_not_count_as_the_last_of_its_uri() {
        Desk desk = desk();
        Intake.Summary summary = desk.take(desk.file("a.jsonl", item("a"), item("a") + "}", item("a") + item("b")));
        assertThat(summary).isEqualTo(new Intake.Summary(1, 0, 0, 2, 0, 0, 0, 0, 0));
    }

    @Test
    void reasons_are_sentences_without_a_word_of_the_program() {
        Desk desk = desk();
        Path lines = desk.file(
                "lines.jsonl",
                "broken",
                "{\"uri\":\"urn:a\",}",
                "{\"uri\":\"urn:a",
                "{\"uri\":\"urn:\u0001a\"}",
                item("a") + item("b"),
                item("a", "\"by\":[1]"),
                item("a", "\"people\":\"Ana Lima\""),
                item("a", "\"people\":[\"Ana Lima\"]"),
                item("a", "\"renditions\":[{\"width\":\"wide\"}]"),
                item("a", "\"renditions\":[{\"width\":99999999999}]"),
                item("a", "\"x\":" + "[".repeat(2_000)),
                "{\"uri\":" + "9".repeat(2_000) + "}",
                "{\"uri\":NaN}");
        Path notGzip = desk.file("plain.jsonl.gz", item("a"));
        Path empty = desk.file("empty.jsonl.gz", "");
        byte[] damaged = zipped(item("zipped"));
        damaged[20] ^= 0x7f;
        Intake.Summary summary = desk.take(lines, notGzip, empty, desk.file("damaged.jsonl.gz", damaged));
        assertThat(summary.refused()).isEqualTo(16).isEqualTo(desk.report().size());
        assertThat(desk.report())
                .contains(
                        "lines.jsonl\t1\t\tit is broken: \"broken\" at column 1 is no JSON",
                        "lines.jsonl\t3\t\tit is broken: it ends too early",
                        "lines.jsonl\t5\t\tit is broken: something follows the item",
                        "lines.jsonl\t6\t\tit is broken: \"by\" should be a text",
                        "lines.jsonl\t7\t\tit is broken: \"people\" should be a list",
                        "lines.jsonl\t8\t\tit is broken: \"people[0]\" should be an object",
                        "lines.jsonl\t9\t\tit is broken: \"renditions[0].width\" should be a whole number",
                        "plain.jsonl.gz\t1\t\tthe file is not gzip, though its name ends in .gz")
                .allSatisfy(line -> assertThat(line.split("\t", 4)[3])
                        .doesNotContain("`", "$", "()", "_")
                        .doesNotContainPattern("[a-z]\\.[a-z]+\\.[a-zA-Z]")
                        .doesNotContainPattern("[a-z]{2}[A-Z]|Exception|[A-Z]{5}"));
    }

    @Test
    void an_item_of_a_list_is_reported_where_it_begins_and_by_its_number() {
        Desk desk = desk();
        String video = "{\"uri\":\"urn:v\",\n\"type\":\"video\"}";
        desk.take(desk.file("list.json", "[\n" + item("a") + ",\n\n" + video + ", " + video.replace("v", "w") + "\n]"));
        assertThat(desk.report())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("which is not taken"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("list.json\t4\turn:v\titem 2: its type is"),
                        line -> assertThat(line).startsWith("list.json\t5\turn:w\titem 3: its type is"));
    }

    @Test
    void an_article_without_a_date_is_taken_counted_and_told() {
        Desk desk = desk();
        String undated = "{\"uri\":\"urn:test:a\",\"headlines\":[{\"value\":\"A\"}]%s}";
        Path file = desk.file(
                "a.jsonl",
                undated.formatted(""),
                undated.replace(":a", ":b").formatted(",\"pubStatus\":\"withheld\""),
                item("c"));
        assertThat(desk.dryRun(file)).isEqualTo(new Intake.Summary(3, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(desk.take(file)).isEqualTo(new Intake.Summary(3, 0, 0, 0, 0, 0, 0, 0, 1));
        assertThat(desk.report())
                .containsExactly("a.jsonl\t1\turn:test:a\twarning: it has no date; it counts as published when it was "
                        + "first taken");
    }

    @Test
    void a_date_that_no_article_can_have_is_refused() {
        Desk desk = desk();
        Intake.Summary summary = desk.take(desk.file(
                "a.jsonl",
                item("old", "\"contentCreated\":\"0001-01-01T00:00:00Z\""),
                item("far", "\"versionCreated\":\"9999-12-31T23:59:59Z\""),
                item("embargo", "\"embargoedUntil\":\"2031-03-03T00:00:00Z\""),
                item("ended", "\"expires\":\"0001-01-01\""),
                item("beyond", "\"expires\":\"+123456-01-01\""),
                item("gazette", "\"contentCreated\":\"1605-07-01\""),
                item("plan", "\"embargoedUntil\":\"2031-03-01T00:00:00Z\""),
                item("never", "\"expires\":\"9999-12-31T23:59:59Z\"")));
        assertThat(desk.report()).hasSize(5);
        assertThat(summary.refused()).isEqualTo(5);
        assertThat(uris()).containsExactly("urn:test:gazette", "urn:test:never", "urn:test:plan");
        assertThat(desk.report())
                .contains(
                        "a.jsonl\t1\turn:test:old\tcontentCreated \"0001-01-01T00:00:00Z\" is before the year 1500",
                        "a.jsonl\t2\turn:test:far\tversionCreated \"9999-12-31T23:59:59Z\" is more than 5 years ahead");
    }

    @Test
    void letters_that_turn_the_direction_of_text_cannot_turn_a_page() {
        Desk desk = desk();
        desk.take(desk.file("a.jsonl", """
                {"uri":"urn:test:a","headlines":[{"value":"The \u202egpj.exe"}],"firstCreated":"2026-01-10",\
                "descriptions":[{"role":"summary","value":"Left \u2067open.\\nA \u2068name\u2069."}],\
                "bodies":[{"contentType":"text/html","value":\
                "<p>One &#x202e;open, <em>two</em>.</p><p>\u2067\u0627\u0628\u2069 and \u202dforced\u202c</p><p>\u2067\u0627\u2069 closed.</p>"}]}"""));
        assertThat(of("a", ARTICLE.HEADLINE)).isEqualTo("The gpj.exe");
        assertThat(of("a", ARTICLE.STANDFIRST)).isEqualTo("Left open.\nA \u2068name\u2069.");
        assertThat(of("a", ARTICLE.BODY))
                .isEqualTo(
                        "<p>One open, <em>two</em>.</p><p>\u0627\u0628 and forced</p><p>\u2067\u0627\u2069 closed.</p>");
    }

    @Test
    void stopped_half_way_and_started_again_it_ends_the_same() {
        String[] lines = IntStream.range(0, 700)
                .mapToObj(i -> item("n" + i).replace("\"value\":\"n" + i + "\"", "\"value\":\"Same headline\""))
                .toArray(String[]::new);
        Desk desk = desk();
        desk.take(desk.file("all.jsonl", Arrays.copyOf(lines, 450)));
        desk.take(desk.file("all.jsonl", lines));
        Map<String, List<String>> resumed = Contents.of(newsroom.database());
        try (Newsroom other = Newsroom.open()) {
            Desk otherDesk = new Desk(other, folder);
            assertThat(otherDesk.take(folder.resolve("all.jsonl")).added()).isEqualTo(700);
            assertThat(Contents.of(other.database())).isEqualTo(resumed);
        }
    }

    @Test
    void each_batch_is_one_edition() {
        long before = edition();
        Desk desk = desk();
        desk.take(desk.file(
                "all.jsonl",
                IntStream.range(0, 700).mapToObj(i -> item("n" + i)).toArray(String[]::new)));
        assertThat(edition() - before).isEqualTo(3);
    }

    @Test
    void a_dry_run_tells_what_would_happen_and_writes_nothing() {
        Desk desk = desk();
        desk.take(desk.file("a.jsonl", item("a"), item("b")));
        Map<String, List<String>> before = Contents.of(newsroom.database());
        Intake.Summary summary = desk.dryRun(
                desk.file(
                        "b.jsonl",
                        item("a"),
                        item("b", "\"slugline\":\"other\""),
                        item("c"),
                        "broken",
                        "{\"uri\":\"urn:s\",\"type\":\"composite\",\"profile\":\"section\",\"headlines\":[{\"value\":\"Sport\"}]}"));
        assertThat(summary).isEqualTo(new Intake.Summary(1, 1, 1, 1, 0, 0, 1, 0, 0));
        assertThat(Contents.of(newsroom.database())).isEqualTo(before);
    }

    @Test
    void json_that_is_no_news_is_passed_over() {
        Desk desk = desk();
        Intake.Summary summary = desk.take(
                desk.file("queries.jsonl", "{\"id\":\"Q1\",\"text\":\"a\"}", "{\"id\":\"Q2\",\"text\":\"b\"}"));
        assertThat(summary.refused()).isZero();
        assertThat(summary.otherwise()).isEqualTo(2);
        assertThat(desk.report()).hasSize(1);
    }

    private static String picture(String href) {
        return "{\"name\":\"hero\",\"uri\":\"urn:p:" + href
                + "\",\"type\":\"picture\",\"descriptions\":[{\"role\":\"alt\","
                + "\"value\":\"A bridge\"}],\"renditions\":[{\"name\":\"original\",\"href\":\"" + href
                + "\",\"width\":640,\"height\":360,\"poi\":{\"x\":160,\"y\":90}}]}";
    }

    @Test
    void pictures_lie_beside_and_are_stored_once() {
        Desk desk = desk();
        desk.picture("corpus/photos/a b.jpg", Color.GREEN);
        Path file = desk.file(
                "corpus/stories/news.jsonl",
                item("a", "\"associations\":[" + picture("../photos/a b.jpg") + "]"),
                item("b", "\"associations\":[" + picture("../photos/a%20b.jpg") + "]"));
        Intake.Summary summary = desk.take(file);
        assertThat(summary.warnings()).isZero();
        assertThat(newsroom.database().dsl().selectFrom(PICTURE).fetch())
                .hasSize(2)
                .allSatisfy(row -> {
                    assertThat(row.getAlt()).isEqualTo("A bridge");
                    assertThat(row.getFocalX()).isEqualTo(0.25f);
                    assertThat(row.getFocalY()).isEqualTo(0.25f);
                    assertThat(row.getWidth()).isEqualTo(640);
                });
        assertThat(newsroom.database()
                        .dsl()
                        .selectDistinct(PICTURE.HASH)
                        .from(PICTURE)
                        .fetch())
                .hasSize(1);
    }

    @Test
    void whose_a_picture_is_comes_from_its_file_where_the_item_says_nothing() {
        Desk desk = desk();
        desk.file("in/a.jpg", Camera.withRights());
        String silent = picture("a.jpg");
        String spoken = picture("../in/a.jpg")
                .replace(
                        "\"renditions\"",
                        "\"copyrightNotice\":\"Ours\",\"usageTerms\":\"Ask us\",\"infoSources\":[{\"role\":\"licensor\","
                                + "\"uri\":\"https://ours.example/\"}],\"renditions\"");
        desk.take(desk.file(
                "in/news.jsonl",
                item("a", "\"associations\":[" + silent + "]"),
                item("b", "\"associations\":[" + spoken + "]")));
        assertThat(newsroom.database()
                        .dsl()
                        .select(PICTURE.COPYRIGHT, PICTURE.LICENSE, PICTURE.LICENSE_PAGE)
                        .from(PICTURE)
                        .orderBy(PICTURE.URI.desc())
                        .fetch(row -> row.value1() + " | " + row.value2() + " | " + row.value3()))
                .containsExactly(
                        "(c) 2026 The Agency | https://agency.example/licence | https://agency.example/buy",
                        "Ours | Ask us | https://ours.example/");
    }

    @Test
    void a_picture_that_cannot_be_had_leaves_the_article_without_it_and_a_warning() throws IOException {
        Desk desk = desk();
        desk.picture("outside/far.jpg", Color.RED);
        desk.file("in/in/text.jpg", "no picture");
        Files.createSymbolicLink(folder.resolve("in/in/link.jpg"), folder.resolve("outside/far.jpg"));
        List<String> hrefs = new ArrayList<>(List.of(
                "missing.jpg",
                "../../outside/far.jpg",
                "link.jpg",
                "text.jpg",
                "https://news.example/a.jpg",
                "file:///etc/passwd",
                "//news.example/a.jpg",
                folder.resolve("outside/far.jpg").toString(),
                "a\\u0000b.jpg",
                ""));
        String[] lines = IntStream.range(0, hrefs.size())
                .mapToObj(i -> item("n" + i, "\"associations\":[" + picture(hrefs.get(i)) + "]"))
                .toArray(String[]::new);
        Intake.Summary summary = desk.take(desk.file("in/in/news.jsonl", lines));
        assertThat(summary.added()).isEqualTo(hrefs.size());
        assertThat(summary.warnings()).isEqualTo(hrefs.size());
        assertThat(desk.report())
                .hasSize(hrefs.size())
                .allSatisfy(line -> assertThat(line).contains("warning: taken without its picture"));
        assertThat(newsroom.database().dsl().fetchCount(PICTURE)).isZero();
    }

    @Test
    void a_picture_without_alt_text_is_taken_and_told() {
        Desk desk = desk();
        desk.picture("in/a.jpg", Color.GREEN);
        String silent = picture("a.jpg").replaceFirst("\"descriptions\":.*?],", "");
        Path file = desk.file(
                "in/news.jsonl",
                item("a", "\"associations\":[" + picture("a.jpg") + "]"),
                item("b", "\"associations\":[" + silent + "]"),
                item("c", "\"associations\":[" + picture("a.jpg").replace("A bridge", "") + "]"),
                silent);
        Intake.Summary summary = desk.take(file);
        assertThat(summary.added()).isEqualTo(4);
        assertThat(summary.warnings()).isEqualTo(2);
        assertThat(desk.report())
                .containsExactly(
                        "in/news.jsonl\t2\turn:test:b\twarning: its picture urn:p:a.jpg has no alt text",
                        "in/news.jsonl\t4\turn:p:a.jpg\twarning: its picture urn:p:a.jpg has no alt text");
    }

    @Test
    void what_the_program_breaks_at_refuses_one_item_and_stops_nothing() {
        Desk desk = desk();
        desk.picture("in/a.jpg", Color.GREEN);
        PictureStore endless = new PictureStore(new PictureFiles() {
            @Override
            public Optional<Path> find(String key) {
                throw new StackOverflowError(key);
            }

            @Override
            public void put(String key, Path content) {}

            @Override
            public void put(String key, byte[] content) {}
        });
        Path file = desk.file(
                "in/news.jsonl", item("a"), item("b", "\"associations\":[" + picture("a.jpg") + "]"), item("c"));
        Intake.Summary summary = desk.take(endless, false, file);
        assertThat(summary.added()).isEqualTo(2);
        assertThat(desk.report())
                .containsExactly("in/news.jsonl\t2\turn:test:b\tit could not be looked into; the log says why");
    }

    @Test
    void a_picture_within_the_body_is_found_by_its_path() {
        Desk desk = desk();
        desk.picture("pictures/a.jpg", Color.GRAY);
        Path file = desk.file(
                "in/a.json",
                item("a", "\"associations\":[" + picture("../pictures/a.jpg").replace("hero", "figure") + "]")
                        .replace(
                                "<p>Text of a.</p>",
                                "<p>One.</p><img src='../pictures/a.jpg' alt='Here'><img src='x.gif'>"));
        desk.take(file);
        assertThat(of("a", ARTICLE.BODY))
                .isEqualTo("<p>One.</p><figure><img src=\"picture:urn:p:../pictures/a.jpg\" alt=\"Here\"></figure>");
        assertThat(of("a", ARTICLE.HERO_ID)).isNull();
    }

    @Test
    void drafts_withdrawn_and_embargoed_articles_are_what_they_are() {
        Desk desk = desk();
        desk.take(desk.file(
                "a.jsonl",
                item("draft", "\"pubStatus\":\"withheld\""),
                item("gone", "\"pubStatus\":\"canceled\""),
                item("later", "\"embargoedUntil\":\"2026-03-02T12:00:00+01:00\"")));
        assertThat(newsroom.get("/news/draft").status()).isEqualTo(404);
        assertThat(newsroom.get("/news/gone").status()).isEqualTo(410);
        assertThat(newsroom.get("/news/later").status()).isEqualTo(404);
        assertThat(of("later", ARTICLE.PUBLISHED_AT)).isEqualTo(Instant.parse("2026-03-02T11:00:00Z"));
        assertThat(of("draft", ARTICLE.PUBLISHED_AT)).isNull();
    }
}
