package broadsheet.bench;

import java.util.List;
import java.util.Map;

/** The usual measures of one ranking against judgements, as trec_eval computes them. */
record Measures(double averagePrecision, double ndcg10, double precision10, double recall20, double reciprocalRank) {

    static Measures of(List<String> ranking, Map<String, Integer> judged) {
        long relevant = judged.values().stream().filter(r -> r > 0).count();
        double precisions = 0;
        double gain = 0;
        int found = 0;
        int found10 = 0;
        int found20 = 0;
        double reciprocal = 0;
        for (int i = 0; i < ranking.size(); i++) {
            int relevance = judged.getOrDefault(ranking.get(i), 0);
            if (relevance <= 0) continue;
            found++;
            precisions += (double) found / (i + 1);
            if (i < 10) {
                found10++;
                gain += relevance / (Math.log(i + 2) / Math.log(2));
            }
            if (i < 20) found20++;
            if (reciprocal == 0) reciprocal = 1.0 / (i + 1);
        }
        double ideal = 0;
        List<Integer> best =
                judged.values().stream().sorted((a, b) -> b - a).limit(10).toList();
        for (int i = 0; i < best.size(); i++) ideal += best.get(i) / (Math.log(i + 2) / Math.log(2));
        return new Measures(
                precisions / relevant, gain / ideal, found10 / 10.0, (double) found20 / relevant, reciprocal);
    }

    static Measures mean(List<Measures> all) {
        return new Measures(
                all.stream().mapToDouble(Measures::averagePrecision).average().orElse(0),
                all.stream().mapToDouble(Measures::ndcg10).average().orElse(0),
                all.stream().mapToDouble(Measures::precision10).average().orElse(0),
                all.stream().mapToDouble(Measures::recall20).average().orElse(0),
                all.stream().mapToDouble(Measures::reciprocalRank).average().orElse(0));
    }

    @Override
    public String toString() {
        return String.format(
                java.util.Locale.ROOT,
                "MAP %.3f  nDCG@10 %.3f  P@10 %.3f  R@20 %.3f  MRR %.3f",
                averagePrecision,
                ndcg10,
                precision10,
                recall20,
                reciprocalRank);
    }
}
