package broadsheet.search;

import broadsheet.search.SearchQuery.Filter;
import broadsheet.search.SearchQuery.Words;
import broadsheet.search.Spelling.Candidate;
import broadsheet.search.Spelling.Doubt;
import broadsheet.search.Tokens.Token;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Turns what a reader asked into what the index is asked. */
final class Matching {

    /**
     * @param all wants every word
     * @param steps to be asked one after the other until something is found, each wanting fewer words
     * @param marked the terms to mark in what was found, by language
     */
    record Plan(Query all, List<Query> steps, Map<String, Set<String>> marked) {}

    /** What is asked in one language. */
    private static final class Part {
        final Map<Query, Integer> words = new LinkedHashMap<>();
        final List<Query> phrases = new ArrayList<>();
        final List<Query> unwanted = new ArrayList<>();
        final Set<String> marked = new HashSet<>();
    }

    private final IndexSearcher searcher;
    private final Languages languages;
    private final Names names;
    private final ZoneId zone;
    private final Set<String> present;
    private final boolean toCome;
    /** Each looked up once, though the index is asked three times: for the best, what is new, and how many there are. */
    private final Map<Term, Query> terms = new HashMap<>();

    /**
     * @param searcher of the index that is to be asked
     * @param present the languages of the index
     * @param toCome whether it holds articles that are still to come
     */
    Matching(
            IndexSearcher searcher,
            Languages languages,
            Names names,
            ZoneId zone,
            Set<String> present,
            boolean toCome) {
        this.searcher = searcher;
        this.languages = languages;
        this.names = names;
        this.zone = zone;
        this.present = present;
        this.toCome = toCome;
    }

    Plan plan(SearchRequest request, Map<Integer, Doubt> doubts, Instant now) throws IOException {
        List<Words> words = words(request.query(), doubts);
        Map<String, Set<String>> marked = new HashMap<>();
        List<Part> parts = new ArrayList<>();
        for (String language : present) {
            Part part = part(language, words, doubts);
            marked.put(language, part.marked);
            parts.add(part);
        }
        IntUnaryOperator every = number -> number;
        List<IntUnaryOperator> fewerAndFewer = request.sort() == SearchRequest.Sort.NEWEST
                ? List.of(every, Matching::wanted, Matching::some)
                : List.of(Matching::wanted, Matching::some);
        Set<Query> steps = new LinkedHashSet<>();
        for (IntUnaryOperator atLeast : fewerAndFewer)
            steps.add(within(content(words, parts, atLeast), parts, request, doubts, now));
        Query all = within(content(words, parts, every), parts, request, doubts, now);
        return new Plan(all, List.copyOf(steps), marked);
    }

    private Query content(List<Words> words, List<Part> parts, IntUnaryOperator atLeast) {
        if (words.stream().allMatch(Words::unwanted)) return new MatchAllDocsQuery();
        Set<Query> languages = new LinkedHashSet<>();
        for (Part part : parts) {
            int number = part.words.size() + part.phrases.size();
            languages.add(number == 0 ? inHeadline(words) : of(part, atLeast.applyAsInt(number)));
        }
        return languages.size() == 1 ? languages.iterator().next() : new DisjunctionMaxQuery(languages, 0);
    }

    /** How many of so many words an article must have. */
    private static int wanted(int words) {
        return words <= Formula.MOST_WORDS_ALL_WANTED ? words : part(words, Formula.DESCRIPTION);
    }

    /** How many when none has as many. */
    private static int some(int words) {
        return words <= Formula.MOST_WORDS_ALL_WANTED ? part(words, Formula.FEWER) : 1;
    }

    private static int part(int words, double part) {
        return Math.max(1, (int) Math.ceil(words * part));
    }

    /** Filters that name nobody are words after all. */
    List<Words> words(SearchQuery query, Map<Integer, Doubt> doubts) {
        List<Words> words = new ArrayList<>(query.words());
        for (Filter filter : query.filters()) if (meant(filter, doubts).isEmpty()) words.add(filter.words());
        return words;
    }

    /** The slugs that a filter is by: those of the likeliest name when nobody has the one that was typed. */
    private Set<String> meant(Filter filter, Map<Integer, Doubt> doubts) {
        Set<String> meant = names.meant(filter.kind(), filter.value());
        Doubt doubt = doubts.get(filter.words().start());
        boolean mistyped = meant.isEmpty()
                && doubt != null
                && doubt.end() - doubt.start() == filter.value().length();
        return mistyped ? names.meant(filter.kind(), doubt.candidates().get(0).word()) : meant;
    }

