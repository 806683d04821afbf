package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;

import broadsheet.content.SafeHtml;
import broadsheet.db.schema.tables.records.ArticleRecord;
import broadsheet.edition.Publishing.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Writes a batch of articles and what belongs to them, in few statements, within a transaction of Publishing. */
final class ArticleWriter {

    private final DSLContext tx;
    private final Clock clock;
    private final List<Change> changes = new ArrayList<>();
    private final List<Outcome> outcomes = new ArrayList<>();

    ArticleWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /**
     * An article that is to be written.
     *
     * @param before what is stored under its uri, as far as it is read
     * @param claims whether it may have an address that leads to another article: what is imported under a slug that
     *     it names may
     */
    record Change(
            Submission submission,
            @Nullable String digest,
            @Nullable ArticleRecord before,
            boolean claims) {

        /** A published article without a time came out when it was first taken. */
        Change dated(Instant now) {
            if (submission.status() != Submission.Status.PUBLISHED || submission.publishedAt() != null) return this;
            Instant stored = before == null ? null : before.getPublishedAt();
            return new Change(submission.publishedAt(stored == null ? now : stored), digest, before, claims);
        }
    }

    /** Reads what is stored under the uris and tells what writing would do. */
    List<Outcome> compare(List<Submission> submissions) {
        Map<String, ArticleRecord> stored = tx.select(
                        ARTICLE.ID,
                        ARTICLE.URI,
                        ARTICLE.DIGEST,
                        ARTICLE.SECTION_ID,
                        ARTICLE.SLUG,
                        ARTICLE.VERSION,
                        ARTICLE.FIRST_PUBLISHED_AT,
                        ARTICLE.PUBLISHED_AT)
                .from(ARTICLE)
                .where(ARTICLE.URI.in(submissions.stream().map(Submission::uri).toList()))
                .fetchMap(ARTICLE.URI, row -> row.into(ARTICLE));
        Instant now = clock.instant();
        for (Submission submission : submissions) {
            ArticleRecord before = stored.get(submission.uri());
            String digest = Digest.of(submission.toString());
            Outcome outcome = before == null
                    ? Outcome.ADDED
                    : digest.equals(before.getDigest()) ? Outcome.UNCHANGED : Outcome.CHANGED;
            if (outcome != Outcome.UNCHANGED)
                changes.add(new Change(submission, digest, before, submission.slug() != null).dated(now));
            outcomes.add(outcome);
        }
        return outcomes;
    }

    /**
     * Prepares what the desk changed of an article that there is. What was last imported under its uri stays noted: to
     * import the same again is no reason to undo the desk's work.
     */
    void revise(Submission submission) {
        ArticleRecord before =
                tx.selectFrom(ARTICLE).where(ARTICLE.URI.eq(submission.uri())).fetchSingle();
        changes.add(new Change(submission, before.getDigest(), before, false));
    }

    /** Writes what compare() found added or changed. */
    void write(long edition) {
        Names names = new Names(tx);
        names.findOrMake(changes.stream().map(Change::submission).toList());
        Map<String, Long> pictures = new PictureWriter(tx, clock)
                .write(changes.stream()
                        .map(Change::submission)
                        .flatMap(s -> Stream.concat(Stream.ofNullable(s.hero()), s.pictures().stream()))
                        .toList());
        Map<String, String> slugs = new FreeSlugs(tx, names).choose(changes);
        List<ArticleRecord> added = new ArrayList<>();
        Map<String, Long> ids = new HashMap<>();
        for (Change change : changes) {
            Submission s = change.submission();
            ArticleRecord record = record(change, slugs.get(s.uri()), names.section(s), pictures, edition);
            if (change.before() == null) {
                added.add(record);
            } else {
                ids.put(s.uri(), change.before().getId());
                update(change.before(), record);
            }
        }
        if (!added.isEmpty())
            ids.putAll(tx.insertInto(ARTICLE)
                    .set(added)
                    .returningResult(ARTICLE.URI, ARTICLE.ID)
                    .fetchMap(ARTICLE.URI, ARTICLE.ID));
        new LinkWriter(tx).write(changes, ids, names, pictures);
    }

    private ArticleRecord record(Change change, String slug, long section, Map<String, Long> pictures, long edition) {
        Submission s = change.submission();
        ArticleRecord before = change.before();
        String text = SafeHtml.text(s.body());
        ArticleRecord record = new ArticleRecord();
        record.setUri(s.uri());
        record.setSectionId(section);
        record.setSlug(slug);
        record.setHeadline(s.headline());
        record.setKicker(s.kicker());
        record.setStandfirst(s.standfirst());
        record.setExcerpt(SafeHtml.excerpt(s.standfirst().isEmpty() ? text : s.standfirst()));
        record.setBody(s.body());
        record.setLanguage(s.language());
        record.setStatus(s.status().name().toLowerCase(Locale.ROOT));
        record.setFirstPublishedAt(firstPublishedAt(s, before));
        record.setPublishedAt(s.publishedAt());
        record.setUpdatedAt(s.updatedAt() == null ? s.publishedAt() : s.updatedAt());
        record.setListedAt(s.listedAt());
        record.setUnpublishAt(s.unpublishAt());
        record.setEdition(edition);
        record.setVersion(before == null ? 1 : before.getVersion() + 1);
        record.setSource(s.source());
        record.setCopyright(s.copyright());
        record.setUsageTerms(s.usageTerms());
        record.setNote(s.note());
        record.setTranslationOf(s.translationOf());
        record.setWordCount(SafeHtml.words(text));
        record.setHeroId(s.hero() == null ? null : pictures.get(s.hero().uri()));
        record.setDigest(change.digest());
        if (before == null) record.setCreatedAt(clock.instant());
        return record;
    }

    private static @Nullable Instant firstPublishedAt(Submission s, @Nullable ArticleRecord before) {
        if (s.firstPublishedAt() != null) return s.firstPublishedAt();
        if (before != null && before.getFirstPublishedAt() != null) return before.getFirstPublishedAt();
        return s.status() == Submission.Status.DRAFT ? null : s.publishedAt();
    }

    private void update(ArticleRecord before, ArticleRecord record) {
        boolean moved = !before.getSlug().equals(record.getSlug())
                || !before.getSectionId().equals(record.getSectionId());
        if (moved && before.getFirstPublishedAt() != null)
            SlugHistory.remember(tx, before.getSectionId(), before.getSlug(), before.getId());
        tx.update(ARTICLE).set(record).where(ARTICLE.ID.eq(before.getId())).execute();
        tx.deleteFrom(SLUG_HISTORY)
                .where(SLUG_HISTORY.SECTION_ID.eq(record.getSectionId()))
                .and(SLUG_HISTORY.SLUG.eq(record.getSlug()))
                .execute();
    }
}
