package broadsheet.ops;

import java.nio.file.Path;
import org.eclipse.jetty.server.AsyncRequestLogWriter;
import org.eclipse.jetty.server.CustomRequestLog;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Each answer as a line of a file, in the format that Apache and nginx call "combined"; a file a day. Readers' addresses
 * are in it, so that it is kept for a week and written only when asked for.
 */
public final class AccessLog implements RequestLog, AutoCloseable {

    private static final int DAYS = 7;

    private final CustomRequestLog lines;

    /** @param folder of the files, which is there */
    public AccessLog(Path folder) {
        AsyncRequestLogWriter writer = new AsyncRequestLogWriter(
                folder.resolve("access-yyyy_mm_dd.log").toString());
        writer.setAppend(true);
        writer.setRetainDays(DAYS);
        this.lines = new CustomRequestLog(writer, CustomRequestLog.EXTENDED_NCSA_FORMAT);
        LifeCycle.start(lines);
    }

    @Override
    public void log(Request request, Response response) {
        lines.log(request, response);
    }

    @Override
    public void close() {
        LifeCycle.stop(lines);
    }
}
