package broadsheet.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.Bits;

/**
 * Compares every article's state in the store with the one in the index. The edition alone cannot tell when the
 * database is another than the one the index was made from: a copy from elsewhere, an older backup that went on.
 */
final class Reconciliation {

    private static final int BATCH = 5_000;

    /** What must be taken in again, and what must go. */
    record Differences(List<Long> stale, List<Long> surplus) {}

    private record Held(long id, long stamp) {}

    private final ArticleRows rows;

    Reconciliation(ArticleRows rows) {
        this.rows = rows;
    }

    Differences differences(IndexSearcher searcher) throws IOException {
        Held[] held = held(searcher);
        List<Long> stale = new ArrayList<>();
        List<Long> surplus = new ArrayList<>();
        int at = 0;
        for (List<ArticleRows.State> batch = rows.states(0, BATCH);
                !batch.isEmpty();
                batch = rows.states(batch.get(batch.size() - 1).id(), BATCH))
            for (ArticleRows.State state : batch) {
                while (at < held.length && held[at].id() < state.id()) surplus.add(held[at++].id());
                boolean known = at < held.length && held[at].id() == state.id();
                if (!known || held[at].stamp() != state.stamp()) stale.add(state.id());
                if (known) at++;
            }
        while (at < held.length) surplus.add(held[at++].id());
        return new Differences(stale, surplus);
    }

    private static Held[] held(IndexSearcher searcher) throws IOException {
        List<Held> held = new ArrayList<>(searcher.getIndexReader().numDocs());
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
            NumericDocValues stamps = leaf.reader().getNumericDocValues(Fields.STAMP);
            Bits live = leaf.reader().getLiveDocs();
            if (ids == null || stamps == null) continue;
            for (int doc = 0; doc < leaf.reader().maxDoc(); doc++)
                if ((live == null || live.get(doc)) && ids.advanceExact(doc) && stamps.advanceExact(doc))
                    held.add(new Held(ids.longValue(), stamps.longValue()));
        }
        Held[] sorted = held.toArray(Held[]::new);
        Arrays.sort(sorted, Comparator.comparingLong(Held::id));
        return sorted;
    }
}
