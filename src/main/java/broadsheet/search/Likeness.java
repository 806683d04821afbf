package broadsheet.search;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;

/** What the index knows of articles that a reader of one may want, the likest first. */
final class Likeness {

    private final IndexSearcher searcher;
    private final IndexReader reader;
    private final Neighbours neighbours;
    private final Instant now;

    Likeness(IndexReader reader, Neighbours neighbours, Instant now) {
        this.searcher = new IndexSearcher(reader);
        this.reader = reader;
        this.neighbours = neighbours;
        this.now = now;
    }

    /** The likest first, public ones only; the article itself stands among them, with likeness 1. */
    List<Alike> to(long article, int limit) throws IOException {
        ScoreDoc[] self = searcher.search(new TermQuery(new Term(Fields.KEY, Long.toString(article))), 1).scoreDocs;
        return self.length == 0 ? List.of() : facts(neighbours.of(searcher, self[0].doc, limit, now));
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
                .map(each -> new Neighbours.Near(each.doc, 0, 0))
                .toList());
    }

    /** In the order given; read in the index's own, which opens each column once. */
    private List<Alike> facts(List<Neighbours.Near> found) throws IOException {
        Map<Integer, Alike> facts = new HashMap<>();
        int leaf = -1;
        Columns columns = null;
        for (Neighbours.Near each : found.stream()
                .sorted(Comparator.comparingInt(Neighbours.Near::doc))
                .toList()) {
            int of = ReaderUtil.subIndex(each.doc(), reader.leaves());
            if (columns == null || of != leaf)
                columns = Columns.of(reader.leaves().get(of));
            leaf = of;
            facts.put(each.doc(), columns.facts(each.doc(), each.likeness(), each.kinship()));
        }
        return found.stream().map(each -> facts.get(each.doc())).toList();
    }
}
