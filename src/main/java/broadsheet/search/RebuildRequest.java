package broadsheet.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How another process asks the one that serves for a new index, and learns how far it is: two small files in the folder
 * of the index, since the two share nothing else.
 */
public final class RebuildRequest {

    /** How far a new index is. */
    public record Progress(int done, int total) {}

    private final Path request;
    private final Path progress;

    /** @param folder of the search index */
    public RebuildRequest(Path folder) {
        this.request = folder.resolve("rebuild-wanted");
        this.progress = folder.resolve("rebuild-progress");
    }

    public void ask() throws IOException {
        Files.createDirectories(request.toAbsolutePath().getParent());
        Files.writeString(request, "");
    }

    /** Whether it has been asked for and nobody has begun. */
    public boolean pending() {
        return Files.exists(request);
    }

    /** Empty when no index is being built. */
    public Optional<Progress> progress() {
        try {
            String[] numbers = Files.readString(progress).strip().split(" ");
            return Optional.of(new Progress(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    void tell(IndexState state) throws IOException {
        if (!state.building()) {
            Files.deleteIfExists(progress);
            return;
        }
        Files.createDirectories(progress.toAbsolutePath().getParent());
        Path written = progress.resolveSibling("rebuild-progress.new");
        Files.writeString(written, state.done() + " " + state.total());
        Files.move(written, progress, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The progress is told of before the request is taken away, so that whoever asked sees one or the other. */
    void taken() throws IOException {
        Files.deleteIfExists(request);
    }
}
