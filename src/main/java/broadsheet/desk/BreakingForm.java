package broadsheet.desk;

import broadsheet.content.PlainText;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The form of the breaking-news bar, as it was sent.
 *
 * @param link a path of this site
 * @param ends as the browser writes it, in the paper's time zone
 * @param faults the key of what is wrong, by field
 */
record BreakingForm(
        String text, String link, String ends, @Nullable Instant endsAt, Map<String, String> faults) {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_LINK = 500;

    /**
     * @param siteUrl that a pasted address may begin with
     * @param leadsSomewhere whether a path of this site has a page
     */
    static BreakingForm read(Context ctx, Instant now, ZoneId zone, String siteUrl, Predicate<String> leadsSomewhere) {
        Map<String, String> faults = new LinkedHashMap<>();
        String text = PlainText.line(Input.raw(ctx, "text"));
        if (text.isEmpty() || text.length() > LONGEST_TEXT) faults.put("text", "desk.breaking.fault.text");
        String typed = PlainText.line(Input.raw(ctx, "link"));
        String link = typed.startsWith(siteUrl + "/") ? typed.substring(siteUrl.length()) : typed;
        boolean path = link.matches("/(?!/)[^\\s\\\\]*") && link.length() <= LONGEST_LINK;
        if (!path || !leadsSomewhere.test(link)) faults.put("link", "desk.breaking.fault.link");
        TypedTime ends = TypedTime.read(ctx, "ends", zone);
        Instant end = ends.instant();
        if (ends.missing() != null) faults.put("ends", ends.missing());
        else if (end != null && !end.isAfter(now)) faults.put("ends", "desk.fault.past");
        return new BreakingForm(text, link, ends.text(), end, faults);
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    boolean sound() {
        return faults.isEmpty();
    }
}
