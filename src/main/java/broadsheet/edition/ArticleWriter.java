package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.SafeHtml;
import broadsheet.content.Slug;
import broadsheet.db.schema.tables.records.ArticleAuthorRecord;
import broadsheet.db.schema.tables.records.ArticlePictureRecord;
import broadsheet.db.schema.tables.records.ArticleRecord;
import broadsheet.db.schema.tables.records.ArticleTopicRecord;
import broadsheet.db.schema.tables.records.CorrectionRecord;
import broadsheet.edition.Publishing.Outcome;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes a batch of articles and what belongs to them, in few statements, within a transaction of Publishing. */
final class ArticleWriter {

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
            "search",
            "static",
            "topic");

    private final DSLContext tx;
    private final Clock clock;
    private Map<String, ArticleRecord> stored = Map.of();
    private final List<Submission> changed = new ArrayList<>();
    private final Map<String, Long> sections = new HashMap<>();
    private final Map<String, Long> authors = new HashMap<>();
    private final Map<String, Long> topics = new HashMap<>();

    ArticleWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** Reads what is stored under the uris and tells what writing would do. */
    List<Outcome> compare(List<Submission> submissions) {
        stored = tx.select(
                        ARTICLE.ID,
                        ARTICLE.URI,
                        ARTICLE.DIGEST,
                        ARTICLE.SECTION_ID,
                        ARTICLE.SLUG,
                        ARTICLE.VERSION,
                        ARTICLE.FIRST_PUBLISHED_AT)
                .from(ARTICLE)
                .where(ARTICLE.URI.in(submissions.stream().map(Submission::uri).toList()))
                .fetchMap(ARTICLE.URI, row -> row.into(ARTICLE));
        List<Outcome> outcomes = new ArrayList<>();
        for (Submission submission : submissions) {
            ArticleRecord before = stored.get(submission.uri());
            Outcome outcome = before == null
                    ? Outcome.ADDED
                    : digest(submission).equals(before.getDigest()) ? Outcome.UNCHANGED : Outcome.CHANGED;
            if (outcome != Outcome.UNCHANGED) changed.add(submission);
            outcomes.add(outcome);
        }
        return outcomes;
    }

    /** Writes what compare() found added or changed. */
    void write(long edition) {
        findOrMakeSections();
        findOrMakeAuthors();
        findOrMakeTopics();
        Map<String, Long> pictures = new PictureWriter(tx, clock)
                .write(changed.stream()
                        .flatMap(s -> Stream.concat(Stream.ofNullable(s.hero()), s.pictures().stream()))
                        .toList());
        Map<String, String> slugs = slugs();
        List<ArticleRecord> added = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        for (Submission submission : changed) {
            ArticleRecord record = record(submission, slugs.get(submission.uri()), pictures, edition);
            ArticleRecord before = stored.get(submission.uri());
            if (before == null) {
                added.add(record);
            } else {
                ids.put(submission.uri(), before.getId());
                update(before, record);
            }
        }
        if (!added.isEmpty())
            ids.putAll(tx.insertInto(ARTICLE)
                    .set(added)
                    .returningResult(ARTICLE.URI, ARTICLE.ID)
                    .fetchMap(ARTICLE.URI, ARTICLE.ID));
        writeLinks(ids, pictures);
    }

    /** A section is known by its name, whatever its slug; else by the slug its name would give. */
    private void findOrMakeSections() {
        Map<String, String> wanted = new LinkedHashMap<>();
        changed.forEach(s -> wanted.putIfAbsent(s.section(), sectionSlug(s.section())));
        Map<String, Long> bySlug = new HashMap<>();
        tx.select(SECTION.NAME, SECTION.SLUG, SECTION.ID)
                .from(SECTION)
                .where(SECTION.SLUG.in(wanted.values()))
                .or(SECTION.NAME.in(wanted.keySet()))
                .forEach(row -> {
                    sections.put(row.value1(), row.value3());
                    bySlug.put(row.value2(), row.value3());
                });
        wanted.forEach((name, slug) ->
                sections.computeIfAbsent(name, n -> bySlug.computeIfAbsent(slug, s -> makeSection(name, s))));
    }

    private long makeSection(String name, String slug) {
        return tx.insertInto(SECTION)
                .set(SECTION.SLUG, slug)
                .set(SECTION.NAME, name)
                .set(
                        SECTION.POSITION,
                        DSL.field(DSL.select(DSL.coalesce(DSL.max(SECTION.POSITION), 0)
                                        .plus(1))
                                .from(SECTION)))
                .returningResult(SECTION.ID)
                .fetchSingle(SECTION.ID);
    }

    private void findOrMakeAuthors() {
        Map<String, String> wanted = new LinkedHashMap<>();
        changed.forEach(s -> s.authors().forEach(name -> wanted.putIfAbsent(nameSlug(name), name)));
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

    private void findOrMakeTopics() {
        Map<String, Submission.TopicName> wanted = new LinkedHashMap<>();
        changed.forEach(s -> s.topics().forEach(topic -> wanted.putIfAbsent(nameSlug(topic.name()), topic)));
        topics.putAll(tx.select(TOPIC.SLUG, TOPIC.ID)
                .from(TOPIC)
                .where(TOPIC.SLUG.in(wanted.keySet()))
                .fetchMap(TOPIC.SLUG, TOPIC.ID));
        wanted.forEach((slug, topic) -> topics.computeIfAbsent(
                slug,
                s -> tx.insertInto(TOPIC)
                        .set(TOPIC.SLUG, s)
                        .set(TOPIC.NAME, topic.name())
                        .set(TOPIC.KIND, topic.kind().code())
                        .returningResult(TOPIC.ID)
                        .fetchSingle(TOPIC.ID)));
    }

    static String sectionSlug(String name) {
        String slug = nameSlug(name);
        return RESERVED.contains(slug) ? slug + "-section" : slug;
    }

    /** A name in letters that a-z cannot write gets a slug from its own characters' hash, always the same. */
    static String nameSlug(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "n" + sha256(name).substring(0, 10) : slug;
    }

    /** A free slug for each changed article, by uri; what an article has, it keeps. */
    private Map<String, String> slugs() {
        Map<String, String> chosen = new HashMap<>();
        Set<String> taken = taken(changed.stream().map(this::wantedSlug).toList());
        for (Submission submission : changed) {
            long section = sectionId(submission);
            ArticleRecord before = stored.get(submission.uri());
            String wanted = wantedSlug(submission);
            if (before != null
                    && before.getSectionId() == section
                    && before.getSlug().equals(wanted)) {
                chosen.put(submission.uri(), wanted);
                continue;
            }
            String slug = wanted;
            for (int n = 1; !taken.add(section + "/" + slug); n++) {
                slug = wanted + suffix(submission, n);
                taken.addAll(taken(List.of(slug)));
            }
            chosen.put(submission.uri(), slug);
        }
        return chosen;
    }

    private String wantedSlug(Submission submission) {
        ArticleRecord before = stored.get(submission.uri());
        if (submission.slug() != null) return submission.slug();
        if (before != null) return before.getSlug();
        String slug = Slug.of(submission.headline());
        return slug.isEmpty() ? "a" + sha256(submission.uri()).substring(0, 10) : slug;
    }

    /** Two stories with one headline are told apart by their days, then by a number. */
    private static String suffix(Submission submission, int n) {
        Instant publishedAt = submission.publishedAt();
        if (publishedAt == null) return "-" + (n + 1);
        String day = DateTimeFormatter.ISO_LOCAL_DATE.format(publishedAt.atOffset(ZoneOffset.UTC));
        return "-" + day + (n == 1 ? "" : "-" + n);
    }

    private Set<String> taken(List<String> slugs) {
        Set<String> taken = new HashSet<>();
        tx.select(ARTICLE.SECTION_ID, ARTICLE.SLUG)
                .from(ARTICLE)
                .where(ARTICLE.SECTION_ID.in(sections.values()))
                .and(ARTICLE.SLUG.in(slugs))
                .forEach(row -> taken.add(row.value1() + "/" + row.value2()));
        return taken;
    }

    private ArticleRecord record(Submission s, String slug, Map<String, Long> pictures, long edition) {
        String text = SafeHtml.text(s.body());
        ArticleRecord before = stored.get(s.uri());
        ArticleRecord record = new ArticleRecord();
        record.setUri(s.uri());
        record.setSectionId(sectionId(s));
        record.setSlug(slug);
        record.setHeadline(s.headline());
        record.setKicker(s.kicker());
        record.setStandfirst(s.standfirst());
        record.setExcerpt(SafeHtml.excerpt(s.standfirst().isEmpty() ? text : s.standfirst()));
        record.setBody(s.body());
        record.setLanguage(s.language());
        record.setStatus(s.status().name().toLowerCase(java.util.Locale.ROOT));
        record.setFirstPublishedAt(firstPublishedAt(s, before));
        record.setPublishedAt(s.publishedAt());
        record.setUpdatedAt(s.updatedAt() == null ? s.publishedAt() : s.updatedAt());
        record.setListedAt(listedAt(s));
        record.setEdition(edition);
        record.setVersion(before == null ? 1 : before.getVersion() + 1);
        record.setSource(s.source());
        record.setCopyright(s.copyright());
        record.setUsageTerms(s.usageTerms());
        record.setNote(s.note());
        record.setTranslationOf(s.translationOf());
        record.setWordCount(SafeHtml.words(text));
        record.setHeroId(s.hero() == null ? null : pictures.get(s.hero().uri()));
        record.setDigest(digest(s));
        if (before == null) record.setCreatedAt(clock.instant());
        return record;
    }

    private static @Nullable Instant firstPublishedAt(Submission s, @Nullable ArticleRecord before) {
        if (s.firstPublishedAt() != null) return s.firstPublishedAt();
        if (before != null && before.getFirstPublishedAt() != null) return before.getFirstPublishedAt();
        return s.publishedAt();
    }

    private static @Nullable Instant listedAt(Submission s) {
        return s.status() == Submission.Status.PUBLISHED ? s.publishedAt() : null;
    }

    private void update(ArticleRecord before, ArticleRecord record) {
        boolean moved = !before.getSlug().equals(record.getSlug())
                || !before.getSectionId().equals(record.getSectionId());
        if (moved && before.getFirstPublishedAt() != null)
            remember(before.getSectionId(), before.getSlug(), before.getId());
        tx.update(ARTICLE).set(record).where(ARTICLE.ID.eq(before.getId())).execute();
        tx.deleteFrom(SLUG_HISTORY)
                .where(SLUG_HISTORY.SECTION_ID.eq(record.getSectionId()))
                .and(SLUG_HISTORY.SLUG.eq(record.getSlug()))
                .execute();
    }

    private void remember(long section, String slug, long article) {
        tx.insertInto(SLUG_HISTORY)
                .set(SLUG_HISTORY.SECTION_ID, section)
                .set(SLUG_HISTORY.SLUG, slug)
                .set(SLUG_HISTORY.ARTICLE_ID, article)
                .onConflict(SLUG_HISTORY.SECTION_ID, SLUG_HISTORY.SLUG)
                .doUpdate()
                .set(SLUG_HISTORY.ARTICLE_ID, article)
                .execute();
    }

    private void writeLinks(Map<String, Long> ids, Map<String, Long> pictures) {
        Collection<Long> replaced = changed.stream()
                .filter(s -> stored.containsKey(s.uri()))
                .map(s -> Objects.requireNonNull(ids.get(s.uri())))
                .toList();
        if (!replaced.isEmpty()) {
            tx.deleteFrom(ARTICLE_AUTHOR)
                    .where(ARTICLE_AUTHOR.ARTICLE_ID.in(replaced))
                    .execute();
            tx.deleteFrom(ARTICLE_TOPIC)
                    .where(ARTICLE_TOPIC.ARTICLE_ID.in(replaced))
                    .execute();
            tx.deleteFrom(ARTICLE_PICTURE)
                    .where(ARTICLE_PICTURE.ARTICLE_ID.in(replaced))
                    .execute();
            tx.deleteFrom(CORRECTION).where(CORRECTION.ARTICLE_ID.in(replaced)).execute();
        }
        List<ArticleAuthorRecord> byline = new ArrayList<>();
        List<ArticleTopicRecord> about = new ArrayList<>();
        List<ArticlePictureRecord> within = new ArrayList<>();
        List<CorrectionRecord> corrections = new ArrayList<>();
        for (Submission s : changed) {
            Long id = Objects.requireNonNull(ids.get(s.uri()));
            Instant listedAt = listedAt(s);
            int position = 0;
            for (Long author : distinct(s.authors().stream().map(name -> authors.get(nameSlug(name)))))
                byline.add(new ArticleAuthorRecord(id, author, position++, listedAt));
            position = 0;
            for (Long topic : distinct(s.topics().stream().map(name -> topics.get(nameSlug(name.name())))))
                about.add(new ArticleTopicRecord(id, topic, position++, listedAt));
            for (Long picture : distinct(s.pictures().stream().map(Picture::uri).map(pictures::get)))
                within.add(new ArticlePictureRecord(id, picture));
            for (Correction correction : s.corrections()) corrections.add(correction(id, correction));
            for (String slug : s.oldSlugs()) remember(sectionId(s), slug, id);
        }
        if (!byline.isEmpty()) tx.insertInto(ARTICLE_AUTHOR).set(byline).execute();
        if (!about.isEmpty()) tx.insertInto(ARTICLE_TOPIC).set(about).execute();
        if (!within.isEmpty()) tx.insertInto(ARTICLE_PICTURE).set(within).execute();
        if (!corrections.isEmpty()) tx.insertInto(CORRECTION).set(corrections).execute();
    }

    private static CorrectionRecord correction(long article, Correction correction) {
        CorrectionRecord record = new CorrectionRecord();
        record.setArticleId(article);
        record.setText(correction.text());
        record.setCorrectedAt(correction.correctedAt());
        return record;
    }

    private static List<Long> distinct(Stream<Long> ids) {
        return ids.distinct().collect(Collectors.toList());
    }

    private long sectionId(Submission submission) {
        return Objects.requireNonNull(sections.get(submission.section()));
    }

    private static String digest(Submission submission) {
        return sha256(submission.toString());
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
