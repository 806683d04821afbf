package broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/** What a part of the index keeps of each article, read from the first to the last. */
record Columns(
        int base,
        NumericDocValues id,
        SortedNumericDocValues listed,
        SortedSetDocValues section,
        SortedSetDocValues topic,
        SortedSetDocValues author,
        SortedSetDocValues source,
        NumericDocValues original,
        BinaryDocValues print) {

    static Columns of(LeafReaderContext leaf) throws IOException {
        LeafReader values = leaf.reader();
        return new Columns(
                leaf.docBase,
                DocValues.getNumeric(values, Fields.ID),
                DocValues.getSortedNumeric(values, Fields.LISTED),
                DocValues.getSortedSet(values, Fields.SECTION),
                DocValues.getSortedSet(values, Fields.TOPIC),
                DocValues.getSortedSet(values, Fields.AUTHOR),
                DocValues.getSortedSet(values, Fields.SOURCE),
                DocValues.getNumeric(values, Fields.ORIGINAL),
                DocValues.getBinary(values, Fields.PRINT));
    }

    Alike facts(int doc, double likeness, double kinship) throws IOException {
        int at = doc - base;
        if (!id.advanceExact(at)) throw new IllegalStateException("a document of the index has no id");
        return new Alike(
                id.longValue(),
                likeness,
                kinship,
                listed.advanceExact(at) ? Instant.ofEpochMilli(listed.nextValue()) : Instant.EPOCH,
                strings(section, at).stream().findFirst().orElse(""),
                strings(topic, at),
                strings(author, at),
                strings(source, at).stream().findFirst().orElse(""),
                original.advanceExact(at) ? original.longValue() : 0,
                new Alike.Print(print.advanceExact(at) ? BytesRef.deepCopyOf(print.binaryValue()).bytes : new byte[0]));
    }

    private static Set<String> strings(SortedSetDocValues values, int at) throws IOException {
        Set<String> strings = new TreeSet<>();
        if (values.advanceExact(at))
            for (int i = values.docValueCount(); i > 0; i--)
                strings.add(values.lookupOrd(values.nextOrd()).utf8ToString());
        return strings;
    }
}
