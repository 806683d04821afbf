package broadsheet.search;

import broadsheet.search.Matching.Plan;
import broadsheet.search.SearchResults.Correction;
import broadsheet.search.SearchResults.Facets;
import broadsheet.search.SearchResults.Hit;
import broadsheet.search.Spelling.Doubt;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.FieldInfo;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.jspecify.annotations.Nullable;

/** One search on one view of the index. */
final class Searching {

    /** When it is up, what has been found so far is the answer. */
    private static final long MILLIS = 80;

    /** Looks that a search may take however late it is: a machine that has just started finds something too. */
    private static final int FREE_LOOKS = 32;

    static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.LISTED, true, SortedNumericSelector.Type.MAX),
            new SortField(Fields.ID, SortField.Type.LONG, true));
    private static final Set<String> SHOWN = Set.of(Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);

    private final IndexSearcher searcher;
    private final Languages languages;
    private final Names names;
    private final ZoneId zone;

    Searching(IndexReader reader, Languages languages, Names names, ZoneId zone) {
        this.searcher = new IndexSearcher(reader);
        this.languages = languages;
        this.names = names;
        this.zone = zone;
        searcher.setSimilarity(Formula.similarity());
        searcher.setTimeout(new Limit());
    }

    SearchResults results(SearchRequest request, Instant now) throws IOException {
        Set<String> present = languages(searcher.getIndexReader());
        Map<Integer, Doubt> doubts = request.asTyped()
                ? Map.of()
                : new Spelling(searcher.getIndexReader(), languages).doubts(request.query(), present);
        Plan plan = new Matching(languages, names, zone, present).plan(request, doubts, now);
        TopDocs top = top(plan.all(), request);
        Query asked = plan.all();
        boolean fewer = top.totalHits.value == 0 && plan.fewer() != null && !searcher.timedOut();
        if (fewer) {
            asked = plan.fewer();
            top = top(asked, request);
        }
        Correction correction = correction(request, doubts);
        if (top.totalHits.value == 0)
            return new SearchResults(List.of(), 0, Facets.NONE, correction, false, searcher.timedOut());
        if (!request.details())
            return new SearchResults(
                    hits(top, request), searcher.count(asked), Facets.NONE, correction, fewer, searcher.timedOut());
        FacetCounts counts = searcher.search(asked, FacetCounts.MANAGER);
        return new SearchResults(
                marked(top, request, new Marks(languages, plan.marked())),
                Math.max(counts.total(), top.scoreDocs.length),
                counts.facets(names),
                correction,
                fewer,
                searcher.timedOut());
    }

    /** Asked before each stretch of documents, the first of which are short. */
    private static final class Limit implements QueryTimeout {
        private final long end = System.nanoTime() + MILLIS * 1_000_000;
        private int looks;

        @Override
        public boolean shouldExit() {
            return ++looks > FREE_LOOKS && System.nanoTime() > end;
        }
    }

    /** The languages that articles of the index are in. */
    static Set<String> languages(IndexReader reader) {
        Set<String> present = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves())
            for (FieldInfo field : leaf.reader().getFieldInfos())
                if (field.name.startsWith(Fields.TEXT)) present.add(field.name.substring(Fields.TEXT.length()));
        return present;
    }

    private TopDocs top(Query query, SearchRequest request) throws IOException {
        int wanted = Math.min(request.from() + request.size(), SearchRequest.DEEPEST);
        if (request.sort() == SearchRequest.Sort.RELEVANCE) return searcher.search(query, wanted);
        return searcher.search(query, wanted, NEWEST);
    }

    private static @Nullable Correction correction(SearchRequest request, Map<Integer, Doubt> doubts) {
        if (doubts.isEmpty()) return null;
        boolean shown = doubts.values().stream().anyMatch(doubt -> !doubt.known());
        return new Correction(Spelling.corrected(request.query().text(), doubts.values()), shown);
    }

    private List<Hit> hits(TopDocs top, SearchRequest request) throws IOException {
        List<Hit> hits = new ArrayList<>();
        for (int i = request.from(); i < top.scoreDocs.length; i++)
            hits.add(new Hit(id(top.scoreDocs[i].doc), top.scoreDocs[i].score, "", ""));
        return hits;
    }

    private List<Hit> marked(TopDocs top, SearchRequest request, Marks marks) throws IOException {
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (int i = request.from(); i < top.scoreDocs.length; i++) {
            ScoreDoc found = top.scoreDocs[i];
            Document document = stored.document(found.doc, SHOWN);
            String language = document.get(Fields.LANGUAGE);
            hits.add(new Hit(
                    id(found.doc),
                    Float.isNaN(found.score) ? 0 : found.score,
                    marks.whole(language, document.get(Fields.HEADLINE)),
                    marks.passage(language, document.get(Fields.STANDFIRST), document.get(Fields.BODY))));
        }
        return hits;
    }

    private long id(int doc) throws IOException {
        return id(searcher.getIndexReader(), doc);
    }

    static long id(IndexReader reader, int doc) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        NumericDocValues ids = leaf.reader().getNumericDocValues(Fields.ID);
        if (ids == null || !ids.advanceExact(doc - leaf.docBase))
            throw new IllegalStateException("a document of the index has no id");
        return ids.longValue();
    }
}
