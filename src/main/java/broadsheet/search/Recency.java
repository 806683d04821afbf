package broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What articles are ahead by for being new. Lucene has a query for that which knows one bound for the whole index, so
 * that a search must look at every article that has the words: over a million that takes ten times as long. Here the
 * best by their words alone are found first; only articles so new that they can still overtake these are then looked at,
 * which is quick because the newest article of each stretch of the index is known, and archives are mostly written in the
 * order of time.
 */
final class Recency {

    /** Documents of a stretch. */
    private static final int STRETCH_BITS = 9;

    /** Milliseconds of the newest article of each stretch, for each segment. */
    private final Map<IndexReader.CacheKey, long[]> newest = new ConcurrentHashMap<>();

    /** Articles found by their words alone, beyond those that are wanted: the more, the fewer can still overtake. */
    private static final int MORE = 10;

    /** The best by the score of a query and that for being new, exactly as if all had been looked at. */
    TopDocs best(IndexSearcher searcher, Query words, int wanted, Instant at) throws IOException {
        long now = at.toEpochMilli();
        TopDocs fitting = searcher.search(words, wanted + MORE);
        ScoreDoc[] found = fitting.scoreDocs;
        if (found.length == 0) return fitting;
        float last = found.length < wanted + MORE ? Float.NEGATIVE_INFINITY : found[found.length - 1].score;
        addNewness(searcher.getIndexReader(), found, now);
        Arrays.sort(found, BEST);
        float toOvertake = found[Math.min(wanted, found.length) - 1].score - last;
        if (toOvertake < Formula.RECENCY && !searcher.timedOut()) {
            Query overtaking = new BooleanQuery.Builder()
                    .add(words, Occur.MUST)
                    .add(new Newness(now, now - age(toOvertake)), Occur.MUST)
                    .build();
            found = merged(found, searcher.search(overtaking, wanted).scoreDocs);
        }
        return new TopDocs(fitting.totalHits, Arrays.copyOf(found, Math.min(wanted, found.length)));
    }

    private static final Comparator<ScoreDoc> BEST =
            Comparator.<ScoreDoc>comparingDouble(doc -> -doc.score).thenComparingInt(doc -> doc.doc);

    private static void addNewness(IndexReader reader, ScoreDoc[] found, long now) throws IOException {
        Arrays.sort(found, Comparator.comparingInt(doc -> doc.doc));
        int at = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            int end = leaf.docBase + leaf.reader().maxDoc();
            if (at == found.length || found[at].doc >= end) continue;
            NumericDocValues listed = listed(leaf.reader());
            for (; at < found.length && found[at].doc < end; at++)
                if (listed.advanceExact(found[at].doc - leaf.docBase))
                    found[at].score += score(listed.longValue(), now);
        }
    }

    /** The greatest age, in milliseconds, at which being new still counts so much. */
    private static long age(float score) {
        if (score <= 0) return Long.MAX_VALUE / 2;
        return (long) (Formula.RECENCY_PIVOT_MILLIS * (Formula.RECENCY / (double) score - 1)) + 1;
    }

    private static ScoreDoc[] merged(ScoreDoc[] some, ScoreDoc[] others) {
        Map<Integer, ScoreDoc> byDoc = new HashMap<>();
        for (ScoreDoc each : some) byDoc.put(each.doc, each);
        for (ScoreDoc each : others) byDoc.putIfAbsent(each.doc, each);
        ScoreDoc[] all = byDoc.values().toArray(ScoreDoc[]::new);
        Arrays.sort(all, BEST);
        return all;
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
        private final long from;

        /** @param from older stretches are left out */
        Newness(long now, long from) {
            this.now = now;
            this.from = from;
        }

        @Override
        public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
            return new Weight(this) {
                @Override
                public Scorer scorer(LeafReaderContext leaf) throws IOException {
                    return new NewnessScorer(this, leaf.reader(), newest(leaf.reader()), now, from);
                }

                @Override
                public Explanation explain(LeafReaderContext leaf, int doc) throws IOException {
                    NewnessScorer scorer = new NewnessScorer(this, leaf.reader(), newest(leaf.reader()), now, from);
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
            return "newness at " + now + " from " + from;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Newness newness && newness.now == now && newness.from == from;
        }

        @Override
        public int hashCode() {
            return Objects.hash(Newness.class, now, from);
        }
    }

    private static final class NewnessScorer extends Scorer {
        private final Stretches stretches;
        private final int documents;
        private final NumericDocValues listed;
        private final long[] newest;
        private final long now;
        private int shallow;

        NewnessScorer(Weight weight, LeafReader segment, long[] newest, long now, long from) throws IOException {
            super(weight);
            this.documents = segment.maxDoc();
            this.stretches = new Stretches(newest, from, documents);
            this.listed = listed(segment);
            this.newest = newest;
            this.now = now;
        }

        @Override
        public DocIdSetIterator iterator() {
            return stretches;
        }

        @Override
        public int docID() {
            return stretches.docID();
        }

        @Override
        public float score() throws IOException {
            return listed.advanceExact(stretches.docID()) ? Recency.score(listed.longValue(), now) : 0;
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

    /** All documents of the stretches that are new enough. */
    private static final class Stretches extends DocIdSetIterator {
        private final long[] newest;
        private final long from;
        private final int documents;
        private int doc = -1;

        Stretches(long[] newest, long from, int documents) {
            this.newest = newest;
            this.from = from;
            this.documents = documents;
        }

        @Override
        public int docID() {
            return doc;
        }

        @Override
        public int nextDoc() {
            return advance(doc + 1);
        }

        @Override
        public int advance(int target) {
            int at = target;
            while (at < documents && newest[at >> STRETCH_BITS] < from) at = ((at >> STRETCH_BITS) + 1) << STRETCH_BITS;
            doc = at < documents ? at : NO_MORE_DOCS;
            return doc;
        }

        @Override
        public long cost() {
            long cost = 0;
            for (long each : newest) if (each >= from) cost += 1 << STRETCH_BITS;
            return cost;
        }
    }
}
