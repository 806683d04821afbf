package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.REVISION;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Slug;
import broadsheet.db.schema.tables.records.ArticleRecord;
import broadsheet.db.schema.tables.records.ManuscriptRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Brings manuscripts before readers and takes articles away, within a transaction of Publishing. */
final class ReleaseWriter {

    private final DSLContext tx;
    private final Clock clock;

    ReleaseWriter(DSLContext tx, Clock clock) {
        this.tx = tx;
        this.clock = clock;
    }

    /** @return whether it was still the version that was looked at, of an article that stood as it did then */
    boolean release(Actor who, Release order, long edition) {
        ManuscriptRecord text = tx.selectFrom(MANUSCRIPT)
                .where(MANUSCRIPT.ARTICLE_ID.eq(order.article()))
                .and(MANUSCRIPT.VERSION.eq(order.version()))
                .forUpdate()
                .fetchOne();
        ArticleRecord before =
                tx.selectFrom(ARTICLE).where(ARTICLE.ID.eq(order.article())).fetchSingle();
        if (text == null || before.getVersion() != order.articleVersion()) return false;
        Submission submission = submission(order, text, before);
        keepWhatReadersHad(before);
        ArticleWriter writer = new ArticleWriter(tx, clock);
        writer.revise(submission);
        writer.write(edition);
        tx.update(MANUSCRIPT)
                .set(MANUSCRIPT.PUBLISHED_VERSION, order.version())
                .set(MANUSCRIPT.ARTICLE_VERSION, before.getVersion() + 1)
                .set(MANUSCRIPT.SLUG, DSL.select(ARTICLE.SLUG).from(ARTICLE).where(ARTICLE.ID.eq(order.article())))
                .where(MANUSCRIPT.ARTICLE_ID.eq(order.article()))
                .execute();
        Instant comesAt = Objects.requireNonNull(submission.publishedAt());
        boolean later = comesAt.isAfter(clock.instant());
        Drafts.keepPublished(tx, text, later ? comesAt : null, who, clock.instant());
        note(who, later ? "articleScheduled" : "articlePublished", order.article(), text.getHeadline());
        return true;
    }

    /** The text of what was published elsewhere and is changed here for the first time: it is compared with. */
    private void keepWhatReadersHad(ArticleRecord before) {
        Instant since = before.getListedAt();
        if (since == null || since.isAfter(clock.instant())) return;
        boolean kept =
                tx.fetchExists(REVISION, REVISION.ARTICLE_ID.eq(before.getId()).and(REVISION.KIND.eq("published")));
        if (kept) return;
        ManuscriptRecord text = Drafts.fromArticle(tx, before.getId());
        text.setVersion(0);
        Drafts.keepPublished(tx, text, null, Actor.PROGRAM, since);
    }

    private Submission submission(Release order, ManuscriptRecord text, ArticleRecord before) {
        Instant now = clock.instant();
        Copy copy = Drafts.copy(text);
        Mentions mentions = new Mentions(tx, Map.of(before.getId(), copy));
        boolean outAlready = before.getFirstPublishedAt() != null
                && !before.getFirstPublishedAt().isAfter(now);
        Instant publishedAt = order.at() != null ? order.at() : outAlready ? before.getPublishedAt() : now;
        if (publishedAt == null) publishedAt = now;
        boolean quiet = outAlready && !order.update() && before.getUpdatedAt() != null;
        return new Submission(
                before.getUri(),
                section(copy.section()),
                slug(copy, before, outAlready),
                List.of(),
                copy.headline(),
                copy.kicker(),
                copy.standfirst(),
                copy.body(),
                copy.language(),
                Submission.Status.PUBLISHED,
                outAlready ? before.getFirstPublishedAt() : publishedAt,
                publishedAt,
                !outAlready ? publishedAt : quiet ? before.getUpdatedAt() : now,
                order.unpublishAt(),
                before.getSource(),
                before.getCopyright(),
                before.getUsageTerms(),
                copy.note(),
                before.getTranslationOf(),
                text.getHeroId() == null ? null : pictures(text.getHeroId()),
                PictureWriter.within(tx, copy.body()),
                mentions.authors(before.getId(), copy),
                mentions.topics(before.getId(), copy),
                corrections(before.getId()));
    }

    private Submission.Named section(long id) {
        return tx.select(SECTION.NAME, SECTION.SLUG)
                .from(SECTION)
                .where(SECTION.ID.eq(id))
                .fetchSingle(row -> new Submission.Named(row.value1(), row.value2()));
    }

    /** Null leaves the address that it has. */
    private static @Nullable String slug(Copy copy, ArticleRecord before, boolean outAlready) {
        if (!copy.slug().isEmpty()) return copy.slug();
        if (outAlready) return null;
        String slug = Slug.of(copy.headline());
        return slug.isEmpty() ? "a" + Digest.of(before.getUri()).substring(0, 10) : slug;
    }

    private Picture pictures(long id) {
        return tx.selectFrom(PICTURE).where(PICTURE.ID.eq(id)).fetchSingle(PictureWriter::picture);
    }

    private List<Correction> corrections(long article) {
        return tx.select(CORRECTION.TEXT, CORRECTION.CORRECTED_AT)
                .from(CORRECTION)
                .where(CORRECTION.ARTICLE_ID.eq(article))
                .orderBy(CORRECTION.CORRECTED_AT, CORRECTION.ID)
                .fetch(row -> new Correction(row.value1(), row.value2()));
    }

    /**
     * Takes away what readers have, or are to have. What none of them has seen yet is a draft again.
     *
     * @param version of the article, as it was looked at
     * @return whether there was anything to withdraw, and it stood as it did then
     */
    boolean withdraw(Actor who, long article, int version, long edition) {
        return tx.fetchExists(ARTICLE, ARTICLE.ID.eq(article).and(ARTICLE.VERSION.eq(version)))
                && withdraw(who, article, edition);
    }

