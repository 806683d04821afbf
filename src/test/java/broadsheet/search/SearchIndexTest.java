package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.edition.Edition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchIndexTest {

    private Archive archive;

    @BeforeEach
    void open() {
        archive = new Archive();
    }

    @AfterEach
    void close() {
        archive.close();
    }

    @Test
    void findsAWordInAnotherForm() {
        archive.publish(archive.story("Ministers arrive").body("<p>The negotiations over the island opened.</p>"));
        assertThat(archive.find("negotiating")).containsExactly("Ministers arrive");
    }

    @Test
    void beginsByItselfWhereNobodyAsksForIt(@TempDir Path folder) throws InterruptedException {
        archive.publish(archive.story("First"));
        try (Edition edition = new Edition(archive.database(), archive.clock(), ZoneOffset.UTC);
                SearchIndex another = new SearchIndex(archive.database(), edition, folder, archive.clock())) {
            another.start();
            long started = System.nanoTime();
            while (!another.state().ready() && System.nanoTime() - started < 20e9) Thread.sleep(10);
            assertThat(another.state().ready()).isTrue();
        }
    }

    /** Most of some: a machine that is busy with other things is late with one or the other of these too. */
    @Test
    void isInStepWithin100MillisecondsOfAPublication() throws InterruptedException {
        archive.publish(archive.story("First"));
        int inTime = 0;
        int late = 0;
        while (inTime < 5 && late < 15) {
            String word = "harbour" + (char) ('a' + inTime + late);
            archive.publishWithoutWaiting(archive.story(word));
            long published = System.nanoTime();
            while (archive.find(word).isEmpty() && System.nanoTime() - published < 5e9) Thread.sleep(1);
            if (Duration.ofNanos(System.nanoTime() - published).toMillis() < 100) inTime++;
            else late++;
        }
        assertThat(inTime).as("%d late", late).isEqualTo(5);
    }

    @Test
    void wantsAllWordsAndFewerWhenNothingHasThemAll() {
        archive.publish(archive.story("Rain in Lisbon"), archive.story("Rain in Porto"), archive.story("Sun in Porto"));
        assertThat(archive.find("rain porto")).containsExactly("Rain in Porto");
        SearchResults results = archive.search("rain porto zeppelin");
        assertThat(results.allWords()).isZero();
        assertThat(archive.headlines(results)).first().isEqualTo("Rain in Porto");
    }

    @Test
    void marksMatchesAndEscapesTheRest() {
        archive.publish(
                archive.story("Prices <up> & rising").body("<p>The <b>price</b> of milk &lt;script&gt; rose.</p>"));
        SearchResults.Hit hit = archive.search("price").hits().get(0);
        assertThat(hit.headline()).isEqualTo("<mark>Prices</mark> &lt;up&gt; &amp; rising");
        assertThat(hit.passage()).isEqualTo("The <mark>price</mark> of milk &lt;script&gt; rose.");
    }

    @Test
    void showsWhatAMistypedWordWasMeantToBe() {
        archive.publish(archive.story("Greenland talks open"), archive.story("Talks on fish"));
        SearchResults results = archive.search("greenland talcs");
        assertThat(archive.headlines(results)).containsExactly("Greenland talks open");
        assertThat(results.correction()).isEqualTo(new SearchResults.Correction("greenland talks", true));
    }

    @Test
    void correctsTheNamesOfTopicsAuthorsAndSections() {
        archive.publish(archive.story("Sun on the roof")
                .section("World")
                .topics("Photovoltaics")
                .authors("Wolodymyr Rudenko"));
        archive.publish(archive.story("A world of rain").section("Local"));
        assertThat(archive.find("photovoltics")).containsExactly("Sun on the roof");
        SearchResults results = archive.search("wolodimyr");
        assertThat(archive.headlines(results)).containsExactly("Sun on the roof");
        assertThat(results.correction()).isEqualTo(new SearchResults.Correction("wolodymyr", true));
        results = archive.search("section:wrold");
        assertThat(archive.headlines(results)).containsExactly("Sun on the roof");
        assertThat(results.correction()).isEqualTo(new SearchResults.Correction("section:world", true));
    }

    @Test
    void wantsAPhraseHoweverManyWordsStandBesideIt() {
        archive.publish(archive.story("Boeing crash report on the max jet"), archive.story("The crash report is out"));
        assertThat(archive.find("boeing max jet \"crash report\" tuesday"))
                .containsExactly("Boeing crash report on the max jet");
        assertThat(archive.find("boeing max jet crash \"report crash\"")).isEmpty();
        assertThat(archive.find("zeppelin \"crash report\"")).hasSize(2);
    }

    @Test
    void tellsHowManyHaveAllWordsOfALongQuery() {
        archive.publish(
                archive.story("Boeing max crash in ethiopia today"),
                archive.story("Boeing max crash").at(archive.now().minusSeconds(60)),
                archive.story("Max of the day"));
        SearchResults results = archive.search("boeing max crash ethiopia today");
        assertThat(results.total()).isEqualTo(2);
        assertThat(results.allWords()).isEqualTo(1);
        assertThat(archive.search("boeing max crash").allWords()).isEqualTo(2);
        assertThat(archive.search("boeing max crash ethiopia yesterday").allWords())
                .isZero();
    }

    @Test
    void wantsAllWordsOfALongQueryWhenTheNewestComeFirst() {
        archive.publish(
                archive.story("Boeing max crash in ethiopia today"),
                archive.story("Boeing max crash").at(archive.now().minusSeconds(60)));
        SearchQuery some = SearchQuery.parse("boeing max crash ethiopia yesterday", Locale.ENGLISH);
        SearchQuery all = SearchQuery.parse("boeing max crash ethiopia today", Locale.ENGLISH);
        assertThat(archive.headlines(archive.index().search(newestFirst(all))))
                .containsExactly("Boeing max crash in ethiopia today");
        assertThat(archive.headlines(archive.index().search(newestFirst(some))))
                .containsExactly("Boeing max crash", "Boeing max crash in ethiopia today");
    }

    private static SearchRequest newestFirst(SearchQuery query) {
        return new SearchRequest(query, SearchRequest.Sort.NEWEST, null, null, null, null, false, 1, 10, true);
    }

    @Test
    void countsFiltersAndObeysThem() {
        archive.publish(
                archive.story("Rain one").section("World").topics("Weather").authors("Ana Lima"),
                archive.story("Rain two").section("World").at(Instant.parse("2024-05-01T00:00:00Z")),
                archive.story("Rain three").section("Local").topics("Weather"));
        SearchResults results = archive.search("rain");
        assertThat(results.facets().sections())
                .containsExactly(
                        new SearchResults.Facets.Value("world", "World", 2),
                        new SearchResults.Facets.Value("local", "Local", 1));
        assertThat(results.facets().topics()).containsExactly(new SearchResults.Facets.Value("weather", "Weather", 2));
        assertThat(results.facets().authors())
                .containsExactly(new SearchResults.Facets.Value("ana-lima", "Ana Lima", 1));
        assertThat(results.facets().years())
                .extracting("key", "count")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("2026", 2L),
                        org.assertj.core.groups.Tuple.tuple("2024", 1L));
        assertThat(archive.find("rain section:local")).containsExactly("Rain three");
        assertThat(archive.find("rain -section:local")).containsExactlyInAnyOrder("Rain one", "Rain two");
        assertThat(archive.find("rain author:lima")).containsExactly("Rain one");
        assertThat(archive.find("rain before:2025")).containsExactly("Rain two");
        assertThat(archive.find("rain after:2024-06")).containsExactlyInAnyOrder("Rain one", "Rain three");
    }

    @Test
    void understandsTheNamesOfFiltersInTheLanguageOfTheInterface() {
        archive.publish(archive.story("Regen in Kiel").section("Norden"), archive.story("Regen in Ulm"));
        SearchQuery query = SearchQuery.parse("regen rubrik:norden", Locale.GERMAN);
        assertThat(archive.headlines(archive.index().search(SearchRequest.of(query, 10))))
                .containsExactly("Regen in Kiel");
    }

    @Test
    void hidesWhatIsScheduledWithdrawnOrADraft() {
        archive.publish(archive.story("Secret plan").at(archive.now().plusSeconds(60)));
        assertThat(archive.find("secret")).isEmpty();
        archive.advance(Duration.ofSeconds(61));
        assertThat(archive.find("secret")).containsExactly("Secret plan");
        archive.publish(archive.story("Secret plan").withdrawn());
        assertThat(archive.find("secret")).isEmpty();
    }

    @Test
    void findsPhrasesAndLeavesOutWhatIsUnwanted() {
        archive.publish(
                archive.story("The red house"), archive.story("The house is red"), archive.story("A red boat house"));
        assertThat(archive.find("\"red house\"")).containsExactly("The red house");
        assertThat(archive.find("red -boat")).containsExactlyInAnyOrder("The red house", "The house is red");
        assertThat(archive.find("red -\"red house\""))
                .containsExactlyInAnyOrder("The house is red", "A red boat house");
        assertThat(archive.find("\"red house")).containsExactly("The red house");
    }

    @Test
    void searchesEachLanguageInItsOwnWay() {
        archive.publish(
                archive.story("Die Häuser am Hafen").language("de"),
                archive.story("Les chevaux de l'île").language("fr"),
                archive.story("Las elecciones municipales").language("es-MX"),
                archive.story("الانتخابات في المدينة").language("ar"),
                archive.story("Elections in town").language("en-GB"));
        assertThat(archive.find("haus")).containsExactly("Die Häuser am Hafen");
        assertThat(archive.find("cheval ile")).containsExactly("Les chevaux de l'île");
        assertThat(archive.find("elección municipal")).containsExactly("Las elecciones municipales");
        assertThat(archive.find("انتخابات")).containsExactly("الانتخابات في المدينة");
        assertThat(archive.find("election")).containsExactly("Elections in town");
    }

    @Test
    void findsAHeadlineOfNothingButStopWords() {
        archive.publish(archive.story("To be or not to be"), archive.story("Another"));
        assertThat(archive.find("to be or not to be")).containsExactly("To be or not to be");
    }

    /** In an index of several languages as in one of one. */
    @Test
    void findsAHeadlineOfStopWordsOfOneLanguageBesideArticlesInAnother() {
        archive.publish(
                archive.story("The Who are to be or not to be"),
                archive.story("Regen in Kiel").language("de"));
        assertThat(archive.find("The Who")).containsExactly("The Who are to be or not to be");
    }

    @Test
    void findsLettersWhoseAccentsWereTypedApart() {
        String apart = Normalizer.normalize("Zürich wählt", Normalizer.Form.NFD);
        archive.publish(
                archive.story(apart).language("de"),
                archive.story("München wählt").language("de"));
        assertThat(archive.find("zürich")).containsExactly(apart);
        assertThat(archive.find(Normalizer.normalize("münchen", Normalizer.Form.NFD)))
                .containsExactly("München wählt");
        assertThat(archive.index()
                        .suggest(Normalizer.normalize("mün", Normalizer.Form.NFD))
                        .articles())
                .hasSize(1);
    }

    @Test
    void findsLigaturesByTheirLetters() {
        archive.publish(
                archive.story("Le cœur de ma sœur").language("fr"),
                archive.story("Un curriculum vitæ").language("fr"));
        assertThat(archive.find("coeur")).containsExactly("Le cœur de ma sœur");
        assertThat(archive.find("sœurs")).containsExactly("Le cœur de ma sœur");
        assertThat(archive.find("vitae")).containsExactly("Un curriculum vitæ");
    }

    @Test
    void readsDatesInTheDigitsOfOtherScripts() {
        archive.publish(
                archive.story("Rain now"), archive.story("Rain then").at(Instant.parse("2023-05-01T00:00:00Z")));
        for (String before : List.of("قبل:٢٠٢٤", "before:۲۰۲۴-۰۱")) {
            SearchQuery query = SearchQuery.parse("rain " + before, Locale.forLanguageTag("ar"));
            assertThat(archive.headlines(archive.index().search(SearchRequest.of(query, 10))))
                    .as(before)
                    .containsExactly("Rain then");
        }
        assertThat(SearchQuery.parse("before:" + Character.toString(0x1d7d0).repeat(4), Locale.ENGLISH)
                        .before())
                .as("digits of mathematics")
                .isNull();
    }

    @Test
    void takesAWordWithAColonForTwo() {
        archive.publish(
                archive.story("News of the agency"),
                archive.story("Die Bürger:innen von Kiel").language("de"));
        assertThat(archive.find("agency:news")).containsExactly("News of the agency");
        assertThat(archive.find("autor:kiel")).containsExactly("Die Bürger:innen von Kiel");
        assertThat(archive.find("bürger")).containsExactly("Die Bürger:innen von Kiel");
    }

    @Test
    void servesTheOldIndexWhileItCatchesUp() throws Exception {
        archive.publish(archive.story("Before"));
        archive.copyIndex();
        archive.publish(archive.story("After"));
        AtomicReference<Follower> opening = new AtomicReference<>();
        AtomicBoolean served = new AtomicBoolean();
        DSLContext store = archive.reading(
                "article.edition >= ", () -> served.set(opening.get().serving() != null));
        try (Follower follower = archive.follower(store, new Names(store), "copied")) {
            opening.set(follower);
            follower.start();
            assertThat(follower.await(2, 20_000)).isTrue();
        }
        assertThat(served).isTrue();
    }

    @Test
    void catchesUpAfterACrashAndWhenItsFolderIsLost() {
        archive.publish(archive.story("Before"));
        archive.copyIndex();
        archive.publish(archive.story("After"));
        archive.restartWithTheCopiedIndex();
        assertThat(archive.find("before")).hasSize(1);
        assertThat(archive.find("after")).hasSize(1);
        archive.restartWithout();
        assertThat(archive.find("after")).hasSize(1);
    }

    @Test
    void isBuiltWhereAFileLiesInItsFoldersPlace(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("search"), "text");
        try (Edition edition = new Edition(archive.database(), archive.clock(), ZoneOffset.UTC);
                SearchIndex another = new SearchIndex(archive.database(), edition, file, archive.clock())) {
            another.start();
            assertThat(another.await(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(folder.resolve("search.file")).hasContent("text");
    }

    @Test
    void isBuiltAgainWhenDamagedNewerOrOfAnotherDatabase() {
        archive.publish(archive.story("Here"));
        archive.damageIndex();
        archive.restart();
        assertThat(archive.find("here")).hasSize(1);
        archive.publish(archive.story("Later"));
        archive.restartWithOlderDatabase();
        assertThat(archive.find("here")).hasSize(1);
        assertThat(archive.find("later")).isEmpty();
        archive.rewriteWithoutEdition("Here", "Elsewhere");
        archive.restart();
        assertThat(archive.find("elsewhere")).hasSize(1);
        assertThat(archive.find("here")).isEmpty();
    }

    @Test
    void neverFailsAndIsBuiltAgainWhicheverOfItsFilesIsDamaged() throws Exception {
        Archive.Story[] stories = IntStream.range(0, 60)
                .mapToObj(i -> archive.story("Story " + i).body("<p>Harbour number " + i + " of the coast.</p>"))
                .toArray(Archive.Story[]::new);
        archive.publish(stories);
        archive.restartWithout();
        assertThat(archive.indexFiles()).hasSizeGreaterThan(10);
        for (int n = 0; n < archive.indexFiles().size(); n++) {
            Path beside = archive.restartWithDamage(archive.indexFiles().get(n));
            for (int i = 0; i < 400 && Files.exists(beside); i++) {
                archive.search("harbour -coast");
                archive.search("story harbor");
                archive.index().alike(archive.id(stories[i % 60]), 10);
                Thread.sleep(5);
            }
            assertThat(beside).doesNotExist();
            assertThat(archive.index().await(Duration.ofSeconds(10))).isTrue();
            assertThat(archive.search("story").total()).isEqualTo(60);
        }
    }

    /** The index that is built first reads articles later than the names were read. */
    @Test
    void knowsTheNamesOfWhatWasPublishedWhileTheFirstIndexWasBegun() throws Exception {
        Names names = new Names(archive.reading(
                "from author",
                () -> archive.publish(archive.story("Rain").section("Deep Sea").authors("Ana Lima"))));
        try (Follower follower = archive.follower(archive.database().dsl(), names, "second")) {
            follower.start();
            assertThat(follower.await(1, 20_000)).isTrue();
            assertThat(names.name(Names.Kind.SECTION, "deep-sea")).isEqualTo("Deep Sea");
            assertThat(names.name(Names.Kind.AUTHOR, "ana-lima")).isEqualTo("Ana Lima");
        }
    }

    @Test
    void servesTheOldIndexWhileTheNewOneIsBuilt() throws InterruptedException {
        archive.publish(IntStream.range(0, 30)
                .mapToObj(i -> archive.story("Story " + i))
                .toArray(Archive.Story[]::new));
        archive.index().rebuild();
        while (archive.index().state().building() || archive.index().state().edition() == 0)
            assertThat(archive.search("story").total()).isEqualTo(30);
        assertThat(archive.index().await(Duration.ofSeconds(10))).isTrue();
        assertThat(archive.search("story").total()).isEqualTo(30);
        archive.publish(archive.story("Story more"));
        assertThat(archive.search("story").total()).isEqualTo(31);
    }

    @Test
    void isBuiltAnewWhenAnotherProcessAsks() throws Exception {
        archive.publish(archive.story("Here"));
        RebuildRequest request = new RebuildRequest(archive.indexFolder());
        String before = archive.indexNames();
        request.ask();
        for (int n = 0; n < 200 && (request.pending() || archive.indexNames().equals(before)); n++) Thread.sleep(50);
        assertThat(request.pending()).isFalse();
        assertThat(archive.index().await(Duration.ofSeconds(10))).isTrue();
        assertThat(archive.indexNames()).isNotEqualTo(before);
        assertThat(archive.find("here")).hasSize(1);
        for (int n = 0; n < 200 && request.progress().isPresent(); n++) Thread.sleep(50);
        assertThat(request.progress()).isEmpty();
    }

    @Test
    void answersEveryAbuseInTime() {
        archive.publish(archive.story("Plain story"), archive.story("Emoji 🐟 soup"));
        List<String> abuses = List.of(
                "x".repeat(10_000),
                "word ".repeat(2_000),
                "a* b? c~ /.*.*.*/ [a TO z] {",
                "🐟",
                "\u202Estory\u0000 \u200F",
                "\"never closed",
                "- -- -\" : section: author:\"\" topic: after:9999-99 before:2020-13-45",
                "((((((",
                "\\",
                "after:2024 before:2020",
                "\uD800 broken");
        for (String abuse : abuses) {
            long began = System.nanoTime();
            archive.search(abuse);
            assertThat(Duration.ofNanos(System.nanoTime() - began)).as(abuse).isLessThan(Duration.ofMillis(500));
        }
        assertThat(archive.find("\u202Estory\u0000 \u200F")).containsExactly("Plain story");
        assertThat(archive.find("\"never closed")).isEmpty();
    }
}
