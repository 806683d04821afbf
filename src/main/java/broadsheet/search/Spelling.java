package broadsheet.search;

import broadsheet.search.SearchQuery.Words;
import broadsheet.search.Tokens.Token;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.BoostAttribute;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/** Finds what mistyped words were meant to be, among the index's own words. */
final class Spelling {

    /** Shorter words have too many neighbours. */
    private static final int SHORTEST = 4;
    /** From this length on, two mistakes are looked for when one does not explain the word. */
    private static final int SHORTEST_FOR_TWO = 6;

    /** A word that is there may be meant, and a short one mostly is: shirt for all that many more write of short. */
    private static final int SHORTEST_KNOWN = 7;

    private static final int LONGEST = 30;
    /** A word in so few articles may be a mistake, or in so small a part of them, if a neighbour is in so many times more. */
    private static final int RARE = 20;

    /** One in so many. */
    private static final int RARE_AMONG = 2_000;

    private static final int TIMES_COMMONER = 50;
    private static final int KEPT = 4;
    /** Words looked up in one query: each costs a walk over part of the dictionary. */
    private static final int MOST = 4;

    /** A word of the index, and in how many articles it is. */
    record Candidate(String word, int mistakes, int frequency) {}

    /**
     * A word that looks mistyped.
     *
     * @param start its place in the query's text
     * @param candidates most likely first, never empty
     */
    record Doubt(int start, int end, List<Candidate> candidates) {}

    private final IndexReader reader;
    private final Languages languages;
    private final Deadline deadline;

    Spelling(IndexReader reader, Languages languages, Deadline deadline) {
        this.reader = reader;
        this.languages = languages;
        this.deadline = deadline;
    }

    /** Of words that no article has, by their place in the query's text. Phrases mean what they say, and are left alone. */
    Map<Integer, Doubt> doubts(List<Words> query, Collection<String> present) throws IOException {
        return doubts(query, present, 0, 0);
    }

    /** The same of words that are there, but in so few articles that another may have been meant. */
    Map<Integer, Doubt> offers(List<Words> query, Collection<String> present) throws IOException {
        return doubts(query, present, 1, rare());
    }

    /** @param least and {@code most}: in how many articles the words that are looked up are */
    private Map<Integer, Doubt> doubts(List<Words> query, Collection<String> present, int least, int most)
            throws IOException {
        Map<Integer, Doubt> doubts = new LinkedHashMap<>();
        int looked = 0;
        for (Words words : query) {
            if (words.phrase() || words.unwanted()) continue;
            for (Token token : Tokens.of(languages.surface(), words.text())) {
                if (looked == MOST || deadline.passed()) return doubts;
                if (!doubtable(token.term()) || (least > 0 && token.term().length() < SHORTEST_KNOWN)) continue;
                int frequency = frequency(words.text(), token, present);
                if (frequency < least || frequency > most) continue;
                looked++;
                List<Candidate> candidates = candidates(token.term(), frequency);
                int start = words.start() + token.start();
                int end = words.start() + token.end();
                if (!candidates.isEmpty()) doubts.put(start, new Doubt(start, end, candidates));
            }
        }
        return doubts;
    }

    /** In how many articles a word may be to be looked up: no neighbour of a commoner one is common enough. */
    private int rare() {
        int articles = reader.numDocs();
        return Math.min(articles / TIMES_COMMONER, Math.max(RARE, articles / RARE_AMONG));
    }

    private static boolean doubtable(String word) {
        return word.length() >= SHORTEST
                && word.length() <= LONGEST
                && word.codePoints().allMatch(Character::isLetter);
    }

    /** In how many articles any form of the word is; many for a stop word. */
    private int frequency(String text, Token token, Collection<String> present) throws IOException {
        int frequency = 0;
        for (String language : present) {
            List<Token> forms = Tokens.of(languages.analyzer(language), text).stream()
                    .filter(form -> form.start() == token.start())
                    .toList();
            if (forms.isEmpty()) return Integer.MAX_VALUE;
            for (Token form : forms) frequency += reader.docFreq(new Term(Fields.TEXT + language, form.term()));
        }
        return frequency;
    }

    private List<Candidate> candidates(String word, int frequency) throws IOException {
        List<Candidate> found = near(word, 1, frequency == 0 ? 0 : 1);
        if (found.isEmpty() && frequency == 0 && word.length() >= SHORTEST_FOR_TWO) found = near(word, 2, 1);
        int least = frequency == 0 ? 1 : frequency * TIMES_COMMONER;
        return found.stream()
                .filter(candidate -> candidate.frequency() >= least)
                .sorted(Comparator.comparingInt(Candidate::mistakes)
                        .thenComparing(
                                Comparator.comparingInt(Candidate::frequency).reversed())
                        .thenComparing(Candidate::word))
                .limit(KEPT)
                .toList();
    }

    /** @param sure letters at the beginning without a mistake: the fewer, the longer it takes */
    private List<Candidate> near(String word, int mistakes, int sure) throws IOException {
        Terms terms = MultiTerms.getTerms(reader, Fields.WORD);
        if (terms == null) return List.of();
        List<Candidate> found = new ArrayList<>();
        FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(Fields.WORD, word), mistakes, sure, true);
        BoostAttribute boost = near.attributes().addAttribute(BoostAttribute.class);
        for (BytesRef term = near.next(); term != null && !deadline.passed(); term = near.next()) {
            String candidate = term.utf8ToString();
            if (candidate.equals(word)) continue;
            found.add(new Candidate(candidate, boost.getBoost() > 1 - 1.5f / word.length() ? 1 : 2, near.docFreq()));
        }
        return found;
    }

    /** The query with the likeliest word for each doubt that one can be sure of, or all of them when all are doubted. */
    static String corrected(String text, Collection<Doubt> doubts) {
        StringBuilder corrected = new StringBuilder(text);
        doubts.stream()
                .sorted(Comparator.comparingInt(Doubt::start).reversed())
                .forEach(doubt -> corrected.replace(
                        doubt.start(), doubt.end(), doubt.candidates().get(0).word()));
        return corrected.toString();
    }
}
