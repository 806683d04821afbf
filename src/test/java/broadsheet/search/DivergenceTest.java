package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.AfterEffectB;
import org.apache.lucene.search.similarities.BasicModelIne;
import org.apache.lucene.search.similarities.DFRSimilarity;
import org.apache.lucene.search.similarities.NormalizationH2;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class DivergenceTest {

    private static final CollectionStatistics ARTICLES =
            new CollectionStatistics("text.en", 100_000, 90_000, 36_000_000, 20_000_000);

    @Test
    void scoresAsLuceneDoesForEveryLengthAndFrequency() {
        DFRSimilarity lucene = new DFRSimilarity(new BasicModelIne(), new AfterEffectB(), new NormalizationH2());
        TermStatistics[] words = {word(3, 4), word(900, 2_500), word(60_000, 300_000)};
        for (TermStatistics word : words) {
            SimScorer theirs = lucene.scorer(1.5f, ARTICLES, word);
            SimScorer ours = new Divergence().scorer(1.5f, ARTICLES, word);
            for (int norm = 1; norm < 256; norm++)
                for (float frequency : new float[] {1, 2, 7, 120}) {
                    float expected = theirs.score(frequency, norm);
                    assertThat(ours.score(frequency, norm)).isCloseTo(expected, within(1e-4f * Math.max(1, expected)));
                }
        }
    }

    @Test
    void neverFallsWhenAWordIsThereMoreOftenOrTheTextIsShorter() {
        SimScorer scorer = new Divergence().scorer(1, ARTICLES, word(900, 2_500));
        for (int norm = 1; norm < 256; norm++)
            for (int times = 1; times < 300; times++) {
                float score = scorer.score(times, norm);
                assertThat(scorer.score(times + 1, norm)).isGreaterThanOrEqualTo(score);
                assertThat(scorer.score(times, norm - 1)).isGreaterThanOrEqualTo(score);
            }
    }

    private static TermStatistics word(long articles, long occurrences) {
        return new TermStatistics(new BytesRef("word"), articles, occurrences);
    }
}
