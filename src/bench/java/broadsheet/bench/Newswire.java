package broadsheet.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * An endless, always the same paper: article n is a function of n. Words follow Zipf's law over a vocabulary of made-up
 * ones; a topic has words of its own, and of any 100 articles 30 belong to events, which have names of their own, are told
 * of by some 12 articles within three weeks and then forgotten. 20 sections, 2,000 topics, 500 authors, 20 years.
 */
final class Newswire {

    static final int SECTIONS = 20;
    static final int TOPICS = 2_000;
    static final int AUTHORS = 500;
    private static final int VOCABULARY = 300_000;
    private static final int NAMES = 400_000;
    private static final int TOPIC_WORDS = 60;
    private static final int AN_EVENT = 12;
    private static final Duration YEARS = Duration.ofDays(20 * 365);
    private static final String[] SMALL = {
        "the", "of", "and", "to", "in", "a", "is", "that", "for", "on", "was", "with", "as", "by", "at", "from", "it",
        "has"
    };
    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "el", "fi", "gar", "hal", "in", "jo", "kel", "lan", "mor", "ner", "or", "pel", "qui", "ras",
        "sen", "tor", "ul", "ver", "wen", "yar", "zel", "ment", "tion", "st", "er", "al", "os"
    };

    /** One article, its body as paragraphs of HTML. */
    record Article(
            int number,
            String headline,
            String standfirst,
            String body,
            int words,
            int section,
            Set<Integer> topics,
            int author,
            Instant publishedAt) {}

    private final int size;
    private final Instant end;
    private final double[] cumulative = new double[VOCABULARY];

    /** @param size of the paper, over which the years are spread */
    Newswire(int size, Instant end) {
        this.size = size;
        this.end = end;
        double sum = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) cumulative[rank] = sum += 1 / Math.pow(rank + 3.0, 1.02);
        for (int rank = 0; rank < VOCABULARY; rank++) cumulative[rank] /= sum;
    }

    Article article(int number) {
        Random random = new Random(number * 0x9E3779B97F4A7C15L);
        for (int i = 0; i < 4; i++) random.nextInt();
        boolean ofEvent = random.nextInt(100) < 30;
        int event = number / (AN_EVENT * 100 / 30);
        Random shared = new Random((ofEvent ? event : number) * 31L + 7);
        Set<Integer> topics = new LinkedHashSet<>();
        for (int i = 1 + shared.nextInt(3); i > 0; i--) topics.add(skewed(shared, TOPICS));
        int topic = topics.iterator().next();
        int section = topic % SECTIONS;
        List<String> own = new ArrayList<>();
        for (int i = 0; i < (ofEvent ? 8 : 3); i++) own.add(name(shared.nextInt(NAMES)));
        String headline = sentence(random, topic, own, 6 + random.nextInt(5), 3);
        String standfirst = sentence(random, topic, own, 14 + random.nextInt(10), 6) + ".";
        StringBuilder body = new StringBuilder();
        int words = 0;
        for (int target = 250 + random.nextInt(300); words < target; ) {
            body.append("<p>");
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                int length = 8 + random.nextInt(18);
                body.append(sentence(random, topic, own, length, 12)).append(". ");
                words += length;
            }
            body.append("</p>");
        }
        return new Article(
                number,
                headline,
                standfirst,
                body.toString(),
                words,
                section,
                topics,
                skewed(random, AUTHORS),
                publishedAt(ofEvent ? event * (AN_EVENT * 100 / 30) : number, random, ofEvent));
    }

    private Instant publishedAt(int number, Random random, boolean ofEvent) {
        Instant day = end.minus(YEARS).plusSeconds((long) (YEARS.toSeconds() * (double) number / size));
        Instant at = day.plusSeconds(ofEvent ? random.nextInt(21 * 86_400) : random.nextInt(86_400));
        return at.isAfter(end) ? end.minusSeconds(random.nextInt(86_400)) : at;
    }

    /** @param oneIn how many words there are to one that is the topic's or the event's own */
    private String sentence(Random random, int topic, List<String> own, int length, int oneIn) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            String word;
            if (random.nextInt(oneIn) == 0)
                word = random.nextBoolean()
                        ? own.get(random.nextInt(own.size()))
                        : word(1_000 + (topic * 131 + skewed(random, TOPIC_WORDS) * 977) % 50_000);
            else if (random.nextInt(100) < 38) word = SMALL[skewed(random, SMALL.length)];
            else word = word(zipf(random));
            if (i > 0) sentence.append(' ');
            sentence.append(i == 0 ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word);
        }
        return sentence.toString();
    }

    int zipf(Random random) {
        double at = random.nextDouble();
        int low = 0;
        int high = VOCABULARY - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (cumulative[middle] < at) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** The first are drawn most. */
    private static int skewed(Random random, int count) {
        double at = random.nextDouble();
        return (int) (at * at * count);
    }

    /** The frequent words are short. */
    static String word(int rank) {
        StringBuilder word = new StringBuilder();
        int left = rank + SYLLABLES.length;
        while (left > 0) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
            left /= SYLLABLES.length;
        }
        return word.toString();
    }

    private static String name(int number) {
        String word = word(VOCABULARY + number);
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
