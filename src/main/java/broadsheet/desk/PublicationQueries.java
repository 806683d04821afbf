package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.SLUG_HISTORY;
import static broadsheet.db.schema.Tables.TOPIC;
import static broadsheet.db.schema.Tables.TOPIC_ALIAS;

import broadsheet.content.Article;
import broadsheet.content.Author;
import broadsheet.content.Correction;
import broadsheet.content.PictureQueries;
import broadsheet.content.SafeHtml;
import broadsheet.content.Section;
import broadsheet.content.Slug;
import broadsheet.content.Topic;
import broadsheet.edition.Copy;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Mentions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/** What an article that is not published would look like, and whether its links lead anywhere. */
public final class PublicationQueries {

    private static final Pattern PICTURE = Pattern.compile("src=\"picture:([^\"]+)\"");
    private static final Set<String> PAGES =
            Set.of("/", "/latest", "/search", "/about", "/accessibility", "/corrections", "/feeds");

    private final DSLContext dsl;
    private final PictureQueries pictures;
    private final Clock clock;

    public PublicationQueries(DSLContext dsl, PictureQueries pictures, Clock clock) {
        this.dsl = dsl;
        this.pictures = pictures;
        this.clock = clock;
    }

    static List<String> pictureUris(String body) {
        return PICTURE.matcher(body)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    /** A note as it stands under an article. */
    record Filed(long id, Correction correction) {}

    List<Filed> corrections(long article) {
        return dsl.select(CORRECTION.ID, CORRECTION.TEXT, CORRECTION.CORRECTED_AT)
                .from(CORRECTION)
                .where(CORRECTION.ARTICLE_ID.eq(article))
                .orderBy(CORRECTION.CORRECTED_AT, CORRECTION.ID)
                .fetch(row -> new Filed(row.value1(), new Correction(row.value2(), row.value3())));
    }

    /** Whether readers find a page under a link to this site. */
    boolean leadsSomewhere(String link) {
        String path = link.replaceFirst("[?#].*", "").replaceFirst("(?<=.)/$", "");
        if (PAGES.contains(path)) return true;
        String[] parts = path.substring(1).split("/");
        if (parts.length == 1) return dsl.fetchExists(SECTION, SECTION.SLUG.eq(parts[0]));
        if (parts.length != 2) return path.startsWith("/picture/");
        return switch (parts[0]) {
            case "topic" ->
                dsl.fetchExists(TOPIC, TOPIC.SLUG.eq(parts[1]))
                        || dsl.fetchExists(TOPIC_ALIAS, TOPIC_ALIAS.SLUG.eq(parts[1]));
            case "by" -> dsl.fetchExists(AUTHOR, AUTHOR.SLUG.eq(parts[1]));
            case "feeds", "picture", "static" -> true;
            default -> leadsToArticle(parts[0], parts[1]);
        };
    }

    /** By its address, or by one that it had. */
    private boolean leadsToArticle(String section, String slug) {
        return dsl.fetchExists(dsl.selectOne()
                        .from(ARTICLE)
                        .join(SECTION)
                        .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                        .where(SECTION.SLUG.eq(section))
                        .and(ARTICLE.SLUG.eq(slug))
                        .and(ARTICLE.LISTED_AT.isNotNull()))
                || dsl.fetchExists(dsl.selectOne()
                        .from(SLUG_HISTORY)
                        .join(SECTION)
                        .on(SECTION.ID.eq(SLUG_HISTORY.SECTION_ID))
                        .join(ARTICLE)
                        .on(ARTICLE.ID.eq(SLUG_HISTORY.ARTICLE_ID))
                        .where(SECTION.SLUG.eq(section))
                        .and(SLUG_HISTORY.SLUG.eq(slug))
                        .and(ARTICLE.LISTED_AT.isNotNull()));
    }

    /** A manuscript as its page would show it now. */
    Article preview(Manuscript manuscript) {
        Copy copy = manuscript.copy();
        Mentions mentions = mentions(manuscript);
        Instant now = clock.instant();
        String text = SafeHtml.text(copy.body());
        Long hero = manuscript.hero();
        Instant firstPublishedAt = manuscript.firstPublishedAt();
        return new Article(
                manuscript.article(),
                "urn:preview:" + manuscript.article(),
                section(copy.section()),
                copy.slug().isEmpty() ? Slug.of(copy.headline()) : copy.slug(),
                copy.headline(),
                copy.kicker(),
                copy.standfirst(),
                SafeHtml.excerpt(copy.standfirst().isEmpty() ? text : copy.standfirst()),
                copy.body(),
                copy.language(),
                firstPublishedAt == null ? now : firstPublishedAt,
                firstPublishedAt == null ? now : firstPublishedAt,
                now,
                "",
                "",
                "",
                SafeHtml.words(text),
                hero == null ? null : pictures.byId(hero).orElse(null),
                mentions.authors(manuscript.article(), copy).stream()
                        .map(author -> new Author(0, author.address(), author.name(), "", null))
                        .toList(),
                mentions.topics(manuscript.article(), copy).stream()
                        .map(topic -> new Topic(0, topic.address(), topic.name(), topic.kind()))
                        .toList(),
                corrections(manuscript.article()).stream()
                        .map(Filed::correction)
                        .toList(),
                pictures.byUri(pictureUris(copy.body())),
                List.of());
    }

    /** Whom and what its names mean. */
    Mentions mentions(Manuscript manuscript) {
        return new Mentions(dsl, Map.of(manuscript.article(), manuscript.copy()));
    }

    private Section section(long id) {
        return dsl.select(SECTION.ID, SECTION.SLUG, SECTION.NAME)
                .from(SECTION)
                .where(SECTION.ID.eq(id))
                .fetchSingle(row -> new Section(row.value1(), row.value2(), row.value3()));
    }
}
