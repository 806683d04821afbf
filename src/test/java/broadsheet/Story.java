package broadsheet;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.SafeHtml;
import broadsheet.content.Slug;
import broadsheet.content.Topic;
import broadsheet.edition.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An article for a test: say only what the test is about. */
public final class Story {

    private final String headline;
    private String uri;
    private String slug;
    private String section = "World";
    private String kicker = "";
    private String standfirst = "";
    private String body = "<p>Something happened.</p>";
    private String language = "en";
    private Submission.Status status = Submission.Status.PUBLISHED;
    private Instant publishedAt = Newsroom.NOW.minus(Duration.ofHours(1));
    private Instant updatedAt;
    private String translationOf;
    private Picture hero;
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> oldSlugs = new ArrayList<>();
    private final List<Submission.Named> authors = new ArrayList<>();
    private final List<Submission.TopicName> topics = new ArrayList<>();
    private final List<Correction> corrections = new ArrayList<>();

    private Story(String headline) {
        this.headline = headline;
        this.uri = "urn:test:" + Slug.of(headline);
    }

    public static Story of(String headline) {
        return new Story(headline);
    }

    public Story uri(String uri) {
        this.uri = uri;
        return this;
    }

    public Story slug(String slug) {
        this.slug = slug;
        return this;
    }

    public Story oldSlug(String slug) {
        oldSlugs.add(slug);
        return this;
    }

    public Story section(String section) {
        this.section = section;
        return this;
    }

    public Story kicker(String kicker) {
        this.kicker = kicker;
        return this;
    }

    public Story standfirst(String standfirst) {
        this.standfirst = standfirst;
        return this;
    }

    /** HTML, cleaned as an import would. */
    public Story body(String html) {
        this.body = SafeHtml.clean(html, source -> java.util.Optional.of(source));
        return this;
    }

    public Story language(String language) {
        this.language = language;
        return this;
    }

    public Story publishedAt(Instant publishedAt) {
        this.publishedAt = publishedAt;
        return this;
    }

    public Story minutesOld(long minutes) {
        return publishedAt(Newsroom.NOW.minus(Duration.ofMinutes(minutes)));
    }

    public Story updatedAt(Instant updatedAt) {
        this.updatedAt = updatedAt;
        return this;
    }

    public Story withdrawn() {
        this.status = Submission.Status.WITHDRAWN;
        return this;
    }

    public Story draft() {
        this.status = Submission.Status.DRAFT;
        return this;
    }

    public Story by(String author) {
        return by(author, null);
    }

    /** One of several of that name. */
    public Story by(String author, @Nullable String slug) {
        authors.add(new Submission.Named(author, slug));
        return this;
    }

    public Story about(String... names) {
        for (String name : names) topics.add(new Submission.TopicName(name, Topic.Kind.SUBJECT));
        return this;
    }

    public Story hero(Picture picture) {
        this.hero = picture;
        return this;
    }

    public Story picture(Picture picture) {
        pictures.add(picture);
        return this;
    }

    public Story corrected(String text, Instant at) {
        corrections.add(new Correction(text, at));
        return this;
    }

    public Story translationOf(String uri) {
        this.translationOf = uri;
        return this;
    }

    public String uri() {
        return uri;
    }

    /** Where it stands. */
    public String path() {
        return "/" + Slug.of(section) + "/" + (slug == null ? Slug.of(headline) : slug);
    }

    public Submission submission() {
        return new Submission(
                uri,
                Submission.Named.of(section),
                slug,
                List.copyOf(oldSlugs),
                headline,
                kicker,
                standfirst,
                body,
                language,
                status,
                null,
                publishedAt,
                updatedAt,
                null,
                "The Test",
                "The Test",
                "",
                "",
                translationOf,
                hero,
                List.copyOf(pictures),
                List.copyOf(authors),
                List.copyOf(topics),
                List.copyOf(corrections));
    }
}
