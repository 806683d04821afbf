package broadsheet.web;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.Optional;

/** What a request carries, with a plain value where there is nothing. */
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
    public static Optional<Long> number(@org.jspecify.annotations.Nullable String text) {
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
        String value = ctx.formParam(name);
        return value == null ? "" : value;
    }

    /** A parameter of the address, without the white space around it. */
    public static String query(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }
}
