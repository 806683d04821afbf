package broadsheet.login;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;

/**
 * Where somebody wanted to go before she was asked to sign in, and the form she had filled: it is carried through.
 *
 * @param to a path of the desk
 * @param fields of the form; empty when it was only a page
 */
record Onward(String to, List<Field> fields) {

    private static final String PREFIX = "carried.";
    private static final int SHORTEST_TEXT = 30;
    private static final String DESK = "/desk";

    record Field(String name, String value) {}

    /** A request that came without a session. */
    static Onward of(Context ctx) {
        List<Field> fields = new ArrayList<>();
        String type = ctx.contentType();
        if (type != null && type.startsWith("application/x-www-form-urlencoded"))
            ctx.formParamMap().forEach((name, values) -> {
                if (!name.equals("csrf")) values.forEach(value -> fields.add(new Field(name, value)));
            });
        String query = ctx.queryString();
        return new Onward(ctx.path() + (query == null || !fields.isEmpty() ? "" : "?" + query), fields);
    }

    /** What the form for signing in sends along, or its address says. */
    static Onward read(Context ctx) {
        List<Field> fields = new ArrayList<>();
        ctx.formParamMap().forEach((name, values) -> {
            if (name.startsWith(PREFIX))
                values.forEach(value -> fields.add(new Field(name.substring(PREFIX.length()), value)));
        });
        String to = ctx.formParam("to") == null ? ctx.queryParam("to") : ctx.formParam("to");
        return new Onward(to != null && to.matches("/desk([/?][^\\\\\\s]*)?") ? to : DESK, fields);
    }

    /** Those that somebody has written, as far as one can tell. */
    public List<Field> texts() {
        return fields.stream()
                .filter(field -> field.value().length() > SHORTEST_TEXT)
                .toList();
    }

    public boolean carries() {
        return !fields.isEmpty();
    }
}
