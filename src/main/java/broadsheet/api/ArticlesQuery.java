package broadsheet.api;

import broadsheet.content.ArticleLists.Filter;
import broadsheet.content.Position;
import broadsheet.content.SiteQueries;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What GET /api/articles is asked for.
 *
 * @param since an edition: what was touched later, in the order of the touching; null for the newest first
 * @param after where the page before ended; with since its "edition-id", else a Position
 * @param names the filter's parameters as they were given, for the address of the next page
 */
record ArticlesQuery(
        Filter filter,
        @Nullable Long since,
        @Nullable Change after,
        @Nullable Position before,
        int limit,
        String names) {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    /** Of the last article of a page. */
    record Change(long edition, long id) {}

    /**
     * @throws NotFoundResponse when the section, topic or author is unknown
     * @throws BadRequestResponse when a number is none
     */
    static ArticlesQuery read(Context ctx, SiteQueries site) {
        Filter filter = new Filter(
                named(ctx, "section", site::section),
                named(ctx, "topic", site::topic),
                named(ctx, "author", site::author));
        StringBuilder names = new StringBuilder();
        for (String name : new String[] {"section", "topic", "author", "limit"}) {
            String value = ctx.queryParam(name);
            if (value != null && !value.isEmpty())
                names.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
        Long since = number(ctx, "since");
        Long limit = number(ctx, "limit");
        if (limit != null && (limit < 1 || limit > MOST)) throw new BadRequestResponse();
        String after = ctx.queryParam("after");
        boolean continued = after != null && !after.isEmpty();
        return new ArticlesQuery(
                filter,
                since,
                continued && since != null ? change(after) : null,
                continued && since == null ? Position.parse(after).orElseThrow(BadRequestResponse::new) : null,
                limit == null ? USUAL : limit.intValue(),
                names.toString());
    }

    private static <T> @Nullable T named(Context ctx, String parameter, Function<String, Optional<T>> find) {
        String slug = ctx.queryParam(parameter);
        return slug == null || slug.isEmpty() ? null : find.apply(slug).orElseThrow(NotFoundResponse::new);
    }

    private static @Nullable Long number(Context ctx, String parameter) {
        String text = ctx.queryParam(parameter);
        if (text == null || text.isEmpty()) return null;
        if (!text.matches("\\d{1,18}")) throw new BadRequestResponse();
        return Long.valueOf(text);
    }

    private static Change change(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,18}-\\d{1,18}")) throw new BadRequestResponse();
        int hyphen = text.indexOf('-');
        return new Change(Long.parseLong(text.substring(0, hyphen)), Long.parseLong(text.substring(hyphen + 1)));
    }

    /** The address of the page after one that ended there. */
    String next(Change last) {
        return "/api/articles?since=" + since + "&after=" + last.edition() + "-" + last.id() + names;
    }

    String next(Position last) {
        return "/api/articles?after=" + last.encode() + names;
    }
}
