package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is done otherwise when there is much: an index of thirty thousand short articles, in memory. */
@Tag("once")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BigIndexTest {

    private static final int ARTICLES = 30_000;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Languages languages = new Languages();
    private final Directory directory = new ByteBuffersDirectory();
    private DirectoryReader reader;

    @BeforeAll
    void fill() throws IOException {
        Documents documents = new Documents(languages, () -> ZoneOffset.UTC);
        IndexWriterConfig config = new IndexWriterConfig(languages).setSimilarity(Formula.similarity());
        try (IndexWriter writer = new IndexWriter(directory, config)) {
            for (int n = 0; n < ARTICLES; n++) writer.addDocument(documents.of(article(n)));
            writer.forceMerge(1);
        }
        reader = DirectoryReader.open(directory);
    }

    /** One an hour, the last of them now; every third about rain, every fourth of them in Porto. */
    private static ArticleRow article(int n) {
        String section = n % 10 < 7 ? "world" : "local";
        return new ArticleRow(
                n,
                "urn:test:" + n,
                1,
                1,
                new ArticleRow.Name(section, section),
                "Story " + n,
                "",
                "",
                "<p>" + (n % 3 == 0 ? "Rain " + "fell ".repeat(n % 7) : "Sun") + (n % 12 == 0 ? " in Porto" : "")
                        + (n % 30 == 7 ? " government" : n % 6_000 == 8 ? " goverment shirt" : "")
                        + (n % 30 == 9 ? " short" : "")
                        + "</p>",
                "en",
                "",
                null,
                NOW.minus(Duration.ofHours(ARTICLES - n)),
                "",
                List.of(),
                List.of());
    }

    @AfterAll
    void close() throws IOException {
        reader.close();
        directory.close();
    }

    private SearchResults search(String query, LongSupplier nanos) throws IOException {
        return searching(nanos).results(SearchRequest.of(SearchQuery.parse(query, Locale.ENGLISH), 10), NOW);
    }

    private Searching searching(LongSupplier nanos) {
        return new Searching(reader, languages, new Names(null), ZoneOffset.UTC, new Recency(), new Deadline(nanos));
    }

    @Test
    void countsExactlyWhatIsNotMuch() throws IOException {
        SearchResults results = search("porto", () -> 0);
        assertThat(results.estimated()).isFalse();
        assertThat(results.total()).isEqualTo(ARTICLES / 12);
    }

    @Test
    void estimatesHowManyThereAreOfVeryMany() throws IOException {
        FacetCounts counts = FacetCounts.of(
                new IndexSearcher(reader), new TermQuery(new Term("text.en", "rain")), new Deadline(() -> 0), 2_000);
        assertThat(counts.estimated()).isTrue();
        assertThat((double) counts.total()).isCloseTo(ARTICLES / 3, within(ARTICLES / 30.0));
        Map<String, Long> sections = new java.util.HashMap<>();
        counts.facets(new Names(null)).sections().forEach(value -> sections.put(value.key(), value.count()));
        assertThat((double) sections.get("world")).isCloseTo(0.7 * ARTICLES / 3, within(ARTICLES / 30.0));
        assertThat((double) sections.get("local")).isCloseTo(0.3 * ARTICLES / 3, within(ARTICLES / 30.0));
    }

    @Test
    void countsTheSameOnEveryPage() throws IOException {
        for (String query : List.of("-zzzz", "-sun -local", "rain", "porto", "goverment")) {
            Set<Long> totals = new HashSet<>();
            for (int page : new int[] {1, 3, 50, 100, 101})
                for (boolean details : new boolean[] {true, false}) {
                    SearchRequest request = new SearchRequest(
                            SearchQuery.parse(query, Locale.ENGLISH),
                            SearchRequest.Sort.RELEVANCE,
                            null,
                            null,
                            null,
                            null,
                            true,
                            page,
                            100,
                            details);
                    totals.add(searching(() -> 0).results(request, NOW).total());
                }
            assertThat(totals).as(query).hasSize(1);
        }
    }

    /** In five articles, and written otherwise in a thousand. */
    @Test
    void offersTheWordThatManyWriteForOneThatFewDo() throws IOException {
        SearchResults results = search("goverment", () -> 0);
        assertThat(results.total()).isEqualTo(5);
        assertThat(results.correction()).isEqualTo(new SearchResults.Correction("government", false));
        assertThat(search("government", () -> 0).correction()).isNull();
        assertThat(search("shirt", () -> 0).correction()).as("a short word").isNull();
    }

    @Test
    void answersWithWhatItHasFoundWhenTimeIsUp() throws IOException {
        AtomicLong time = new AtomicLong();
        SearchResults results = search("rain", () -> time.getAndAdd(50_000_000));
        assertThat(results.cutOff()).isTrue();
        assertThat(results.hits()).isNotEmpty();
        assertThat(results.total()).isLessThan(ARTICLES / 3);
        assertThat(search("rain", () -> 0).cutOff()).isFalse();
    }

    @Test
    void looksForNoMistypedWordsWhenTimeIsUp() throws IOException {
        SearchQuery mistyped = SearchQuery.parse("rian portp", Locale.ENGLISH);
        AtomicLong time = new AtomicLong();
        Deadline passed = new Deadline(() -> time.getAndAdd(100_000_000));
        assertThat(new Spelling(reader, languages, passed).doubts(mistyped.words(), List.of("en")))
                .isEmpty();
        assertThat(new Spelling(reader, languages, new Deadline(() -> 0)).doubts(mistyped.words(), List.of("en")))
                .hasSize(2);
    }

    /** Lucene's own query for it is slow and right. */
    @Test
    void newArticlesAreAsFarAheadAsBySumOverAllOfThem() throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(Formula.similarity());
        for (String word : List.of("rain", "porto", "fell")) {
            Query text = new TermQuery(new Term("text.en", word));
            ScoreDoc[] theirs = searcher.search(
                            sum(
                                    text,
                                    LongField.newDistanceFeatureQuery(
                                            Fields.LISTED,
                                            Formula.RECENCY,
                                            NOW.toEpochMilli(),
                                            Formula.RECENCY_PIVOT_MILLIS)),
                            25)
                    .scoreDocs;
            ScoreDoc[] ours = new Recency().best(searcher, text, 25, NOW).scoreDocs;
            assertThat(Arrays.stream(ours).mapToInt(found -> found.doc).toArray())
                    .as(word)
                    .isEqualTo(
                            Arrays.stream(theirs).mapToInt(found -> found.doc).toArray());
        }
    }

    private static Query sum(Query text, Query recency) {
        return new BooleanQuery.Builder()
                .add(text, Occur.MUST)
                .add(recency, Occur.SHOULD)
                .build();
    }
}
