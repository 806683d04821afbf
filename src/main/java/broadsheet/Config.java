package broadsheet;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.jetty.util.InetAddressPattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything a person can set, read once from the environment variables that begin with {@code BROADSHEET_}.
 *
 * @param port 0 for any free one
 * @param data the folder of the database file, the pictures and the search index
 * @param database a JDBC address of H2 or PostgreSQL
 * @param secretKey 32 bytes in base64, under which the staff's secrets are kept; null for the data folder's own
 * @param url the public address of the site, without a slash at its end
 * @param demo whether an empty store is filled with the demonstration newsroom
 * @param colour of the paper's icons, six hexadecimal digits
 * @param aiCrawlers whether robots.txt lets programs in that collect text to train on
 * @param websubHub where feed readers subscribe and publications are announced; null for nowhere
 * @param indexNowKey what proves to search engines that an announcement is ours; null to announce nothing
 * @param indexNow where those announcements go
 */
public record Config(
        int port,
        String host,
        Path data,
        String database,
        String databaseUser,
        String databasePassword,
        @Nullable String secretKey,
        String url,
        String name,
        String tagline,
        Locale language,
        ZoneId timeZone,
        boolean demo,
        String colour,
        boolean aiCrawlers,
        @Nullable String websubHub,
        @Nullable String indexNowKey,
        String indexNow,
        Operation operation) {

    /**
     * How the site is run, and by whom.
     *
     * @param certificate a PEM file, with which the port speaks TLS; null for clear text
     * @param key likewise; there is one when there is a certificate
     * @param proxies whose X-Forwarded-For counts: addresses or networks
     * @param opsFrom who may see /ops: addresses or networks
     * @param accessLog whether each answer is written down, in the data folder
     * @param cacheBytes what finished pages may take; 0 for a site that makes every page anew
     */
    public record Operation(
            @Nullable Path certificate,
            @Nullable Path key,
            List<String> proxies,
            List<String> opsFrom,
            boolean accessLog,
            long cacheBytes) {}

    private static final String PREFIX = "BROADSHEET_";
    private static final List<String> NAMES = List.of(
            "PORT",
            "HOST",
            "DATA",
            "DATABASE",
            "DATABASE_USER",
            "DATABASE_PASSWORD",
            "SECRET_KEY",
            "URL",
            "NAME",
            "TAGLINE",
            "LANGUAGE",
            "TIME_ZONE",
            "DEMO",
            "COLOUR",
            "AI_CRAWLERS",
            "WEBSUB_HUB",
            "INDEXNOW_KEY",
            "INDEXNOW",
            "CERTIFICATE",
            "KEY",
            "PROXIES",
            "OPS_FROM",
            "ACCESS_LOG",
            "CACHE_MB");
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "ar");

    /** A value that cannot be used: the message names the variable, the value and what would be right. */
    public static final class Invalid extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Invalid(String message) {
            super(message);
        }
    }

    /** @throws Invalid at the first variable that cannot be used */
    public static Config read(Map<String, String> environment) {
        refuseUnknown(environment);
        Reader in = new Reader(environment);
        Path data = in.folder("DATA", "data");
        int port = in.port("PORT", 8080);
        String host = in.text("HOST", "127.0.0.1");
        return new Config(
                port,
                host,
                data,
                in.database("DATABASE", "jdbc:h2:file:" + data.resolve("broadsheet")),
                in.text("DATABASE_USER", "sa"),
                in.text("DATABASE_PASSWORD", ""),
                in.secretKey("SECRET_KEY"),
                in.url("URL", "http://localhost:" + port),
                in.text("NAME", "Broadsheet"),
                in.text("TAGLINE", ""),
                in.language("LANGUAGE", "en"),
                in.zone("TIME_ZONE", "UTC"),
                in.onOff("DEMO", true),
                in.colour("COLOUR", "#ad1f1a"),
                in.choice("AI_CRAWLERS", "allow", "refuse"),
                in.address("WEBSUB_HUB", null),
                in.indexNowKey("INDEXNOW_KEY"),
                Objects.requireNonNull(in.address("INDEXNOW", "https://api.indexnow.org/indexnow")),
                operation(in));
    }

    private static Operation operation(Reader in) {
        Path certificate = in.file("CERTIFICATE");
        Path key = in.file("KEY");
        if ((certificate == null) != (key == null))
            throw new Invalid(PREFIX + "CERTIFICATE and " + PREFIX + "KEY must be set both, or neither");
        return new Operation(
                certificate,
                key,
                in.networks("PROXIES", ""),
                in.networks("OPS_FROM", "127.0.0.1,::1"),
                in.onOff("ACCESS_LOG", false),
                (long) in.number("CACHE_MB", 64, 0, 1 << 20) << 20);
    }

    private static void refuseUnknown(Map<String, String> environment) {
        for (String name : new TreeSet<>(environment.keySet()))
            if (name.startsWith(PREFIX) && !NAMES.contains(name.substring(PREFIX.length())))
                throw new Invalid(name + " is not a setting of Broadsheet; there are: " + PREFIX
                        + String.join(", " + PREFIX, NAMES));
    }

    private record Reader(Map<String, String> environment) {

        String text(String name, String otherwise) {
            String value = environment.get(PREFIX + name);
            return value == null || value.isBlank() ? otherwise : value.strip();
        }

        int port(String name, int otherwise) {
            return number(name, otherwise, 0, 65_535);
        }

        int number(String name, int otherwise, int least, int most) {
            String value = text(name, Integer.toString(otherwise));
            String right = "a number from " + least + " to " + most;
            try {
                int number = Integer.parseInt(value);
                if (number >= least && number <= most) return number;
            } catch (NumberFormatException e) {
                throw invalid(name, value, right, e);
            }
            throw invalid(name, value, right, null);
        }

        @Nullable
        Path file(String name) {
            String value = text(name, "");
            if (value.isEmpty()) return null;
            Path file = folder(name, value);
            if (!Files.isReadable(file)) throw invalid(name, value, "a file that can be read", null);
            return file;
        }

        List<String> networks(String name, String otherwise) {
            String value = text(name, otherwise);
            List<String> networks = Stream.of(value.split(","))
                    .map(String::strip)
                    .filter(network -> !network.isEmpty())
                    .toList();
            try {
                networks.forEach(InetAddressPattern::from);
            } catch (IllegalArgumentException e) {
                throw invalid(name, value, "addresses or networks, such as 10.0.0.0/8,::1", e);
            }
            return networks;
        }

        Path folder(String name, String otherwise) {
            String value = text(name, otherwise);
            try {
                return Path.of(value).toAbsolutePath().normalize();
            } catch (InvalidPathException e) {
                throw invalid(name, value, "the path of a folder", e);
            }
        }

        String database(String name, String otherwise) {
            String value = text(name, otherwise);
            if (value.startsWith("jdbc:h2:") || value.startsWith("jdbc:postgresql:")) return value;
            throw invalid(
                    name, value, "an address such as jdbc:postgresql://localhost/broadsheet or jdbc:h2:file:…", null);
        }

        /** Whose value is told to nobody, not even when it is wrong. */
        @Nullable
        String secretKey(String name) {
            String value = text(name, "");
            if (value.isEmpty()) return null;
            try {
                if (Base64.getDecoder().decode(value).length == 32) return value;
            } catch (IllegalArgumentException e) {
                throw invalid(name, "(not shown)", "32 bytes in base64, such as openssl rand -base64 32 makes", e);
            }
            throw invalid(name, "(not shown)", "32 bytes in base64, such as openssl rand -base64 32 makes", null);
        }

        String url(String name, String otherwise) {
            String value = text(name, otherwise);
            try {
                URI uri = new URI(value);
                boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
                boolean bare = uri.getRawQuery() == null && uri.getRawFragment() == null;
                boolean root = uri.getRawPath() == null
                        || uri.getRawPath().isEmpty()
                        || uri.getRawPath().equals("/");
                if (web && bare && root && uri.getHost() != null)
                    return value.endsWith("/") ? value.substring(0, value.length() - 1) : value;
            } catch (URISyntaxException e) {
                throw invalid(name, value, "the site's address, such as https://news.example", e);
            }
            throw invalid(name, value, "the site's address, such as https://news.example", null);
        }

        Locale language(String name, String otherwise) {
            String value = text(name, otherwise);
            if (LANGUAGES.contains(value)) return Locale.forLanguageTag(value);
            throw invalid(name, value, "one of " + String.join(", ", LANGUAGES), null);
        }

        ZoneId zone(String name, String otherwise) {
            String value = text(name, otherwise);
            try {
                return ZoneId.of(value);
            } catch (DateTimeException e) {
                throw invalid(name, value, "a time zone such as Europe/Berlin", e);
            }
        }

        boolean onOff(String name, boolean otherwise) {
            String value = text(name, otherwise ? "on" : "off").toLowerCase(Locale.ROOT);
            return switch (value) {
                case "on", "true", "yes" -> true;
                case "off", "false", "no" -> false;
                default -> throw invalid(name, value, "on or off", null);
            };
        }

        String colour(String name, String otherwise) {
            String value = text(name, otherwise);
            if (value.matches("#[0-9A-Fa-f]{6}")) return value.substring(1).toLowerCase(Locale.ROOT);
            throw invalid(name, value, "a colour such as #ad1f1a", null);
        }

        /** @return whether it is the first */
        boolean choice(String name, String first, String second) {
            String value = text(name, first).toLowerCase(Locale.ROOT);
            if (value.equals(first)) return true;
            if (value.equals(second)) return false;
            throw invalid(name, value, first + " or " + second, null);
        }

        @Nullable
        String address(String name, @Nullable String otherwise) {
            String value = text(name, otherwise == null ? "" : otherwise);
            if (value.isEmpty()) return null;
            try {
                URI uri = new URI(value);
                if (("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null)
                    return value;
            } catch (URISyntaxException e) {
                throw invalid(name, value, "an address such as https://hub.example/", e);
            }
            throw invalid(name, value, "an address such as https://hub.example/", null);
        }

        /** 8 to 128 letters, digits and hyphens, says indexnow.org. */
        @Nullable
        String indexNowKey(String name) {
            String value = text(name, "");
            if (value.isEmpty()) return null;
            if (value.matches("[A-Za-z0-9-]{8,128}")) return value;
            throw invalid(name, value, "8 to 128 letters, digits and hyphens", null);
        }

        private static Invalid invalid(String name, String value, String right, @Nullable Exception cause) {
            Invalid invalid = new Invalid(PREFIX + name + " is \"" + value + "\", but must be " + right);
            if (cause != null) invalid.initCause(cause);
            return invalid;
        }
    }
}
