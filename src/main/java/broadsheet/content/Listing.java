package broadsheet.content;

import broadsheet.web.Page;
import broadsheet.web.Pager;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list as an address asks for it: {@code ?before=} a position for older articles, {@code ?after=} for
 * newer ones.
 *
 * @param first whether the list begins here
 */
public record Listing(List<Teaser> teasers, boolean first, Pager pager, Page.Head head) {

    public static final String BEFORE = "before";
    public static final String AFTER = "after";
    private static final int SIZE = 20;

    /**
     * Reads the address and asks for the page.
     *
     * @throws NotFoundResponse when the address names no page of the list
     */
    public static Listing read(
            Context ctx, String title, String description, String path, Function<Window, Window.Page> list) {
        Position before = position(ctx, BEFORE);
        Position after = position(ctx, AFTER);
        Window.Page page = list.apply(new Window(before, after, SIZE));
        boolean asked = before != null || after != null;
        if (asked && page.teasers().isEmpty()) throw new NotFoundResponse();
        String newer = page.newer()
                .map(position -> path + "?" + AFTER + "=" + position.encode())
                .orElse(null);
        String older = page.older()
                .map(position -> path + "?" + BEFORE + "=" + position.encode())
                .orElse(null);
        String here = before != null
                ? path + "?" + BEFORE + "=" + before.encode()
                : after != null && newer != null ? path + "?" + AFTER + "=" + after.encode() : path;
        return new Listing(
                page.teasers(),
                newer == null,
                new Pager(newer, older),
                Page.Head.of(title, description, here).between(newer, older));
    }

    private static @Nullable Position position(Context ctx, String parameter) {
        String text = ctx.queryParam(parameter);
        if (text == null || text.isEmpty()) return null;
        Optional<Position> position = Position.parse(text);
        return position.orElseThrow(NotFoundResponse::new);
    }
}
