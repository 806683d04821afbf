package broadsheet.bench;

import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.edition.Submission;
import broadsheet.related.RelatedStories;
import broadsheet.search.Alike;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How well More For You chooses, on collections that know what belongs together: {@code related-quality FOLDER}. */
public final class RelatedQuality {

    private static final Section NEWS = new Section(1, "news", "News");

    /** As Reuters writes a company: Texas Commerce Bancshares <TCB>. */
    private static final Pattern SIGN = Pattern.compile("<[A-Z.]+>");

    private static final int EXAMPLES = 15;

    private RelatedQuality() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Path folder = Path.of(args.length > 0 ? args[0] : "../shared/corpora");
        if (!Files.isDirectory(folder.resolve("ecbplus")) && !Files.isDirectory(folder.resolve("reuters")))
            throw new IllegalArgumentException(folder + " is not the folder that holds the collections");
        if (Files.exists(folder.resolve("ecbplus"))) events(folder.resolve("ecbplus"));
        if (Files.exists(folder.resolve("reuters"))) labels(folder.resolve("reuters"));
        for (String name : List.of("digitalgov", "18f"))
            if (Files.exists(folder.resolve(name))) links(folder.resolve(name));
    }

    /** ECB+: articles of one cluster tell of one event. It has no dates. */
    private static void events(Path at) throws IOException, InterruptedException {
        Map<String, Set<String>> clusters = new HashMap<>();
        for (String line : Corpus.lines(at, "clusters.jsonl")) {
            JsonNode cluster = Corpus.json(line);
            Set<String> stories = new HashSet<>();
            cluster.path("stories").forEach(story -> stories.add(story.asText()));
            stories.forEach(story -> clusters.put(story, stories));
        }
        try (BenchArchive archive = new BenchArchive(Corpus.stories(at, true, false, false))) {
            double precision = 0;
            double recall = 0;
            double rankedPrecision = 0;
            double rankedRecall = 0;
            TreeMap<Integer, int[]> byLikeness = new TreeMap<>();
            for (String seed : clusters.keySet()) {
                Set<String> relevant = new HashSet<>(clusters.get(seed));
                relevant.remove(seed);
                List<String> ten = choose(archive, seed, 10, false);
                precision += hits(ten.subList(0, Math.min(4, ten.size())), relevant) / 4.0;
                recall += hits(ten, relevant) / (double) relevant.size();
                List<String> ranked = ranked(archive, seed, 10);
                rankedPrecision += hits(ranked.subList(0, Math.min(4, ranked.size())), relevant) / 4.0;
                rankedRecall += hits(ranked, relevant) / (double) relevant.size();
                for (Alike other : archive.index.alike(archive.ids.get(Corpus.URN + seed), 30)) {
                    String story = archive.story(other.id());
                    if (story.equals(seed)) continue;
                    int[] counts = byLikeness.computeIfAbsent((int) (other.kinship() * 20), k -> new int[2]);
                    counts[relevant.contains(story) ? 0 : 1]++;
                }
            }
            print("ecbplus, same event", "P@4 %.3f  R@10 %.3f", clusters.size(), precision, recall);
            print(
                    "ecbplus, likeness alone, without rules",
                    "P@4 %.3f  R@10 %.3f",
                    clusters.size(),
                    rankedPrecision,
                    rankedRecall);
            byLikeness.forEach((step, counts) -> System.out.printf(
                    Locale.ROOT,
                    "  likeness %.2f: %5d of the same event, %5d not (%.3f)%n",
                    step / 20.0,
                    counts[0],
                    counts[1],
                    counts[0] / (double) (counts[0] + counts[1])));
        }
    }

    /** Reuters-21578: stories that share a label, which the index does not know. */
    private static void labels(Path at) throws IOException, InterruptedException {
        Map<String, Set<String>> labels = new HashMap<>();
        List<Submission> stories = new ArrayList<>();
        List<Submission> blind = Corpus.stories(at, true, false, true);
        List<Submission> labelled = Corpus.stories(at, true, true, true);
        for (int i = 0; i < blind.size(); i++) {
            Set<String> of = labelled.get(i).topics().stream()
                    .filter(topic -> topic.kind() == broadsheet.content.Topic.Kind.SUBJECT)
                    .map(Submission.TopicName::name)
                    .collect(Collectors.toSet());
            if (of.isEmpty()) continue;
            labels.put(blind.get(i).uri().substring(Corpus.URN.length()), of);
            stories.add(blind.get(i));
        }
        try (BenchArchive archive = new BenchArchive(stories)) {
            double precision = 0;
            double others = 0;
            double ranked = 0;
            double rankedOthers = 0;
            int othersCount = 0;
            for (Map.Entry<String, Set<String>> seed : labels.entrySet()) {
                double found = sharing(choose(archive, seed.getKey(), 4, true), seed.getValue(), labels);
                double foundRanked = sharing(ranked(archive, seed.getKey(), 4), seed.getValue(), labels);
                precision += found;
                ranked += foundRanked;
                if (!seed.getValue().contains("earn") && !seed.getValue().contains("acq")) {
                    others += found;
                    rankedOthers += foundRanked;
                    othersCount++;
                }
            }
            print("reuters, likeness alone, without rules", "P@4 %.3f", labels.size(), ranked);
            print("reuters, neither earn nor acq, likeness alone", "P@4 %.3f", othersCount, rankedOthers);
            print("reuters, a label shared", "P@4 %.3f", labels.size(), precision);
            print("reuters, neither earn nor acq", "P@4 %.3f", othersCount, others);
            chains(archive);
        }
    }

    /**
     * Whether a story so far is one: of stories whose headlines name a company by its sign, how many of the chain's others
     * name one, too, but not that one; and how many have the chain's page itself in their own.
     */
    private static void chains(BenchArchive archive) {
        Map<Long, List<Teaser>> chains = new HashMap<>();
        for (long id : archive.ids.values()) {
            List<Teaser> chain = archive.related().beside(id, NEWS, BenchArchive.CLOCK.instant(), 4).soFar().stream()
                    .map(RelatedStories.Chapter::teaser)
                    .toList();
            if (!chain.isEmpty()) chains.put(id, chain);
        }
        int others = 0;
        int mutual = 0;
        int named = 0;
        int wrong = 0;
        List<String> examples = new ArrayList<>();
        for (Map.Entry<Long, List<Teaser>> each : chains.entrySet()) {
            long id = each.getKey();
            Set<String> own = signs(each.getValue().stream()
                    .filter(teaser -> teaser.id() == id)
                    .findFirst()
                    .orElseThrow());
            for (Teaser other : each.getValue()) {
                if (other.id() == id) continue;
                others++;
                List<Teaser> back = chains.getOrDefault(other.id(), List.of());
                if (back.stream().anyMatch(teaser -> teaser.id() == id)) mutual++;
                Set<String> theirs = signs(other);
                if (own.isEmpty() || theirs.isEmpty()) continue;
                named++;
                if (Collections.disjoint(own, theirs)) wrong++;
            }
            examples.add(each.getValue().stream()
                    .map(teaser -> (teaser.id() == id ? "* " : "  ") + teaser.headline())
                    .collect(Collectors.joining("\n    ", "    ", "\n")));
        }
        System.out.printf(
                Locale.ROOT,
                "reuters, chains: %d of %d stories have one; of %d pairs of companies %d are two (%.3f); %.3f of %d are"
                        + " mutual%n",
                chains.size(),
                archive.ids.size(),
                named,
                wrong,
                wrong / (double) Math.max(1, named),
                mutual / (double) Math.max(1, others),
                others);
        Collections.shuffle(examples, new Random(7));
        examples.stream().limit(EXAMPLES).forEach(System.out::println);
    }

    private static Set<String> signs(Teaser story) {
        return SIGN.matcher(story.headline()).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    private static double sharing(List<String> four, Set<String> seed, Map<String, Set<String>> labels) {
        return four.stream()
                        .filter(story -> !Collections.disjoint(labels.get(story), seed))
                        .count()
                / 4.0;
    }

    /** The likest without any rule: what the baselines measure. */
    private static List<String> ranked(BenchArchive archive, String seed, int size) {
        return archive.index.alike(archive.ids.get(Corpus.URN + seed), size).stream()
                .map(other -> archive.story(other.id()))
                .filter(story -> !story.equals(seed))
                .limit(size)
                .toList();
    }

    /** What editors linked to. */
    private static void links(Path at) throws IOException, InterruptedException {
        Map<String, Map<String, Integer>> linked = Corpus.judgements(at, "links.tsv");
        try (BenchArchive archive = new BenchArchive(Corpus.stories(at, true, true, true))) {
            for (boolean dated : new boolean[] {false, true}) {
                double recall = 0;
                double reciprocal = 0;
                int seeds = 0;
                for (Map.Entry<String, Map<String, Integer>> seed : linked.entrySet()) {
                    if (!archive.ids.containsKey(Corpus.URN + seed.getKey())) continue;
                    seeds++;
                    List<String> ten = choose(archive, seed.getKey(), 10, dated);
                    Set<String> relevant = seed.getValue().keySet();
                    recall += hits(ten, relevant) / (double) relevant.size();
                    for (int i = 0; i < ten.size(); i++)
                        if (relevant.contains(ten.get(i))) {
                            reciprocal += 1.0 / (i + 1);
                            break;
                        }
                }
                print(
                        at.getFileName() + ", editors' links" + (dated ? ", with freshness" : ""),
                        "R@10 %.3f  MRR@10 %.3f",
                        seeds,
                        recall,
                        reciprocal);
            }
        }
    }

    private static List<String> choose(BenchArchive archive, String seed, int size, boolean dated) {
        return archive
                .related()
                .choose(archive.ids.get(Corpus.URN + seed), NEWS, BenchArchive.CLOCK.instant(), size, dated)
                .stream()
                .map(related -> archive.story(related.teaser().id()))
                .toList();
    }

    private static int hits(List<String> ranking, Set<String> relevant) {
        return (int) ranking.stream().filter(relevant::contains).count();
    }

    private static void print(String name, String format, int seeds, double... sums) {
        Object[] means = new Object[sums.length];
        for (int i = 0; i < sums.length; i++) means[i] = sums[i] / seeds;
        System.out.printf(Locale.ROOT, "%-45s " + format + "  (%d seeds)%n", args(name, means, seeds));
    }

    private static Object[] args(String name, Object[] means, int seeds) {
        List<Object> all = new ArrayList<>();
        all.add(name);
        all.addAll(List.of(means));
        all.add(seeds);
        return all.toArray();
    }
}
