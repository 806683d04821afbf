package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE_AUTHOR;
import static broadsheet.db.schema.Tables.ARTICLE_PICTURE;
import static broadsheet.db.schema.Tables.ARTICLE_TOPIC;
import static broadsheet.db.schema.Tables.CORRECTION;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.db.schema.tables.records.ArticleAuthorRecord;
import broadsheet.db.schema.tables.records.ArticlePictureRecord;
import broadsheet.db.schema.tables.records.ArticleTopicRecord;
import broadsheet.db.schema.tables.records.CorrectionRecord;
import broadsheet.edition.ArticleWriter.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** Writes what hangs on a batch of articles: bylines, topics, pictures within, corrections, old addresses. */
final class LinkWriter {

    private final DSLContext tx;
    private final List<ArticleAuthorRecord> byline = new ArrayList<>();
    private final List<ArticleTopicRecord> about = new ArrayList<>();
    private final List<ArticlePictureRecord> within = new ArrayList<>();
    private final List<CorrectionRecord> corrections = new ArrayList<>();

    LinkWriter(DSLContext tx) {
        this.tx = tx;
    }

    /** @param ids of the articles by their uris */
    void write(List<Change> changes, Map<String, Long> ids, Names names, Map<String, Long> pictures) {
        unlink(changes.stream()
                .filter(change -> change.before() != null)
                .map(change ->
                        Objects.requireNonNull(ids.get(change.submission().uri())))
                .toList());
        for (Change change : changes) {
            Submission submission = change.submission();
            long id = Objects.requireNonNull(ids.get(submission.uri()));
            collect(id, submission, names, pictures);
            for (String address : submission.oldSlugs()) remember(id, address, submission, names);
        }
        if (!byline.isEmpty()) tx.insertInto(ARTICLE_AUTHOR).set(byline).execute();
        if (!about.isEmpty()) tx.insertInto(ARTICLE_TOPIC).set(about).execute();
        if (!within.isEmpty()) tx.insertInto(ARTICLE_PICTURE).set(within).execute();
        if (!corrections.isEmpty()) tx.insertInto(CORRECTION).set(corrections).execute();
    }

    private void unlink(List<Long> articles) {
        if (articles.isEmpty()) return;
        tx.deleteFrom(ARTICLE_AUTHOR)
                .where(ARTICLE_AUTHOR.ARTICLE_ID.in(articles))
                .execute();
        tx.deleteFrom(ARTICLE_TOPIC)
                .where(ARTICLE_TOPIC.ARTICLE_ID.in(articles))
                .execute();
        tx.deleteFrom(ARTICLE_PICTURE)
                .where(ARTICLE_PICTURE.ARTICLE_ID.in(articles))
                .execute();
        tx.deleteFrom(CORRECTION).where(CORRECTION.ARTICLE_ID.in(articles)).execute();
    }

    private void collect(long id, Submission s, Names names, Map<String, Long> pictures) {
        Instant listedAt = s.listedAt();
        int position = 0;
        for (Long author : s.authors().stream().map(names::author).distinct().toList())
            byline.add(new ArticleAuthorRecord(id, author, position++, listedAt));
        position = 0;
        for (Long topic : s.topics().stream().map(names::topic).distinct().toList())
            about.add(new ArticleTopicRecord(id, topic, position++, listedAt));
        for (Long picture : s.pictures().stream()
                .map(Picture::uri)
                .map(pictures::get)
                .distinct()
                .toList()) within.add(new ArticlePictureRecord(id, picture));
        for (Correction correction : s.corrections()) corrections.add(record(id, correction));
    }

    private static CorrectionRecord record(long article, Correction correction) {
        CorrectionRecord record = new CorrectionRecord();
        record.setArticleId(article);
        record.setText(correction.text());
        record.setCorrectedAt(correction.correctedAt());
        return record;
    }

    /** An address in a section that there is not leads nowhere and is left out. */
    private void remember(long id, String address, Submission submission, Names names) {
        int slash = address.indexOf('/');
        if (slash < 0) SlugHistory.remember(tx, names.section(submission), address, id);
        else
            names.section(address.substring(0, slash))
                    .ifPresent(section -> SlugHistory.remember(tx, section, address.substring(slash + 1), id));
    }
}
