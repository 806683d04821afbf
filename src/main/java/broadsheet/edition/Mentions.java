package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.FORMER_AUTHOR_NAME;
import static broadsheet.db.schema.Tables.FORMER_TOPIC_NAME;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.content.Topic;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.TopicName;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what the names in texts of the desk mean: first those of a name that the article is by, or about, already;
 * then the one of that name, the oldest of several; then the one that had the name before, or whose address the name
 * makes. All other names are new.
 */
public final class Mentions {

    /** Where those with names are stored, which articles have them, and what they were called. */
    private record Kind(
            Table<?> table,
            Field<Long> id,
            Field<String> name,
            Field<String> slug,
            Table<?> links,
            Field<Long> linked,
            Field<Long> article,
            Field<Integer> position,
            Table<?> formerNames,
            Field<String> formerName,
            Field<Long> formerOwner) {}

    private static final Kind AUTHORS = new Kind(
            AUTHOR,
            AUTHOR.ID,
            AUTHOR.NAME,
            AUTHOR.SLUG,
            ARTICLE_AUTHOR,
            ARTICLE_AUTHOR.AUTHOR_ID,
            ARTICLE_AUTHOR.ARTICLE_ID,
            ARTICLE_AUTHOR.POSITION,
            FORMER_AUTHOR_NAME,
            FORMER_AUTHOR_NAME.NAME,
            FORMER_AUTHOR_NAME.AUTHOR_ID);

    private static final Kind TOPICS = new Kind(
            TOPIC,
            TOPIC.ID,
            TOPIC.NAME,
            TOPIC.SLUG,
            ARTICLE_TOPIC,
            ARTICLE_TOPIC.TOPIC_ID,
            ARTICLE_TOPIC.ARTICLE_ID,
            ARTICLE_TOPIC.POSITION,
            FORMER_TOPIC_NAME,
            FORMER_TOPIC_NAME.NAME,
            FORMER_TOPIC_NAME.TOPIC_ID);

    /** By name: those of each article, and those of all the paper. */
    private record Known(Map<Long, Map<String, Named>> own, Map<String, Named> all) {

        Named of(long article, String name) {
            Named mine = own.getOrDefault(article, Map.of()).get(name);
            return mine != null ? mine : all.getOrDefault(name, Named.of(name));
        }
    }

    private final Known authors;
    private final Known topics;

    /** @param texts by their articles */
    public Mentions(DSLContext dsl, Map<Long, Copy> texts) {
        this.authors = known(dsl, AUTHORS, texts.keySet(), names(texts.values(), Copy::authorNames));
        this.topics = known(dsl, TOPICS, texts.keySet(), names(texts.values(), Copy::topicNames));
    }

    private static Set<String> names(Collection<Copy> texts, Function<Copy, List<String>> of) {
        return texts.stream().flatMap(text -> of.apply(text).stream()).collect(Collectors.toSet());
    }

    /** Those that a text is by; the slug of a new one is null. Two ways to write one name are one author. */
    public List<Named> authors(long article, Copy text) {
        return once(text.authorNames().stream().map(name -> authors.of(article, name)));
    }

    /** Those that a text is about, likewise. */
    public List<TopicName> topics(long article, Copy text) {
        return once(text.topicNames().stream().map(name -> topics.of(article, name))).stream()
                .map(topic -> new TopicName(topic.name(), Topic.Kind.SUBJECT, topic.slug()))
                .toList();
    }

    private static List<Named> once(Stream<Named> named) {
        Map<String, Named> found = new LinkedHashMap<>();
        named.forEach(one -> found.putIfAbsent(one.address(), one));
        return List.copyOf(found.values());
    }

    private static Known known(DSLContext dsl, Kind kind, Set<Long> articles, Set<String> names) {
        Known known = new Known(new HashMap<>(), new HashMap<>());
        if (names.isEmpty()) return known;
        dsl.select(kind.article(), kind.name(), kind.slug())
                .from(kind.links())
                .join(kind.table())
                .on(kind.id().eq(kind.linked()))
                .where(kind.article().in(articles))
                .orderBy(kind.article(), kind.position())
                .forEach(row -> known.own()
                        .computeIfAbsent(row.value1(), id -> new HashMap<>())
                        .putIfAbsent(row.value2(), new Named(row.value2(), row.value3())));
        dsl.select(kind.name(), kind.slug())
                .from(kind.table())
                .where(kind.name().in(names))
                .orderBy(kind.id())
                .forEach(row -> known.all().putIfAbsent(row.value1(), new Named(row.value1(), row.value2())));
        dsl.select(kind.formerName(), kind.name(), kind.slug())
                .from(kind.formerNames())
                .join(kind.table())
                .on(kind.id().eq(kind.formerOwner()))
                .where(kind.formerName().in(names))
                .forEach(row -> known.all().putIfAbsent(row.value1(), new Named(row.value2(), row.value3())));
        addresses(dsl, kind, names, known.all());
        return known;
    }

    private static void addresses(DSLContext dsl, Kind kind, Set<String> names, Map<String, Named> known) {
        Map<String, List<String>> made =
                names.stream().filter(name -> !known.containsKey(name)).collect(Collectors.groupingBy(Names::ofName));
        if (made.isEmpty()) return;
        dsl.select(kind.slug(), kind.name())
                .from(kind.table())
                .where(kind.slug().in(made.keySet()))
                .forEach(row -> lead(made.get(row.value1()), row.value2(), row.value1(), known));
        if (kind.equals(TOPICS))
            dsl.select(TOPIC_ALIAS.SLUG, TOPIC.NAME, TOPIC.SLUG)
                    .from(TOPIC_ALIAS)
                    .join(TOPIC)
                    .on(TOPIC.ID.eq(TOPIC_ALIAS.TOPIC_ID))
                    .where(TOPIC_ALIAS.SLUG.in(made.keySet()))
                    .forEach(row -> lead(made.get(row.value1()), row.value2(), row.value3(), known));
    }

    private static void lead(@Nullable List<String> names, String name, String slug, Map<String, Named> known) {
        if (names != null) names.forEach(made -> known.putIfAbsent(made, new Named(name, slug)));
    }
}
