package broadsheet.edition;

import java.time.Instant;

/**
 * A text that was saved once, as a list names it.
 *
 * @param kind as in Revision
 */
public record RevisionRow(long id, Instant at, String who, String kind, String headline) {}
