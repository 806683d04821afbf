package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.REVISION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.db.schema.tables.records.ArticleRecord;
import broadsheet.db.schema.tables.records.ManuscriptRecord;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** How a manuscript's row becomes what a person writes, and back. */
final class Drafts {

    private Drafts() {}

    /** An article with nothing in it, so that there is a row to write to. */
    static Submission empty(String uri, String section, String language) {
        return new Submission(
                uri,
                section,
                "draft-" + uri.substring(uri.length() - 12),
                List.of(),
                "",
                "",
                "",
                "",
                language,
                Submission.Status.DRAFT,
                null,
                null,
                null,
                "",
                "",
                "",
                "",
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    static Copy copy(Record row) {
        return new Copy(
                row.get(MANUSCRIPT.HEADLINE),
                row.get(MANUSCRIPT.KICKER),
                row.get(MANUSCRIPT.STANDFIRST),
                row.get(MANUSCRIPT.BODY),
                row.get(MANUSCRIPT.SECTION_ID),
                row.get(MANUSCRIPT.SLUG),
                row.get(MANUSCRIPT.LANGUAGE),
                row.get(MANUSCRIPT.AUTHORS),
                row.get(MANUSCRIPT.TOPICS),
                row.get(MANUSCRIPT.NOTE),
                row.get(MANUSCRIPT.EMBARGO_UNTIL));
    }

    static void fill(ManuscriptRecord record, Copy copy) {
        record.setHeadline(copy.headline());
        record.setKicker(copy.kicker());
        record.setStandfirst(copy.standfirst());
        record.setBody(copy.body());
        record.setSectionId(copy.section());
        record.setSlug(copy.slug());
        record.setLanguage(copy.language());
        record.setAuthors(copy.authors());
        record.setTopics(copy.topics());
        record.setNote(copy.note());
        record.setEmbargoUntil(copy.embargoUntil());
    }

    /** The text that readers have, or that was imported as a draft. */
    static ManuscriptRecord fromArticle(DSLContext tx, long id) {
        ArticleRecord article = tx.selectFrom(ARTICLE).where(ARTICLE.ID.eq(id)).fetchSingle();
        List<String> authors = tx.select(AUTHOR.NAME)
                .from(ARTICLE_AUTHOR)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(ARTICLE_AUTHOR.AUTHOR_ID))
                .where(ARTICLE_AUTHOR.ARTICLE_ID.eq(id))
                .orderBy(ARTICLE_AUTHOR.POSITION)
                .fetch(AUTHOR.NAME);
        List<String> topics = tx.select(TOPIC.NAME)
                .from(ARTICLE_TOPIC)
                .join(TOPIC)
                .on(TOPIC.ID.eq(ARTICLE_TOPIC.TOPIC_ID))
                .where(ARTICLE_TOPIC.ARTICLE_ID.eq(id))
                .orderBy(ARTICLE_TOPIC.POSITION)
                .fetch(TOPIC.NAME);
        boolean draft = article.getStatus().equals("draft");
        ManuscriptRecord record = new ManuscriptRecord();
        record.setArticleId(id);
        record.setVersion(1);
        record.setPublishedVersion(draft ? 0 : 1);
        record.setArticleVersion(article.getVersion());
        fill(
                record,
                new Copy(
                        article.getHeadline(),
                        article.getKicker(),
                        article.getStandfirst(),
                        article.getBody(),
                        article.getSectionId(),
                        article.getSlug().startsWith("draft-") ? "" : article.getSlug(),
                        article.getLanguage(),
                        Copy.joined(authors),
                        Copy.joined(topics),
                        article.getNote(),
                        null));
        record.setHeroId(article.getHeroId());
        return record;
    }

    static Revision revision(Record row) {
        return new Revision(
                row.get(REVISION.ID),
                row.get(REVISION.VERSION),
                row.get(REVISION.AT),
                row.get(REVISION.WHO),
                row.get(REVISION.KIND),
                row.get(REVISION.HEADLINE),
                row.get(REVISION.KICKER),
                row.get(REVISION.STANDFIRST),
                row.get(REVISION.BODY),
                row.get(REVISION.AUTHORS),
                row.get(REVISION.TOPICS),
                row.get(REVISION.HERO_ID),
                row.get(REVISION.NOTE),
                row.get(REVISION.EMBARGO_UNTIL));
    }

    static void keep(DSLContext tx, ManuscriptRecord text, String kind, Actor who, Instant at) {
        keep(tx, text, kind, null, who, at);
    }

    /** @param scheduledFor when readers are to have it; null when they have it */
    static void keepPublished(
            DSLContext tx, ManuscriptRecord text, @Nullable Instant scheduledFor, Actor who, Instant at) {
        keep(tx, text, "published", scheduledFor, who, at);
    }

    private static void keep(
            DSLContext tx, ManuscriptRecord text, String kind, @Nullable Instant scheduledFor, Actor who, Instant at) {
        tx.insertInto(REVISION)
                .set(REVISION.ARTICLE_ID, text.getArticleId())
                .set(REVISION.VERSION, text.getVersion())
                .set(REVISION.AT, at)
                .set(REVISION.WHO, who.name())
                .set(REVISION.KIND, kind)
                .set(REVISION.SCHEDULED_FOR, scheduledFor)
                .set(REVISION.HEADLINE, text.getHeadline())
                .set(REVISION.KICKER, text.getKicker())
                .set(REVISION.STANDFIRST, text.getStandfirst())
                .set(REVISION.BODY, text.getBody())
                .set(REVISION.AUTHORS, text.getAuthors())
                .set(REVISION.TOPICS, text.getTopics())
                .set(REVISION.HERO_ID, text.getHeroId())
                .set(REVISION.NOTE, text.getNote())
                .set(REVISION.EMBARGO_UNTIL, text.getEmbargoUntil())
                .execute();
    }

    /** Somebody writes over what another had only kept by itself: that stays to be found. */
    static void keepUnkept(DSLContext tx, ManuscriptRecord text) {
        if (copy(text).untouched()) return;
        if (!kept(tx, text)) keep(tx, text, "replaced", new Actor(0, "", text.getSavedBy()), text.getSavedAt());
    }

    /** Whether the text as it stands is a revision. */
    static boolean kept(DSLContext tx, ManuscriptRecord text) {
        return tx.fetchExists(
                REVISION, REVISION.ARTICLE_ID.eq(text.getArticleId()).and(REVISION.VERSION.eq(text.getVersion())));
    }
}
