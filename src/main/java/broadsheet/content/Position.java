package broadsheet.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A place in a list that is sorted newest first: lists page from here, so that page 500 costs what page 1 does and
 * nothing shows twice when something new comes in.
 */
public record Position(Instant listedAt, long id) {

    public static Position of(Teaser teaser) {
        return new Position(teaser.publishedAt(), teaser.id());
    }

    /** As an address carries it: microseconds since 1970, a hyphen, the id. */
    public String encode() {
        return Math.addExact(Math.multiplyExact(listedAt.getEpochSecond(), 1_000_000L), listedAt.getNano() / 1_000)
                + "-" + id;
    }

    /** Empty when the text is no position. */
    public static Optional<Position> parse(String text) {
        int hyphen = text.lastIndexOf('-');
        if (hyphen <= 0 || text.length() > 40) return Optional.empty();
        try {
            long micros = Long.parseLong(text.substring(0, hyphen));
            long id = Long.parseLong(text.substring(hyphen + 1));
            if (id < 0) return Optional.empty();
            Instant listedAt = Instant.ofEpochSecond(
                    Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000L);
            return Optional.of(new Position(listedAt, id));
        } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
