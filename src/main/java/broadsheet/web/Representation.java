package broadsheet.web;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** Finished bytes in one coding, with the header fields they go out with. */
final class Representation {

    private final String etag;
    private final byte[] content;
    private final Answer whole;
    private final Answer unchanged;

    /**
     * What goes out.
     *
     * @param status of HTTP
     * @param content all of an array, which is not to be written to
     */
    record Answer(int status, List<HttpField> fields, ByteBuffer content) {}

    Representation(Coding coding, byte[] content, String type, String hash, List<HttpField> common) {
        this.etag = "\"" + hash.substring(0, 20) + (coding == Coding.IDENTITY ? "" : "-" + coding.token) + "\"";
        this.content = content;
        List<HttpField> all = new ArrayList<>();
        all.add(new PreEncodedHttpField(HttpHeader.ETAG, etag));
        all.addAll(common);
        this.unchanged = new Answer(HttpStatus.NOT_MODIFIED_304, List.copyOf(all), ByteBuffer.allocate(0));
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, type));
        all.add(new PreEncodedHttpField(HttpHeader.CONTENT_LENGTH, content.length));
        if (coding != Coding.IDENTITY) all.add(new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, coding.token));
        this.whole = new Answer(HttpStatus.OK_200, List.copyOf(all), ByteBuffer.wrap(content));
    }

    Answer whole() {
        return whole;
    }

    /**
     * To a reader who has the bytes already. It says nothing of a length: 0 would be wrong, and after the true one some
     * clients wait for the bytes.
     */
    Answer unchanged() {
        return unchanged;
    }

    /** Not to be written to. */
    byte[] content() {
        return content;
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
