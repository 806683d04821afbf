package broadsheet.web;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The content codings that readers are offered, best first. */
enum Coding {
    BROTLI("br"),
    GZIP("gzip"),
    IDENTITY("");

    static final List<Coding> ALL = List.of(values());

    /** Of zlib's nine. On a page of 25 KB the best one is 1 % smaller and takes twice as long. */
    private static final int GZIP_LEVEL = 6;
    /** Of eleven. On such a page 11 is 8 % smaller and takes forty times as long. */
    private static final int BROTLI_QUALITY = 6;

    final String token;

    Coding(String token) {
        this.token = token;
    }

    /** Whether a header Accept-Encoding allows this coding (RFC 9110, section 12.5.3). */
    boolean accepted(@Nullable String header) {
        if (this == IDENTITY) return true; // it may be refused too, but then there would be nothing to send
        if (header == null) return false;
        int from = 0;
        while (from < header.length()) {
            int comma = header.indexOf(',', from);
            int to = comma < 0 ? header.length() : comma;
            while (from < to && header.charAt(from) == ' ') from++;
            if (header.regionMatches(true, from, token, 0, token.length())) {
                int end = from + token.length();
                while (end < to && header.charAt(end) == ' ') end++;
                if (end == to) return true;
                if (header.charAt(end) == ';') return !refused(header.substring(end + 1, to));
            }
            from = to + 1;
        }
        return false;
    }

    private static boolean refused(String parameter) {
        String weight = parameter.replace(" ", "");
        return weight.startsWith("q=0") && weight.chars().skip(3).allMatch(c -> c == '.' || c == '0');
    }

    /** Null where this machine has no Brotli. */
    byte @Nullable [] encode(byte[] content) {
        return switch (this) {
            case IDENTITY -> content;
            case GZIP -> gzip(content);
            case BROTLI -> Brotli4jLoader.isAvailable() ? brotli(content) : null;
        };
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 8192) {
            {
                def.setLevel(GZIP_LEVEL);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] brotli(byte[] content) {
        try {
            return Encoder.compress(content, new Encoder.Parameters().setQuality(BROTLI_QUALITY));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
