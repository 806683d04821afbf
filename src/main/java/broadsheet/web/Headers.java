package broadsheet.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.PreEncodedHttpField;

/** The security headers of every answer. */
public final class Headers {

    public static final Map<String, String> SECURITY = security();

    /** The same as they go over the wire. */
    static final List<HttpField> SECURITY_FIELDS = SECURITY.entrySet().stream()
            .<HttpField>map(header -> new PreEncodedHttpField(header.getKey(), header.getValue()))
            .toList();

    private Headers() {}

    private static Map<String, String> security() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("X-Frame-Options", "DENY");
        return Collections.unmodifiableMap(headers);
    }
}
