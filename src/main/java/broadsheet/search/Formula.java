package broadsheet.search;

import org.apache.lucene.search.similarities.Similarity;

/**
 * The ranking, in one place. The score of an article for a query is
 *
 * <pre>sum over its words of I(n_exp)B2 + RECENCY · PIVOT / (PIVOT + age)</pre>
 *
 * where a word counts by how often it is in the article's text, to which the headline belongs HEADLINE_TIMES and the
 * standfirst once. How each constant was measured: src/bench/README.md, "search-quality".
 */
final class Formula {

    /** Headlines that are witty mislead, those that say what is help: up to four times neither shows in a measure. */
    static final int HEADLINE_TIMES = 3;

    /** What an article of this minute has before an infinitely old one: about what one common word is worth. */
    static final float RECENCY = 1f;

    /** The age at which half of that is left: a quarter of a year. */
    static final long RECENCY_PIVOT_MILLIS = 90L * 24 * 60 * 60 * 1000;

    /** A query of more words describes what is sought, and not all its words are wanted. */
    static final int MOST_WORDS_ALL_WANTED = 4;

    /** Part of a description's words that an article must have. */
    static final double DESCRIPTION = 0.25;

    /** Part of the words that an article must have when none has all. */
    static final double FEWER = 0.5;

    /** What each less likely correction of a mistyped word counts, next to the one before it. */
    static final float NEXT_CANDIDATE = 0.4f;

    private Formula() {}

    /** How a word counts in a search. */
    static Similarity similarity() {
        return new Divergence();
    }
}
