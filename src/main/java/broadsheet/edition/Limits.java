package broadsheet.edition;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.AUTHOR;
import static broadsheet.db.schema.Tables.CORRECTION;
import static broadsheet.db.schema.Tables.PICTURE;
import static broadsheet.db.schema.Tables.SECTION;
import static broadsheet.db.schema.Tables.TOPIC;

import broadsheet.content.Author;
import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import broadsheet.content.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What the columns can hold, asked before a batch is written: one text too long would undo all the others with it.
 * Lengths are Java's, which no database counts higher.
 */
public final class Limits {

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private Limits() {}

    public static Optional<String> fault(Submission s) {
        return first(Stream.of(
                        Stream.of(
                                required("uri", ARTICLE.URI, s.uri()),
                                required("section", SECTION.NAME, s.section().name()),
                                required("headline", ARTICLE.HEADLINE, s.headline()),
                                text("kicker", ARTICLE.KICKER, s.kicker()),
                                text("standfirst", ARTICLE.STANDFIRST, s.standfirst()),
                                body(s.body()),
                                required("language", ARTICLE.LANGUAGE, s.language()),
                                text("source", ARTICLE.SOURCE, s.source()),
                                text("copyright", ARTICLE.COPYRIGHT, s.copyright()),
                                text("usage terms", ARTICLE.USAGE_TERMS, s.usageTerms()),
                                text("note", ARTICLE.NOTE, s.note()),
                                text("translated article", ARTICLE.TRANSLATION_OF, s.translationOf()),
                                slug("slug", s.slug()),
                                slug("section", s.section().slug())),
                        Stream.of(
                                time("first publication (contentCreated)", s.firstPublishedAt()),
                                time("publication (firstCreated)", s.publishedAt()),
                                time("update (versionCreated)", s.updatedAt()),
                                time("end (expires)", s.unpublishAt())),
                        s.oldSlugs().stream().map(Limits::address),
                        s.authors().stream().map(a -> required("author's name", AUTHOR.NAME, a.name())),
                        s.authors().stream().map(a -> slug("author", a.slug())),
                        s.topics().stream().map(t -> required("topic's name", TOPIC.NAME, t.name())),
                        s.topics().stream().map(t -> slug("topic", t.slug())),
                        s.corrections().stream().map(c -> required("correction", CORRECTION.TEXT, c.text())),
                        s.corrections().stream().map(c -> time("correction (versionCreated)", c.correctedAt())),
                        Stream.concat(Stream.ofNullable(s.hero()), s.pictures().stream())
                                .map(p -> fault(p).orElse(null)))
                .flatMap(faults -> faults));
    }

    public static Optional<String> fault(Picture p) {
        return first(Stream.of(
                required("picture's uri", PICTURE.URI, p.uri()),
                text("picture's alt text", PICTURE.ALT, p.alt()),
                text("picture's caption", PICTURE.CAPTION, p.caption()),
                text("picture's credit", PICTURE.CREDIT, p.credit()),
                text("picture's creator", PICTURE.CREATOR, p.creator()),
                text("picture's copyright", PICTURE.COPYRIGHT, p.copyright()),
                text("picture's licence", PICTURE.LICENSE, p.license()),
                text("picture's licence page", PICTURE.LICENSE_PAGE, p.licensePage())));
    }

    public static Optional<String> fault(Author a) {
        return first(Stream.of(
                required("name", AUTHOR.NAME, a.name()),
                text("biography", AUTHOR.BIO, a.bio()),
                slug("slug", a.slug()),
                a.portrait() == null ? null : fault(a.portrait()).orElse(null)));
    }

    private static Optional<String> first(Stream<@Nullable String> faults) {
        return faults.filter(Objects::nonNull).findFirst();
    }

    private static @Nullable String required(String name, Field<String> column, String value) {
        return PlainText.visible(value) ? text(name, column, value) : "it has no " + name;
    }

    private static @Nullable String text(String name, Field<String> column, @Nullable String value) {
        if (value == null) return null;
        int longest = column.getDataType().length();
        if (value.length() > longest)
            return "its " + name + " has " + value.length() + " characters; at most " + longest + " can be kept";
        return PlainText.sound(value) ? null : "its " + name + " has characters that no text can hold";
    }

    private static @Nullable String body(String value) {
        if (value.length() > SafeHtml.LONGEST)
            return "its body has " + value.length() + " characters; at most " + SafeHtml.LONGEST + " can be kept";
        return PlainText.sound(value) ? null : "its body has characters that no text can hold";
    }

    private static @Nullable String slug(String name, @Nullable String slug) {
        return slug == null || Slug.valid(slug) ? null : "\"" + slug + "\" cannot be the " + name + "'s address";
    }

    private static @Nullable String address(String address) {
        return List.of(address.split("/", 2)).stream().allMatch(Slug::valid)
                ? null
                : "\"" + address + "\" cannot have been its address";
    }

    private static @Nullable String time(String of, @Nullable Instant time) {
        return time == null || !(time.isBefore(EARLIEST) || time.isAfter(LATEST))
                ? null
                : "the time of its " + of + ", " + time + ", is not one that can be kept";
    }
}
