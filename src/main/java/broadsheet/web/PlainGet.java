package broadsheet.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A request as nearly all of a reader's are: GET of HTTP/1.1, without a body, in characters that mean themselves. What
 * is in any way else, or wrong, is not read here but left to Jetty: this only says yes to what it has understood wholly.
 *
 * @param query null when there is none
 * @param acceptEncoding that header, null when there is none; the others likewise
 */
record PlainGet(
        String path,
        @Nullable String query,
        @Nullable String acceptEncoding,
        @Nullable String ifNoneMatch,
        @Nullable String ifModifiedSince) {

    private static final byte[] METHOD = ascii("GET ");
    private static final byte[] VERSION = ascii(" HTTP/1.1\r\n");
    private static final byte[] KEEP_ALIVE = ascii("keep-alive");

    private static final byte[] HOST = ascii("host");
    private static final byte[] ACCEPT_ENCODING = ascii("accept-encoding");
    private static final byte[] IF_NONE_MATCH = ascii("if-none-match");
    private static final byte[] IF_MODIFIED_SINCE = ascii("if-modified-since");
    private static final byte[] CONNECTION = ascii("connection");
    /** Those that change what a request is, where it ends or what may follow it. */
    private static final byte[][] NOT_PLAIN = {
        ascii("content-length"),
        ascii("transfer-encoding"),
        ascii("expect"),
        ascii("upgrade"),
        ascii("trailer"),
        ascii("te"),
        ascii("http2-settings"),
        ascii("proxy-connection")
    };

    /** RFC 9110, section 5.6.2. */
    private static final boolean[] TOKEN = characters("!#$%&'*+-.^_`|~");

    private static final boolean[] IN_PATH = characters("/-._~");
    private static final boolean[] IN_QUERY = characters("/-._~=&+:,");
    private static final boolean[] IN_HOST = characters("-.");

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean[] characters(String others) {
        boolean[] table = new boolean[128];
        String letters = "abcdefghijklmnopqrstuvwxyz";
        String all = letters + letters.toUpperCase(Locale.ROOT) + "0123456789" + others;
        all.chars().forEach(c -> table[c] = true);
        return table;
    }

    /**
     * @param bytes of which those from {@code from} to before {@code to} have come in
     * @return null when they are not one plain request, whole, with nothing after it
     */
    static @Nullable PlainGet read(byte[] bytes, int from, int to) {
        if (!startsWith(METHOD, bytes, from, to)) return null;
        int path = from + METHOD.length;
        int pathEnd = skip(IN_PATH, bytes, path, to);
        if (pathEnd == path || bytes[path] != '/' || pathEnd == to) return null;
        for (int i = path; i < pathEnd; i++)
            if (bytes[i] == '/' && (bytes[i + 1] == '/' || bytes[i + 1] == '.'))
                return null; // perhaps not as it stands
        int targetEnd = bytes[pathEnd] == '?' ? skip(IN_QUERY, bytes, pathEnd + 1, to) : pathEnd;
        if (!startsWith(VERSION, bytes, targetEnd, to)) return null;
        boolean host = false;
        String acceptEncoding = null;
        String ifNoneMatch = null;
        String ifModifiedSince = null;
        int at = targetEnd + VERSION.length;
        while (at < to && bytes[at] != '\r') {
            int nameEnd = skip(TOKEN, bytes, at, to);
            if (nameEnd == at || nameEnd == to || bytes[nameEnd] != ':') return null;
            int value = nameEnd + 1;
            while (value < to && bytes[value] == ' ') value++;
            int end = value;
            while (end < to && bytes[end] >= ' ' && bytes[end] < 127) end++;
            if (end + 1 >= to || bytes[end] != '\r' || bytes[end + 1] != '\n') return null;
            int next = end + 2;
            while (end > value && bytes[end - 1] == ' ') end--;
            if (is(HOST, bytes, at, nameEnd)) {
                if (host || !host(bytes, value, end)) return null;
                host = true;
            } else if (is(ACCEPT_ENCODING, bytes, at, nameEnd)) {
                if (acceptEncoding != null) return null;
                acceptEncoding = text(bytes, value, end);
            } else if (is(IF_NONE_MATCH, bytes, at, nameEnd)) {
                if (ifNoneMatch != null) return null;
                ifNoneMatch = text(bytes, value, end);
            } else if (is(IF_MODIFIED_SINCE, bytes, at, nameEnd)) {
                if (ifModifiedSince != null) return null;
                ifModifiedSince = text(bytes, value, end);
            } else if (is(CONNECTION, bytes, at, nameEnd)) {
                if (!is(KEEP_ALIVE, bytes, value, end)) return null;
            } else {
                for (byte[] name : NOT_PLAIN) if (is(name, bytes, at, nameEnd)) return null;
            }
            at = next;
        }
        if (!host || at + 2 != to || bytes[at + 1] != '\n') return null;
        String query = targetEnd == pathEnd ? null : text(bytes, pathEnd + 1, targetEnd);
        return new PlainGet(text(bytes, path, pathEnd), query, acceptEncoding, ifNoneMatch, ifModifiedSince);
    }

    /** A name or an IPv4 address, perhaps with a port. */
    private static boolean host(byte[] bytes, int from, int to) {
        int at = skip(IN_HOST, bytes, from, to);
        if (at == from || at == to) return at > from;
        if (bytes[at] != ':' || to - at < 2 || to - at > 6 || bytes[at + 1] == '0') return false;
        int port = 0;
        for (int digit = at + 1; digit < to; digit++) {
            if (bytes[digit] < '0' || bytes[digit] > '9') return false;
            port = 10 * port + bytes[digit] - '0';
        }
        return port <= 65_535;
    }

    private static int skip(boolean[] characters, byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= 0 && characters[bytes[at]]) at++;
        return at;
    }

    private static boolean startsWith(byte[] text, byte[] bytes, int from, int to) {
        return to - from >= text.length && Arrays.equals(bytes, from, from + text.length, text, 0, text.length);
    }

    /** @param name in small letters, of which and the hyphen it consists */
    private static boolean is(byte[] name, byte[] bytes, int from, int to) {
        if (to - from != name.length) return false;
        for (int i = 0; i < name.length; i++) {
            byte b = bytes[from + i];
            if (b != name[i] && (b < 'A' || b > 'Z' || b + ('a' - 'A') != name[i])) return false;
        }
        return true;
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
