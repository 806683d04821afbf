package broadsheet.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article as lists show it.
 *
 * @param kicker a label of its own, or empty: then the section's name stands there
 * @param standfirst may be empty
 * @param excerpt never empty when the article has text: the standfirst, else the body's first words, at most about 160
 *     characters and cut at a word
 */
public record Teaser(
        long id,
        String uri,
        Section section,
        String slug,
        String headline,
        String kicker,
        String standfirst,
        String excerpt,
        String language,
        Instant publishedAt,
        @Nullable Picture hero) {

    public String path() {
        return section.path() + "/" + slug;
    }

    public String label() {
        return kicker.isEmpty() ? section.name() : kicker;
    }

    /** The summary as a short list shows it: it always ends in an ellipsis, since the story goes on. */
    public String brief() {
        return excerpt.endsWith("…") ? excerpt : excerpt.replaceAll("[.!?,;:\\s]+$", "") + "…";
    }

    /** The standfirst, or what stands in for it. */
    public String summary() {
        return standfirst.isEmpty() ? excerpt : standfirst;
    }
}
