package broadsheet.search;

import java.util.function.LongSupplier;
import org.apache.lucene.index.QueryTimeout;

/** When a search must have its answer; what has been found until then is the answer. */
final class Deadline implements QueryTimeout {

    /** A reader has everything within a tenth of a second: a fifth of that is for what follows the search. */
    private static final long MILLIS = 80;

    /** Looks a search may take however late it is, over some thousand articles: a busy machine finds something too. */
    private static final int FREE_LOOKS = 8;

    private final LongSupplier nanos;
    private final long end;
    private int looks;

    /** @param nanos tells the time, as System.nanoTime does */
    Deadline(LongSupplier nanos) {
        this.nanos = nanos;
        this.end = nanos.getAsLong() + MILLIS * 1_000_000;
    }

    /** Asked before each stretch of documents, the first of which are short. */
    @Override
    public boolean shouldExit() {
        return ++looks > FREE_LOOKS && passed();
    }

    /** For what can be left out. */
    boolean passed() {
        return nanos.getAsLong() - end > 0;
    }
}
