package broadsheet.archive;

import static broadsheet.archive.Desk.item;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a person sees of the two commands. */
class CommandsTest {

    @TempDir
    Path folder;

    private final Newsroom newsroom = Newsroom.open();
    private final StringWriter said = new StringWriter();

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Premises open(boolean toRead) {
        return new Premises(
                newsroom.database(),
                newsroom.publishing(),
                newsroom.app().pictureStore(),
                Clock.fixed(Newsroom.NOW, ZoneOffset.UTC),
                ZoneOffset.UTC,
                Locale.ENGLISH,
                folder.resolve("data"),
                () -> {});
    }

    private int run(Object command, Object... arguments) {
        PrintWriter out = new PrintWriter(said, true);
        return new CommandLine(command)
                .setOut(out)
                .setErr(out)
                .execute(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
    }

    @Test
    void an_import_tells_what_became_of_all_and_where_the_refused_are_listed() throws IOException {
        Path file = new Desk(newsroom, folder).file("a.jsonl", item("a"), "broken");
        assertThat(run(new ImportCommand(this::open), file)).isEqualTo(1);
        assertThat(said.toString()).contains("1 added, 0 changed, 0 unchanged, 1 refused");
        Path report = folder.resolve("data/import-report-2026-03-02T09-00-00Z.tsv");
        assertThat(said.toString()).contains(report.toString());
        assertThat(Files.readAllLines(report)).hasSize(2).first().isEqualTo("file\tline\turi\treason");
    }

    @Test
    void an_import_of_sound_items_leaves_no_report() {
        Path file = new Desk(newsroom, folder).file("a.jsonl", item("a"));
        assertThat(run(new ImportCommand(this::open), file)).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void a_dry_run_writes_only_the_report_that_is_asked_for() {
        Path file = new Desk(newsroom, folder).file("a.jsonl", item("a"), "broken");
        assertThat(run(new ImportCommand(this::open), "--dry-run", file)).isEqualTo(1);
        assertThat(said.toString()).contains("Nothing was written. Would be: 1 added");
        assertThat(folder.resolve("data")).doesNotExist();
        Path report = folder.resolve("asked/report.tsv");
        run(new ImportCommand(this::open), "--dry-run", "--report", report, file);
        assertThat(report).exists();
        assertThat(newsroom.publishing().empty()).isTrue();
    }

    @Test
    void what_cannot_be_read_is_a_mistake_of_usage() {
        assertThat(run(new ImportCommand(this::open), folder.resolve("missing.jsonl")))
                .isEqualTo(2);
        assertThat(said.toString()).contains("there is no file");
        assertThat(run(new ImportCommand(this::open))).isEqualTo(2);
    }

    @Test
    void a_folder_or_a_file_without_news_is_no_success() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertThat(run(new ImportCommand(this::open), empty)).isEqualTo(2);
        assertThat(said.toString()).contains("there is no ninjs in the folder " + empty);
        Path other = new Desk(newsroom, folder).file("queries.jsonl", "{\"id\":\"Q1\"}");
        assertThat(run(new ImportCommand(this::open), other)).isEqualTo(1);
        assertThat(said.toString()).contains("There was no ninjs in what was given.");
    }

    @Test
    void an_import_tells_what_came_twice_and_what_had_no_date() {
        Path file = new Desk(newsroom, folder)
                .file("a.jsonl", item("a"), item("a"), "{\"uri\":\"urn:b\",\"headlines\":[{\"value\":\"B\"}]}");
        assertThat(run(new ImportCommand(this::open), file)).isZero();
        assertThat(said.toString())
                .contains("2 added, 0 changed, 0 unchanged, 0 refused")
                .contains("1 had their uri again further on: of each the last counts")
                .contains("1 had no date: they count as published when they were first taken");
    }

    @Test
    void an_export_writes_a_folder_or_a_file_and_replaces_nothing_unasked() {
        new Desk(newsroom, folder).take(new Desk(newsroom, folder).file("a.jsonl", item("a")));
        assertThat(run(new ExportCommand(this::open), folder.resolve("out"))).isZero();
        assertThat(folder.resolve("out/site.jsonl")).exists();
        assertThat(said.toString()).contains("2 items and 0 pictures written");
        assertThat(run(new ExportCommand(this::open), folder.resolve("out"))).isEqualTo(2);
        assertThat(said.toString()).contains("--force");
        assertThat(run(new ExportCommand(this::open), "--force", folder.resolve("out")))
                .isZero();
        assertThat(run(new ExportCommand(this::open), folder.resolve("one.jsonl.gz")))
                .isZero();
        assertThat(folder.resolve("one.jsonl.gz")).exists();
    }
}
