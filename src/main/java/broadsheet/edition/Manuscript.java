package broadsheet.edition;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An article as the desk has it: what is written, and how it stands with readers.
 *
 * @param owner the id of whose it is; null for what was imported
 * @param version one more with each save
 * @param publishedVersion the version that readers have; 0 for none
 * @param status draft, published or withdrawn
 * @param listedAt since when, or from when on, readers see it; null for never
 * @param path where readers find it, or would
 * @param hero the id of its picture
 * @param articleVersion one more with whatever readers are to have, or no longer to have
 */
public record Manuscript(
        long article,
        @Nullable Long owner,
        int version,
        int publishedVersion,
        Instant savedAt,
        String savedBy,
        Copy copy,
        String status,
        @Nullable Instant listedAt,
        @Nullable Instant firstPublishedAt,
        @Nullable Instant unpublishAt,
        String path,
        @Nullable Long hero,
        int articleVersion) {

    /** How an article stands: the last part of the keys desk.state.*. */
    public enum State {
        DRAFT,
        SCHEDULED,
        PUBLISHED,
        WITHDRAWN;

        public String key() {
            return "desk.state." + name().toLowerCase(java.util.Locale.ROOT);
        }

        /** Whether a text stands at its address, or will. */
        public boolean listed() {
            return this == SCHEDULED || this == PUBLISHED;
        }

        public static State of(String status, @Nullable Instant listedAt, Instant now) {
            if (status.equals("withdrawn")) return WITHDRAWN;
            if (listedAt == null) return DRAFT;
            return listedAt.isAfter(now) ? SCHEDULED : PUBLISHED;
        }
    }

    public State state(Instant now) {
        return State.of(status, listedAt, now);
    }

    /** Tells how it stands with readers from how it stood, by itself or by somebody's deed. */
    public String standing(Instant now) {
        return standing(state(now), articleVersion);
    }

    /** How it can have stood before the last deed. */
    public Stream<String> stoodBefore() {
        return Arrays.stream(State.values()).map(state -> standing(state, articleVersion - 1));
    }

    private static String standing(State state, int articleVersion) {
        return state + "-" + articleVersion;
    }

    /** Whether it waits for its time, and no reader has ever seen it. */
    public boolean unseen(Instant now) {
        return state(now) == State.SCHEDULED && firstPublishedAt != null && firstPublishedAt.isAfter(now);
    }

    /** Whether there is anything that readers do not have. */
    public boolean changed() {
        return version != publishedVersion;
    }
}
