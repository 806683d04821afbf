package broadsheet.search;

import broadsheet.search.Tokens.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;

/** Articles whose texts are like one's own: a search for the terms that tell it from others. */
final class Likeness {

    /** Terms that are searched for: src/bench/README.md, "related-quality". */
    private static final int TERMS = 60;
    /** A term in more than this part of many articles tells little, and costs most. */
    private static final double TOO_COMMON = 0.03;

    private static final int MANY = 50_000;

    /**
     * Articles, counted once for each term, that are all looked at. To pass over those that cannot be among the likest
     * takes Lucene longer than these do: it orders the sixty terms anew for each stretch of the index.
     */
    private static final long LOOKED_AT = 200_000;

    private static final Set<String> TEXT = Set.of(Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Languages languages;
    private final Instant now;

    Likeness(IndexReader reader, Languages languages, Instant now) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setSimilarity(new Closeness());
        this.reader = reader;
        this.languages = languages;
        this.now = now;
    }

    /** The likest first, public ones only; the article itself stands among them, with likeness 1. */
    List<Alike> to(long article, int limit) throws IOException {
        ScoreDoc[] self = searcher.search(new TermQuery(new Term(Fields.KEY, Long.toString(article))), 1).scoreDocs;
        if (self.length == 0) return List.of();
        List<Weighed> terms = terms(searcher.storedFields().document(self[0].doc, TEXT));
        Query query = query(terms);
        ScoreDoc[] found = likest(terms, listed(query), limit + 1);
        float whole = whole(query, self[0].doc, found);
        List<ScoreDoc> alike = new ArrayList<>();
        alike.add(new ScoreDoc(self[0].doc, 1));
        for (ScoreDoc other : found)
            if (other.doc != self[0].doc) alike.add(new ScoreDoc(other.doc, other.score / whole));
        return facts(alike);
    }

    private ScoreDoc[] likest(List<Weighed> terms, Query query, int most) throws IOException {
        long articles =
                terms.stream().mapToLong(term -> term.states().docFreq()).sum();
        if (articles > LOOKED_AT) return searcher.search(query, most).scoreDocs;
        return searcher.search(query, new TopScoreDocCollectorManager(most, null, Integer.MAX_VALUE)).scoreDocs;
    }

    /** What the article scores for its own terms; it is nearly always what is found first. */
    private float whole(Query query, int self, ScoreDoc[] found) throws IOException {
        for (ScoreDoc each : found) if (each.doc == self) return each.score;
        return Math.max(
                Float.MIN_NORMAL, searcher.explain(query, self).getValue().floatValue());
    }

    /** Those of some articles that are public, with likeness 0. */
    List<Alike> of(Collection<Long> articles) throws IOException {
        if (articles.isEmpty()) return List.of();
        List<BytesRef> keys =
                articles.stream().map(id -> new BytesRef(Long.toString(id))).toList();
        Query query = listed(new TermInSetQuery(Fields.KEY, keys));
        return facts(Arrays.stream(searcher.search(query, articles.size()).scoreDocs)
                .map(found -> new ScoreDoc(found.doc, 0))
                .toList());
    }

    private Query listed(Query query) throws IOException {
        if (!Listed.after(reader, now)) return query;
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(Listed.toCome(now), Occur.MUST_NOT)
                .build();
    }

    /** @param choice by which the terms that tell most are chosen */
    private record Weighed(Term term, TermStates states, int times, double choice) {}

    /** Those that tell most first. */
    private List<Weighed> terms(Document article) throws IOException {
        String language = article.get(Fields.LANGUAGE);
        String field = Fields.TEXT + language;
        int all = Math.max(1, reader.getDocCount(field));
        Map<BytesRef, Integer> frequencies = frequencies(article, language);
        List<Weighed> terms = new ArrayList<>();
        states(field, frequencies.keySet()).forEach((text, states) -> {
            int frequency = states.docFreq();
            if (frequency < 2 || (all > MANY && frequency > all * TOO_COMMON)) return;
            int times = frequencies.get(text);
            double choice = Math.sqrt(times) * (1 + Closeness.rarity(all, frequency));
            terms.add(new Weighed(new Term(field, text), states, times, choice));
        });
        terms.sort(Comparator.comparingDouble(Weighed::choice).reversed().thenComparing(Weighed::term));
        return terms.subList(0, Math.min(TERMS, terms.size()));
    }

    private static Query query(List<Weighed> terms) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Weighed each : terms)
            query.add(
                    new BoostQuery(new TermQuery(each.term(), each.states()), Closeness.frequent(each.times())),
                    Occur.SHOULD);
        return query.build();
    }

    /** How often each is in the index: in their order, by one walk of each part's terms, which shares what it opens. */
    private Map<BytesRef, TermStates> states(String field, Collection<BytesRef> terms) throws IOException {
        Map<BytesRef, TermStates> states = new TreeMap<>();
        for (BytesRef term : terms) states.put(term, new TermStates(searcher.getTopReaderContext()));
        for (LeafReaderContext leaf : reader.leaves()) {
            Terms there = leaf.reader().terms(field);
            if (there == null) continue;
            TermsEnum walk = there.iterator();
            for (Map.Entry<BytesRef, TermStates> each : states.entrySet())
                if (walk.seekExact(each.getKey()))
                    each.getValue().register(walk.termState(), leaf.ord, walk.docFreq(), walk.totalTermFreq());
        }
        return states;
    }

    private Map<BytesRef, Integer> frequencies(Document article, String language) {
        Map<BytesRef, Integer> frequencies = new HashMap<>();
        for (String part : List.of(Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY))
            for (Token token : Tokens.of(languages.analyzer(language), article.get(part)))
                if (token.term().length() > 1) frequencies.merge(new BytesRef(token.term()), 1, Integer::sum);
        return frequencies;
    }

    /** In the order given; read in the index's own, which opens each column once. */
    private List<Alike> facts(List<ScoreDoc> found) throws IOException {
        Map<Integer, Alike> facts = new HashMap<>();
        int leaf = -1;
        Columns columns = null;
        for (ScoreDoc each :
                found.stream().sorted(Comparator.comparingInt(doc -> doc.doc)).toList()) {
            int of = ReaderUtil.subIndex(each.doc, reader.leaves());
            if (columns == null || of != leaf)
                columns = Columns.of(reader.leaves().get(of));
            leaf = of;
            facts.put(each.doc, columns.facts(each.doc, each.score));
        }
        return found.stream().map(each -> facts.get(each.doc)).toList();
    }
}
