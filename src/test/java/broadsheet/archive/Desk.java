package broadsheet.archive;

import broadsheet.Newsroom;
import broadsheet.picture.PictureStore;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** Files of news for a test, and their way into a newsroom. */
final class Desk {

    private final Newsroom newsroom;
    private final Path folder;
    private int reports;

    Desk(Newsroom newsroom, Path folder) {
        this.newsroom = newsroom;
        this.folder = folder;
    }

    /** A file of that path below the folder, with these lines. */
    Path file(String path, String... lines) {
        return file(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    Path file(String path, byte[] content) {
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of one colour with a block of another in it. */
    Path picture(String path, Color colour) {
        BufferedImage image = new BufferedImage(640, 360, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 640, 360);
        g.setColor(Color.ORANGE);
        g.fillRect(420, 90, 80, 80);
        g.dispose();
        try {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            ImageIO.write(image, "jpg", file.toFile());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Intake.Summary take(Path... files) {
        return take(false, files);
    }

    Intake.Summary dryRun(Path... files) {
        return take(true, files);
    }

    private Intake.Summary take(boolean dryRun, Path... files) {
        return take(newsroom.app().pictureStore(), dryRun, files);
    }

    Intake.Summary take(PictureStore pictures, boolean dryRun, Path... files) {
        reports++;
        try (ImportReport report = new ImportReport(reportFile())) {
            return new Import(
                            pictures,
                            Clock.fixed(newsroom.now(), ZoneOffset.UTC),
                            ZoneOffset.UTC,
                            Locale.ENGLISH,
                            new Progress(
                                    new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                                    false,
                                    () -> 0,
                                    0),
                            new Intake(newsroom.publishing(), report, dryRun))
                    .run(List.of(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path reportFile() {
        return folder.resolve("report-" + reports + ".tsv");
    }

    /** Lines of the last report without its head: file name, line, uri, reason. */
    List<String> report() {
        if (!Files.exists(reportFile())) return List.of();
        try (Stream<String> lines = Files.lines(reportFile())) {
            return lines.skip(1).map(line -> line.replace(folder + "/", "")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The least that makes an article. */
    static String item(String name, String more) {
        return """
                {"uri":"urn:test:%s","headlines":[{"role":"main","value":"%s"}],\
                "bodies":[{"role":"main","contentType":"text/html","value":"<p>Text of %s.</p>"}],\
                "firstCreated":"2026-01-10T10:00:00Z"%s}""".formatted(name, name, name, more.isEmpty() ? "" : "," + more);
    }

    static String item(String name) {
        return item(name, "");
    }
}
