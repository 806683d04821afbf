package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Section;
import broadsheet.db.Database;
import broadsheet.edition.Placement;
import broadsheet.edition.Publishing;
import broadsheet.edition.Submission;
import broadsheet.picture.PictureStore;
import broadsheet.resource.Resources;
import broadsheet.resource.TemporaryFolder;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The demonstration newsroom: a paper in ninjs for a store which has nothing in it. Its dates are moved by whole days, so
 * that it is always of the last day and what it tells at noon still happens at noon. All of it is one transaction:
 * killed half way, it leaves the store as empty as it was.
 *
 * <p>To read it takes longer than all the rest of a first start. So the build loads it, as of the day it was written
 * for, into a file that a new store can begin as; then there are its pictures to be put in their place and its dates to
 * be moved, which is one transaction too, and done at a later start when the first was killed before.
 */
public final class Demo {

    private static final Logger LOG = LoggerFactory.getLogger(Demo.class);
    private static final String FOLDER = "/db/demo";
    private static final String STORE = "/db/h2/demo.mv.db";
    static final String MEASURES = "pictures/measures.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What it is in time for. */
    public static final Instant WRITTEN = Instant.parse("2026-01-15T12:00:00Z");

    private final PictureStore pictures;
    private final Clock clock;
    private @Nullable CompletableFuture<Void> picturesAhead;

    public Demo(PictureStore pictures, Clock clock) {
        this.pictures = pictures;
        this.clock = clock;
    }

    /** A new store that is to have the newsroom in it is opened with {@link #load} in mind. */
    public Database open(String url, String user, String password) {
        if (!Database.absent(url) || !Resources.has(STORE)) return Database.open(url, user, password);
        picturesAhead = CompletableFuture.runAsync(this::keepPictures);
        return Database.open(url, user, password, STORE);
    }

    /**
     * Loads it, unless there is anything else in the store.
     *
     * @return whether it was loaded
     * @throws RuntimeException when it cannot be read or written: the disk is full, say
     */
    public boolean load(Publishing publishing) {
        if (publishing.empty()) return publishing.found(paper());
        if (!publishing.changedAt().equals(WRITTEN)) return false;
        if (picturesAhead == null) keepPictures();
        else picturesAhead.join();
        return publishing.redate(WRITTEN, since());
    }

    private void keepPictures() {
        try {
            Map<String, PictureStore.Stored> measures = measures(Resources.read(FOLDER + "/" + MEASURES));
            for (String name : Resources.names(FOLDER)) {
                PictureStore.Stored known = measures.get(name.substring(name.lastIndexOf('/') + 1));
                if (known == null) continue;
                pictures.adopt(Resources.read(FOLDER + "/" + name), known);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration's pictures cannot be kept", e);
        }
    }

    private Publishing.Paper paper() {
        try {
            try (TemporaryFolder folder = TemporaryFolder.make("demo")) {
                Resources.unpack(FOLDER, folder.path());
                return paper(folder.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the demonstration newsroom cannot be read", e);
        }
    }

    private Publishing.Paper paper(Path folder) throws IOException {
        List<NewsFiles.Raw> raws = Collections.synchronizedList(new ArrayList<>());
        for (Path file : NewsFiles.under(folder)) NewsFiles.read(file, bytes -> {}, raws::add);
        NinjsReader reader = reader(folder);
        List<Piece> pieces = raws.parallelStream()
                .map(raw -> piece(raw, reader))
                .filter(Objects::nonNull)
                .toList();
        List<Section> sections = new ArrayList<>();
        List<Author> authors = new ArrayList<>();
        Map<String, Submission> submissions = new LinkedHashMap<>();
        List<Placement> front = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Piece.OfSection section) sections.add(section.section());
            else if (piece instanceof Piece.OfAuthor author) authors.add(author.author());
            else if (piece instanceof Piece.OfArticle article) submissions.put(piece.uri(), article.submission());
            else if (piece instanceof Piece.OfFront laidOut) front.addAll(laidOut.placements());
        }
        return new Publishing.Paper(sections, authors, List.copyOf(submissions.values()), front);
    }

    private NinjsReader reader(Path folder) throws IOException {
        Map<String, PictureStore.Stored> measures = measures(folder);
        Duration since = since();
        return new NinjsReader(
                new PictureIntake(file -> keep(file, measures), folder),
                clock,
                ZoneOffset.UTC,
                Locale.ENGLISH,
                time -> time.plus(since));
    }

    private Duration since() {
        return Duration.ofDays(Duration.between(WRITTEN, clock.instant()).toDays());
    }

    /** What the program knows of its own pictures, by file name: taken again, they would double the time to start. */
    static Map<String, PictureStore.Stored> measures(Path folder) throws IOException {
        Path file = folder.resolve(MEASURES);
        return Files.exists(file) ? measures(Files.readAllBytes(file)) : Map.of();
    }

    private static Map<String, PictureStore.Stored> measures(byte[] json) throws IOException {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    private PictureStore.Stored keep(Path file, Map<String, PictureStore.Stored> measures)
            throws IOException, PictureStore.Refused {
        PictureStore.Stored known = measures.get(String.valueOf(file.getFileName()));
        return known == null ? pictures.take(file) : pictures.adopt(Files.readAllBytes(file), known);
    }

    private static @Nullable Piece piece(NewsFiles.Raw raw, NinjsReader reader) {
        try {
            Ninjs item = raw.parse();
            if (!item.news()) return null;
            NinjsReader.Reading reading = reader.read(item, raw.file());
            reading.warnings().forEach(warning -> LOG.warn("{}: {}", raw.file(), warning));
            return reading.piece();
        } catch (Unreadable e) {
            LOG.warn("{}, line {}: {}", raw.file(), raw.line(), e.getMessage());
            return null;
        }
    }
}
