package broadsheet.desk;

import broadsheet.web.Input;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The form by which an article comes to a place on the front, as it was sent.
 *
 * @param q words that articles were looked for with
 * @param article its id; 0 for none chosen
 * @param until as the browser writes it, in the paper's time zone; or empty
 * @param faults the key of what is wrong, by field
 */
record PlaceForm(
        String q,
        long article,
        String area,
        String until,
        @Nullable Instant end,
        boolean again,
        Map<String, String> faults) {

    /** Nothing chosen yet. */
    static PlaceForm blank(String q) {
        return new PlaceForm(q, 0, "", "", null, false, Map.of());
    }

    /** @param areas that there are */
    static PlaceForm read(Context ctx, List<String> areas, Instant now, ZoneId zone) {
        Map<String, String> faults = new LinkedHashMap<>();
        long article = Input.number(ctx.formParam("article")).orElse(0L);
        if (article == 0) faults.put("article", "desk.front.fault.article");
        String area = Input.text(ctx, "area");
        if (!areas.contains(area)) faults.put("area", "desk.front.fault.area");
        TypedTime until = TypedTime.read(ctx, "until", zone);
        Instant end = until.instant();
        if (until.fault() != null) faults.put("until", until.fault());
        else if (end != null && !end.isAfter(now)) faults.put("until", "desk.fault.past");
        return new PlaceForm(
                Input.text(ctx, "q"),
                article,
                area,
                until.text(),
                end,
                Input.text(ctx, "again").equals("yes"),
                faults);
    }

    PlaceForm with(String field, String fault) {
        Map<String, String> more = new LinkedHashMap<>(faults);
        more.putIfAbsent(field, fault);
        return new PlaceForm(q, article, area, until, end, again, more);
    }

    /** The same, to be tried again: nothing in it was wrong. */
    PlaceForm forgiven() {
        return new PlaceForm(q, article, area, until, end, again, Map.of());
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    public boolean sound() {
        return faults.isEmpty();
    }
}
