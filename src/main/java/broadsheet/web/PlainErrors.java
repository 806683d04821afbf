package broadsheet.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What cannot even be read as a request, or came when there was no room, is answered here: it reached no route. */
final class PlainErrors extends ErrorHandler {

    private final Errors errors;

    PlainErrors(Errors errors) {
        this.errors = errors;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put("Content-Type", "text/html; charset=utf-8");
        response.getHeaders().put("Cache-Control", "no-store");
        Headers.SECURITY.forEach((name, value) -> response.getHeaders().put(name, value));
        byte[] page = errors.plainPage(response.getStatus()).getBytes(StandardCharsets.UTF_8);
        response.write(true, ByteBuffer.wrap(page), callback);
        return true;
    }
}
