package broadsheet.search;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/** The constants of the ranking. */
final class Formula {

    static final int HEADLINE_TIMES = 2;
    static final int STANDFIRST_TIMES = 1;
    static final float RECENCY = 0.5f;
    static final long RECENCY_PIVOT_MILLIS = 90L * 24 * 60 * 60 * 1000;

    /** Part of the words that an article must have when none has all. */
    static final double FEWER = 0.5;

    static final float NEXT_CANDIDATE = 0.5f;

    private Formula() {}

    static Similarity similarity() {
        return new BM25Similarity(1.2f, 0.75f);
    }
}
