package broadsheet.content;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An article as its page shows it.
 *
 * @param body the safe subset of HTML; its figures name pictures by {@code picture:{uri}}
 * @param pictures those that the body names
 * @param updatedAt when its content last changed; not before publishedAt
 * @param translations the same article in other languages, this one left out
 */
public record Article(
        long id,
        String uri,
        Section section,
        String slug,
        String headline,
        String kicker,
        String standfirst,
        String excerpt,
        String body,
        String language,
        Instant firstPublishedAt,
        Instant publishedAt,
        Instant updatedAt,
        String source,
        String copyright,
        String usageTerms,
        int wordCount,
        @Nullable Picture hero,
        List<Author> authors,
        List<Topic> topics,
        List<Correction> corrections,
        List<Picture> pictures,
        List<Translation> translations) {

    /** How fast a grown person reads prose on a screen, in words a minute; Brysbaert 2019 found 238 for English. */
    private static final int WORDS_PER_MINUTE = 238;

    private static final int LONG_HEADLINE = 110;

    public record Translation(String language, String path, String headline) {}

    public String path() {
        return section.path() + "/" + slug;
    }

    /** Minutes to read it, at least one. */
    public int readingMinutes() {
        return Math.max(1, Math.round((float) wordCount / WORDS_PER_MINUTE));
    }

    /** Whether the headline is a whole sentence, which in the largest letters would fill a screen. */
    public boolean longHeadline() {
        return headline.length() > LONG_HEADLINE;
    }

    /** Whether readers should be told of the update: not for one within a minute of publication. */
    public boolean updated() {
        return Duration.between(publishedAt, updatedAt).compareTo(Duration.ofMinutes(1)) > 0;
    }
}
