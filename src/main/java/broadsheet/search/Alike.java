package broadsheet.search;

import java.time.Instant;
import java.util.Set;

/**
 * An article beside another one, as far as choosing between articles needs it.
 *
 * @param likeness of the two texts, 0 to about 1: what the article scores for the other's distinguishing terms, as a part
 *     of what that one scores itself
 * @param kinship likeness in which a term counts the more the rarer it is, by the third power of that: texts of one kind
 *     share the words of their kind, those of one event its names
 * @param section slug, as topics and authors
 * @param source empty when none is named
 * @param original of which it is a translation, if it is none itself; 0 when it is not known
 * @param print of its wording
 */
public record Alike(
        long id,
        double likeness,
        double kinship,
        Instant listedAt,
        String section,
        Set<String> topics,
        Set<String> authors,
        String source,
        long original,
        Print print) {

    /** More than half of the wording of both. */
    private static final double SAME_TEXT = 0.55;
    /** Of the shorter one's wording, in a longer one that has grown out of it, and at least so much of both. */
    private static final double CONTAINED = 0.8;

    private static final double LEAST = 0.15;

    /** Whether the two are one text: in two versions, or in two languages. */
    public boolean sameText(Alike other) {
        if (original != 0 && original == other.original) return true;
        double overlap = Shingles.overlap(print.bytes, other.print.bytes);
        return overlap >= SAME_TEXT
                || (overlap >= LEAST && Shingles.contained(print.bytes, other.print.bytes, overlap) >= CONTAINED);
    }

    /** A fingerprint of a text's wording. */
    public static final class Print {
        /** Of a text that is not known, or too short to have one. */
        public static final Print NONE = new Print(new byte[0]);

        private final byte[] bytes;

        Print(byte[] bytes) {
            this.bytes = bytes.clone();
        }
    }
}
