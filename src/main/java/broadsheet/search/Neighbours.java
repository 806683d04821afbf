package broadsheet.search;

import broadsheet.search.Tokens.Token;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
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
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The articles whose texts are likest to one's: those that share the terms that tell it from others. What has been found
 * is kept. A publication adds a part to the index and leaves the others as they are, so that afterwards only the new one
 * is looked through, however large the archive.
 */
final class Neighbours {

    /** An article of the index, and how near it is to another. */
    record Near(int doc, float likeness, float kinship) {}

    private static final Comparator<Near> NEAREST_FIRST =
            Comparator.comparingDouble(Near::likeness).reversed().thenComparingInt(Near::doc);

    /** Terms that are searched for: src/bench/README.md, "related-quality". */
    private static final int TERMS = 60;
    /** A term in more than this part of many articles tells little, and costs most. */
    private static final double TOO_COMMON = 0.03;

    private static final int MANY = 50_000;

    /** Articles, counted once for each term, that are looked at; a term that would make them more is passed over. */
    private static final int LOOKED_AT = 200_000;

    /** Found beyond what is asked for, since some will be withdrawn. */
    private static final int SPARE = 10;

    /** Articles whose neighbours are kept: those that are read most. */
    private static final int KEPT = 1_000;

    /** When this part of the articles has come or gone, what is rare is not what it was. */
    private static final double MUCH = 0.02;

    private static final Set<String> TEXT = Set.of(Fields.LANGUAGE, Fields.HEADLINE, Fields.STANDFIRST, Fields.BODY);

    private final Languages languages;
    private final Cache<Key, Known> kept =
            Caffeine.newBuilder().maximumSize(KEPT).executor(Runnable::run).build();

    Neighbours(Languages languages) {
        this.languages = languages;
    }

    /** An article's text as it is: once it has changed, it is another document. */
    private record Key(IndexReader.CacheKey part, int doc, int limit) {}

    /** A neighbour by where it stands: in a part of the index, numbered as there. */
    private record Placed(IndexReader.CacheKey part, int doc, float likeness, float kinship) {}

    /**
     * What has been found for an article.
     *
     * @param parts of the index that have been looked through
     * @param nearest of all of them, in no order, some perhaps not out yet
     * @param more whether there were others
     */
    private record Known(Profile profile, Set<IndexReader.CacheKey> parts, List<Placed> nearest, boolean more) {}

    /**
     * What tells an article from others.
     *
     * @param articles of its language there were
     * @param whole the sum of an article that is as like as can be
     * @param wholeOfRare the same for kinship
     */
    private record Profile(String field, int articles, List<Weighed> terms, float whole, float wholeOfRare) {

        boolean holds(IndexReader reader) throws IOException {
            return Math.abs(reader.getDocCount(field) - articles) <= MUCH * articles;
        }
    }

    /**
     * A term that tells the article from others.
     *
     * @param states where it stands in the index it was weighed by; null later
     * @param weight by which it counts wherever it stands
     * @param rareWeight the same for kinship
     * @param choice by which those that tell most are chosen
     */
    private record Weighed(
            BytesRef text, @Nullable TermStates states, int having, float weight, float rareWeight, double choice) {

        Weighed elsewhere() {
            return new Weighed(text, null, having, weight, rareWeight, choice);
        }

        /** False when it stands nowhere in the part. */
        boolean seek(LeafReaderContext part, TermsEnum place) throws IOException {
            if (states == null) return place.seekExact(text);
            TermState state = states.get(part);
            if (state != null) place.seekExact(text, state);
            return state != null;
        }
    }

