package broadsheet.resource;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The program's own files: in the jar it runs from, or on disk while it is being developed. */
public final class Resources {

    /** Of the files in folders, written by the build: a jar has its names in no order, and 25,000 of them. */
    private static final String LIST = "/resources.txt";

    private Resources() {}

    /**
     * Lists the files for a program that will be a jar, which {@link #names} can then tell.
     *
     * @param root the program, on disk
     * @param folders such as static
     */
    public static void list(Path root, List<String> folders) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : folders)
            for (String name : namesOnDisk(root.resolve(folder))) names.add(folder + "/" + name);
        Files.write(root.resolve(LIST.substring(1)), names);
    }

    /**
     * The files of a folder and of those in it; from a jar, those that were listed.
     *
     * @param folder such as /static
     * @return names within the folder, in their order, such as css/base.css
     */
    public static List<String> names(String folder) {
        URL url = url(folder);
        try {
            return url.getProtocol().equals("jar")
                    ? namesListed(folder, new String(read(LIST), StandardCharsets.UTF_8))
                    : namesOnDisk(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> namesListed(String folder, String list) {
        String prefix = folder.substring(1) + "/";
        return list.lines()
                .filter(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
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
