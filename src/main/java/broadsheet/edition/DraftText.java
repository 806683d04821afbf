package broadsheet.edition;

import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.content.Picture;
import broadsheet.content.SafeHtml;
import broadsheet.content.Topic;
import broadsheet.edition.Submission.Named;
import broadsheet.edition.Submission.TopicName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The text of a draft, which the desk keeps apart from the article until it is published. */
record DraftText(Copy copy, Named section, @Nullable Picture hero, List<Picture> pictures) {

    /** Of those articles that the desk has taken up. */
    static Map<Long, DraftText> of(DSLContext dsl, Collection<Long> articles) {
        if (articles.isEmpty()) return Map.of();
        return dsl.select(MANUSCRIPT.fields())
                .select(SECTION.NAME, SECTION.SLUG)
                .select(PICTURE.fields())
                .from(MANUSCRIPT)
                .join(SECTION)
                .on(SECTION.ID.eq(MANUSCRIPT.SECTION_ID))
                .leftJoin(PICTURE)
                .on(PICTURE.ID.eq(MANUSCRIPT.HERO_ID))
                .where(MANUSCRIPT.ARTICLE_ID.in(articles))
                .fetchMap(
                        MANUSCRIPT.ARTICLE_ID,
                        row -> new DraftText(
                                Drafts.copy(row),
                                new Named(row.get(SECTION.NAME), row.get(SECTION.SLUG)),
                                Holdings.picture(row),
                                PictureWriter.within(dsl, row.get(MANUSCRIPT.BODY))));
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
                copy.authorNames().stream().map(Named::of).toList(),
                copy.topicNames().stream()
                        .map(name -> new TopicName(name, Topic.Kind.SUBJECT))
                        .toList(),
                s.corrections());
    }
}
