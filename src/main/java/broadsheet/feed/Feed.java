package broadsheet.feed;

import broadsheet.content.Article;
import broadsheet.content.Author;
import broadsheet.content.Topic;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A list of articles as any format needs it. All addresses are absolute.
 *
 * @param address of this feed, in this format
 * @param page the same list for people
 * @param icon a square picture of the site
 * @param hub where WebSub subscriptions are taken, if anywhere
 * @param site the site's name
 */
record Feed(
        String title,
        String description,
        String language,
        String address,
        String page,
        String icon,
        @Nullable String hub,
        String site,
        String siteUrl,
        ZoneId zone,
        List<Entry> entries) {

    /**
     * @param html the whole text, with the picture at its beginning and corrections at its end
     * @param picture of the article, if it has one
     */
    record Entry(
            Article article,
            String url,
            String html,
            @Nullable Media picture) {

        /** The same for ever, whatever becomes of the address; a uri that is no absolute one is hashed to one. */
        String id() {
            try {
                URI uri = new URI(article.uri());
                if (uri.isAbsolute() && uri.toASCIIString().equals(article.uri())) return article.uri();
            } catch (URISyntaxException e) {
                // then the hash names it
            }
            return "urn:uuid:" + UUID.nameUUIDFromBytes(article.uri().getBytes(StandardCharsets.UTF_8));
        }

        /** Its section and what it is about. */
        List<String> tags() {
            return Stream.concat(
                            Stream.of(article.section().name()),
                            article.topics().stream().map(Topic::name))
                    .distinct()
                    .toList();
        }

        List<Author> authors() {
            return article.authors();
        }
    }

    record Media(String url, String type, int width, int height, String alt, String credit) {}

    /** When anything in it last changed; a feed without entries never did. */
    Instant updated() {
        return entries.stream()
                .map(entry -> entry.article().updatedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    OffsetDateTime local(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone).toOffsetDateTime();
    }
}
