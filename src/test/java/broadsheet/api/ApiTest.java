package broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Newsroom.Answer;
import broadsheet.Story;
import broadsheet.TestPictures;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    /** The schema of ninjs names one of GeoJSON, for places that we do not write: nothing is fetched for it. */
    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(
            SpecVersion.VersionFlag.V202012,
            factory -> factory.schemaLoaders(
                    loaders -> loaders.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", "true"))));

    private final Newsroom newsroom = Newsroom.open();
    private final Story bridge = Story.of("The bridge")
            .kicker("Analysis")
            .standfirst("Cars crossed at noon.")
            .body("<p>It took <em>nine</em> years.</p><figure><img src=\"urn:test:bridge\" alt=\"\"></figure>")
            .hero(TestPictures.of("urn:test:bridge"))
            .picture(TestPictures.of("urn:test:bridge"))
            .by("Ada Brook")
            .about("Bridges")
            .corrected("The year was wrong.", Newsroom.NOW);

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void an_article_is_an_item_of_ninjs() throws Exception {
        newsroom.publish(bridge);
        JsonNode entry = json("/api/articles").get("articles").get(0);
        Answer answer = newsroom.get("/api/articles/" + entry.get("id").asText());
        JsonNode item = JSON.readTree(answer.bytes());
        assertThat(item).isEqualTo(entry.get("item"));
        assertThat(ninjsFaults(item)).isEmpty();
        assertThat(item.get("uri").asText()).isEqualTo(bridge.uri());
        assertThat(item.get("pubStatus").asText()).isEqualTo("usable");
        assertThat(item.get("bodies").get(0).get("value").asText())
                .contains("<em>nine</em>")
                .contains("src=\"https://news.example/picture/");
        assertThat(item.at("/associations/0/renditions/0/contentType").asText()).isEqualTo("image/jpeg");
        assertThat(entry.get("url").asText()).isEqualTo("https://news.example/world/the-bridge");
        assertThat(answer.header("Link")).contains("<https://news.example/world/the-bridge>; rel=\"alternate\"");
    }

    @Test
    void a_page_beyond_the_end_is_empty_and_says_what_it_is() throws Exception {
        for (int i = 0; i < 7; i++) newsroom.publish(Story.of("Rain " + i).minutesOld(100 - i));
        newsroom.app().search().await(Duration.ofSeconds(30));
        for (int page : List.of(3, 500, 501, 99_999, 100_000, Integer.MAX_VALUE)) {
            JsonNode answer = json("/api/search?q=rain&size=5&page=" + page);
            assertThat(answer.get("page").asInt()).isEqualTo(page);
            assertThat(answer.get("total").asInt()).as("page %d", page).isEqualTo(7);
            assertThat(answer.get("items")).isEmpty();
        }
        assertThat(json("/api/search?q=rain&size=5&page=2").get("items")).hasSize(2);
        for (String nowhere : List.of("0", "-1", "x", ""))
            assertThat(json("/api/search?q=rain&size=5&page=" + nowhere)
                            .get("page")
                            .asInt())
                    .as(nowhere)
                    .isEqualTo(1);
        for (String after : List.of("after=1-1", "since=999999", "since=0&after=999999-1")) {
            JsonNode answer = json("/api/articles?" + after);
            assertThat(answer.get("articles")).as(after).isEmpty();
            assertThat(answer.path("next").isNull() || answer.path("next").isMissingNode())
                    .as(after)
                    .isTrue();
        }
    }

    @Test
    void what_is_found_and_what_is_related_are_items_of_ninjs_with_a_score_beside_them() throws Exception {
        newsroom.publish(
                bridge,
                Story.of("The other bridge").about("Bridges"),
                Story.of("Bare").section("Water"));
        newsroom.app().search().await(Duration.ofSeconds(30));
        for (String path : List.of("/api/search?q=bridge", "/api/related?uri=urn:test:the-bridge")) {
            JsonNode items = json(path).get("items");
            assertThat(items).as(path).isNotEmpty();
            for (JsonNode item : items) {
                assertThat(item.get("score").isNumber()).isTrue();
                assertThat(ninjsFaults(((ObjectNode) item).without(List.of("score", "reason"))))
                        .as(path)
                        .isEmpty();
            }
        }
    }

    @Test
    void lists_are_filtered_and_paged_without_a_gap() throws Exception {
        for (int i = 0; i < 25; i++)
            newsroom.publish(Story.of("Story " + i)
                    .minutesOld(100 - i / 2)
                    .section(i % 2 == 0 ? "World" : "Water")
                    .by(i % 5 == 0 ? "Ada Brook" : "Ben Carr")
                    .about(i % 3 == 0 ? "Bridges" : "Rivers"));
        assertThat(everything("/api/articles?limit=4")).hasSize(25).doesNotHaveDuplicates();
        assertThat(everything("/api/articles?limit=4&section=world")).hasSize(13);
        assertThat(everything("/api/articles?limit=2&author=ada-brook")).hasSize(5);
        assertThat(everything("/api/articles?limit=2&topic=bridges")).hasSize(9);
        assertThat(everything("/api/articles?limit=1&section=world&topic=bridges&author=ada-brook"))
                .containsExactly("urn:test:story-0");
        assertThat(everything("/api/articles?limit=3&since=0")).hasSize(25).doesNotHaveDuplicates();
    }

    private List<String> everything(String path) throws IOException {
        List<String> uris = new ArrayList<>();
        JsonNode answer = json(path);
        while (true) {
            for (JsonNode entry : answer.get("articles"))
                uris.add(entry.at("/item/uri").asText());
            if (!answer.has("next")) return uris;
            answer = json(answer.get("next").asText());
        }
    }

    @Test
    void whoever_follows_editions_learns_of_changes_withdrawals_and_what_comes_out_by_itself() throws Exception {
        newsroom.publish(bridge, Story.of("Other"), Story.of("A draft").draft());
        newsroom.publish(Story.of("Soon").publishedAt(Newsroom.NOW.plus(Duration.ofMinutes(5))));
        long edition = json("/api/articles").get("edition").asLong();
        assertThat(json("/api/articles?since=" + edition).get("articles")).isEmpty();
        newsroom.publish(Story.of("Other").withdrawn());
        JsonNode changes = json("/api/articles?since=" + edition);
        assertThat(changes.get("articles")).hasSize(1);
        JsonNode gone = changes.get("articles").get(0);
        assertThat(gone.at("/item/pubStatus").asText()).isEqualTo("canceled");
        assertThat(gone.at("/item/uri").asText()).isEqualTo("urn:test:other");
        assertThat(gone.get("item").has("bodies")).isFalse();
        assertThat(gone.has("url")).isFalse();
        assertThat(ninjsFaults(gone.get("item"))).isEmpty();
        long next = changes.get("edition").asLong();
        newsroom.pass(Duration.ofMinutes(6));
        for (int i = 0;
                i < 100 && json("/api/articles?since=" + next).get("articles").isEmpty();
                i++) Thread.sleep(20);
        assertThat(json("/api/articles?since=" + next)
                        .at("/articles/0/item/uri")
                        .asText())
                .isEqualTo("urn:test:soon");
    }

    @Test
    void other_sites_may_ask_and_need_not_be_told_twice() {
        newsroom.publish(bridge);
        Answer answer = newsroom.get("/api/articles");
        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.header("Cache-Control")).contains("public");
        assertThat(newsroom.get("/api/articles", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
        for (String path : List.of(
                "/api/articles",
                "/api/articles/1",
                "/api/articles/999",
                "/api/articles?since=x",
                "/api/search?q=bridge",
                "/api/related?uri=urn:test:the-bridge",
                "/api/related?uri=x",
                "/api/nothing",
                "/api/articles/1/2/3",
                "/api/openapi.json"))
            assertThat(newsroom.get(path).header("Access-Control-Allow-Origin"))
                    .as(path)
                    .isEqualTo("*");
        Answer options = newsroom.send("OPTIONS", "/api/articles");
        assertThat(options.status()).isEqualTo(204);
        assertThat(options.header("Access-Control-Allow-Headers")).contains("If-None-Match");
        for (String method : List.of("POST", "PUT", "DELETE"))
            assertThat(newsroom.send(method, "/api/articles").status())
                    .as(method)
                    .isGreaterThanOrEqualTo(400);
    }

    @Test
    void who_asks_for_too_much_is_told_to_wait_but_not_for_what_is_ready() {
        newsroom.publish(bridge);
        newsroom.get("/api/articles");
        Answer refused = null;
        for (int i = 1; i <= 100 && refused == null; i++)
            for (int since = 0; since < 3 && refused == null; since++) {
                Answer answer = newsroom.get("/api/articles?limit=" + i + "&since=" + since);
                if (answer.status() != 200) refused = answer;
            }
        assertThat(refused).isNotNull();
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isEqualTo("60");
        assertThat(refused.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(newsroom.get("/api/articles").status()).isEqualTo(200);
        for (String path :
                List.of("/api/search?q=bridge", "/api/related?uri=urn:test:the-bridge", "/api/articles/1", "/api/x"))
            assertThat(newsroom.get(path).status()).as(path).isEqualTo(429);
    }

    @Test
    void bad_input_is_refused_in_the_same_form() throws Exception {
        newsroom.publish(bridge, Story.of("A draft").draft());
        Map<String, Integer> answers = Map.ofEntries(
                Map.entry("/api/articles?section=nowhere", 404),
                Map.entry("/api/articles?topic=nothing", 404),
                Map.entry("/api/articles?author=nobody", 404),
                Map.entry("/api/articles?since=x", 400),
                Map.entry("/api/articles?since=-1", 400),
                Map.entry("/api/articles?since=99999999999999999999", 400),
                Map.entry("/api/articles?limit=0", 400),
                Map.entry("/api/articles?limit=101", 400),
                Map.entry("/api/articles?after=x", 400),
                Map.entry("/api/articles?after=%00", 400),
                Map.entry("/api/articles?since=1&after=2", 400),
                Map.entry("/api/articles/0", 404),
                Map.entry("/api/articles/2", 404),
                Map.entry("/api/articles/x", 404),
                Map.entry("/api/articles/99999999999999999999", 404),
                Map.entry("/api/nothing", 404));
        for (Map.Entry<String, Integer> each : answers.entrySet()) {
            Answer answer = newsroom.get(each.getKey());
            assertThat(answer.status()).as(each.getKey()).isEqualTo(each.getValue());
            assertThat(JSON.readTree(answer.bytes()).get("status").asInt()).isEqualTo(each.getValue());
        }
    }

    /** Walks the description: each operation is called, and each answer must be one that it foretells. */
    @Test
    void the_description_holds() throws Exception {
        newsroom.publish(bridge);
        newsroom.publish(Story.of("Gone"));
        newsroom.publish(Story.of("Gone").withdrawn());
        assertThat(newsroom.app().search().await(Duration.ofSeconds(20))).isTrue();
        JsonNode description = json("/api/openapi.json");
        assertThat(description.get("openapi").asText()).isEqualTo("3.1.0");
        Map<String, List<String>> calls = Map.of(
                "/api/articles",
                        List.of(
                                "/api/articles",
                                "/api/articles?section=world&topic=bridges&author=ada-brook&limit=1",
                                "/api/articles?since=0",
                                "/api/articles?since=0&limit=1",
                                "/api/articles?since=x",
                                "/api/articles?section=nowhere"),
                "/api/articles/{id}", List.of("/api/articles/1", "/api/articles/999"),
                "/api/search", List.of("/api/search?q=bridge&section=world&page=1&size=5", "/api/search"),
                "/api/related", List.of("/api/related?uri=urn:test:the-bridge&size=2", "/api/related?uri=x"),
                "/api/openapi.json", List.of("/api/openapi.json"));
        assertThat(names(description.get("paths")))
                .isEqualTo(new TreeSet<>(calls.keySet()))
                .isEqualTo(routes());
        for (Map.Entry<String, List<String>> call : calls.entrySet())
            for (String path : call.getValue()) holds(description, call.getKey(), path);
    }

    /** The addresses of the site map that begin so; the one for OPTIONS stands for them all. */
    private static Set<String> routes() throws IOException {
        String source = Files.readString(Path.of("src/main/java/broadsheet/Routes.java"));
        return Pattern.compile("\"(/api/[^\"<]+)\"")
                .matcher(source)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void holds(JsonNode description, String template, String path) throws IOException {
        JsonNode operation = description.get("paths").get(template).get("get");
        Answer answer = newsroom.get(path);
        JsonNode response = operation.get("responses").get(Integer.toString(answer.status()));
        assertThat(response).as(path + " answered " + answer.status()).isNotNull();
        for (String header : names(response.path("headers")))
            assertThat(answer.header(header)).as(path + " " + header).isNotEmpty();
        String type = answer.header("Content-Type").split(";")[0];
        JsonNode schema = response.get("content").get(type).get("schema");
        assertThat(faults(description, schema, JSON.readTree(answer.bytes())))
                .as(path)
                .isEmpty();
        for (String parameter : path.replaceFirst("^[^?]*\\??", "").split("&"))
            if (!parameter.isEmpty())
                assertThat(operation.get("parameters").findValuesAsText("name"))
                        .contains(parameter.split("=")[0]);
        if (response.path("headers").has("ETag"))
            assertThat(newsroom.get(path, "If-None-Match", answer.header("ETag"))
                            .status())
                    .isEqualTo(304);
    }

    private static List<String> faults(JsonNode description, JsonNode schema, JsonNode value) {
        var document = JSON.createObjectNode();
        document.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.set("components", description.get("components"));
        document.set("allOf", JSON.createArrayNode().add(schema));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(document)
                .validate(value)
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static List<String> ninjsFaults(JsonNode item) throws IOException {
        try (InputStream schema = ApiTest.class.getResourceAsStream("ninjs-schema_3.1.json")) {
            return FACTORY.getSchema(schema).validate(item).stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    private static Set<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    private JsonNode json(String path) throws IOException {
        Answer answer = newsroom.get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return JSON.readTree(answer.bytes());
    }
}
