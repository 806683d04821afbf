package broadsheet.bench;

import broadsheet.content.SafeHtml;
import broadsheet.content.Topic;
import broadsheet.edition.Submission;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Reads a judged collection: stories as ninjs, one a line; queries; judgements. */
final class Corpus {

    static final String URN = "urn:corpora:";
    /** For stories without a date. */
    private static final Instant UNDATED = Instant.parse("2010-01-01T00:00:00Z");

    private static final ObjectMapper JSON = new ObjectMapper();

    record Query(String id, String text) {}

    private Corpus() {}

    /** @param headlines whether stories keep theirs: queries made from headlines must not find them there */
    static List<Submission> stories(Path folder, boolean headlines, boolean topics, boolean dates) throws IOException {
        List<Submission> stories = new ArrayList<>();
        for (String line : lines(folder, "stories.jsonl"))
            stories.add(submission(JSON.readTree(line), headlines, topics, dates));
        return stories;
    }

    /** Lines of a file, which may lie there compressed. */
    static List<String> lines(Path folder, String name) throws IOException {
        Path plain = folder.resolve(name);
        try (InputStream in = Files.exists(plain)
                        ? Files.newInputStream(plain)
                        : new GZIPInputStream(Files.newInputStream(folder.resolve(name + ".gz")));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    static List<Query> queries(Path folder, String name) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (String line : lines(folder, name)) {
            JsonNode query = JSON.readTree(line);
            queries.add(new Query(query.path("id").asText(), query.path("text").asText()));
        }
        return queries;
    }

    /** Stories judged, by query, with their relevance. */
    static Map<String, Map<String, Integer>> judgements(Path folder, String name) throws IOException {
        Map<String, Map<String, Integer>> judgements = new LinkedHashMap<>();
        for (String line : lines(folder, name)) {
            String[] columns = line.split("\\s+");
            judgements
                    .computeIfAbsent(columns[0], query -> new LinkedHashMap<>())
                    .put(columns[2], Integer.parseInt(columns[3]));
        }
        return judgements;
    }

    static JsonNode json(String line) throws IOException {
        return JSON.readTree(line);
    }

    private static Submission submission(JsonNode item, boolean headlines, boolean topics, boolean dates) {
        String section = "News";
        List<Submission.TopicName> about = new ArrayList<>();
        for (JsonNode subject : item.path("subjects")) {
            if (subject.path("rel").asText().equals("section"))
                section = subject.path("name").asText();
            else about.add(new Submission.TopicName(subject.path("name").asText(), Topic.Kind.SUBJECT));
        }
        for (JsonNode place : item.path("places"))
            about.add(new Submission.TopicName(place.path("name").asText(), Topic.Kind.PLACE));
        String published = item.path("firstCreated").asText("");
        String by = item.path("by").asText("");
        return new Submission(
                item.path("uri").asText(),
                topics ? section : "News",
                null,
                List.of(),
                headlines ? item.path("headlines").path(0).path("value").asText() : "–",
                "",
                item.path("descriptions").path(0).path("value").asText(""),
                SafeHtml.clean(item.path("bodies").path(0).path("value").asText(), SafeHtml.NO_PICTURES),
                item.path("language").asText("en"),
                Submission.Status.PUBLISHED,
                null,
                published.isEmpty() || !dates
                        ? UNDATED
                        : OffsetDateTime.parse(published).toInstant(),
                null,
                item.path("infoSources").path(0).path("name").asText(""),
                "",
                "",
                "",
                null,
                null,
                List.of(),
                by.isEmpty() ? List.of() : List.of(by),
                topics ? about : List.of(),
                List.of());
    }
}
