package broadsheet.search;

import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;
import static org.jooq.impl.DSL.selectOne;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/** The names of sections, topics and authors, kept in memory: a site has thousands of them, not millions. */
final class Names {

    enum Kind {
        SECTION(Fields.SECTION, "/"),
        TOPIC(Fields.TOPIC, "/topic/"),
        AUTHOR(Fields.AUTHOR, "/by/");

        final String field;
        final String address;

        Kind(String field, String address) {
            this.field = field;
            this.address = address;
        }
    }

    /** @param words of the name, in lower case without accents */
    record Entry(Kind kind, String slug, String name, List<String> words) {

        String path() {
            return kind.address + slug;
        }
    }

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHE = Pattern.compile("['’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int REACH = 64;

    private record Loaded(Map<Kind, Map<String, Entry>> bySlug, List<Beginning> beginnings) {}

    /** Part of a name from one of its words on, sorted so that those with one beginning lie together. */
    private record Beginning(String text, Entry entry) {}

    private final DSLContext dsl;
    private volatile Loaded loaded = new Loaded(Map.of(), List.of());

    Names(DSLContext dsl) {
        this.dsl = dsl;
    }

    /** Reads them anew: three statements. Topics and authors of no article are left out. */
    void load() {
        Map<Kind, Map<String, Entry>> bySlug = new HashMap<>();
        for (Kind kind : Kind.values()) bySlug.put(kind, new LinkedHashMap<>());
        dsl.select(SECTION.SLUG, SECTION.NAME)
                .from(SECTION)
                .where(SECTION.INTO_ID.isNull())
                .orderBy(SECTION.POSITION)
                .forEach(row -> add(bySlug, Kind.SECTION, row.value1(), row.value2()));
        dsl.select(TOPIC.SLUG, TOPIC.NAME)
                .from(TOPIC)
                .whereExists(selectOne()
                        .from(ARTICLE_TOPIC)
                        .where(ARTICLE_TOPIC.TOPIC_ID.eq(TOPIC.ID))
                        .and(ARTICLE_TOPIC.LISTED_AT.isNotNull()))
                .forEach(row -> add(bySlug, Kind.TOPIC, row.value1(), row.value2()));
        dsl.select(AUTHOR.SLUG, AUTHOR.NAME)
                .from(AUTHOR)
                .whereExists(selectOne()
                        .from(ARTICLE_AUTHOR)
                        .where(ARTICLE_AUTHOR.AUTHOR_ID.eq(AUTHOR.ID))
                        .and(ARTICLE_AUTHOR.LISTED_AT.isNotNull()))
                .forEach(row -> add(bySlug, Kind.AUTHOR, row.value1(), row.value2()));
        loaded = new Loaded(bySlug, beginnings(bySlug));
    }

    private static void add(Map<Kind, Map<String, Entry>> bySlug, Kind kind, String slug, String name) {
        bySlug.getOrDefault(kind, Map.of()).put(slug, new Entry(kind, slug, name, words(name)));
    }

    private static List<Beginning> beginnings(Map<Kind, Map<String, Entry>> bySlug) {
        List<Beginning> all = new ArrayList<>();
        for (Map<String, Entry> entries : bySlug.values())
            for (Entry entry : entries.values())
                for (List<String> words : spellings(entry))
                    for (int from = 0; from < words.size(); from++)
                        all.add(new Beginning(String.join(" ", words.subList(from, words.size())), entry));
        all.sort(Comparator.comparing(Beginning::text));
        return all;
    }

    /** O'Brien is a word and two. */
    private static Set<List<String>> spellings(Entry entry) {
        return new LinkedHashSet<>(
                List.of(entry.words(), words(APOSTROPHE.matcher(entry.name()).replaceAll(""))));
    }

    /** The name of a slug; the slug itself when it is not known. */
    String name(Kind kind, String slug) {
        Entry entry = loaded.bySlug().getOrDefault(kind, Map.of()).get(slug);
        return entry == null ? slug : entry.name();
    }

    boolean knows(Kind kind, String slug) {
        return loaded.bySlug().getOrDefault(kind, Map.of()).containsKey(slug);
    }

    /** The slugs that a reader means by a slug, a name or some words of one; empty when nobody is called that. */
    Set<String> meant(Kind kind, String value) {
        Map<String, Entry> entries = loaded.bySlug().getOrDefault(kind, Map.of());
        if (entries.containsKey(value)) return Set.of(value);
        List<String> words = words(value);
        if (words.isEmpty()) return Set.of();
        List<Entry> having = entries.values().stream()
                .filter(entry -> entry.words().containsAll(words))
                .toList();
        List<Entry> same =
                having.stream().filter(entry -> entry.words().equals(words)).toList();
        return (same.isEmpty() ? having : same).stream().map(Entry::slug).collect(Collectors.toSet());
    }

    /** Names one of whose words begins the text, those whose first word does first, sections before topics. */
    List<Entry> beginning(String text, int limit) {
        String sought = String.join(" ", words(text));
        if (sought.isEmpty()) return List.of();
        List<Beginning> all = loaded.beginnings();
        List<Beginning> found = new ArrayList<>();
        for (int at = firstFrom(all, sought);
                at < all.size() && found.size() < REACH && all.get(at).text().startsWith(sought);
                at++) found.add(all.get(at));
        return found.stream()
                .sorted(Comparator.comparing((Beginning b) ->
                                !b.text().startsWith(b.entry().words().get(0)))
                        .thenComparing(b -> b.entry().kind())
                        .thenComparing(b -> b.entry().name().length()))
                .map(Beginning::entry)
                .distinct()
                .limit(limit)
                .toList();
    }

    private static int firstFrom(List<Beginning> sorted, String text) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted.get(middle).text().compareTo(text) < 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    static List<String> words(String text) {
        String plain = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
                .replaceAll("");
        return BETWEEN_WORDS
                .splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
