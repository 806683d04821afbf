package broadsheet.archive;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.SiteQueries;
import broadsheet.edition.Holdings;
import broadsheet.edition.Imprint;
import broadsheet.edition.Placement;
import broadsheet.picture.PictureStore;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SequenceWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;
import java.util.zip.GZIPOutputStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Writes a whole site as ninjs, one item a line, with its pictures in a folder beside: the imprint, sections, topics and
 * pictures of which no article tells all, authors, articles (drafts and withdrawn ones too), what was chosen beside them,
 * and the front. A page of each at a time is in the memory. The file has its name only when it is complete.
 */
final class Export {

    private static final int PAGE = 300;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final DSLContext dsl;
    private final Clock clock;
    private final PictureStore store;
    private final Path file;
    private final Path pictures;
    private final NinjsWriter ninjs;
    private final Runnable itemWritten;
    private final Set<String> copied = new HashSet<>();
    private final List<String> missing = new ArrayList<>();
    private long items;
    private @Nullable SequenceWriter out;

    /**
     * @param dsl of one transaction, so that what is written belongs together
     * @param file to write; its pictures go into the folder "pictures" beside it
     * @param itemWritten told of each item
     */
    Export(DSLContext dsl, Clock clock, PictureStore store, Path file, Runnable itemWritten) {
        this.dsl = dsl;
        this.clock = clock;
        this.store = store;
        this.file = file.toAbsolutePath();
        this.pictures = this.file.resolveSibling("pictures");
        this.ninjs = new NinjsWriter(clock, picture -> "pictures/" + path(picture));
        this.itemWritten = itemWritten;
    }

    private static String path(Picture picture) {
        return picture.hash().substring(0, 2) + "/" + picture.hash() + "."
                + picture.format().replace("jpeg", "jpg");
    }

    /** @param missing hashes of pictures whose files the store has lost */
    record Summary(long items, long pictures, List<String> missing) {}

    Summary run() throws IOException {
        Files.createDirectories(file.getParent());
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try (OutputStream bytes = Files.newOutputStream(part);
                OutputStream text = file.toString().endsWith(".gz") ? new GZIPOutputStream(bytes, 1 << 16) : bytes;
                SequenceWriter lines =
                        JSON.writer().withRootValueSeparator("\n").writeValues(text)) {
            out = lines;
            writeAll();
            lines.flush();
            text.write('\n');
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return new Summary(items, copied.size(), missing);
    }

    private void writeAll() throws IOException {
        Holdings holdings = new Holdings(dsl);
        Imprint imprint = holdings.imprint();
        if (!imprint.empty()) write(Imprints.write(imprint));
        for (var section : new SiteQueries(dsl, clock).sections()) write(ninjs.section(section));
        pages(holdings::topics, held -> held.topic().id(), held -> write(ninjs.topic(held.topic(), held.oldSlugs())));
        pages(holdings::loosePictures, Picture::id, picture -> {
            copy(picture);
            write(ninjs.picture(picture));
        });
        pages(holdings::authors, Author::id, author -> {
            if (author.portrait() != null) copy(author.portrait());
            write(ninjs.author(author));
        });
        pages(holdings::articles, Holdings.Held::id, held -> {
            if (held.submission().headline().isBlank()) return; // begun at the desk, with nothing in it yet
            if (held.submission().hero() != null) copy(held.submission().hero());
            for (Picture picture : held.submission().pictures()) copy(picture);
            write(ninjs.item(held.submission()));
        });
        pages(
                holdings::choices,
                Holdings.Chosen::id,
                chosen -> write(ninjs.choices(chosen.uri(), chosen.pins(), chosen.bars())));
        List<Placement> front = holdings.front();
        if (!front.isEmpty()) write(ninjs.front(front));
    }

    private interface Each<T> {
        void accept(T one) throws IOException;
    }

    private static <T> void pages(BiFunction<Long, Integer, List<T>> page, ToLongFunction<T> id, Each<T> each)
            throws IOException {
        List<T> some = page.apply(0L, PAGE);
        while (!some.isEmpty()) {
            for (T one : some) each.accept(one);
            some = page.apply(id.applyAsLong(some.get(some.size() - 1)), PAGE);
        }
    }

    private void write(Ninjs item) throws IOException {
        if (out == null) throw new IllegalStateException("there is no file open");
        out.write(item);
        items++;
        itemWritten.run();
    }

    private void copy(Picture picture) throws IOException {
        if (!copied.add(picture.hash())) return;
        Path target = pictures.resolve(path(picture));
        try {
            Path original = store.original(picture.hash());
            if (Files.exists(target) && Files.size(target) == Files.size(original)) return;
            Files.createDirectories(target.getParent());
            Files.copy(original, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException e) {
            copied.remove(picture.hash());
            if (!missing.contains(picture.hash())) missing.add(picture.hash());
        }
    }
}
