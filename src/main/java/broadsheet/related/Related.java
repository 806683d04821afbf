package broadsheet.related;

import broadsheet.content.Teaser;

/**
 * A story for the reader of another one.
 *
 * @param score how well it fits, comparable within one choice
 */
public record Related(Teaser teaser, Reason reason, double score) {

    /** Why it was chosen, in the order in which they are preferred. */
    public enum Reason {
        PINNED,
        SAME_EVENT,
        SAME_TOPIC,
        SIMILAR,
        SAME_SECTION,
        NEWEST;

        /** As the API has it: same-event. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }
}
