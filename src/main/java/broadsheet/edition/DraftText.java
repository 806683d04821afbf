package broadsheet.edition;

import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.content.Picture;
import broadsheet.content.SafeHtml;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** The text of a draft, which the desk keeps apart from the article until it is published. */
record DraftText(
        Copy copy,
        Named section,
        @Nullable Picture hero,
        List<Picture> pictures,
        List<Named> authors,
        List<TopicName> topics) {

    /** Of those articles that the desk has taken up. */
    static Map<Long, DraftText> of(DSLContext dsl, Collection<Long> articles) {
        if (articles.isEmpty()) return Map.of();
        List<Record> rows = dsl.select(MANUSCRIPT.fields())
                .select(SECTION.NAME, SECTION.SLUG)
                .select(PICTURE.fields())
                .from(MANUSCRIPT)
                .join(SECTION)
                .on(SECTION.ID.eq(MANUSCRIPT.SECTION_ID))
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(MANUSCRIPT.HERO_ID))
                .where(MANUSCRIPT.ARTICLE_ID.in(articles))
                .fetch();
        Map<Long, Copy> copies =
                rows.stream().collect(Collectors.toMap(row -> row.get(MANUSCRIPT.ARTICLE_ID), Drafts::copy));
        Mentions mentions = new Mentions(dsl, copies);
        return rows.stream().collect(Collectors.toMap(row -> row.get(MANUSCRIPT.ARTICLE_ID), row -> {
            long article = row.get(MANUSCRIPT.ARTICLE_ID);
            Copy copy = Objects.requireNonNull(copies.get(article));
            return new DraftText(
                    copy,
                    new Named(row.get(SECTION.NAME), row.get(SECTION.SLUG)),
                    Holdings.picture(row),
                    PictureWriter.within(dsl, copy.body()),
                    mentions.authors(article, copy),
                    mentions.topics(article, copy));
        }));
    }

    /** The draft with this text; without a headline yet, its first words stand for one. */
    Submission in(Submission s) {
        return new Submission(
                s.uri(),
                section,
                copy.slug().isEmpty() ? null : copy.slug(),
                s.oldSlugs(),
                copy.headline().isEmpty() ? SafeHtml.excerpt(SafeHtml.text(copy.body())) : copy.headline(),
                copy.kicker(),
                copy.standfirst(),
                copy.body(),
                copy.language(),
                s.status(),
                s.firstPublishedAt(),
                copy.embargoUntil(),
                s.updatedAt(),
                s.unpublishAt(),
                s.source(),
                s.copyright(),
                s.usageTerms(),
                copy.note(),
                s.translationOf(),
                hero,
                pictures,
                authors,
                topics,
                s.corrections());
    }
}
