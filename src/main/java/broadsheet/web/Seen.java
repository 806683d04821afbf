package broadsheet.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What a form was filled from. It is sent with the form, so that nobody puts something in the place of what she has not
 * seen; sent once more, when she has been told, it does.
 *
 * @param stamp tells one state of what is stored from another
 * @param overtaken whether it was another when the form that has been sent was filled
 */
public record Seen(String stamp, boolean overtaken) {

    /** @param stored whatever is stored, of a class whose toString() says all of it, as a record's does */
    public static Seen of(Context ctx, Object stored) {
        String stamp = UUID.nameUUIDFromBytes(String.valueOf(stored).getBytes(StandardCharsets.UTF_8))
                .toString();
        String sent = Input.text(ctx, "seen");
        return new Seen(stamp, !sent.isEmpty() && !sent.equals(stamp));
    }

    /** Of an answer with the form in it, to be mended or to be sent again. */
    public int status() {
        return overtaken ? 409 : 422;
    }
}
