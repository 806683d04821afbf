package broadsheet.archive;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What an import refused, took only in part or took with a doubt: one line each of file, line, uri and reason, parted by
 * tabs; of what stands in a list, its number too. There is no file when there is nothing to tell.
 */
final class ImportReport implements AutoCloseable {

    private final @Nullable Path file;
    private @Nullable BufferedWriter out;

    /** @param file null to write none */
    ImportReport(@Nullable Path file) {
        this.file = file;
    }

    void refused(NewsFiles.Raw raw, @Nullable String uri, String reason) {
        write(raw, uri, reason);
    }

    void warning(NewsFiles.Raw raw, @Nullable String uri, String reason) {
        write(raw, uri, "warning: " + reason);
    }

    private void write(NewsFiles.Raw raw, @Nullable String uri, String reason) {
        if (file == null) return;
        try {
            if (out == null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                out = Files.newBufferedWriter(file);
                out.write("file\tline\turi\treason\n");
            }
            out.write(cell(raw.file().toString()) + "\t" + raw.line() + "\t" + cell(uri == null ? "" : uri) + "\t"
                    + (raw.item() == 0 ? "" : "item " + raw.item() + ": ") + cell(reason) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String cell(String text) {
        return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
    }

    /** Where it is; null when there was nothing to tell. */
    @Nullable
    Path written() {
        return out == null ? null : file;
    }

    @Override
    public void close() throws IOException {
        if (out != null) out.close();
    }
}
