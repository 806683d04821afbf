package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What has been found for an article, kept while two thousand others are joined by more. */
@Tag("once")
class NeighboursTest {

    private static final int ARTICLES = 2_000;
    private static final Instant NOW = Instant.parse("2026-11-27T12:00:00Z");

    /** The article that is asked about. */
    private static final long OWN = 700;

    private final Languages languages = new Languages();
    private final Documents documents = new Documents(languages, () -> ZoneOffset.UTC);
    private final Neighbours keeping = new Neighbours(languages);
    private final Directory directory = new ByteBuffersDirectory();
    private final Random random = new Random(7);
    private IndexWriter writer;
    private String own = "";

    @BeforeEach
    void fill() throws IOException {
        writer = new IndexWriter(
                directory,
                new IndexWriterConfig(languages)
                        .setSimilarity(Formula.similarity())
                        .setMergePolicy(NoMergePolicy.INSTANCE));
        for (int n = 0; n < ARTICLES; n++) {
            String text = text(n % 50);
            if (n == OWN) own = text;
            add(n, text, NOW.minus(Duration.ofHours(n + 1)));
        }
        writer.commit();
    }

    /** Half of the article's own text. */
    private String half() {
        return own.substring(own.length() / 2);
    }

    @AfterEach
    void close() throws IOException {
        writer.close();
        directory.close();
    }

    /** Of an event, which has words of its own among those of all. */
    private String text(int event) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 40; i++)
            text.append(i % 4 == 0 ? "event" + event + "x" + random.nextInt(20) : "word" + random.nextInt(400))
                    .append(' ');
        return text.toString();
    }

    private void add(long id, String text, Instant at) throws IOException {
        writer.updateDocument(
                new Term(Fields.KEY, Long.toString(id)),
                documents.of(new ArticleRow(
                        id,
                        "urn:test:" + id,
                        1,
                        1,
                        new ArticleRow.Name("world", "World"),
                        "Story " + id,
                        "",
                        "",
                        "<p>" + text + "</p>",
                        "en",
                        "",
                        null,
                        at,
                        "",
                        List.of(),
                        List.of())));
    }

    private List<Alike> near(Neighbours neighbours, int limit) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            return new Likeness(reader, neighbours, NOW).to(OWN, limit);
        }
    }

    private static Map<Long, Double> likeness(List<Alike> near) {
        return near.stream().collect(Collectors.toMap(Alike::id, Alike::likeness));
    }

    private static List<Long> ids(List<Alike> near) {
        return near.stream().map(Alike::id).toList();
    }

    /** The same as what is found by looking through everything. */
    private List<Alike> checked(int limit) throws IOException {
        List<Alike> near = near(keeping, limit);
        List<Alike> anew = near(new Neighbours(languages), limit);
        assertThat(ids(near)).startsWith(OWN).doesNotHaveDuplicates();
        assertThat(near).hasSameSizeAs(anew);
        Map<Long, Double> expected = likeness(anew);
        double least = anew.get(anew.size() - 1).likeness();
        for (Alike each : near)
            assertThat(each.likeness()).isCloseTo(expected.getOrDefault(each.id(), least), within(0.01));
        return near;
    }

    @Test
    void what_is_published_joins_what_was_found_before() throws IOException {
        List<Alike> before = checked(20);
        for (int n = 0; n < 20; n++) add(ARTICLES + n, n == 10 ? half() : text(49), NOW.minusSeconds(n));
        List<Alike> after = checked(20);
        assertThat(ids(after)).contains(ARTICLES + 10L).doesNotContain(ARTICLES + 11L);
        Map<Long, Double> unmoved = likeness(before);
        Map<Long, Double> anew = likeness(near(new Neighbours(languages), 20));
        List<Alike> old = after.stream()
                .filter(each -> each.id() < ARTICLES && each.id() != OWN && anew.containsKey(each.id()))
                .toList();
        assertThat(old)
                .as("weighed as before, not once more")
                .hasSizeGreaterThan(10)
                .allMatch(each -> unmoved.get(each.id()) == each.likeness())
                .noneMatch(each -> anew.get(each.id()) == each.likeness());
    }

    @Test
    void what_is_withdrawn_goes_even_when_it_is_nearly_all() throws IOException {
        for (int round = 0; round < 4; round++) {
            List<Alike> near = checked(20);
            assertThat(near).hasSize(21);
            for (Alike each : near.subList(1, 8))
                writer.deleteDocuments(new Term(Fields.KEY, Long.toString(each.id())));
        }
        for (int n = 0; n < ARTICLES; n++)
            if (n % 50 == OWN % 50 && n != OWN) writer.deleteDocuments(new Term(Fields.KEY, Integer.toString(n)));
        checked(20);
    }

    @Test
    void an_article_that_is_changed_has_other_neighbours_at_once() throws IOException {
        assertThat(checked(20).subList(1, 11)).allMatch(each -> each.id() % 50 == OWN % 50);
        add(OWN, text(33), NOW);
        assertThat(checked(20).subList(1, 11)).allMatch(each -> each.id() % 50 == 33);
    }

    @Test
    void a_neighbour_that_is_changed_goes() throws IOException {
        long neighbour = checked(20).get(1).id();
        add(neighbour, text(33), NOW);
        assertThat(ids(checked(20).subList(0, 11))).doesNotContain(neighbour);
    }

    @Test
    void what_is_to_come_is_there_once_it_is_out() throws IOException {
        checked(20);
        add(ARTICLES, half(), NOW.plusSeconds(60));
        assertThat(ids(checked(20))).doesNotContain((long) ARTICLES);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            assertThat(ids(new Likeness(reader, keeping, NOW.plusSeconds(61)).to(OWN, 20)))
                    .contains((long) ARTICLES);
        }
    }

    @Test
    void parts_may_be_put_together() throws IOException {
        checked(20);
        for (int n = 0; n < 5; n++) {
            add(ARTICLES + n, half(), NOW.minusSeconds(n));
            checked(20);
        }
        writer.getConfig().setMergePolicy(new org.apache.lucene.index.TieredMergePolicy());
        writer.forceMerge(1);
        checked(20);
    }

    @Test
    void when_much_has_come_all_is_weighed_anew() throws IOException {
        checked(20);
        for (int n = 0; n < 100; n++) add(ARTICLES + n, text(49), NOW.minusSeconds(n));
        assertThat(likeness(near(keeping, 20))).isEqualTo(likeness(near(new Neighbours(languages), 20)));
    }
}
