package broadsheet.related;

import broadsheet.related.Related.Reason;
import broadsheet.search.Alike;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;

/** An article that may be chosen, and what speaks for it. */
record Candidate(Alike article, Reason reason, double score) {

    /**
     * Texts as kin as this tell of one event, when they are of one time: on ECB+, whose topics hold two events of one kind
     * each, 94 of 100 do even without dates (src/bench/README.md, "related-quality").
     */
    static final double SAME_EVENT = 0.3;

    /** Likeness from which on shared topics count in full. */
    private static final double LIKE = 0.3;

    /** Texts less like than this, that share no topic, have nothing to do with one another. */
    static final double UNLIKE = 0.08;

    /** How long an event goes on being told of. */
    private static final Duration EVENT = Duration.ofDays(30);

    /** What each shared topic, and a shared author, add to likeness: as much as a tenth of the article's terms. */
    private static final double TOPIC = 0.10;

    private static final double AUTHOR = 0.03;
    private static final int TOPICS_COUNTED = 2;

    /** The distance in time at which half of freshness is gone. */
    private static final double FRESH_DAYS = 60;

    /** How much of the score freshness can take away. */
    private static final double FRESHNESS = 0.4;

    /** A running story before all else. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.<Candidate, Boolean>comparing(
                    candidate -> candidate.reason() != Reason.SAME_EVENT)
            .thenComparing(Comparator.comparingDouble(Candidate::score).reversed());

    /** Whether the two have to do with one another at all. */
    static boolean worthwhile(Alike self, Alike other) {
        return other.likeness() >= UNLIKE || shared(self.topics(), other.topics()) > 0;
    }

    /** @param dated whether dates tell anything */
    static Candidate of(Alike self, Alike other, boolean dated) {
        long shared = shared(self.topics(), other.topics());
        boolean sameAuthor = shared(self.authors(), other.authors()) > 0;
        Duration apart = Duration.between(self.listedAt(), other.listedAt()).abs();
        double score = other.likeness()
                + TOPIC * Math.min(TOPICS_COUNTED, shared) * Math.min(1, other.likeness() / LIKE)
                + (sameAuthor ? AUTHOR : 0);
        if (dated) score *= 1 - FRESHNESS * (1 - FRESH_DAYS / (FRESH_DAYS + apart.toHours() / 24.0));
        boolean event = other.kinship() >= SAME_EVENT && (!dated || apart.compareTo(EVENT) <= 0);
        Reason reason = event ? Reason.SAME_EVENT : shared > 0 ? Reason.SAME_TOPIC : Reason.SIMILAR;
        return new Candidate(other, reason, score);
    }

    static long shared(Set<String> some, Set<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        return both.size();
    }
}
