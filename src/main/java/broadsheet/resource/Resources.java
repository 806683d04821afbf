package broadsheet.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

    /** The program's jar is open anyway; a file system over it would read its whole directory again. */
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

    public static boolean has(String file) {
        return Resources.class.getResource(file) != null;
    }

    /**
     * The content of one file.
     *
     * @param file such as /static/css/base.css
     */
    public static byte[] read(String file) {
        try (InputStream in = open(file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String file) throws IOException {
        return url(file).openStream();
    }

    /**
     * Writes the files of a folder to the disk, for what wants them there.
     *
     * @param folder such as /db/demo
     * @param to a folder
     */
    public static void unpack(String folder, Path to) throws IOException {
        for (String name : names(folder)) {
            Path file = to.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream in = open(folder + "/" + name)) {
                Files.copy(in, file);
            }
        }
    }

    private static URL url(String name) {
        URL url = Resources.class.getResource(name);
        if (url == null) throw new IllegalStateException("the program lacks " + name);
        return url;
    }
}
