package broadsheet.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads the items of files one by one: a {@code .json} document or array, a {@code .jsonl} file of one item a line, each
 * also as {@code .gz}. What is broken is handed on as such, with its line.
 */
final class NewsFiles {

    private static final Pattern NEWS = Pattern.compile(".*\\.(json|jsonl|ndjson)(\\.gz)?");
    /** An article has at most 2 MB of body: more than this in a line is no article, and must not fill the memory. */
    static final int LONGEST_LINE = 8_000_000;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();
    private static final ObjectReader TREE = JSON.reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private NewsFiles() {}

    /** An item as it lies in a file, not looked into yet. */
    record Raw(Path file, long line, int size, Content content) {

        /** @throws Unreadable when it is broken, or not made as ninjs says */
        Ninjs parse() throws Unreadable {
            try {
                JsonNode tree = content.tree();
                if (!(tree instanceof ObjectNode item)) throw new Unreadable("it is no JSON object");
                OlderNinjs.upgrade(item);
                return JSON.treeToValue(item, Ninjs.class);
            } catch (JsonProcessingException e) {
                throw new Unreadable("it is broken: " + e.getOriginalMessage().replaceAll("\\s+", " "), e);
            } catch (IOException e) {
                throw new Unreadable("it is broken: " + e.getMessage(), e);
            }
        }
    }

    interface Content {
        JsonNode tree() throws IOException, Unreadable;
    }

    interface Sink {
        void accept(Raw raw) throws IOException;
    }

    /**
     * The files to read: of a folder, those below it, sorted, but what sections there are comes first.
     *
     * @throws IOException when there is no such file
     */
    static List<Path> under(Path start) throws IOException {
        if (!Files.isDirectory(start)) {
            if (!Files.isReadable(start)) throw new IOException("there is no file " + start + " that can be read");
            return List.of(start);
        }
        try (Stream<Path> files = Files.walk(start)) {
            return files.filter(file -> NEWS.matcher(name(file)).matches() && Files.isRegularFile(file))
                    .sorted(Comparator.comparing((Path file) -> !name(file).startsWith("sections."))
                            .thenComparing(Path::toString))
                    .toList();
        }
    }

    /** @param counted is told of the bytes read from the disk */
    static void read(Path file, CountingStream.Counter counted, Sink sink) throws IOException {
        String name = name(file);
        long[] line = {0};
        try (InputStream bytes =
                        new BufferedInputStream(new CountingStream(Files.newInputStream(file), counted), 1 << 16);
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
            String plain = name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
            if (plain.endsWith(".json")) readDocument(file, text, sink);
            else readLines(file, text, sink, line);
        } catch (EOFException | ZipException e) {
            sink.accept(broken(file, line[0] + 1, "the file is cut short or damaged: " + e.getMessage()));
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Raw broken(Path file, long line, String reason) {
        return new Raw(file, line, 0, () -> {
            throw new Unreadable(reason);
        });
    }

    private static void readLines(Path file, InputStream text, Sink sink, long[] number) throws IOException {
        Lines lines = new Lines(text, LONGEST_LINE);
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            number[0]++;
            byte[] bytes = line;
            if (lines.tooLong()) {
                sink.accept(broken(file, number[0], "the line has more than " + LONGEST_LINE + " bytes"));
            } else if (!blank(bytes)) {
                sink.accept(new Raw(file, number[0], bytes.length, () -> TREE.readTree(bytes)));
            }
        }
    }

    private static boolean blank(byte[] bytes) {
        for (byte b : bytes) if (b != ' ' && b != '\t' && b != '\r') return false;
        return true;
    }

    /** Items before a break are taken; the rest of a broken document is one refusal. */
    private static void readDocument(Path file, InputStream text, Sink sink) throws IOException {
        JsonFactory factory = JSON.getFactory();
        try (JsonParser parser = factory.createParser(text)) {
            parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
            try {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    sink.accept(broken(file, 1, "the file is empty"));
                } else if (token != JsonToken.START_ARRAY) {
                    item(file, parser, sink);
                    if (parser.nextToken() != null)
                        sink.accept(broken(file, line(parser), "something follows the document"));
                } else {
                    while (parser.nextToken() != JsonToken.END_ARRAY) item(file, parser, sink);
                }
            } catch (JsonProcessingException e) {
                sink.accept(broken(
                        file,
                        e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                        "the document is broken: " + e.getOriginalMessage().replaceAll("\\s+", " ")));
            }
        }
    }

    private static void item(Path file, JsonParser parser, Sink sink) throws IOException {
        long line = line(parser);
        long start = parser.currentTokenLocation().getByteOffset();
        JsonNode tree = JSON.readTree(parser);
        if (tree == null) return;
        long size = parser.currentLocation().getByteOffset() - start;
        sink.accept(new Raw(file, line, (int) Math.min(Integer.MAX_VALUE, size), () -> tree));
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
