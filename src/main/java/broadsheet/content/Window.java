package broadsheet.content;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for: its beginning, what is older than a position, or what is newer than one.
 *
 * @param size teasers on a page
 */
public record Window(@Nullable Position before, @Nullable Position after, int size) {

    public static Window first(int size) {
        return new Window(null, null, size);
    }

    /** One page of a list, and whether there is more on either side. */
    public record Page(List<Teaser> teasers, boolean hasNewer, boolean hasOlder) {

        public Optional<Position> newer() {
            return hasNewer && !teasers.isEmpty() ? Optional.of(Position.of(teasers.get(0))) : Optional.empty();
        }

        public Optional<Position> older() {
            return hasOlder && !teasers.isEmpty()
                    ? Optional.of(Position.of(teasers.get(teasers.size() - 1)))
                    : Optional.empty();
        }
    }
}
