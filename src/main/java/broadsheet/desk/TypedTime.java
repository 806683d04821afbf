package broadsheet.desk;

import broadsheet.web.Input;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time as a browser's field for one writes it, in the paper's time zone. A form says in "zone" in which it was filled
 * in: when the paper has another by now, what was typed still means what it meant.
 *
 * @param text as it was sent; may be empty
 * @param instant what it means; null when it is empty or means nothing
 * @param fault the key of why it means nothing; null when it is empty or means something
 */
record TypedTime(
        String text, @Nullable Instant instant, @Nullable String fault) {

    static final String NONE = "desk.fault.time";

    private static final Instant EARLIEST = Instant.parse("1600-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");

    static TypedTime read(Context ctx, String field, ZoneId zone) {
        String text = Input.text(ctx, field);
        if (text.isEmpty()) return new TypedTime(text, null, null);
        try {
            LocalDateTime time = LocalDateTime.parse(text);
            // in spring an hour is left out, in autumn one comes twice: something would come out at another than was
            // meant
            ZoneId typedIn = typedIn(ctx, zone);
            int hours = typedIn.getRules().getValidOffsets(time).size();
            if (hours != 1)
                return new TypedTime(text, null, hours == 0 ? "desk.fault.noSuchHour" : "desk.fault.hourTwice");
            Instant instant = time.atZone(typedIn).toInstant();
            if (instant.isAfter(EARLIEST) && instant.isBefore(LATEST))
                return new TypedTime(typedIn.equals(zone) ? text : written(instant, zone), instant, null);
        } catch (DateTimeException e) {
            // no time: said below
        }
        return new TypedTime(text, null, NONE);
    }

    private static ZoneId typedIn(Context ctx, ZoneId zone) {
        String sent = Input.text(ctx, "zone");
        return ZoneId.getAvailableZoneIds().contains(sent) ? ZoneId.of(sent) : zone;
    }

    /** Why there is no time where there has to be one; null when there is. */
    @Nullable
    String missing() {
        return instant == null && fault == null ? NONE : fault;
    }

    static String written(@Nullable Instant time, ZoneId zone) {
        if (time == null) return "";
        String text = LocalDateTime.ofInstant(time, zone).toString();
        return text.substring(0, 16);
    }
}
