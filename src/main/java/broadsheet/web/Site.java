package broadsheet.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows of the paper itself.
 *
 * @param contact an e-mail address of the editors, or empty
 * @param url the public address, without a slash at its end
 * @param language of the interface, as a BCP 47 tag
 * @param dir ltr or rtl
 * @param now when this page is made
 * @param sections in the order of the navigation
 * @param livery address of a style sheet of the paper's own colours, or null
 * @param breaking the bar above every page; null for none
 */
public record Site(
        String name,
        String tagline,
        String contact,
        String url,
        String language,
        String dir,
        Instant now,
        List<Link> sections,
        @Nullable String livery,
        @Nullable Link breaking) {

    /** How many sections stand in the navigation; the rest follow in the footer. */
    private static final int IN_NAVIGATION = 10;

    public record Link(String path, String name) {}

    /** What the paper says of itself, or else what it has: for search engines, on pages without words of their own. */
    public String description() {
        if (!tagline.isEmpty() || sections.isEmpty()) return tagline.isEmpty() ? name : tagline;
        return name + ": " + navigation().stream().map(Link::name).collect(Collectors.joining(", "));
    }

    /** How text in a language is set, for the attribute dir; null when that is how the page is. */
    public @Nullable String turned(String tag) {
        String direction = Language.direction(tag);
        return direction.equals(dir) ? null : direction;
    }

    public List<Link> navigation() {
        return sections.subList(0, Math.min(IN_NAVIGATION, sections.size()));
    }

    public boolean hasMore() {
        return sections.size() > IN_NAVIGATION;
    }
}