    /** However it stands. */
    boolean withdraw(Actor who, long article, long edition) {
        if (unschedule(article, edition)) {
            note(who, "articleUnscheduled", article, headline(article));
            return true;
        }
        int withdrawn = changed(edition)
                .set(ARTICLE.STATUS, "withdrawn")
                .setNull(ARTICLE.LISTED_AT)
                .setNull(ARTICLE.UNPUBLISH_AT)
                .where(ARTICLE.ID.eq(article))
                .and(ARTICLE.STATUS.eq("published"))
                .execute();
        if (withdrawn == 0) return false;
        list(article, null);
        keepInStep(article);
        note(who, "articleWithdrawn", article, headline(article));
        return true;
    }

    private boolean unschedule(long article, long edition) {
        int drafts = changed(edition)
                .set(ARTICLE.STATUS, "draft")
                .setNull(ARTICLE.FIRST_PUBLISHED_AT)
                .setNull(ARTICLE.PUBLISHED_AT)
                .setNull(ARTICLE.UPDATED_AT)
                .setNull(ARTICLE.LISTED_AT)
                .setNull(ARTICLE.UNPUBLISH_AT)
                .where(ARTICLE.ID.eq(article))
                .and(ARTICLE.STATUS.eq("published"))
                .and(ARTICLE.FIRST_PUBLISHED_AT.gt(clock.instant()))
                .execute();
        if (drafts == 0) return false;
        list(article, null);
        keepInStep(article);
        tx.update(MANUSCRIPT)
                .set(MANUSCRIPT.PUBLISHED_VERSION, 0)
                .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                .execute();
        return true;
    }

    /** Puts off what is scheduled; the text that is to come out stays the one that was scheduled. */
    void holdBack(Actor who, long article, Instant until, long edition) {
        Instant now = clock.instant();
        tx.update(ARTICLE)
                .set(ARTICLE.FIRST_PUBLISHED_AT, until)
                .set(ARTICLE.UPDATED_AT, until)
                .where(ARTICLE.ID.eq(article))
                .and(ARTICLE.FIRST_PUBLISHED_AT.gt(now))
                .execute();
        changed(edition)
                .set(ARTICLE.PUBLISHED_AT, until)
                .set(ARTICLE.LISTED_AT, until)
                .where(ARTICLE.ID.eq(article))
                .execute();
        list(article, until);
        keepInStep(article);
        note(who, "articleHeldBack", article, headline(article));
    }

    /** In the lists of its authors and topics it stands at a time; null takes it out. */
    private void list(long article, @Nullable Instant at) {
        tx.update(ARTICLE_AUTHOR)
                .set(ARTICLE_AUTHOR.LISTED_AT, at)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(article))
                .execute();
        tx.update(ARTICLE_TOPIC)
                .set(ARTICLE_TOPIC.LISTED_AT, at)
                .where(ARTICLE_TOPIC.ARTICLE_ID.eq(article))
                .execute();
    }

    /** @return false when that note stands there already: a form may be sent twice */
    boolean correct(Actor who, long article, String text, long edition) {
        Instant now = clock.instant();
        boolean stands =
                tx.fetchExists(CORRECTION, CORRECTION.ARTICLE_ID.eq(article).and(CORRECTION.TEXT.eq(text)));
        if (stands) return false;
        tx.insertInto(CORRECTION)
                .set(CORRECTION.ARTICLE_ID, article)
                .set(CORRECTION.TEXT, text)
                .set(CORRECTION.CORRECTED_AT, now)
                .execute();
        changed(edition)
                .set(ARTICLE.UPDATED_AT, now)
                .where(ARTICLE.ID.eq(article))
                .execute();
        keepInStep(article);
        note(who, "articleCorrected", article, headline(article));
        return true;
    }

    /** Takes a note back that was wrong itself; the log keeps how it began. */
    boolean takeCorrectionBack(Actor who, long article, long correction, long edition) {
        String text = tx.select(CORRECTION.TEXT)
                .from(CORRECTION)
                .where(CORRECTION.ID.eq(correction))
                .and(CORRECTION.ARTICLE_ID.eq(article))
                .fetchOne(CORRECTION.TEXT);
        if (text == null) return false;
        tx.deleteFrom(CORRECTION).where(CORRECTION.ID.eq(correction)).execute();
        changed(edition).where(ARTICLE.ID.eq(article)).execute();
        keepInStep(article);
        note(who, "correctionTakenBack", article, text);
        return true;
    }

    /** What readers are to have of an article, or not to have, is of this edition from now on. */
    private UpdateSetMoreStep<ArticleRecord> changed(long edition) {
        return tx.update(ARTICLE).set(ARTICLE.VERSION, ARTICLE.VERSION.plus(1)).set(ARTICLE.EDITION, edition);
    }

    /** What was written here is no import that the desk would have to take up. */
    private void keepInStep(long article) {
        tx.update(MANUSCRIPT)
                .set(MANUSCRIPT.ARTICLE_VERSION, MANUSCRIPT.ARTICLE_VERSION.plus(1))
                .where(MANUSCRIPT.ARTICLE_ID.eq(article))
                .execute();
    }

    private String headline(long article) {
        return tx.select(ARTICLE.HEADLINE)
                .from(ARTICLE)
                .where(ARTICLE.ID.eq(article))
                .fetchSingle(ARTICLE.HEADLINE);
    }

    private void note(Actor who, String deed, long article, String headline) {
        AuditLog.note(tx, clock.instant(), who, deed, AuditLog.named(article, headline));
    }
}
