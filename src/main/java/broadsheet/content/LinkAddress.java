package broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a link of a text may lead: within this site, or to http, https, mailto and tel; to nothing that a browser could be
 * talked into running, and to no host that is none.
 */
public final class LinkAddress {

    /** What stands before the host as a name and a password makes one site look like another: it is left out. */
    private static final Pattern WEB = Pattern.compile(
            "(https?://)(?:[^/?#]*@)?((?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_.-]*|\\[[0-9a-f:.]+\\])(?::\\d{0,5})?(?:[/?#].*)?)",
            Pattern.CASE_INSENSITIVE);

    private LinkAddress() {}

    /** The address as it is kept, or nothing where none may be. */
    public static Optional<String> of(String href) {
        String address = href.strip();
        if (address.startsWith("//") || address.chars().anyMatch(c -> c < ' ' || c == '\\')) return Optional.empty();
        if (address.startsWith("/") || address.startsWith("#")) return Optional.of(address);
        Matcher web = WEB.matcher(address);
        if (web.matches()) address = web.group(1) + web.group(2);
        return switch (scheme(address)) {
            case "http", "https" -> web.matches() ? Optional.of(address) : Optional.empty();
            case "mailto", "tel" -> Optional.of(address);
            default -> Optional.empty();
        };
    }

    private static String scheme(String address) {
        try {
            String scheme = new URI(address.replace(" ", "%20").replace("|", "%7C")).getScheme();
            return scheme == null ? "" : scheme.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException e) {
            return "";
        }
    }
}
