package broadsheet.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Links as they are copied lead past those who count who follows them; in the paper they lead straight on. */
final class Detours {

    private static final Pattern SAFE_LINK =
            Pattern.compile("https://[a-z0-9-]+\\.safelinks\\.protection\\.outlook\\.com/.*");
    private static final Pattern GOOGLE =
            Pattern.compile("https?://(www\\.)?google\\.[a-z]{2,3}(\\.[a-z]{2})?/url\\?.*");
    private static final Pattern ADDRESS = Pattern.compile("([^?#]*)\\?([^#]*)(#.*)?");
    private static final Set<String> COUNTERS = Set.of("fbclid", "gclid", "mc_eid", "mc_cid", "igshid", "msclkid");
    /** A mail that was forwarded may have wrapped one in another. */
    private static final int DEEPEST = 5;

    private Detours() {}

    /** A link within a page leads nowhere without the page: its words stay. */
    static void straighten(Element body) {
        for (Element a : body.select("a[href]")) {
            String href = a.attr("href").strip();
            String straight = straight(href);
            if (a.text().strip().equals(href)) a.text(straight);
            if (straight.startsWith("#")) a.tagName("span");
            else a.attr("href", straight);
        }
    }

    static String straight(String href) {
        String address = href;
        for (int i = 0; i < DEEPEST; i++) address = behind(address);
        return uncounted(address);
    }

    private static String behind(String href) {
        Matcher address = ADDRESS.matcher(href);
        String lower = href.toLowerCase(Locale.ROOT);
        boolean google = GOOGLE.matcher(lower).matches();
        if (!address.matches() || !(google || SAFE_LINK.matcher(lower).matches())) return href;
        return parameters(address.group(2)).stream()
                .filter(parameter -> parameter.startsWith("url=") || (google && parameter.startsWith("q=")))
                .map(parameter -> decoded(parameter.substring(parameter.indexOf('=') + 1), href))
                .findFirst()
                .orElse(href);
    }

    private static String decoded(String value, String otherwise) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    private static String uncounted(String href) {
        Matcher address = ADDRESS.matcher(href);
        if (!address.matches() || !href.toLowerCase(Locale.ROOT).startsWith("http")) return href;
        List<String> parameters = parameters(address.group(2));
        List<String> meant =
                parameters.stream().filter(parameter -> !counts(parameter)).toList();
        if (meant.size() == parameters.size()) return href;
        String query = meant.stream().collect(Collectors.joining("&"));
        String fragment = address.group(3) == null ? "" : address.group(3);
        return address.group(1) + (query.isEmpty() ? "" : "?" + query) + fragment;
    }

    private static boolean counts(String parameter) {
        String name = parameter.replaceFirst("=.*", "").toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || COUNTERS.contains(name);
    }

    private static List<String> parameters(String query) {
        return Arrays.asList(query.split("&"));
    }
}
