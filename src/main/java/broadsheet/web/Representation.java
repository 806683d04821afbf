package broadsheet.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Finished bytes in one coding, with the header fields they go out with. */
final class Representation {

    private final String etag;
    private final byte[] content;
    private final List<HttpField> fields;
    private final List<HttpField> unchanged;

    Representation(Coding coding, byte[] content, String type, String hash, List<HttpField> common) {
        this.etag = "\"" + hash.substring(0, 20) + (coding == Coding.IDENTITY ? "" : "-" + coding.token) + "\"";
        this.content = content;
        List<HttpField> all = new ArrayList<>();
        all.add(new PreEncodedHttpField(HttpHeader.ETAG, etag));
        all.addAll(common);
        this.unchanged = List.copyOf(all);
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type));
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, content.length));
        if (coding != Coding.IDENTITY) all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token));
        this.fields = List.copyOf(all);
    }

    /** Of an answer with the bytes. */
    List<HttpField> fields() {
        return fields;
    }

    /** Of an answer to a reader who has the bytes already. */
    List<HttpField> unchanged() {
        return unchanged;
    }

    /** Not to be written to. */
    byte[] content() {
        return content;
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(content);
    }

    /** Whether the header If-None-Match names these bytes. */
    boolean matches(String ifNoneMatch) {
        if (ifNoneMatch.equals(etag)) return true;
        for (String candidate : ifNoneMatch.split(",", -1)) {
            String tag = candidate.strip();
            if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) return true;
        }
        return false;
    }
}
