package broadsheet.bench;

import broadsheet.search.SearchQuery;
import broadsheet.search.SearchRequest;
import broadsheet.search.SearchResults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How well search ranks, on judged collections: {@code search-quality FOLDER} where the folder has time, wikinews and
 * digitalgov; {@code search-quality FOLDER NAME QUERIES QRELS} for one collection, say with other queries.
 */
public final class SearchQuality {

    private static final int DEPTH = 500;

    private record Collection(String name, String queries, String judgements, boolean headlines) {}

    private SearchQuality() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
        if (args.length == 4) {
            measure(folder, new Collection(args[1], args[2], args[3], true));
            return;
        }
        measure(folder, new Collection("time", "queries.jsonl", "qrels.tsv", true));
        measure(folder, new Collection("wikinews", "knownitem-queries.jsonl", "knownitem-qrels.tsv", false));
        measure(folder, new Collection("digitalgov", "knownitem-queries.jsonl", "knownitem-qrels.tsv", false));
        measure(folder, new Collection("wikinews", "knownitem-queries.jsonl", "knownitem-qrels.tsv", true));
        measure(folder, new Collection("digitalgov", "knownitem-queries.jsonl", "knownitem-qrels.tsv", true));
    }

    private static void measure(Path folder, Collection collection) throws IOException, InterruptedException {
        Path at = folder.resolve(collection.name());
        List<Corpus.Query> queries = Corpus.queries(at, collection.queries());
        Map<String, Map<String, Integer>> judged = Corpus.judgements(at, collection.judgements());
        queries = queries.stream().filter(q -> judged.containsKey(q.id())).toList();
        try (BenchArchive archive = new BenchArchive(Corpus.stories(at, collection.headlines(), true, true))) {
            String name = collection.name() + (collection.headlines() ? "" : ", without headlines");
            List<Measures> clean = new ArrayList<>();
            for (Corpus.Query query : queries)
                clean.add(Measures.of(ranking(archive, query.text()), judged.get(query.id())));
            report(name, clean);
            if (System.getenv("BENCH_QUERIES") != null)
                for (int i = 0; i < queries.size(); i++)
                    System.out.println(queries.get(i).id() + " " + clean.get(i) + " "
                            + queries.get(i).text());
            List<Measures> mistyped = new ArrayList<>();
            Random random = new Random(1);
            for (Corpus.Query query : queries) {
                String typo = mistype(query.text(), random);
                mistyped.add(Measures.of(ranking(archive, typo), judged.get(query.id())));
                if (System.getenv("BENCH_QUERIES") != null)
                    System.out.println(query.id() + " " + mistyped.get(mistyped.size() - 1) + " " + typo);
            }
            report(name + ", mistyped", mistyped);
            System.out.printf(
                    Locale.ROOT,
                    "%-40s %.3f of the nDCG@10 of the queries as they were%n",
                    "",
                    Measures.mean(mistyped).ndcg10() / Measures.mean(clean).ndcg10());
        }
    }

    private static void report(String name, List<Measures> measures) {
        System.out.printf("%-40s %s  (%d queries)%n", name, Measures.mean(measures), measures.size());
    }

    private static List<String> ranking(BenchArchive archive, String text) {
        List<String> ranking = new ArrayList<>();
        SearchQuery query = SearchQuery.parse(text, Locale.ENGLISH);
        for (int page = 1; page * 100 <= DEPTH; page++) {
            SearchResults results = archive.index.search(new SearchRequest(
                    query, SearchRequest.Sort.RELEVANCE, null, null, null, null, false, page, 100, false));
            results.hits().forEach(hit -> ranking.add(archive.story(hit.id())));
            if (results.hits().size() < 100) break;
        }
        return ranking;
    }

    /** One edit in the longest word: a letter left out, two swapped, one put in, or one changed. */
    private static String mistype(String text, Random random) {
        String longest = "";
        for (String word : text.split("[^\\p{L}]+")) if (word.length() > longest.length()) longest = word;
        int at = random.nextInt(longest.length() - 1);
        char letter = (char) ('a' + random.nextInt(26));
        StringBuilder word = new StringBuilder(longest);
        switch (random.nextInt(4)) {
            case 0 -> word.deleteCharAt(at);
            case 1 -> word.replace(at, at + 2, "" + longest.charAt(at + 1) + longest.charAt(at));
            case 2 -> word.insert(at, letter);
            default -> word.setCharAt(at, letter);
        }
        return text.replace(longest, word);
    }
}
