package broadsheet.archive;

import broadsheet.picture.PictureStore;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Looks at the demonstration newsroom's pictures and writes down what the program would find. */
final class DemoMeasures {

    private DemoMeasures() {}

    /** Run it from the project's folder after a picture has changed. */
    public static void main(String[] args) throws IOException, PictureStore.Refused {
        Path folder = Path.of("db/demo");
        Files.writeString(
                folder.resolve(Demo.MEASURES),
                JsonMapper.builder()
                                .enable(SerializationFeature.INDENT_OUTPUT)
                                .build()
                                .writeValueAsString(taken(folder, Files.createTempDirectory("measures")))
                        + "\n");
    }

    /** By file name. */
    static Map<String, PictureStore.Stored> taken(Path folder, Path scratch) throws IOException, PictureStore.Refused {
        PictureStore store = new PictureStore(scratch);
        Map<String, PictureStore.Stored> measures = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("pictures"))) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".jpg")).toList())
                measures.put(file.getFileName().toString(), store.take(file));
        }
        return measures;
    }
}
