package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PlainText;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words and the focal point of a picture, as they were sent.
 *
 * @param focalX in hundredths from the left, as typed
 * @param focalY in hundredths from the top, as typed
 * @param faults the key of what is wrong, by field
 */
record PictureForm(
        String alt,
        String caption,
        String credit,
        String creator,
        String copyright,
        String license,
        String licensePage,
        String focalX,
        String focalY,
        Map<String, String> faults) {

    static PictureForm of(Picture p) {
        return new PictureForm(
                p.alt(),
                p.caption(),
                p.credit(),
                p.creator(),
                p.copyright(),
                p.license(),
                p.licensePage(),
                Integer.toString(Math.round(p.focalX() * 100)),
                Integer.toString(Math.round(p.focalY() * 100)),
                Map.of());
    }

    static PictureForm read(Context ctx) {
        Map<String, String> faults = new LinkedHashMap<>();
        String alt = line(ctx, "alt", 1000, faults);
        if (alt.isEmpty()) faults.put("alt", "desk.fault.alt");
        String credit = line(ctx, "credit", 500, faults);
        if (credit.isEmpty()) faults.put("credit", "desk.fault.credit");
        String licensePage = line(ctx, "licensePage", 500, faults);
        if (!licensePage.equals(PlainText.webAddress(licensePage))) faults.put("licensePage", "desk.fault.webAddress");
        return new PictureForm(
                alt,
                line(ctx, "caption", 2000, faults),
                credit,
                line(ctx, "creator", 500, faults),
                line(ctx, "copyright", 500, faults),
                line(ctx, "license", 500, faults),
                licensePage,
                hundredths(ctx, "focalX", faults),
                hundredths(ctx, "focalY", faults),
                faults);
    }

    private static String line(Context ctx, String name, int longest, Map<String, String> faults) {
        String text = PlainText.line(Input.raw(ctx, name));
        if (text.length() > longest) faults.put(name, "desk.fault.long");
        return text;
    }

    private static String hundredths(Context ctx, String name, Map<String, String> faults) {
        String text = Input.text(ctx, name);
        if (Input.number(text).filter(number -> number <= 100).isEmpty()) faults.put(name, "desk.fault.hundredths");
        return text;
    }

    boolean sound() {
        return faults.isEmpty();
    }

    public @Nullable String fault(String field) {
        return faults.get(field);
    }

    /** The picture with these. */
    Picture in(Picture picture) {
        return picture.worded(alt, caption, credit, creator, copyright, license, licensePage)
                .focusedAt(Integer.parseInt(focalX) / 100f, Integer.parseInt(focalY) / 100f);
    }
}
