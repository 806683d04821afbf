package broadsheet.content;

import java.time.Instant;

/** A note to readers about what an article had wrong, in plain text. */
public record Correction(String text, Instant correctedAt) {}
