package broadsheet.search;

import broadsheet.search.Matching.Plan;
import broadsheet.search.SearchQuery.Words;
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
    /** So many are always counted exactly while the best are found. */
    private static final int FEW = 1_000;
    /** With so few, another word is looked for that may have been meant by one that is there. */
    private static final int SCANTY = 100;

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
        boolean toCome = Listed.after(searcher.getIndexReader(), now);
        Matching matching = new Matching(searcher, languages, names, zone, present, toCome);
        Spelling spelling = new Spelling(searcher.getIndexReader(), languages, deadline);
        List<Words> words = matching.words(request.query(), Map.of());
        Map<Integer, Doubt> doubts = request.asTyped() ? Map.of() : spelling.doubts(words, present);
        Plan plan = matching.plan(request, doubts, now);
        Correction correction = correction(request, doubts, true);
        for (Query asked : plan.steps()) {
            TopDocs top = top(asked, request, now);
            if (top.totalHits.value > 0) {
                if (correction == null && top.totalHits.value <= SCANTY && !request.asTyped())
                    correction = correction(request, spelling.offers(words, present), false);
                return found(request, plan, asked, top, correction);
            }
            if (searcher.timedOut()) break;
        }
        return new SearchResults(List.of(), 0, false, Facets.NONE, correction, 0, searcher.timedOut());
    }

    private SearchResults found(
            SearchRequest request, Plan plan, Query asked, TopDocs top, @Nullable Correction correction)
            throws IOException {
        boolean few = top.totalHits.relation == TotalHits.Relation.EQUAL_TO && top.totalHits.value <= FEW;
        FacetCounts counts = request.details()
                ? FacetCounts.of(searcher, asked, deadline, FacetCounts.COUNTED)
                : few ? null : FacetCounts.total(searcher, asked, deadline);
        long total = few || counts == null ? top.totalHits.value : total(counts, top);
        return new SearchResults(
                request.details() ? marked(top, request, new Marks(languages, plan.marked())) : hits(top, request),
                total,
                counts != null && counts.estimated(),
                counts == null ? Facets.NONE : counts.facets(names),
                correction,
                asked.equals(plan.all()) ? total : Math.min(total, searcher.count(plan.all())),
                searcher.timedOut() || (counts != null && counts.cutOff()));
    }

    /** The same on every page: how many were looked at to find the best is not. */
    private static long total(FacetCounts counts, TopDocs top) {
        return Math.max(counts.total(), counts.cutOff() ? top.scoreDocs.length : FEW);
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

    /** @param shown whether it was searched for instead of what was typed */
    private static @Nullable Correction correction(SearchRequest request, Map<Integer, Doubt> doubts, boolean shown) {
        if (doubts.isEmpty()) return null;
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
