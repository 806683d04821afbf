package broadsheet.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The canonical form of a page's address, under which the page is kept. */
final class Address {

    /** Longer ones are searches that nobody makes twice. */
    private static final int LONGEST = 1_000;

    private Address() {}

    /**
     * The path, and of the query the parameters that the page depends on, in their order; each counts once, as it
     * first stands there.
     *
     * @param path as the request has it
     * @param query likewise, null when there is none
     * @return null when no page is kept under it: our own addresses need no escapes, and are short
     */
    static @Nullable String canonical(String path, @Nullable String query, List<String> parameters) {
        if (path.length() > LONGEST || path.indexOf('%') >= 0 || path.indexOf(';') >= 0) return null;
        if (query == null || parameters.isEmpty()) return path;
        StringBuilder address = new StringBuilder(path);
        char separator = '?';
        for (String parameter : parameters) {
            String value;
            try {
                value = value(query, parameter);
            } catch (IllegalArgumentException e) {
                return null; // an escape that is none
            }
            if (value == null || value.isEmpty()) continue;
            address.append(separator)
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            separator = '&';
        }
        return address.length() > LONGEST ? null : address.toString();
    }

    private static @Nullable String value(String query, String parameter) {
        int from = 0;
        while (from <= query.length()) {
            int ampersand = query.indexOf('&', from);
            int to = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            if (equals < 0 || equals > to) equals = to;
            if (decode(query.substring(from, equals)).equals(parameter))
                return equals == to ? "" : decode(query.substring(equals + 1, to));
            from = to + 1;
        }
        return null;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
