package broadsheet.related;

import broadsheet.search.Alike;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The coverage of one event over days, around one article of it. Precision before recall: a reader is better served by
 * no list than by a wrong one.
 */
final class Chain {

    /** With the present article. */
    static final int SHORTEST = 3;

    private static final int LONGEST = 8;
    /**
     * Texts as kin as this tell of one event: 98 of 100 do on ECB+, whose topics hold two events of one kind each and
     * which has no dates to tell them apart (src/bench/README.md, "related-quality").
     */
    static final double SURELY = 0.4;
    /** Headlines with a larger part of their words in common announce the same thing again, which is no story going on. */
    private static final double SAME_WORDS = 0.5;
    /** After a longer silence another story begins. */
    private static final Duration SILENCE = Duration.ofDays(14);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");

    private Chain() {}

    /**
     * @param alike the article itself first, then the likest
     * @return oldest first; empty when there is no chain
     */
    static List<Alike> of(List<Alike> alike) {
        if (alike.isEmpty()) return List.of();
        Alike self = alike.get(0);
        List<Alike> parts = new ArrayList<>(List.of(self));
        for (Alike other : alike.subList(1, alike.size()))
            if (other.kinship() >= SURELY
                    && parts.size() < LONGEST
                    && parts.stream().noneMatch(part -> part.sameText(other))) parts.add(other);
        parts.sort(Comparator.comparing(Alike::listedAt).thenComparing(Alike::id));
        List<Alike> unbroken = unbroken(parts, self);
        return unbroken.size() >= SHORTEST && days(unbroken) > 1 ? unbroken : List.of();
    }

    /** From the article in both directions as far as no silence is too long. */
    private static List<Alike> unbroken(List<Alike> parts, Alike self) {
        int from = parts.indexOf(self);
        int to = from;
        while (from > 0 && near(parts.get(from - 1), parts.get(from))) from--;
        while (to + 1 < parts.size() && near(parts.get(to), parts.get(to + 1))) to++;
        return parts.subList(from, to + 1);
    }

    private static boolean near(Alike one, Alike next) {
        return Duration.between(one.listedAt(), next.listedAt()).compareTo(SILENCE) <= 0;
    }

    /** Whether one comes round every day or quarter, as the other did: the same headline but for its figures. */
    static boolean recurs(String headline, String other) {
        Set<String> words = words(headline);
        Set<String> both = new HashSet<>(words);
        Set<String> others = words(other);
        both.retainAll(others);
        return both.size() > SAME_WORDS * (words.size() + others.size() - both.size());
    }

    private static Set<String> words(String headline) {
        Set<String> words = new HashSet<>(List.of(NO_WORD.split(headline.strip().toLowerCase(Locale.ROOT))));
        words.remove("");
        return words;
    }

    private static long days(List<Alike> parts) {
        return parts.stream()
                .map(part -> part.listedAt().atOffset(ZoneOffset.UTC).toLocalDate())
                .distinct()
                .count();
    }
}
