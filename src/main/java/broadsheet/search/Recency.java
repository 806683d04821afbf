package broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What articles are ahead by for being new. Lucene has a query for that which knows one bound for the whole index, so
 * that a search must look at every article that has the words: over a million that takes ten times as long. This one
 * knows the newest article of each stretch, and archives are written in the order of time, mostly: the old stretches,
 * nearly all, are as good as skipped.
 */
final class Recency {

    /** Documents of a stretch. */
    private static final int STRETCH_BITS = 9;

    /** Milliseconds of the newest article of each stretch, for each segment. */
    private final Map<IndexReader.CacheKey, long[]> newest = new ConcurrentHashMap<>();

    Query at(Instant now) {
        return new Newness(now.toEpochMilli());
    }

    private static float score(long listed, long now) {
        return (float) (Formula.RECENCY
                * (double) Formula.RECENCY_PIVOT_MILLIS
                / (Formula.RECENCY_PIVOT_MILLIS + Math.max(0, now - listed)));
    }

    private long[] newest(LeafReader segment) throws IOException {
        IndexReader.CacheHelper cache = segment.getCoreCacheHelper();
        if (cache == null) return stretches(segment);
        long[] known = newest.get(cache.getKey());
        if (known != null) return known;
        long[] made = stretches(segment);
        if (newest.put(cache.getKey(), made) == null) cache.addClosedListener(newest::remove);
        return made;
    }

    /** Some ten milliseconds for a million articles. */
    private static long[] stretches(LeafReader segment) throws IOException {
        long[] stretches = new long[(segment.maxDoc() >> STRETCH_BITS) + 1];
        Arrays.fill(stretches, Long.MIN_VALUE);
        NumericDocValues listed = listed(segment);
        for (int doc = listed.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = listed.nextDoc())
            stretches[doc >> STRETCH_BITS] = Math.max(stretches[doc >> STRETCH_BITS], listed.longValue());
        return stretches;
    }

    private static NumericDocValues listed(LeafReader segment) throws IOException {
        return DocValues.unwrapSingleton(DocValues.getSortedNumeric(segment, Fields.LISTED));
    }

    private final class Newness extends Query {
        private final long now;

        Newness(long now) {
            this.now = now;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new Weight(this) {
                @Override
                public Scorer scorer(LeafReaderContext leaf) throws IOException {
                    return new NewnessScorer(this, leaf.reader(), newest(leaf.reader()), now);
                }

                @Override
                public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                    NewnessScorer scorer = new NewnessScorer(this, leaf.reader(), newest(leaf.reader()), now);
                    scorer.iterator().advance(doc);
                    return Explanation.match(scorer.score(), "how new it is");
                }

                @Override
                public boolean isCacheable(LeafReaderContext leaf) {
                    return false;
                }
            };
        }

        @Override
        public void visit(QueryVisitor visitor) {
            visitor.visitLeaf(this);
        }

        @Override
        public String toString(@Nullable String field) {
            return "newness at " + now;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Newness newness && newness.now == now;
        }

        @Override
        public int hashCode() {
            return Objects.hash(Newness.class, now);
        }
    }

    private static final class NewnessScorer extends Scorer {
        private final DocIdSetIterator all;
        private final int documents;
        private final NumericDocValues listed;
        private final long[] newest;
        private final long now;
        private int shallow;

        NewnessScorer(Weight weight, LeafReader segment, long[] newest, long now) throws IOException {
            super(weight);
            this.documents = segment.maxDoc();
            this.all = DocIdSetIterator.all(documents);
            this.listed = listed(segment);
            this.newest = newest;
            this.now = now;
        }

        @Override
        public DocIdSetIterator iterator() {
            return all;
        }

        @Override
        public int docID() {
            return all.docID();
        }

        @Override
        public float score() throws IOException {
            return listed.advanceExact(all.docID()) ? Recency.score(listed.longValue(), now) : 0;
        }

        @Override
        public int advanceShallow(int target) {
            shallow = Math.max(shallow, target);
            return target >= documents ? DocIdSetIterator.NO_MORE_DOCS : target | ((1 << STRETCH_BITS) - 1);
        }

        @Override
        public float getMaxScore(int upTo) {
            if (upTo >= documents && shallow == 0) return Formula.RECENCY;
            long most = Long.MIN_VALUE;
            int last = Math.min(upTo, documents - 1) >> STRETCH_BITS;
            for (int stretch = Math.max(0, shallow) >> STRETCH_BITS; stretch <= last; stretch++)
                most = Math.max(most, newest[stretch]);
            return most == Long.MIN_VALUE ? 0 : Recency.score(most, now);
        }
    }
}
