package broadsheet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the head of a page tells other programs: feed readers, search engines, social networks.
 *
 * @param type website, article or profile, as Open Graph has them
 * @param image null for the site's own card
 * @param alternates the same in another form
 * @param facts beyond those that every page has, by Open Graph's names
 * @param data what schema.org has words for
 */
public record Sharing(
        String type, @Nullable Image image, List<Alternate> alternates, List<Fact> facts, List<LinkedData> data) {

    public static final Sharing NOTHING = new Sharing("website", null, List.of(), List.of(), List.of());

    /** @param path on this site, at best of a picture of 1200 by 630 pixels */
    public record Image(String path, int width, int height, String alt) {}

    /**
     * @param title may be empty
     * @param language may be empty
     */
    public record Alternate(String type, String title, String language, String path) {}

    public record Fact(String property, String content) {}

    /** Empty, or the JSON-LD of the data, fit for a script element. */
    public String json() {
        return data.isEmpty() ? "" : LinkedData.json(data);
    }
}