    /** The nearest first, public ones only; before them the article itself, with likeness 1. */
    List<Near> of(IndexSearcher searcher, int own, int limit, Instant now) throws IOException {
        IndexReader reader = searcher.getIndexReader();
        LeafReaderContext home = reader.leaves().get(ReaderUtil.subIndex(own, reader.leaves()));
        Key key = new Key(part(home), own - home.docBase, limit);
        Known before = kept.getIfPresent(key);
        if (before != null && !before.profile().holds(reader)) before = null;
        Known found = before == null ? find(searcher, own, home, limit) : goOn(before, reader, limit);
        List<Near> near = publicOnes(found, reader, own, limit, now);
        if (before != null && near.size() < limit && found.more()) {
            found = find(searcher, own, home, limit);
            near = publicOnes(found, reader, own, limit, now);
        }
        kept.put(key, found);
        near.add(0, new Near(own, 1, 1));
        return near;
    }

    private static IndexReader.CacheKey part(LeafReaderContext leaf) {
        return leaf.reader().getCoreCacheHelper().getKey();
    }

    private Known find(IndexSearcher searcher, int own, LeafReaderContext home, int limit) throws IOException {
        Document article = searcher.storedFields().document(own, TEXT);
        String language = article.get(Fields.LANGUAGE);
        String field = Fields.TEXT + language;
        int articles = Math.max(1, searcher.getIndexReader().getDocCount(field));
        List<Weighed> terms = terms(searcher, field, articles, frequencies(article, language));
        Sums sums = sums(home, field, terms);
        int at = own - home.docBase;
        Profile profile = new Profile(
                field,
                articles,
                terms,
                Math.max(Float.MIN_NORMAL, sums.of(at)),
                Math.max(Float.MIN_NORMAL, sums.ofRare(at)));
        List<Placed> placed = new ArrayList<>(placed(home, profile, sums, limit));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves())
            if (leaf != home) placed.addAll(placed(leaf, profile, sums(leaf, field, terms), limit));
        Profile elsewhere = new Profile(
                field,
                articles,
                terms.stream().map(Weighed::elsewhere).toList(),
                profile.whole(),
                profile.wholeOfRare());
        return nearest(elsewhere, parts(searcher.getIndexReader()), placed, false, limit);
    }

    /** Looks through what has come into the index since. */
    private static Known goOn(Known before, IndexReader reader, int limit) throws IOException {
        Set<IndexReader.CacheKey> parts = parts(reader);
        if (before.parts().equals(parts)) return before;
        List<Placed> placed = new ArrayList<>(before.nearest());
        placed.removeIf(each -> !parts.contains(each.part()));
        Profile profile = before.profile();
        for (LeafReaderContext leaf : reader.leaves())
            if (!before.parts().contains(part(leaf)))
                placed.addAll(placed(leaf, profile, sums(leaf, profile.field(), profile.terms()), limit));
        return nearest(profile, parts, placed, before.more(), limit);
    }

    private static Set<IndexReader.CacheKey> parts(IndexReader reader) {
        Set<IndexReader.CacheKey> parts = new HashSet<>();
        for (LeafReaderContext leaf : reader.leaves()) parts.add(part(leaf));
        return parts;
    }

    private static List<Placed> placed(LeafReaderContext leaf, Profile profile, Sums sums, int limit) {
        List<Placed> placed = new ArrayList<>();
        for (ScoreDoc each : sums.most(limit + SPARE + 2))
            placed.add(new Placed(
                    part(leaf), each.doc, each.score / profile.whole(), sums.ofRare(each.doc) / profile.wholeOfRare()));
        return placed;
    }

    private static Known nearest(
            Profile profile, Set<IndexReader.CacheKey> parts, List<Placed> placed, boolean more, int limit) {
        placed.sort(Comparator.comparingDouble(Placed::likeness).reversed());
        int most = limit + SPARE + 1;
        return new Known(
                profile,
                parts,
                List.copyOf(placed.subList(0, Math.min(most, placed.size()))),
                more || placed.size() > most);
    }

    /** At most so many, without the article itself. */
    private static List<Near> publicOnes(Known found, IndexReader reader, int own, int limit, Instant now)
            throws IOException {
        Map<IndexReader.CacheKey, LeafReaderContext> leaves = new HashMap<>();
        for (LeafReaderContext leaf : reader.leaves()) leaves.put(part(leaf), leaf);
        boolean someToCome = Listed.after(reader, now);
        List<Near> near = new ArrayList<>();
        for (Placed each : found.nearest()) {
            LeafReaderContext leaf = leaves.get(each.part());
            if (leaf == null) throw new IllegalStateException("a part of the index that is not there");
            LeafReader values = leaf.reader();
            Bits there = values.getLiveDocs();
            boolean out = (there == null || there.get(each.doc()))
                    && !(someToCome
                            && Listed.toCome(DocValues.getSortedNumeric(values, Fields.LISTED), each.doc(), now));
            int doc = leaf.docBase + each.doc();
            if (out && doc != own) near.add(new Near(doc, each.likeness(), each.kinship()));
        }
        near.sort(NEAREST_FIRST);
        return new ArrayList<>(near.subList(0, Math.min(limit, near.size())));
    }

    /** A term, and where its articles are in a part of the index. */
    private record Occurring(Weighed term, TermState state) {}

    /**
     * How close each article of a part is that has any of the terms, numbered as there: term by term, since sixty of them at
     * once, as a search has them, cost the queue that puts them in order more than all they score.
     */
    private static Sums sums(LeafReaderContext leaf, String field, List<Weighed> terms) throws IOException {
        LeafReader values = leaf.reader();
        TermsEnum place = Terms.getTerms(values, field).iterator();
        List<Occurring> occurring = new ArrayList<>();
        int most = 0;
        for (Weighed term : terms) {
            if (!term.seek(leaf, place)) continue;
            occurring.add(new Occurring(term, place.termState()));
            most += place.docFreq();
        }
        Sums sums = new Sums(Math.min(most, values.maxDoc()));
        Bits there = values.getLiveDocs();
        PostingsEnum articles = null;
        for (Occurring each : occurring) {
            place.seekExact(each.term().text(), each.state());
            articles = place.postings(articles, PostingsEnum.FREQS);
            NumericDocValues lengths = values.getNormValues(field);
            for (int doc = articles.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = articles.nextDoc()) {
                if (there != null && !there.get(doc)) continue;
                long length = lengths.advanceExact(doc) ? lengths.longValue() : 1;
                float part = Closeness.frequent(articles.freq()) * Closeness.shorter(length);
                sums.add(doc, part * each.term().weight(), part * each.term().rareWeight());
            }
        }
        return sums;
    }

    /** Those that tell most first. */
    private static List<Weighed> terms(
            IndexSearcher searcher, String field, int articles, Map<BytesRef, Integer> frequencies) throws IOException {
        List<Weighed> terms = new ArrayList<>();
        states(searcher, field, frequencies.keySet()).forEach((text, states) -> {
            int having = states.docFreq();
            if (having == 0 || (articles > MANY && having > articles * TOO_COMMON)) return;
            int times = frequencies.get(text);
            double rarity = Closeness.rarity(articles, having);
            double weight = Closeness.frequent(times) * rarity;
            terms.add(new Weighed(
                    text,
                    states,
                    having,
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
            int having = terms.get(n).having();
            if (having < 2 ? n >= TERMS : articles + having > LOOKED_AT) continue;
            taken.add(terms.get(n));
            articles += having;
            if (having > 1) shared++;
        }
        return taken;
    }

    /** How often each is in the index: in their order, by one walk of each part's terms, which shares what it opens. */
    private static Map<BytesRef, TermStates> states(IndexSearcher searcher, String field, Collection<BytesRef> terms)
            throws IOException {
        Map<BytesRef, TermStates> states = new TreeMap<>();
        for (BytesRef term : terms) states.put(term, new TermStates(searcher.getTopReaderContext()));
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
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
}
