package broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.NumericUtils;

/** When articles come out: the index holds those to come as well, so that they are there in time. */
final class Listed {

    private Listed() {}

    /** Whether any article may be still to come; mostly none is, and then nobody need be asked for it. */
    static boolean after(IndexReader reader, Instant now) throws IOException {
        byte[] latest = PointValues.getMaxPackedValue(reader, Fields.LISTED);
        return latest != null && NumericUtils.sortableBytesToLong(latest, 0) > now.toEpochMilli();
    }

    /** @param listed of a part of the index, not read beyond the document yet */
    static boolean toCome(SortedNumericDocValues listed, int document, Instant now) throws IOException {
        return listed.advanceExact(document) && listed.nextValue() > now.toEpochMilli();
    }

    static Query toCome(Instant now) {
        return LongField.newRangeQuery(Fields.LISTED, now.toEpochMilli() + 1, Long.MAX_VALUE);
    }
}
