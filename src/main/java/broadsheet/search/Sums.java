package broadsheet.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.search.ScoreDoc;

/** Two sums for each of a few of an index's documents: an open-addressed table, which is never more than half full. */
final class Sums {

    private static final int FIBONACCI = 0x9E3779B9;
    /** The largest last; of equals the one that came first into the index. */
    private static final Comparator<ScoreDoc> RISING = (one, other) ->
            one.score == other.score ? Integer.compare(other.doc, one.doc) : Float.compare(one.score, other.score);

    /** One more than the document; 0 where there is none. */
    private final int[] documents;

    /** Both of one document side by side, since reading them is waiting for memory. */
    private final float[] sums;

    private final int shift;

    /** @param most how many documents there may be, at least one */
    Sums(int most) {
        int bits = 33 - Integer.numberOfLeadingZeros(Math.max(1, most));
        this.shift = 32 - bits;
        this.documents = new int[1 << bits];
        this.sums = new float[2 << bits];
    }

    /** @param rarePart what is summed up beside it */
    void add(int document, float part, float rarePart) {
        int at = place(document);
        documents[at] = document + 1;
        sums[2 * at] += part;
        sums[2 * at + 1] += rarePart;
    }

    /** 0 for a document that nothing was added to. */
    float of(int document) {
        return sums[2 * place(document)];
    }

    float ofRare(int document) {
        return sums[2 * place(document) + 1];
    }

    private int place(int document) {
        int at = (document * FIBONACCI) >>> shift;
        while (documents[at] != 0 && documents[at] != document + 1) at = (at + 1) & (documents.length - 1);
        return at;
    }

    /** So many with the largest sums, in their order. */
    List<ScoreDoc> most(int count) {
        PriorityQueue<ScoreDoc> most = new PriorityQueue<>(RISING);
        float least = Float.NEGATIVE_INFINITY;
        for (int at = 0; at < documents.length; at++) {
            if (documents[at] == 0 || sums[2 * at] < least) continue;
            most.add(new ScoreDoc(documents[at] - 1, sums[2 * at]));
            if (most.size() > count) most.poll();
            if (most.size() == count) least = most.peek().score;
        }
        List<ScoreDoc> ordered = new ArrayList<>(most);
        ordered.sort(RISING.reversed());
        return ordered;
    }
}
