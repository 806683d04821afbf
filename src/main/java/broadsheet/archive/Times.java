package broadsheet.archive;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/** Dates of news items: with an offset as the standard asks, or without, then in the site's time zone. */
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

    private final ZoneId zone;

    Times(ZoneId zone) {
        this.zone = zone;
    }

    /** @throws Unreadable when it is no date */
    @Nullable
    Instant read(String property, @Nullable String text) throws Unreadable {
        if (text == null || text.isBlank()) return null;
        try {
            TemporalAccessor time = FORMAT.parseBest(
                    text.strip().replace(' ', 'T'), OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            // the stores keep microseconds: more would differ from what is read back
            return instant(time).truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            throw new Unreadable(property + " \"" + text + "\" is no date such as 2026-01-15T12:00:00Z", e);
        }
    }

    private Instant instant(TemporalAccessor time) {
        if (time instanceof OffsetDateTime offset) return offset.toInstant();
        if (time instanceof LocalDateTime local) return local.atZone(zone).toInstant();
        return LocalDate.from(time).atStartOfDay(zone).toInstant();
    }
}
