package broadsheet.search;

import broadsheet.search.Tokens.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/** Lucene and nothing else on an index of ours: all words wanted, BM25 as it comes, the best ten. */
public final class BareSearch implements AutoCloseable {

    private final Languages languages = new Languages();
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** @param folder of the search index */
    public BareSearch(Path folder) throws IOException {
        reader = DirectoryReader.open(
                FSDirectory.open(new IndexFolder(folder).all().get(0)));
        searcher = new IndexSearcher(reader);
    }

    /** How many it found, at most ten. */
    public int search(String words) throws IOException {
        List<Token> terms = Tokens.of(languages.analyzer("en"), words);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        for (Token term : terms) query.add(new TermQuery(new Term(Fields.TEXT + "en", term.term())), Occur.MUST);
        return searcher.search(query.build(), 10).scoreDocs.length;
    }

    /** Whether there is anything in a query but stop words, which we look for in headlines and it not at all. */
    public boolean looksFor(String words) {
        return !Tokens.of(languages.analyzer("en"), words).isEmpty();
    }

    public int segments() {
        return reader.leaves().size();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
