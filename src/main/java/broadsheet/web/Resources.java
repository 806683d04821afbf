package broadsheet.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;

/** The program's own files, as a folder: in the jar it runs from, or on disk while it is being developed. */
public final class Resources {

    private Resources() {}

    /** @param folder such as /static */
    public static Path folder(String folder) {
        URL url = Resources.class.getResource(folder);
        if (url == null) throw new IllegalStateException("the program lacks its folder " + folder);
        try {
            URI uri = url.toURI();
            return uri.getScheme().equals("jar") ? inJar(uri) : Path.of(uri);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path inJar(URI uri) throws IOException {
        try {
            FileSystem jar = FileSystems.newFileSystem(uri, Map.of()); // stays open as long as the program runs
            return jar.provider().getPath(uri);
        } catch (FileSystemAlreadyExistsException e) {
            return Path.of(uri);
        }
    }
}
