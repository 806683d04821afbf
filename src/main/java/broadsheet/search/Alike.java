package broadsheet.search;

import java.time.Instant;
import java.util.Set;

/**
 * An article beside another one, as far as choosing between articles needs it.
 *
 * @param likeness of the two texts, 0 to about 1: what the article scores for the other's distinguishing terms, as a part
 *     of what that one scores itself
 * @param section slug, as topics and authors
 * @param source empty when none is named
 * @param print of its wording
 */
public record Alike(
        long id,
        double likeness,
        Instant listedAt,
        String section,
        Set<String> topics,
        Set<String> authors,
        String source,
        Print print) {

    /** Whether the two are one text in two versions: more than half of their wording is the same. */
    public boolean sameText(Alike other) {
        return Shingles.overlap(print.bytes, other.print.bytes) >= SAME_TEXT;
    }

    private static final double SAME_TEXT = 0.55;

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
