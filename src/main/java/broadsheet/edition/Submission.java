package broadsheet.edition;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is handed in, by a file or a person: complete, so that taking it replaces what was there.
 *
 * @param uri who it is, for ever; at most 500 characters
 * @param section found by its slug or its name, else made
 * @param slug null to keep the one it has, or have one made from the headline
 * @param oldSlugs they lead to the article from now on; "slug" of its own section, or "section-slug/slug"
 * @param body in the safe subset, cleaned
 * @param publishedAt null for a draft; in the future for a scheduled article; null for any other: the time at which it
 *     was first taken
 * @param updatedAt null when never changed since
 * @param unpublishAt null for never
 * @param translationOf uri of the article that this one translates
 * @param hero its file is in the picture store already; the id counts for nothing, the uri says which it is
 * @param pictures those within the body, likewise
 * @param authors in order
 */
public record Submission(
        String uri,
        Named section,
        @Nullable String slug,
        List<String> oldSlugs,
        String headline,
        String kicker,
        String standfirst,
        String body,
        String language,
        Status status,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant updatedAt,
        @Nullable Instant unpublishAt,
        String source,
        String copyright,
        String usageTerms,
        String note,
        @Nullable String translationOf,
        @Nullable Picture hero,
        List<Picture> pictures,
        List<Named> authors,
        List<TopicName> topics,
        List<Correction> corrections) {

    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    /**
     * A section or an author.
     *
     * @param slug tells two of one name apart; null to have it made from the name
     */
    public record Named(String name, @Nullable String slug) {

        public static Named of(String name) {
            return new Named(name, null);
        }

        /** The slug of an author, or the one that a new one gets. */
        public String address() {
            return slug == null ? Names.ofName(name) : slug;
        }
    }

    /** @param slug null to have it made from the name */
    public record TopicName(
            String name, Topic.Kind kind, @Nullable String slug) {

        public TopicName(String name, Topic.Kind kind) {
            this(name, kind, null);
        }

        /** The slug of a topic, or the one that a new one gets. */
        public String address() {
            return slug == null ? Names.ofName(name) : slug;
        }
    }

    /** Sections and authors by their names alone. */
    public Submission(
            String uri,
            String section,
            @Nullable String slug,
            List<String> oldSlugs,
            String headline,
            String kicker,
            String standfirst,
            String body,
            String language,
            Status status,
            @Nullable Instant firstPublishedAt,
            @Nullable Instant publishedAt,
            @Nullable Instant updatedAt,
            String source,
            String copyright,
            String usageTerms,
            String note,
            @Nullable String translationOf,
            @Nullable Picture hero,
            List<Picture> pictures,
            List<String> authors,
            List<TopicName> topics,
            List<Correction> corrections) {
        this(
                uri,
                Named.of(section),
                slug,
                oldSlugs,
                headline,
                kicker,
                standfirst,
                body,
                language,
                status,
                firstPublishedAt,
                publishedAt,
                updatedAt,
                null,
                source,
                copyright,
                usageTerms,
                note,
                translationOf,
                hero,
                pictures,
                authors.stream().map(Named::of).toList(),
                topics,
                corrections);
    }

    /** When readers see it: never for a draft or a withdrawn article. */
    @Nullable
    Instant listedAt() {
        return status == Status.PUBLISHED ? publishedAt : null;
    }

    /** The same, published at another time. */
    public Submission publishedAt(Instant time) {
        return new Submission(
                uri,
                section,
                slug,
                oldSlugs,
                headline,
                kicker,
                standfirst,
                body,
                language,
                status,
                firstPublishedAt,
                time,
                updatedAt,
                unpublishAt,
                source,
                copyright,
                usageTerms,
                note,
                translationOf,
                hero,
                pictures,
                authors,
                topics,
                corrections);
    }

    /** The same without what is none of readers' business. */
    public Submission withoutDeskNotes() {
        return new Submission(
                uri,
                section,
                slug,
                List.of(),
                headline,
                kicker,
                standfirst,
                body,
                language,
                status,
                firstPublishedAt,
                publishedAt,
                updatedAt,
                null,
                source,
                copyright,
                usageTerms,
                "",
                translationOf,
                hero,
                pictures,
                authors,
                topics,
                corrections);
    }

    /** What the store could not hold, for a person; empty when it can be taken. */
    public Optional<String> fault() {
        return Limits.fault(this);
    }
}
