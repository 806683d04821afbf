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
import org.jspecify.annotations.Nullable;

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

    /**
     * An item as it lies in a file, not looked into yet.
     *
     * @param line where it begins
     * @param item its number in a list, which may be written on one line; 0 outside one
     */
    record Raw(Path file, long line, int item, int size, Content content) {

        /** @throws Unreadable when it is broken, or not made as ninjs says */
        Ninjs parse() throws Unreadable {
            try {
                JsonNode tree = content.tree();
                if (!(tree instanceof ObjectNode item)) throw new Unreadable("it is no JSON object");
                OlderNinjs.upgrade(item);
                return JSON.treeToValue(item, Ninjs.class);
            } catch (JsonProcessingException e) {
                throw new Unreadable("it is broken: " + JsonFault.of(e), e);
            } catch (IOException e) {
                throw new Unreadable("it is broken: it is not written in UTF-8", e);
            }
        }

        /** What it says it is, without a closer look; null when it says nothing or is broken. */
        @Nullable
        String uri() {
            try {
                return content.uri();
            } catch (IOException | Unreadable e) {
                return null;
            }
        }
    }

    interface Content {
        JsonNode tree() throws IOException, Unreadable;

        default @Nullable String uri() throws IOException, Unreadable {
            return tree().path("uri").textValue();
        }
    }

    /** One item in the bytes of a line. */
    private static final class Line implements Content {

        private final byte[] bytes;

        Line(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public JsonNode tree() throws IOException {
            return TREE.readTree(bytes);
        }

        /** The whole line is gone through, as a broken one is nothing; but no tree is made of it. */
        @Override
        public @Nullable String uri() throws IOException {
            try (JsonParser parser = JSON.getFactory().createParser(bytes)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) return null;
                String uri = null;
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    boolean named = "uri".equals(parser.currentName());
                    if (parser.nextToken() == JsonToken.VALUE_STRING && named) uri = parser.getText();
                    parser.skipChildren();
                }
                return parser.nextToken() == null ? uri : null;
            }
        }
    }

    interface Sink {
        void accept(Raw raw) throws IOException;
    }

    /**
     * The files to read: of a folder, those below it, sorted, but what sections there are comes first.
     *
     * @throws IOException when there is no such file, or none that could hold news
     */
    static List<Path> under(Path start) throws IOException {
        if (!Files.isDirectory(start)) {
            if (!Files.isReadable(start)) throw new IOException("there is no file " + start + " that can be read");
            return List.of(start);
        }
        try (Stream<Path> files = Files.walk(start)) {
            List<Path> found = files.filter(file -> NEWS.matcher(name(file)).matches() && Files.isRegularFile(file))
                    .sorted(Comparator.comparing((Path file) -> !name(file).startsWith("sections."))
                            .thenComparing(Path::toString))
                    .toList();
            if (found.isEmpty())
                throw new IOException("there is no ninjs in the folder " + start
                        + ": its files would end in .json, .jsonl or .ndjson, or one of these and .gz");
            return found;
        }
    }

    /** @param counted is told of the bytes read from the disk */
    static void read(Path file, CountingStream.Counter counted, Sink sink) throws IOException {
        String name = name(file);
        boolean zipped = name.endsWith(".gz");
        long[] line = {0};
        try (InputStream bytes =
                new BufferedInputStream(new CountingStream(Files.newInputStream(file), counted), 1 << 16)) {
            if (zipped && !gzip(bytes)) {
                sink.accept(broken(file, 1, "the file is not gzip, though its name ends in .gz"));
                return;
            }
            String plain = zipped ? name.substring(0, name.length() - 3) : name;
            try (InputStream text = zipped ? new GZIPInputStream(bytes, 1 << 16) : bytes) {
                if (plain.endsWith(".json")) readDocument(file, text, sink);
                else readLines(file, text, sink, line);
            }
        } catch (EOFException e) {
            sink.accept(broken(file, line[0] + 1, "the file is cut short: what follows is missing"));
        } catch (ZipException e) {
            sink.accept(broken(file, line[0] + 1, "the file is damaged: from here on it cannot be unzipped"));
        }
    }

    /** Whether the bytes begin as RFC 1952 says. */
    private static boolean gzip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean gzip = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return gzip;
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static Raw broken(Path file, long line, String reason) {
        return new Raw(file, line, 0, 0, () -> {
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
                sink.accept(new Raw(file, number[0], 0, bytes.length, new Line(bytes)));
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
                    item(file, 0, parser, sink);
                    if (parser.nextToken() != null)
                        sink.accept(broken(file, line(parser), "something follows the document"));
                } else {
                    for (int number = 1; parser.nextToken() != JsonToken.END_ARRAY; number++)
                        item(file, number, parser, sink);
                }
            } catch (JsonProcessingException e) {
                sink.accept(broken(
                        file,
                        e.getLocation() == null ? 1 : e.getLocation().getLineNr(),
                        "the document is broken: " + JsonFault.of(e)));
            }
        }
    }

    private static void item(Path file, int number, JsonParser parser, Sink sink) throws IOException {
        long line = line(parser);
        long start = parser.currentTokenLocation().getByteOffset();
        JsonNode tree = JSON.readTree(parser);
        if (tree == null) return;
        long size = parser.currentLocation().getByteOffset() - start;
        sink.accept(new Raw(file, line, number, (int) Math.min(Integer.MAX_VALUE, size), () -> tree));
    }

    private static long line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
