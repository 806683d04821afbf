package broadsheet.edition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * How a story is to stand beside an article under More For You.
 *
 * @param from how it stood there when that was chosen
 */
public record Choice(long article, long other, Kind from, Kind to) {

    /** That an editor can pin beside an article: some more than fit there, for those that are not out yet. */
    public static final int MOST_PINS = 6;

    /** Before all others, never, or as it comes. */
    public enum Kind {
        PIN,
        BAR,
        NONE;

        /** As forms and the store have it: pin. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> of(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    String deed() {
        return switch (to) {
            case PIN -> "relatedPinned";
            case BAR -> "relatedBarred";
            case NONE -> from == Kind.PIN ? "relatedUnpinned" : "relatedAllowed";
        };
    }
}
