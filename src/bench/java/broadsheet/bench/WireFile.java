package broadsheet.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes a made paper as ninjs, to be imported: {@code wire-file FILE.jsonl.gz N}. */
public final class WireFile {

    private WireFile() {}

    public static void main(String[] args) throws IOException {
        int size = Integer.parseInt(args[1].replace("_", ""));
        Newswire wire = new Newswire(size, Generator.END);
        ObjectMapper json = new ObjectMapper();
        try (BufferedWriter out = new BufferedWriter(new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16), StandardCharsets.UTF_8))) {
            for (int n = 0; n < size; n++) {
                out.write(json.writeValueAsString(item(wire.article(n))));
                out.newLine();
            }
        }
    }

    private static Map<String, Object> item(Newswire.Article a) {
        List<Map<String, String>> subjects = new ArrayList<>();
        subjects.add(Map.of("rel", "section", "name", "Section " + Newswire.word(a.section() + 400)));
        for (int topic : a.topics()) subjects.add(Map.of("rel", "about", "name", Newswire.word(topic + 2_000)));
        return Map.ofEntries(
                Map.entry("uri", "urn:wire:" + a.number()),
                Map.entry("standard", Map.of("name", "ninjs", "version", "3.1")),
                Map.entry("type", "text"),
                Map.entry("language", "en"),
                Map.entry("pubStatus", "usable"),
                Map.entry("by", Newswire.word(a.author() + 9_000) + " " + Newswire.word(a.author() + 5_000)),
                Map.entry("firstCreated", a.publishedAt().toString()),
                Map.entry("headlines", List.of(Map.of("role", "main", "value", a.headline()))),
                Map.entry("descriptions", List.of(Map.of("role", "summary", "value", a.standfirst()))),
                Map.entry("bodies", List.of(Map.of("role", "main", "contentType", "text/html", "value", a.body()))),
                Map.entry("subjects", subjects));
    }
}
