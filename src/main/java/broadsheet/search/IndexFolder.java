package broadsheet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder that index folders lie in: {@code index-1}, {@code index-2} and so on. A new one is built beside the one
 * that serves, whose number is lower.
 */
record IndexFolder(Path path) {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFolder.class);
    private static final Pattern NAME = Pattern.compile("index-(\\d{1,9})");

    /** Moves out of the way what lies in its place and is no folder: what that is, only whoever put it there knows. */
    void free() throws IOException {
        if (!Files.isRegularFile(path)) return;
        Path aside = path.resolveSibling(path.getFileName() + ".file");
        Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
        LOG.warn("{} was no folder for the search index: it is {} now.", path, aside.getFileName());
    }

    /** Highest number first. */
    List<Path> all() throws IOException {
        if (!Files.isDirectory(path)) return List.of();
        try (Stream<Path> children = Files.list(path)) {
            return children.filter(child -> number(child).isPresent())
                    .sorted(Comparator.comparing((Path child) -> number(child).orElse(0))
                            .reversed())
                    .toList();
        }
    }

    /** A folder that is not there yet, above all others. */
    Path next() throws IOException {
        Files.createDirectories(path);
        int highest = all().stream().findFirst().flatMap(IndexFolder::number).orElse(0);
        return path.resolve("index-" + (highest + 1));
    }

    private static Optional<Integer> number(Path child) {
        var matcher = NAME.matcher(child.getFileName().toString());
        return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
    }

    /** Deletes a folder and what lies in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
