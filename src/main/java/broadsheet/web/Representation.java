package broadsheet.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * Finished bytes in one coding, ready for the wire.
 *
 * @param bytes for {@code duplicate()} only
 * @param fields of an answer with the bytes
 * @param unchanged those of an answer to a reader who has the bytes already
 */
@SuppressWarnings("ArrayRecordComponent") // carried to the wire, never compared
record Representation(
        String etag, byte[] content, ByteBuffer bytes, List<HttpField> fields, List<HttpField> unchanged) {

    static Representation of(Coding coding, byte[] content, String type, String hash, List<HttpField> common) {
        String etag = "\"" + hash.substring(0, 20) + (coding == Coding.IDENTITY ? "" : "-" + coding.token) + "\"";
        List<HttpField> unchanged = new ArrayList<>();
        unchanged.add(new PreEncodedHttpField(HttpHeader.ETAG, etag));
        unchanged.addAll(common);
        List<HttpField> fields = new ArrayList<>();
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type));
        fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, content.length));
        if (coding != Coding.IDENTITY) fields.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token));
        fields.addAll(unchanged);
        return new Representation(
                etag,
                content,
                ByteBuffer.wrap(content).asReadOnlyBuffer(),
                List.copyOf(fields),
                List.copyOf(unchanged));
    }

    boolean matches(String ifNoneMatch) {
        if (ifNoneMatch.equals(etag)) return true;
        for (String candidate : ifNoneMatch.split(",")) {
            String tag = candidate.strip();
            if (tag.equals("*") || (tag.startsWith("W/") ? tag.substring(2) : tag).equals(etag)) return true;
        }
        return false;
    }
}
