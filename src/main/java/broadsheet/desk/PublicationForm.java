package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscript.State;
import broadsheet.edition.Release;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When readers are to see an article and when no longer, as it was sent or as it stands; it knows what is wrong and can
 * be shown again.
 *
 * @param version that was looked at
 * @param when now or later; anything else is a fault
 * @param at as the browser writes a time, in the paper's time zone; or empty
 * @param time what that means
 * @param until when it goes by itself, as the browser writes it; or empty
 * @param end what that means
 * @param update whether readers are told
 * @param faults the key of what is wrong, by field
 */
record PublicationForm(
        int version,
        String when,
        String at,
        @Nullable Instant time,
        String until,
        @Nullable Instant end,
        boolean update,
        Map<String, String> faults) {

    private static final String NOW = "now";
    private static final String LATER = "later";

    static PublicationForm of(Manuscript manuscript, Instant now, ZoneId zone) {
        Instant time = later(manuscript, now);
        return new PublicationForm(
                manuscript.version(),
                time == null ? NOW : LATER,
                TypedTime.written(time, zone),
                time,
                TypedTime.written(manuscript.unpublishAt(), zone),
                manuscript.unpublishAt(),
                false,
                Map.of());
    }

    /** What readers have is changed now or not at all. */
    private static @Nullable Instant later(Manuscript manuscript, Instant now) {
        Instant embargo = manuscript.copy().embargoUntil();
        return switch (manuscript.state(now)) {
            case SCHEDULED -> manuscript.listedAt();
            case PUBLISHED -> null;
            case DRAFT, WITHDRAWN -> embargo != null && embargo.isAfter(now) ? embargo : null;
        };
    }

    static PublicationForm read(Context ctx, Manuscript manuscript, Instant now, ZoneId zone) {
        String when = Input.text(ctx, "when");
        TypedTime at = TypedTime.read(ctx, "at", zone);
        TypedTime until = TypedTime.read(ctx, "until", zone);
        Instant time = at.instant();
        Instant end = until.instant();
        boolean later = when.equals(LATER);
        Map<String, String> faults = new LinkedHashMap<>();
        if (!later && !when.equals(NOW)) faults.put("when", "desk.fault.when");
        else if (later && manuscript.state(now) == State.PUBLISHED) faults.put("when", "desk.fault.live");
        else if (later && at.missing() != null) faults.put("at", at.missing());
        else if (later && time != null && !time.isAfter(now)) faults.put("at", "desk.fault.past");
        Instant out = later && time != null ? time : now;
        Instant embargo = manuscript.copy().embargoUntil();
        if (faults.isEmpty() && embargo != null && embargo.isAfter(out)) faults.put("at", "desk.fault.embargo");
        if (until.fault() != null) faults.put("until", until.fault());
        else if (end != null && !end.isAfter(out)) faults.put("until", "desk.fault.until");
        return new PublicationForm(
                Input.version(ctx),
                when,
                at.text(),
                time,
                until.text(),
                end,
                Input.text(ctx, "update").equals("yes"),
                faults);
    }

    /** The same, made with what stands there now in view. */
    PublicationForm over(Manuscript manuscript) {
        return new PublicationForm(manuscript.version(), when, at, time, until, end, update, faults);
    }

    public boolean later() {
        return when.equals(LATER);
    }

    public boolean now() {
        return when.equals(NOW);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean sound() {
        return faults.isEmpty();
    }

    /** Whether readers have, or are to have, just what it asks for. */
    boolean done(Manuscript manuscript, Instant now) {
        State state = manuscript.state(now);
        return version == manuscript.version()
                && !manuscript.changed()
                && Objects.equals(end, manuscript.unpublishAt())
                && (later()
                        ? state == State.SCHEDULED && Objects.equals(time, manuscript.listedAt())
                        : state == State.PUBLISHED);
    }

    /** "Now" for what readers do not have yet; what they have keeps its time. */
    Release order(Manuscript manuscript, Instant now) {
        Instant soonest = manuscript.state(now) == State.SCHEDULED ? now : null;
        return new Release(
                manuscript.article(), version, manuscript.articleVersion(), later() ? time : soonest, end, update);
    }
}
