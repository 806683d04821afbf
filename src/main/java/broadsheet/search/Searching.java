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
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.jspecify.annotations.Nullable;

/** One search on one view of the index. */
final class Searching {

    static final Sort NEWEST = new Sort(
            LongField.newSortField(Fields.LISTED, true, SortedNumericSelector.Type.MAX),
            new SortField(Fields.ID, SortField.Type.LONG, true));
    private static final Set<String> SHOWN = Set.of(Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);

    private final IndexSearcher searcher;
    private final Languages languages;
    private final Names names;
    private final ZoneId zone;
    private final Recency recency;
    private final Deadline deadline;

    Searching(IndexReader reader, Languages languages, Names names, ZoneId zone, Recency recency, Deadline deadline) {
        this.searcher = new IndexSearcher(reader);
        this.languages = languages;
        this.names = names;
        this.zone = zone;
        searcher.setSimilarity(Formula.similarity());
        searcher.setTimeout(deadline);
        this.recency = recency;
        this.deadline = deadline;
    }

    SearchResults results(SearchRequest request, Instant now) throws IOException {
        Set<String> present = languages(searcher.getIndexReader());
        Map<Integer, Doubt> doubts = request.asTyped()
                ? Map.of()
                : new Spelling(searcher.getIndexReader(), languages, deadline).doubts(request.query(), present);
        boolean toCome = Listed.after(searcher.getIndexReader(), now);
        Plan plan = new Matching(searcher, languages, names, zone, present, toCome).plan(request, doubts, now);
        Query asked = plan.all();
        TopDocs top = top(asked, request, now);
        Query some = plan.fewer();
        boolean fewer = top.totalHits.value == 0 && some != null && !searcher.timedOut();
        if (fewer && some != null) {
            asked = some;
            top = top(asked, request, now);
        }
        Correction correction = correction(request, doubts);
        if (top.totalHits.value == 0)
            return new SearchResults(List.of(), 0, false, Facets.NONE, correction, false, searcher.timedOut());
        if (request.details()) return detailed(request, plan, asked, top, correction, fewer);
        boolean known = top.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        FacetCounts counts = known ? null : FacetCounts.total(searcher, asked, deadline);
        return new SearchResults(
                hits(top, request),
                counts == null ? top.totalHits.value : Math.max(counts.total(), top.totalHits.value),
                counts != null && counts.estimated(),
                Facets.NONE,
                correction,
                fewer,
                searcher.timedOut() || (counts != null && counts.cutOff()));
    }

    private SearchResults detailed(
            SearchRequest request, Plan plan, Query asked, TopDocs top, @Nullable Correction correction, boolean fewer)
            throws IOException {
        FacetCounts counts = FacetCounts.of(searcher, asked, deadline, FacetCounts.COUNTED);
        return new SearchResults(
                marked(top, request, new Marks(languages, plan.marked())),
                Math.max(counts.total(), top.scoreDocs.length),
                counts.estimated(),
                counts.facets(names),
                correction,
                fewer,
                searcher.timedOut() || counts.cutOff());
    }

    /** The languages that articles of the index are in. */
    static Set<String> languages(IndexReader reader) {
        Set<String> present = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves())
            for (FieldInfo field : leaf.reader().getFieldInfos())
                if (field.name.startsWith(Fields.TEXT)) present.add(field.name.substring(Fields.TEXT.length()));
        return present;
    }

    private TopDocs top(Query query, SearchRequest request, Instant now) throws IOException {
        // beyond what is shown only the number of all is asked for
        int wanted = request.from() == SearchRequest.DEEPEST
                ? 1
                : Math.min(request.from() + request.size(), SearchRequest.DEEPEST);
        if (request.sort() == SearchRequest.Sort.RELEVANCE) return recency.best(searcher, query, wanted, now);
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
