package broadsheet.content;

import java.time.Instant;

/**
 * The bar above every page.
 *
 * @param link a path of this site
 */
public record Breaking(String text, String link, Instant endsAt) {}
