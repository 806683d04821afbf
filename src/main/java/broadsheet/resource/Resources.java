package broadsheet.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The program's own files: in the jar it runs from, or on disk while it is being developed. */
public final class Resources {

    private Resources() {}

    /**
     * The files of a folder and of those in it.
     *
     * @param folder such as /static
     * @return names within the folder, in their order, such as css/base.css
     */
    public static List<String> names(String folder) {
        URL url = url(folder);
        try {
            return url.getProtocol().equals("jar") ? namesInJar(url) : namesOnDisk(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's jar is open anyway: this is some ten times as fast as a file system over it. */
    private static List<String> namesInJar(URL url) throws IOException {
        JarURLConnection place = (JarURLConnection) url.openConnection();
        String prefix = place.getEntryName().replaceFirst("/?$", "/");
        JarFile jar = place.getJarFile(); // shared, and not ours to close
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static List<String> namesOnDisk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The content of one file.
     *
     * @param file such as /static/css/base.css
     */
    public static byte[] read(String file) {
        try (InputStream in = url(file).openStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A folder as a place where files are read like any others.
     *
     * @param folder such as /db/demo
     */
    public static Path folder(String folder) {
        try {
            URI uri = url(folder).toURI();
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

    private static URL url(String name) {
        URL url = Resources.class.getResource(name);
        if (url == null) throw new IllegalStateException("the program lacks " + name);
        return url;
    }
}
