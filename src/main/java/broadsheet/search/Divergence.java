package broadsheet.search;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.SmallFloat;

/**
 * Divergence from randomness, model I(n_exp)B2 (Amati and van Rijsbergen 2002), c = 1: as Lucene's own, with everything that is the same for all articles reckoned once for a word and not once for an article. It
 * is what each article that has the word costs.
 */
final class Divergence extends Similarity {

    private static final double LOG_2 = Math.log(2);
    private static final int LENGTHS = 256;

    @Override
    public SimScorer scorer(float boost, CollectionStatistics all, TermStatistics... terms) {
        double weight = 0;
        for (TermStatistics term : terms) weight += weight(all.docCount(), term.docFreq(), term.totalTermFreq());
        float[] perLength = new float[LENGTHS];
        double average = (double) all.sumTotalTermFreq() / all.docCount();
        for (int code = 0; code < LENGTHS; code++)
            perLength[code] = (float) (Math.log(1 + average / Math.max(1, SmallFloat.byte4ToInt((byte) code))) / LOG_2);
        return new Scorer((float) (boost * weight), perLength);
    }

    /** How much it says that an article has a word at all, at most. */
    private static double weight(long articles, long having, long occurrences) {
        double n = articles;
        double expected = n * (1 - Math.pow((n - 1) / n, (double) occurrences));
        return Math.log((n + 1) / (expected + 0.5)) / LOG_2 * (occurrences + 2.0) / (having + 1.0);
    }

    private static final class Scorer extends SimScorer {
        private final float weight;
        private final float[] perLength;

        Scorer(float weight, float[] perLength) {
            this.weight = weight;
            this.perLength = perLength;
        }

        @Override
        public float score(float frequency, long norm) {
            // so written it cannot fall when the frequency rises, whatever the rounding, on which skipping relies
            return weight - weight / (1 + frequency * perLength[(byte) norm & 0xFF]);
        }
    }
}
