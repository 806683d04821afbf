package broadsheet.search;

import org.apache.lucene.util.SmallFloat;

/**
 * How close two texts are: the cosine of their words weighed by logarithm of frequency and rarity (Salton and Buckley
 * 1988), the length of a text's vector taken to grow with the square root of its words. In likeness a long text must
 * pay more for its length than in a search, where BM25 and its like are better.
 */
final class Closeness {

    private static final int COUNTED = 64;
    private static final float[] FREQUENT = new float[COUNTED];

    /** One over the length, by the byte that an index keeps of it. */
    private static final float[] SHORTER = new float[256];

    static {
        for (int n = 1; n < COUNTED; n++) FREQUENT[n] = (float) (1 + Math.log(n));
        for (int code = 0; code < SHORTER.length; code++)
            SHORTER[code] = (float) (1 / Math.sqrt(Math.max(1, SmallFloat.byte4ToInt((byte) code))));
    }

    private Closeness() {}

    /** What a term is worth that so many of all articles have. */
    static double rarity(long articles, long having) {
        return Math.log((articles + 1.0) / (having + 0.5));
    }

    /** 1 for once, growing ever more slowly. */
    static float frequent(int times) {
        return times < COUNTED ? FREQUENT[times] : (float) (1 + Math.log(times));
    }

    /** @param length of a text in words, as an index keeps it */
    static float shorter(long length) {
        return SHORTER[(byte) length & 0xFF];
    }
}
