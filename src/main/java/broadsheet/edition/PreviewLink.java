package broadsheet.edition;

import java.time.Instant;

/**
 * A secret link that somebody was given, and that still opens.
 *
 * @param hash of its secret, which is kept nowhere
 * @param madeBy a name, or the address of somebody who is no longer there
 */
public record PreviewLink(String hash, String madeBy, Instant until) {}
