package broadsheet.search;

import broadsheet.search.SearchResults.Facets;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Counts what a search found, in all and by section, topic, author and year, in one pass without scoring. */
final class FacetCounts extends SimpleCollector {

    /** Values of each filter that are shown. */
    private static final int SHOWN = 10;

    /** One thread searches, so there is one collector. */
    static final CollectorManager<FacetCounts, FacetCounts> MANAGER = new CollectorManager<>() {
        @Override
        public FacetCounts newCollector() {
            return new FacetCounts();
        }

        @Override
        public FacetCounts reduce(Collection<FacetCounts> collectors) {
            return collectors.iterator().next();
        }
    };

    private long total;
    private final Counter sections = new Counter(Fields.SECTION);
    private final Counter years = new Counter(Fields.YEAR);
    private final Counter topics = new Counter(Fields.TOPIC);
    private final Counter authors = new Counter(Fields.AUTHOR);

    private static final class Counter {
        private final String field;
        private final Map<BytesRef, Long> counts = new HashMap<>();
        private @Nullable SortedSetDocValues values;
        private int[] perOrdinal = new int[0];

        Counter(String field) {
            this.field = field;
        }

        void enter(LeafReader reader) throws IOException {
            values = DocValues.getSortedSet(reader, field);
            perOrdinal = new int[(int) values.getValueCount()];
        }

        void count(int doc) throws IOException {
            SortedSetDocValues of = values;
            if (of == null || !of.advanceExact(doc)) return;
            for (int i = of.docValueCount(); i > 0; i--) perOrdinal[(int) of.nextOrd()]++;
        }

        void leave() throws IOException {
            SortedSetDocValues of = values;
            if (of == null) return;
            for (int ordinal = 0; ordinal < perOrdinal.length; ordinal++)
                if (perOrdinal[ordinal] > 0)
                    counts.merge(BytesRef.deepCopyOf(of.lookupOrd(ordinal)), (long) perOrdinal[ordinal], Long::sum);
            values = null;
        }
    }

    private List<Counter> counters() {
        return List.of(sections, years, topics, authors);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        for (Counter counter : counters()) {
            counter.leave();
            counter.enter(leaf.reader());
        }
    }

    @Override
    public void collect(int doc) throws IOException {
        total++;
        sections.count(doc);
        years.count(doc);
        topics.count(doc);
        authors.count(doc);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    long total() {
        return total;
    }

    Facets facets(Names names) throws IOException {
        for (Counter counter : counters()) counter.leave();
        return new Facets(
                most(sections, names, Names.Kind.SECTION),
                most(topics, names, Names.Kind.TOPIC),
                most(authors, names, Names.Kind.AUTHOR),
                newestYears());
    }

    private static List<Facets.Value> most(Counter counter, Names names, Names.Kind kind) {
        return counter.counts.entrySet().stream()
                .sorted(Map.Entry.<BytesRef, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(SHOWN)
                .map(e -> {
                    String slug = e.getKey().utf8ToString();
                    return new Facets.Value(slug, names.name(kind, slug), e.getValue());
                })
                .toList();
    }

    private List<Facets.Value> newestYears() {
        return years.counts.entrySet().stream()
                .map(e -> new Facets.Value(e.getKey().utf8ToString(), e.getKey().utf8ToString(), e.getValue()))
                .sorted(Comparator.comparing(Facets.Value::key).reversed())
                .limit(SHOWN)
                .toList();
    }
}
