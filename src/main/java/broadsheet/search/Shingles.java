package broadsheet.search;

import broadsheet.search.Tokens.Token;
import java.util.Arrays;
import java.util.List;

/**
 * A fingerprint of a text's wording, for telling an agency's versions of one story from two stories: the smallest of
 * SIZE hashes over its runs of WORDS words, a byte of each. The share of equal bytes estimates the share of runs that
 * two texts have in common (MinHash, Broder 1997), within some 0.09 either way. Two bytes more tell how many runs there
 * are, up to 65,535.
 */
final class Shingles {

    static final int SIZE = 32;
    private static final int WORDS = 4;

    private Shingles() {}

    /** @param words of the text; with fewer than WORDS the fingerprint is empty and like no other */
    static byte[] of(List<Token> words) {
        if (words.size() < WORDS) return new byte[0];
        long[] smallest = new long[SIZE];
        Arrays.fill(smallest, Long.MAX_VALUE);
        long[] hashes =
                words.stream().mapToLong(word -> mixed(word.term().hashCode())).toArray();
        for (int i = 0; i + WORDS <= hashes.length; i++) {
            long run = 0;
            for (int j = 0; j < WORDS; j++) run = run * 0x100000001b3L + hashes[i + j];
            for (int n = 0; n < SIZE; n++) {
                long hash = mixed(run + n * 0x9E3779B97F4A7C15L);
                if (hash < smallest[n]) smallest[n] = hash;
            }
        }
        byte[] print = new byte[SIZE + 2];
        int runs = Math.min(0xFFFF, hashes.length + 1 - WORDS);
        print[SIZE] = (byte) (runs >>> 8);
        print[SIZE + 1] = (byte) runs;
        for (int n = 0; n < SIZE; n++) print[n] = (byte) mixed(smallest[n]);
        return print;
    }

    /** 0 to 1. */
    static double overlap(byte[] one, byte[] other) {
        if (one.length == 0 || other.length == 0) return 0;
        int same = 0;
        for (int n = 0; n < SIZE; n++) if (one[n] == other[n]) same++;
        return (double) same / SIZE;
    }

    /**
     * How much of the shorter text is in the longer one, as far as their overlap tells.
     *
     * @param overlap of the two, more than 0
     */
    static double contained(byte[] one, byte[] other, double overlap) {
        int a = runs(one);
        int b = runs(other);
        return Math.min(1, overlap * (a + b) / ((1 + overlap) * Math.min(a, b)));
    }

    private static int runs(byte[] print) {
        return ((print[SIZE] & 0xFF) << 8) | (print[SIZE + 1] & 0xFF);
    }

    private static long mixed(long hash) {
        long x = hash * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 31)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 29);
    }
}
