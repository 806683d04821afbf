package broadsheet.content;

/**
 * An article that an editor placed on the front.
 *
 * @param again whether it may stand here though it stands elsewhere on the page too
 */
public record Placed(Teaser teaser, boolean again) {}
