package broadsheet.edition;

import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.content.Slug;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The sections, authors and topics that a batch of articles names: those that are missing are made. */
final class Names {

    /** First parts of addresses that belong to the site itself. */
    private static final Set<String> RESERVED = Set.of(
            "about",
            "accessibility",
            "api",
            "by",
            "corrections",
            "desk",
            "feeds",
            "latest",
            "login",
            "oembed",
            "ops",
            "picture",
            "preview",
            "search",
            "sitemaps",
            "static",
            "topic");

    private final DSLContext tx;
    private final Map<String, Long> sections = new HashMap<>();
    private final Map<String, Long> sectionsByName = new HashMap<>();
    private final Map<String, Long> authors = new HashMap<>();
    private final Map<String, Long> topics = new HashMap<>();

    Names(DSLContext tx) {
        this.tx = tx;
    }

    void findOrMake(List<Submission> submissions) {
        findOrMakeSections(submissions);
        findOrMakeAuthors(submissions);
        findOrMakeTopics(submissions);
    }

    long section(Submission submission) {
        Submission.Named section = submission.section();
        Long named = section.slug() == null ? sectionsByName.get(section.name()) : null;
        return named != null ? named : Objects.requireNonNull(sections.get(sectionSlug(section)));
    }

    /** Of a section that is there already. */
    OptionalLong section(String slug) {
        Long id = sections.get(slug);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    long author(Submission.Named author) {
        return Objects.requireNonNull(authors.get(author.address()));
    }

    long topic(Submission.TopicName topic) {
        return Objects.requireNonNull(topics.get(topic.address()));
    }

    /**
     * All sections are read: there are few, and an article may name one by its name or have left an address in it. One
     * that has been closed means the one that its articles went to.
     */
    private void findOrMakeSections(List<Submission> submissions) {
        for (Record row : tx.select(SECTION.ID, SECTION.SLUG, SECTION.NAME, SECTION.INTO_ID)
                .from(SECTION)
                .orderBy(SECTION.INTO_ID.isNull().desc(), SECTION.ID)
                .fetch()) {
            Long into = row.get(SECTION.INTO_ID);
            long id = into == null ? row.get(SECTION.ID) : into;
            sections.put(row.get(SECTION.SLUG), id);
            sectionsByName.putIfAbsent(row.get(SECTION.NAME), id);
        }
        for (Submission submission : submissions) {
            Submission.Named wanted = submission.section();
            if (wanted.slug() == null && sectionsByName.containsKey(wanted.name())) continue;
            sections.computeIfAbsent(sectionSlug(wanted), slug -> makeSection(slug, wanted.name()));
        }
    }

    private long makeSection(String slug, String name) {
        return tx.insertInto(SECTION)
                .set(SECTION.SLUG, slug)
                .set(SECTION.NAME, name)
                .set(
                        SECTION.POSITION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(SECTION.POSITION), -1)
                                        .plus(1))
                                .from(SECTION)))
                .returningResult(SECTION.ID)
                .fetchSingle(SECTION.ID);
    }

    private void findOrMakeAuthors(List<Submission> submissions) {
        Map<String, String> wanted = new LinkedHashMap<>();
        submissions.forEach(s -> s.authors().forEach(author -> wanted.putIfAbsent(author.address(), author.name())));
        authors.putAll(tx.select(AUTHOR.SLUG, AUTHOR.ID)
                .from(AUTHOR)
                .where(AUTHOR.SLUG.in(wanted.keySet()))
                .fetchMap(AUTHOR.SLUG, AUTHOR.ID));
        wanted.forEach((slug, name) -> authors.computeIfAbsent(
                slug,
                s -> tx.insertInto(AUTHOR)
                        .set(AUTHOR.SLUG, s)
                        .set(AUTHOR.NAME, name)
                        .set(AUTHOR.BIO, "")
                        .returningResult(AUTHOR.ID)
                        .fetchSingle(AUTHOR.ID)));
    }

    private void findOrMakeTopics(List<Submission> submissions) {
        Map<String, Submission.TopicName> wanted = new LinkedHashMap<>();
        submissions.forEach(s -> s.topics().forEach(topic -> wanted.putIfAbsent(topic.address(), topic)));
        topics.putAll(tx.select(TOPIC.SLUG, TOPIC.ID)
                .from(TOPIC)
                .where(TOPIC.SLUG.in(wanted.keySet()))
                .fetchMap(TOPIC.SLUG, TOPIC.ID));
        tx.select(TOPIC_ALIAS.SLUG, TOPIC_ALIAS.TOPIC_ID)
                .from(TOPIC_ALIAS)
                .where(TOPIC_ALIAS.SLUG.in(wanted.keySet()))
                .forEach(row -> topics.putIfAbsent(row.value1(), row.value2()));
        wanted.forEach((slug, topic) -> topics.computeIfAbsent(
                slug,
                s -> tx.insertInto(TOPIC)
                        .set(TOPIC.SLUG, s)
                        .set(TOPIC.NAME, topic.name())
                        .set(TOPIC.KIND, topic.kind().code())
                        .returningResult(TOPIC.ID)
                        .fetchSingle(TOPIC.ID)));
    }

    private static String sectionSlug(Submission.Named section) {
        return section.slug() == null ? sectionSlug(section.name()) : free(section.slug());
    }

    static String sectionSlug(String name) {
        return free(ofName(name));
    }

    private static String free(String slug) {
        return reserved(slug) ? slug + "-section" : slug;
    }

    static boolean reserved(String slug) {
        return RESERVED.contains(slug);
    }

    /** A name in letters that a-z cannot write gets a slug from its own characters' hash, always the same. */
    static String ofName(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "n" + Digest.of(name).substring(0, 10) : slug;
    }
}
