package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.search.ScoreDoc;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ClosenessTest {

    @Test
    void neverFallsWhenAWordIsThereMoreOftenOrIsRarerOrTheTextIsShorter() {
        for (int times = 1; times < 300; times++)
            assertThat(Closeness.frequent(times + 1)).isGreaterThan(Closeness.frequent(times));
        for (int length = 1; length < 255; length++)
            assertThat(Closeness.shorter(length + 1)).isLessThanOrEqualTo(Closeness.shorter(length));
        for (int having = 1; having < 300; having++)
            assertThat(Closeness.rarity(300, having + 1)).isLessThan(Closeness.rarity(300, having));
    }

    @Test
    void sumsAreThoseOfEachDocumentAndTheLargestComeFirstInTheIndexesOrder() {
        Random random = new Random(5);
        for (int size : new int[] {1, 2, 3, 64, 65, 5_000}) {
            Map<Integer, Float> expected = new HashMap<>();
            Sums sums = new Sums(size);
            for (int i = 0; i < 4 * size; i++) {
                int document = 4_096 * random.nextInt(size);
                sums.add(document, i % 7, 0);
                expected.merge(document, (float) (i % 7), Float::sum);
            }
            expected.forEach((document, sum) -> assertThat(sums.of(document)).isEqualTo(sum));
            assertThat(sums.of(1)).isZero();
            List<Integer> order = expected.keySet().stream()
                    .sorted((one, other) -> {
                        int largest = Float.compare(expected.get(other), expected.get(one));
                        return largest != 0 ? largest : Integer.compare(one, other);
                    })
                    .toList();
            for (int count : new int[] {1, 3, 61, 10_000}) {
                List<ScoreDoc> most = sums.most(count);
                assertThat(most).extracting(sum -> sum.doc).isEqualTo(order.subList(0, Math.min(count, order.size())));
            }
        }
    }
}
