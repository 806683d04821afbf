package broadsheet.web;

import java.time.Instant;
import java.util.List;

/**
 * What every page shows of the paper itself.
 *
 * @param url the public address, without a slash at its end
 * @param language of the interface, as a BCP 47 tag
 * @param dir ltr or rtl
 * @param now when this page is made
 * @param sections in the order of the navigation
 */
public record Site(
        String name, String tagline, String url, String language, String dir, Instant now, List<Link> sections) {

    /** How many sections stand in the navigation; the rest follow in the footer. */
    private static final int IN_NAVIGATION = 10;

    public record Link(String path, String name) {}

    public List<Link> navigation() {
        return sections.subList(0, Math.min(IN_NAVIGATION, sections.size()));
    }

    public boolean hasMore() {
        return sections.size() > IN_NAVIGATION;
    }
}
