package broadsheet.edition;

import broadsheet.content.Correction;
import broadsheet.content.Picture;
import broadsheet.content.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as it is handed in, by a file or a person: complete, so that taking it replaces what was there.
 *
 * @param uri who it is, for ever; at most 500 characters
 * @param section its name; a section of that name, or of that name's slug, is found or made
 * @param slug null to have it made from the headline
 * @param oldSlugs of the same section; they lead to the article from now on
 * @param body in the safe subset, cleaned
 * @param publishedAt null for a draft; in the future for a scheduled article
 * @param updatedAt null when never changed since
 * @param translationOf uri of the article that this one translates
 * @param hero its file is in the picture store already; the id counts for nothing, the uri says which it is
 * @param pictures those within the body, likewise
 * @param authors their names, in order
 */
public record Submission(
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

    public enum Status {
        DRAFT,
        PUBLISHED,
        WITHDRAWN
    }

    public record TopicName(String name, Topic.Kind kind) {}
}
