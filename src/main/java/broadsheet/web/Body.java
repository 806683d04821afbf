package broadsheet.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpDateTime;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.jspecify.annotations.Nullable;

/** Finished bytes and their header fields: as they are, and compressed once, under a strong ETag each. */
public final class Body {

    private static final int WORTH_COMPRESSING = 400;

    private final String type;
    private final String hash;
    /** What Last-Modified says; null when a date could not tell it from the body before. */
    private final @Nullable Instant modified;

    private final List<HttpField> common;
    private final boolean compressible;
    private final Representation identity;
    private final AtomicBoolean compressing = new AtomicBoolean();
    private volatile @Nullable Representation gzip;
    private volatile @Nullable Representation brotli;

    private final Map<String, String> headers;

    private Body(byte[] content, String type, @Nullable Instant modified, Map<String, String> headers) {
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("xml");
        this.type = type;
        this.hash = sha256(content);
        this.modified = modified == null ? null : modified.truncatedTo(ChronoUnit.SECONDS);
        this.headers = headers;
        this.compressible = text && content.length > WORTH_COMPRESSING;
        this.common = common(headers);
        this.identity = new Representation(Coding.IDENTITY, content, type, hash, common);
    }

    public static Body of(byte[] content, String type) {
        return new Body(content, type, null, Map.of());
    }

    /**
     * @param modified since when the content is what it is
     * @param headers what else goes out with it
     */
    static Body of(byte[] content, String type, @Nullable Instant modified, Map<String, String> headers) {
        return new Body(content, type, modified, headers);
    }

    private List<HttpField> common(Map<String, String> headers) {
        List<HttpField> fields = new ArrayList<>();
        if (modified != null) fields.add(new PreEncodedHttpField("Last-Modified", HttpDateTime.format(modified)));
        if (compressible) fields.add(new PreEncodedHttpField("Vary", "Accept-Encoding"));
        headers.forEach((name, value) -> fields.add(new PreEncodedHttpField(name, value)));
        fields.addAll(Headers.SECURITY_FIELDS);
        return fields;
    }

    /** SHA-256 of the bytes as they are, in hexadecimal. */
    public String hash() {
        return hash;
    }

    /** No more bytes than these are kept, compressed ones and header fields included. */
    int size() {
        return 2 * identity.content().length + 4_000;
    }

    boolean sameAs(Body other) {
        return hash.equals(other.hash) && type.equals(other.type) && headers.equals(other.headers);
    }

    /** Compresses, unless that is done or not worth it. */
    synchronized void compress(Coding coding) {
        if (!compressible || made(coding) != null) return;
        byte[] content = coding.encode(identity.content());
        if (content == null || content.length > identity.content().length / 2) return;
        Representation representation = new Representation(coding, content, type, hash, common);
        if (coding == Coding.GZIP) gzip = representation;
        else brotli = representation;
    }

    private @Nullable Representation made(Coding coding) {
        return switch (coding) {
            case BROTLI -> brotli;
            case GZIP -> gzip;
            case IDENTITY -> identity;
        };
    }

    /** Whether the one who asks should have the codings made that are missing. */
    boolean claimCompressing() {
        return compressible && !compressing.get() && compressing.compareAndSet(false, true);
    }

    void disclaimCompressing() {
        compressing.set(false);
    }

    /**
     * What a reader gets, by three headers of the request: in the smallest coding that has been made and that the reader
     * takes, or one that the reader says to have already (RFC 9110, 13.2.2).
     */
    Representation.Answer answer(
            @Nullable String acceptEncoding, @Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        Representation chosen = choose(acceptEncoding, ifNoneMatch);
        return unchanged(chosen, ifNoneMatch, ifModifiedSince) ? chosen.unchanged() : chosen.whole();
    }

    private Representation choose(@Nullable String accepted, @Nullable String ifNoneMatch) {
        Representation smallest = null;
        for (Coding coding : Coding.ALL) {
            Representation representation = made(coding);
            if (representation == null || !coding.accepted(accepted)) continue;
            if (smallest == null) smallest = representation;
            if (ifNoneMatch == null) break;
            if (representation.matches(ifNoneMatch)) return representation;
        }
        return smallest == null ? identity : smallest;
    }

    private boolean unchanged(Representation chosen, @Nullable String ifNoneMatch, @Nullable String ifModifiedSince) {
        if (ifNoneMatch != null) return chosen.matches(ifNoneMatch);
        if (ifModifiedSince == null || modified == null) return false;
        long since = HttpDateTime.parseToEpoch(ifModifiedSince);
        return since >= modified.toEpochMilli();
    }

    /** Answers GET and HEAD. */
    public void answer(Context ctx) {
        String accepted = ctx.header("Accept-Encoding");
        if (Coding.GZIP.accepted(accepted)) compress(Coding.GZIP);
        Representation.Answer answer = answer(accepted, ctx.header("If-None-Match"), ctx.header("If-Modified-Since"));
        if (answer.status() == HttpStatus.NOT_MODIFIED.getCode()) ctx.res().setContentType(null);
        answer.fields().forEach(field -> ctx.header(field.getName(), field.getValue()));
        ctx.status(answer.status()).result(answer.content().array());
        if (answer.status() == HttpStatus.NOT_MODIFIED.getCode()) commit(ctx);
    }

    /** While its end is not in sight, or Jetty says that its length is 0. */
    private static void commit(Context ctx) {
        try {
            ctx.res().flushBuffer();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
