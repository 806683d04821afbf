package broadsheet.archive;

import broadsheet.content.PlainText;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * Dates of news items: with an offset as the standard asks, or without, then in the site's time zone. A date that no
 * article can have is a slip, such as the year 1 or 9999 that programs write where they know none: it would put the
 * article at one end of every list.
 */
final class Times {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .parseCaseInsensitive()
            .appendLiteral('T')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .optionalStart()
            .appendPattern("[XXX][XX][X]")
            .optionalEnd()
            .optionalEnd()
            .toFormatter();

    /** Before there were newspapers. */
    private static final Instant EARLIEST = Instant.parse("1500-01-01T00:00:00Z");
    /** Embargoes and plans reach no further. */
    private static final int YEARS_AHEAD = 5;

    private static final int LONGEST_QUOTED = 40;
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final ZoneId zone;
    private final Clock clock;

    Times(ZoneId zone, Clock clock) {
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws Unreadable when it is no date, or one that no article can have */
    @Nullable
    Instant read(String property, @Nullable String text) throws Unreadable {
        Instant latest =
                clock.instant().atZone(ZoneOffset.UTC).plusYears(YEARS_AHEAD).toInstant();
        return before(latest, "more than " + YEARS_AHEAD + " years ahead", property, text);
    }

    /** The same of an end, which may be as far ahead as people write: 9999 is how some say never. */
    @Nullable
    Instant readEnd(String property, @Nullable String text) throws Unreadable {
        return before(END, "after the year 9999", property, text);
    }

    private @Nullable Instant before(Instant latest, String beyond, String property, @Nullable String text)
            throws Unreadable {
        Instant time = parse(property, text);
        if (time != null && time.isBefore(EARLIEST))
            throw new Unreadable(property + " " + quoted(text) + " is before the year 1500");
        if (time != null && time.isAfter(latest)) throw new Unreadable(property + " " + quoted(text) + " is " + beyond);
        return time;
    }

    private static String quoted(@Nullable String text) {
        String line = PlainText.line(String.valueOf(text));
        return "\"" + (line.length() > LONGEST_QUOTED ? line.substring(0, LONGEST_QUOTED) + "…" : line) + "\"";
    }

    private @Nullable Instant parse(String property, @Nullable String text) throws Unreadable {
        if (text == null || text.isBlank()) return null;
        try {
            TemporalAccessor time = FORMAT.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            // the stores keep microseconds: more would differ from what is read back
            return instant(time).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Unreadable(property + " " + quoted(text) + " is no date such as 2026-01-15T12:00:00Z", e);
        }
    }

    private Instant instant(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) return offset.toInstant();
        if (time instanceof LocalDateTime local) return local.atZone(zone).toInstant();
        return LocalDate.from(time).atStartOfDay(zone).toInstant();
    }
}
