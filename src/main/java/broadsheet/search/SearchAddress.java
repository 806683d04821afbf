package broadsheet.search;

import broadsheet.search.SearchRequest.Sort;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A search as the address of its page carries it: every filter, order and page of results has an address of its own. A
 * value that cannot be is as if it were not there.
 */
record SearchAddress(
        String query,
        Sort sort,
        @Nullable String section,
        @Nullable String topic,
        @Nullable String author,
        @Nullable Integer year,
        boolean asTyped,
        int page,
        int size) {

    /** Of the page that nothing has been asked on. */
    static final String PATH = "/search";

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,1000}");
    private static final int DIGITS = 9;
    private static final int LONGEST_SLUG = 120;
    private static final int LONGEST_QUERY = 1_000;

    /** @param size hits on a page, unless the address says otherwise and {@code mostSize} allows it */
    static SearchAddress read(Context ctx, int size, int mostSize) {
        String year = text(ctx, "year");
        return new SearchAddress(
                cut(text(ctx, "q")),
                text(ctx, "sort").equals("newest") ? Sort.NEWEST : Sort.RELEVANCE,
                slug(ctx, "section"),
                slug(ctx, "topic"),
                slug(ctx, "author"),
                YEAR.matcher(year).matches() ? Integer.valueOf(year) : null,
                text(ctx, "as").equals("typed"),
                Math.max(1, number(ctx, "page", 1)),
                Math.max(1, Math.min(mostSize, number(ctx, "size", size))));
    }

    private static String text(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? "" : value.strip();
    }

    /** As the form's field does: no more is looked for, and no more repeated in the page's links. */
    private static String cut(String query) {
        return query.length() <= LONGEST_QUERY ? query : query.substring(0, LONGEST_QUERY);
    }

    private static @Nullable String slug(Context ctx, String name) {
        String value = text(ctx, name);
        return value.isEmpty() || value.length() > LONGEST_SLUG ? null : value;
    }

    private static int number(Context ctx, String name, int otherwise) {
        String value = text(ctx, name);
        if (!NUMBER.matcher(value).matches()) return otherwise;
        String digits = value.replaceFirst("^0+(?=.)", "");
        return digits.length() > DIGITS ? Integer.MAX_VALUE : Integer.parseInt(digits);
    }

    /** @param details whether filters are counted and matches marked */
    SearchRequest request(Locale language, boolean details) {
        return new SearchRequest(
                SearchQuery.parse(query, language), sort, section, topic, author, year, asTyped, page, size, details);
    }

    SearchAddress with(String other) {
        return new SearchAddress(other, sort, section, topic, author, year, false, 1, size);
    }

    SearchAddress with(Sort other) {
        return new SearchAddress(query, other, section, topic, author, year, asTyped, 1, size);
    }

    /** @param value null takes the filter away */
    SearchAddress with(Names.Kind kind, @Nullable String value) {
        return new SearchAddress(
                query,
                sort,
                kind == Names.Kind.SECTION ? value : section,
                kind == Names.Kind.TOPIC ? value : topic,
                kind == Names.Kind.AUTHOR ? value : author,
                year,
                asTyped,
                1,
                size);
    }

    SearchAddress withYear(@Nullable Integer other) {
        return new SearchAddress(query, sort, section, topic, author, other, asTyped, 1, size);
    }

    SearchAddress typed() {
        return new SearchAddress(query, sort, section, topic, author, year, true, 1, size);
    }

    SearchAddress at(int other) {
        return new SearchAddress(query, sort, section, topic, author, year, asTyped, other, size);
    }

    String path() {
        StringBuilder path = new StringBuilder();
        if (!query.isEmpty()) path.append("&q=").append(encoded(query));
        if (section != null) path.append("&section=").append(encoded(section));
        if (topic != null) path.append("&topic=").append(encoded(topic));
        if (author != null) path.append("&author=").append(encoded(author));
        if (year != null) path.append("&year=").append(year);
        if (sort == Sort.NEWEST) path.append("&sort=newest");
        if (asTyped) path.append("&as=typed");
        if (page > 1) path.append("&page=").append(page);
        return path.isEmpty() ? PATH : PATH + "?" + path.substring(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
