package broadsheet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Finished bytes: as they are and compressed once, under a strong ETag each. */
public final class Body {

    private static final int WORTH_COMPRESSING = 400;

    private final String type;
    private final String hash;
    private final byte[] identity;
    private final byte @Nullable [] gzip;

    private Body(String type, String hash, byte[] identity, byte @Nullable [] gzip) {
        this.type = type;
        this.hash = hash;
        this.identity = identity;
        this.gzip = gzip;
    }

    /** SHA-256 of the bytes as they are, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** All the bytes kept. */
    int size() {
        return identity.length + (gzip == null ? 0 : gzip.length);
    }

    public static Body of(byte[] content, String type) {
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        return new Body(
                type, sha256(content), content, text && content.length > WORTH_COMPRESSING ? gzip(content) : null);
    }

    /** Answers GET and HEAD, with 304 where the reader has these bytes already. */
    public void answer(Context ctx) {
        boolean zipped = gzip != null && acceptsGzip(ctx.header("Accept-Encoding"));
        String etag = "\"" + hash.substring(0, 20) + (zipped ? "-gz" : "") + "\"";
        ctx.header("ETag", etag);
        if (gzip != null) ctx.header("Vary", "Accept-Encoding");
        if (matches(ctx.header("If-None-Match"), etag)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        if (zipped) ctx.header("Content-Encoding", "gzip");
        ctx.contentType(type).result(zipped && gzip != null ? gzip : identity);
    }

    private static boolean acceptsGzip(@Nullable String header) {
        return header != null && header.contains("gzip") && !header.matches(".*gzip\\s*;\\s*q=0(\\.0*)?\\s*(,.*)?");
    }

    static boolean matches(@Nullable String header, String etag) {
        if (header == null) return false;
        if (header.strip().equals("*")) return true;
        for (String candidate : header.split(",")) {
            String tag = candidate.strip();
            if ((tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) return true;
        }
        return false;
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(content.length / 3);
        try (GZIPOutputStream out = new GZIPOutputStream(bytes, 8192) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
