package broadsheet.search;

import broadsheet.search.Names.Entry;
import broadsheet.search.Tokens.Token;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;

/**
 * What the beginning of a query may become: sections, topics and authors of that name, and the newest headlines with
 * these words, the last of which may be unfinished.
 */
public final class Suggestions {

    /** All that are shown. */
    public static final int MOST = 8;

    private static final int MOST_NAMES = 3;
    /** Longer beginnings are no beginnings any more. */
    private static final int MOST_WORDS = 8;

    /**
     * @param names of sections, topics and authors
     * @param articles ids, newest first
     */
    public record Found(List<Name> names, List<Long> articles) {

        public static final Found NOTHING = new Found(List.of(), List.of());
    }

    /** @param kind section, topic or author */
    public record Name(String kind, String name, String path) {}

    private final Languages languages;
    private final Names names;

    Suggestions(Languages languages, Names names) {
        this.languages = languages;
        this.names = names;
    }

    Found of(String typed, IndexSearcher searcher, Instant now) throws IOException {
        String text = ArticleRow.whole(typed.strip());
        if (text.isEmpty() || text.length() > SearchQuery.LONGEST) return Found.NOTHING;
        List<Name> found = names.beginning(text, MOST_NAMES).stream()
                .map(Suggestions::name)
                .toList();
        return new Found(found, articles(text, searcher, now, MOST - found.size()));
    }

    private static Name name(Entry entry) {
        return new Name(entry.kind().field, entry.name(), entry.path());
    }

    private List<Long> articles(String text, IndexSearcher searcher, Instant now, int limit) throws IOException {
        List<Token> words = Tokens.of(languages.headline(), text);
        if (words.isEmpty() || words.size() > MOST_WORDS) return List.of();
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Token word : words.subList(0, words.size() - 1))
            query.add(new TermQuery(new Term(Fields.HEAD, word.term())), Occur.FILTER);
        query.add(beginning(words.get(words.size() - 1).term()), Occur.FILTER);
        if (Listed.after(searcher.getIndexReader(), now)) query.add(Listed.toCome(now), Occur.MUST_NOT);
        // no total is wanted: what is older than the newest so far is not looked at
        ScoreDoc[] newest = searcher.search(
                        query.build(), new TopFieldCollectorManager(Searching.NEWEST, limit, null, limit, true))
                .scoreDocs;
        List<Long> ids = new ArrayList<>();
        for (ScoreDoc found : newest) ids.add(Searching.id(searcher.getIndexReader(), found.doc));
        return ids;
    }

    private static Query beginning(String letters) {
        return letters.codePointCount(0, letters.length()) <= Fields.EDGE
                ? new TermQuery(new Term(Fields.HEAD_EDGE, letters))
                : new PrefixQuery(new Term(Fields.HEAD, letters));
    }
}
