package broadsheet.search;

import broadsheet.search.SearchResults.Facets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a search found, in all and by section, topic, author and year. Of very many articles it looks at every
 * second, fourth and so on stretch of the index, and the counts are estimates: a reader who has found a hundred thousand
 * articles wants to know where most are, and not to wait for it.
 */
final class FacetCounts {

    /** Values of each filter that are shown. */
    private static final int SHOWN = 10;

    /** Articles that are counted one by one; more are estimated. A thousand take about 0.1 ms. */
    static final int COUNTED = 10_000;

    /** Documents of one stretch: some blocks of a postings list, so that the stretches between are really skipped. */
    private static final int STRETCH = 512;

    private final Counter sections = new Counter(Fields.SECTION);
    private final Counter years = new Counter(Fields.YEAR);
    private final Counter topics = new Counter(Fields.TOPIC);
    private final Counter authors = new Counter(Fields.AUTHOR);
    private final List<Counter> counters;
    private long seen;
    private int everyOf = 1;
    private boolean cutOff;

    private static final class Counter {
        private final String field;
        private final Map<BytesRef, Long> counts = new HashMap<>();
        private SortedSetDocValues values = DocValues.emptySortedSet();
        private @Nullable SortedDocValues single;
        private int[] perOrdinal = new int[0];

        Counter(String field) {
            this.field = field;
        }

        void enter(LeafReader reader) throws IOException {
            values = DocValues.getSortedSet(reader, field);
            single = DocValues.unwrapSingleton(values);
            perOrdinal = new int[(int) values.getValueCount()];
        }

        void count(int doc) throws IOException {
            SortedDocValues one = single;
            if (one != null) {
                if (one.advanceExact(doc)) perOrdinal[one.ordValue()]++;
            } else if (values.advanceExact(doc))
                for (int i = values.docValueCount(); i > 0; i--) perOrdinal[(int) values.nextOrd()]++;
        }

        void leave() throws IOException {
            for (int ordinal = 0; ordinal < perOrdinal.length; ordinal++)
                if (perOrdinal[ordinal] > 0)
                    counts.merge(BytesRef.deepCopyOf(values.lookupOrd(ordinal)), (long) perOrdinal[ordinal], Long::sum);
        }
    }

    private record Part(LeafReaderContext leaf, ScorerSupplier matches) {}

    private FacetCounts(boolean filters) {
        this.counters = filters ? List.of(sections, years, topics, authors) : List.of();
    }

    /** @param counted articles that are counted one by one */
    static FacetCounts of(IndexSearcher searcher, Query query, Deadline deadline, int counted) throws IOException {
        FacetCounts counts = new FacetCounts(true);
        counts.all(searcher, query, deadline, counted);
        return counts;
    }

    /** Only how many there are. */
    static FacetCounts total(IndexSearcher searcher, Query query, Deadline deadline) throws IOException {
        FacetCounts counts = new FacetCounts(false);
        counts.all(searcher, query, deadline, COUNTED);
        return counts;
    }

    private void all(IndexSearcher searcher, Query query, Deadline deadline, int counted) throws IOException {
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        List<Part> parts = new ArrayList<>();
        long most = 0;
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            ScorerSupplier matches = weight.scorerSupplier(leaf);
            if (matches == null) continue;
            most += matches.cost();
            parts.add(new Part(leaf, matches));
        }
        while (most / everyOf > counted) everyOf *= 2;
        for (Part part : parts) count(part, deadline);
    }

    private void count(Part part, Deadline deadline) throws IOException {
        LeafReader reader = part.leaf().reader();
        Bits live = reader.getLiveDocs();
        for (Counter counter : counters) counter.enter(reader);
        DocIdSetIterator found = part.matches().get(Long.MAX_VALUE).iterator();
        // the first stretch in the middle of its run, and a small segment's in its own middle
        int start = Math.min(everyOf / 2 * STRETCH, reader.maxDoc() / 2);
        for (int from = everyOf == 1 ? 0 : start; from < reader.maxDoc() && !cutOff; from += everyOf * STRETCH) {
            int doc = found.docID() < from || found.docID() < 0 ? found.advance(from) : found.docID();
            for (; doc < from + STRETCH && doc != DocIdSetIterator.NO_MORE_DOCS; doc = found.nextDoc()) {
                if (live != null && !live.get(doc)) continue;
                seen++;
                for (Counter counter : counters) counter.count(doc);
            }
            cutOff = deadline.shouldExit();
        }
        for (Counter counter : counters) counter.leave();
    }

    long total() {
        return estimate(seen);
    }

    /** Whether the numbers are estimates. */
    boolean estimated() {
        return everyOf > 1;
    }

    /** Whether time was up before all had been counted. */
    boolean cutOff() {
        return cutOff;
    }

    /** An estimate to its first two digits, which is what it is worth. */
    private long estimate(long count) {
        if (everyOf == 1) return count;
        long all = count * everyOf;
        long unit = 1;
        while (all / unit >= 100) unit *= 10;
        return Math.round((double) all / unit) * unit;
    }

    Facets facets(Names names) {
        return new Facets(
                most(sections, names, Names.Kind.SECTION),
                most(topics, names, Names.Kind.TOPIC),
                most(authors, names, Names.Kind.AUTHOR),
                newestYears());
    }

    private List<Facets.Value> most(Counter counter, Names names, Names.Kind kind) {
        long[] sorted = counter.counts.values().stream()
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        long least = sorted.length <= SHOWN ? 0 : sorted[sorted.length - SHOWN];
        return counter.counts.entrySet().stream()
                .filter(each -> each.getValue() >= least)
                .sorted(Map.Entry.<BytesRef, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> {
                    String slug = e.getKey().utf8ToString();
                    return new Facets.Value(slug, names.name(kind, slug), estimate(e.getValue()));
                })
                .toList();
    }

    private List<Facets.Value> newestYears() {
        return years.counts.entrySet().stream()
                .map(e ->
                        new Facets.Value(e.getKey().utf8ToString(), e.getKey().utf8ToString(), estimate(e.getValue())))
                .sorted(Comparator.comparing(Facets.Value::key).reversed())
                .limit(SHOWN)
                .toList();
    }
}