    private Part part(String language, List<Words> words, Map<Integer, Doubt> doubts) throws IOException {
        Part part = new Part();
        for (Words each : words) {
            List<Token> tokens = Tokens.of(languages.analyzer(language), each.text());
            if (tokens.isEmpty()) continue;
            if (each.unwanted()) part.unwanted.add(phrase(language, tokens));
            else if (each.phrase()) part.phrases.add(phrase(language, tokens));
            else
                for (Token token : tokens)
                    part.words.merge(
                            word(language, token, doubts.get(each.start() + token.start()), part), 1, Integer::sum);
            if (!each.unwanted()) tokens.forEach(token -> part.marked.add(token.term()));
        }
        return part;
    }

    private Query phrase(String language, List<Token> tokens) throws IOException {
        if (tokens.size() == 1) return term(language, tokens.get(0).term());
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (Token token : tokens) phrase.add(new Term(Fields.TEXT + language, token.term()), token.position());
        return phrase.build();
    }

    private Query word(String language, Token token, @Nullable Doubt doubt, Part part) throws IOException {
        Query typed = term(language, token.term());
        if (doubt == null) return typed;
        Map<Query, Float> meant = new LinkedHashMap<>();
        float weight = 1;
        for (Candidate candidate : doubt.candidates()) {
            for (Token form : Tokens.of(languages.analyzer(language), candidate.word())) {
                meant.putIfAbsent(term(language, form.term()), weight);
                part.marked.add(form.term());
            }
            weight *= Formula.NEXT_CANDIDATE;
        }
        return new DisjunctionMaxQuery(
                meant.entrySet().stream()
                        .<Query>map(e -> e.getValue() == 1 ? e.getKey() : new BoostQuery(e.getKey(), e.getValue()))
                        .toList(),
                0);
    }

    private Query term(String language, String word) throws IOException {
        Term term = new Term(Fields.TEXT + language, word);
        Query known = terms.get(term);
        if (known != null) return known;
        Query made = new TermQuery(term, TermStates.build(searcher, term, true));
        terms.put(term, made);
        return made;
    }

    /** Phrases are always wanted. */
    private static Query of(Part part, int atLeast) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Query phrase : part.phrases) query.add(phrase, Occur.MUST);
        int words = Math.max(0, atLeast - part.phrases.size());
        boolean all = words >= part.words.size();
        part.words.forEach((word, times) ->
                query.add(times == 1 ? word : new BoostQuery(word, times), all ? Occur.MUST : Occur.SHOULD));
        if (!all) query.setMinimumNumberShouldMatch(words);
        return query.build();
    }

    /** In a language in which all words are stop words ("The Who") they can only mean a headline. */
    private Query inHeadline(List<Words> words) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        int count = 0;
        for (Words each : words) {
            if (each.unwanted()) continue;
            for (Token token : Tokens.of(languages.headline(), each.text())) {
                query.add(new TermQuery(new Term(Fields.HEAD, token.term())), Occur.MUST);
                count++;
            }
        }
        return count == 0 ? new MatchNoDocsQuery("no words") : query.build();
    }

    private Query within(
            Query content, List<Part> parts, SearchRequest request, Map<Integer, Doubt> doubts, Instant now) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(content, Occur.MUST);
        if (toCome) query.add(Listed.toCome(now), Occur.MUST_NOT);
        for (Part part : parts) part.unwanted.forEach(u -> query.add(u, Occur.MUST_NOT));
        filter(query, Names.Kind.SECTION, request.section());
        filter(query, Names.Kind.TOPIC, request.topic());
        filter(query, Names.Kind.AUTHOR, request.author());
        if (request.year() != null)
            query.add(new TermQuery(new Term(Fields.YEAR, request.year().toString())), Occur.FILTER);
        for (Filter filter : request.query().filters()) typedFilter(query, filter, doubts);
        period(query, request.query());
        return query.build();
    }

    private static void filter(BooleanQuery.Builder query, Names.Kind kind, @Nullable String slug) {
        if (slug != null) query.add(new TermQuery(new Term(kind.field, slug)), Occur.FILTER);
    }

    private void typedFilter(BooleanQuery.Builder query, Filter filter, Map<Integer, Doubt> doubts) {
        List<BytesRef> slugs = meant(filter, doubts).stream().map(BytesRef::new).toList();
        if (!slugs.isEmpty())
            query.add(
                    new ConstantScoreQuery(new TermInSetQuery(filter.kind().field, slugs)),
                    filter.unwanted() ? Occur.MUST_NOT : Occur.FILTER);
    }

    private void period(BooleanQuery.Builder query, SearchQuery typed) {
        if (typed.from() == null && typed.before() == null) return;
        long from = typed.from() == null ? Long.MIN_VALUE : millis(typed.from());
        long before = typed.before() == null ? Long.MAX_VALUE : millis(typed.before()) - 1;
        query.add(
                from > before
                        ? new MatchNoDocsQuery("it ends before it begins")
                        : LongField.newRangeQuery(Fields.LISTED, from, before),
                Occur.FILTER);
    }

    private long millis(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
