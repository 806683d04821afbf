package broadsheet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a request carries, with a plain value where there is nothing, and without NUL, which PostgreSQL cannot hold. */
public final class Input {

    private Input() {}

    /**
     * A number in the path.
     *
     * @throws NotFoundResponse when it is none
     */
    public static long id(Context ctx, String name) {
        return number(ctx.pathParam(name)).orElseThrow(NotFoundResponse::new);
    }

    /** Nothing where the text is no number from 0 to the largest long. */
    public static Optional<Long> number(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}")) return Optional.empty();
        return Optional.of(Long.parseLong(text));
    }

    /** The version that a form was filled from; 0 when it names none. */
    public static int version(Context ctx) {
        return number(ctx.formParam("version"))
                .filter(version -> version <= Integer.MAX_VALUE)
                .orElse(0L)
                .intValue();
    }

    /** A field of a form, without the white space around it. */
    public static String text(Context ctx, String name) {
        return raw(ctx, name).strip();
    }

    /** A field of a form as it was typed. */
    public static String raw(Context ctx, String name) {
        return sound(ctx.formParam(name));
    }

    /** A parameter of the address, without the white space around it. */
    public static String query(Context ctx, String name) {
        return sound(ctx.queryParam(name)).strip();
    }

    private static String sound(@Nullable String value) {
        return value == null ? "" : value.replace("\0", "");
    }
}
