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
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Articles whose texts are like one's own: a search for the terms that tell it from others. */
final class Likeness {

    /** Terms that are searched for: src/bench/README.md, "related-quality". */
    private static final int TERMS = 60;
    /** A term in more than this part of many articles tells little, and costs most. */
    private static final double TOO_COMMON = 0.03;

    private static final int MANY = 50_000;

    /** Articles, counted once for each term, that are looked at; a term that would make them more is passed over. */
    private static final int LOOKED_AT = 200_000;

    private static final Set<String> TEXT = Set.of(Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Languages languages;
    private final Instant now;

    Likeness(IndexReader reader, Languages languages, Instant now) {
        this.searcher = new IndexSearcher(reader);
        this.reader = reader;
        this.languages = languages;
        this.now = now;
    }

    /** The likest first, public ones only; the article itself stands among them, with likeness 1. */
    List<Alike> to(long article, int limit) throws IOException {
        ScoreDoc[] self = searcher.search(new TermQuery(new Term(Fields.KEY, Long.toString(article))), 1).scoreDocs;
        if (self.length == 0) return List.of();
        int own = self[0].doc;
        Sums sums = sums(terms(searcher.storedFields().document(own, TEXT)), own);
        float whole = Math.max(Float.MIN_NORMAL, sums.of(own));
        float wholeOfRare = Math.max(Float.MIN_NORMAL, sums.ofRare(own));
        List<Near> alike = new ArrayList<>();
        alike.add(new Near(own, 1, 1));
        for (ScoreDoc other : sums.most(limit + 1))
            if (other.doc != own)
                alike.add(new Near(other.doc, other.score / whole, sums.ofRare(other.doc) / wholeOfRare));
        return facts(alike);
    }

    /** An article of the index, and how near it is to another. */
    private record Near(int doc, float likeness, float kinship) {}

    /**
     * How close each article is that has any of the terms: term by term, since sixty of them at once, as a search has
     * them, cost the queue that puts them in order more than all they score.
     *
     * @param own counts as public
     */
    private Sums sums(List<Weighed> terms, int own) throws IOException {
        int most = terms.stream().mapToInt(term -> term.states().docFreq()).sum();
        Sums sums = new Sums(Math.min(most, reader.maxDoc()));
        boolean someToCome = Listed.after(reader, now);
        for (LeafReaderContext leaf : reader.leaves()) {
            LeafReader values = leaf.reader();
            Bits there = values.getLiveDocs();
            PostingsEnum articles = null;
            for (Weighed term : terms) {
                TermState state = term.states().get(leaf);
                if (state == null) continue;
                TermsEnum place = Terms.getTerms(values, term.field()).iterator();
                place.seekExact(term.text(), state);
                articles = place.postings(articles, PostingsEnum.FREQS);
                NumericDocValues lengths = values.getNormValues(term.field());
                SortedNumericDocValues listed = someToCome ? DocValues.getSortedNumeric(values, Fields.LISTED) : null;
                for (int doc = articles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = articles.nextDoc()) {
                    if (there != null && !there.get(doc)) continue;
                    int document = leaf.docBase + doc;
                    if (listed != null && document != own && Listed.toCome(listed, doc, now)) continue;
                    long length = lengths.advanceExact(doc) ? lengths.longValue() : 1;
                    float part = Closeness.frequent(articles.freq()) * Closeness.shorter(length);
                    sums.add(document, part * term.weight(), part * term.rareWeight());
                }
            }
        }
        return sums;
    }

    /** Those of some articles that are public, with likeness 0. */
    List<Alike> of(Collection<Long> articles) throws IOException {
        if (articles.isEmpty()) return List.of();
        List<BytesRef> keys =
                articles.stream().map(id -> new BytesRef(Long.toString(id))).toList();
        return facts(searcher.search(publicOnes(new TermInSetQuery(Fields.KEY, keys)), articles.size()));
    }

    /** The newest public ones that have any of some topics, with likeness 0. */
    List<Alike> about(Collection<String> topics, int limit) throws IOException {
        if (topics.isEmpty()) return List.of();
        List<BytesRef> slugs = topics.stream().map(BytesRef::new).toList();
        return facts(searcher.search(publicOnes(new TermInSetQuery(Fields.TOPIC, slugs)), limit, Searching.NEWEST));
    }

    private Query publicOnes(Query query) throws IOException {
        if (!Listed.after(reader, now)) return query;
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(Listed.toCome(now), Occur.MUST_NOT)
                .build();
    }

    private List<Alike> facts(TopDocs found) throws IOException {
        return facts(Arrays.stream(found.scoreDocs)
                .map(each -> new Near(each.doc, 0, 0))
                .toList());
    }

    /**
     * A term that tells the article from others.
     *
     * @param weight by which it counts wherever it stands
     * @param rareWeight the same for kinship
     * @param choice by which those that tell most are chosen
     */
    private record Weighed(
            String field, BytesRef text, TermStates states, float weight, float rareWeight, double choice) {}

    /** Those that tell most first. */
    private List<Weighed> terms(Document article) throws IOException {
        String language = article.get(Fields.LANGUAGE);
        String field = Fields.TEXT + language;
        int all = Math.max(1, reader.getDocCount(field));
        Map<BytesRef, Integer> frequencies = frequencies(article, language);
        List<Weighed> terms = new ArrayList<>();
        states(field, frequencies.keySet()).forEach((text, states) -> {
            int frequency = states.docFreq();
            if (frequency == 0 || (all > MANY && frequency > all * TOO_COMMON)) return;
            int times = frequencies.get(text);
            double rarity = Closeness.rarity(all, frequency);
            double weight = Closeness.frequent(times) * rarity;
            terms.add(new Weighed(
                    field,
                    text,
                    states,
                    (float) weight,
                    (float) (weight * rarity * rarity),
                    Math.sqrt(times) * (1 + rarity)));
        });
        terms.sort(Comparator.comparingDouble(Weighed::choice).reversed().thenComparing(Weighed::text));
        return affordable(terms);
    }

    /**
     * As many as are looked for, of those that others have too; and those that none has, as long as they are among the first
     * as many: they find nothing, but belong to what an article must have to be as like as can be.
     */
    private static List<Weighed> affordable(List<Weighed> terms) {
        List<Weighed> taken = new ArrayList<>();
        int shared = 0;
        int articles = 0;
        for (int n = 0; n < terms.size() && shared < TERMS; n++) {
            int having = terms.get(n).states().docFreq();
            if (having < 2 ? n >= TERMS : articles + having > LOOKED_AT) continue;
            taken.add(terms.get(n));
            articles += having;
            if (having > 1) shared++;
        }
        return taken;
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
    private List<Alike> facts(List<Near> found) throws IOException {
        Map<Integer, Alike> facts = new HashMap<>();
        int leaf = -1;
        Columns columns = null;
        for (Near each :
                found.stream().sorted(Comparator.comparingInt(Near::doc)).toList()) {
            int of = ReaderUtil.subIndex(each.doc(), reader.leaves());
            if (columns == null || of != leaf)
                columns = Columns.of(reader.leaves().get(of));
            leaf = of;
            facts.put(each.doc(), columns.facts(each.doc(), each.likeness(), each.kinship()));
        }
        return found.stream().map(each -> facts.get(each.doc())).toList();
    }
}
