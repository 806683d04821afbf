package broadsheet.web;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/**
 * Stands before everything else of the server and answers with finished bodies, on the very thread that has read the
 * request: it never blocks. All other requests go to a thread of another pool, where anything may take its time.
 */
final class HotPath extends Handler.Wrapper {

    /** More than these at once are turned away, before memory runs out. */
    private static final int BEING_ANSWERED_AT_MOST = 5_000;

    /** Of these, so many are worked on at a time. */
    static final int AT_ONCE = 200;

    private final List<Shelf> shelves;
    private final AtomicInteger beingAnswered = new AtomicInteger();
    private @Nullable Executor threads;

    HotPath(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** What makes Jetty call handle() on the thread that selects and reads. */
    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    @Override
    protected void doStart() throws Exception {
        // virtual ones where blocking in a monitor does not hold their carrier: from Java 24 on
        Executor virtual = Runtime.version().feature() >= 24 ? VirtualThreads.getDefaultVirtualThreadsExecutor() : null;
        threads = virtual == null ? ownThreads() : virtual;
        super.doStart();
    }

    /**
     * Not those of the server: with all of them waiting for a database, say, there is none to take a new connection in,
     * and readers of pages that are ready wait too.
     */
    private Executor ownThreads() {
        QueuedThreadPool own = new QueuedThreadPool(AT_ONCE, 4);
        own.setName("JettyServlets");
        addBean(own);
        return own;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String method = request.getMethod();
        boolean get = HttpMethod.GET.is(method);
        if (get || HttpMethod.HEAD.is(method)) {
            Body body = Shelf.ready(
                    shelves,
                    request.getHttpURI().getPath(),
                    request.getHttpURI().getQuery());
            if (body != null) {
                answer(body, get, request, response, callback);
                return true;
            }
        }
        handOver(request, response, callback);
        return true;
    }

    private static void answer(Body body, boolean get, Request request, Response response, Callback callback) {
        HttpFields asked = request.getHeaders();
        Representation.Answer answer = body.answer(
                asked.get(HttpHeader.ACCEPT_ENCODING),
                asked.get(HttpHeader.IF_NONE_MATCH),
                asked.get(HttpHeader.IF_MODIFIED_SINCE));
        HttpFields.Mutable headers = response.getHeaders();
        for (HttpField field : answer.fields()) headers.add(field);
        response.setStatus(answer.status());
        ByteBuffer content = get ? answer.content().duplicate() : BufferUtil.EMPTY_BUFFER;
        if (answer.status() != HttpStatus.NOT_MODIFIED_304) {
            response.write(true, content, callback);
            return;
        }
        // in two steps, since with the end in sight Jetty says that the length is 0
        Callback end = Callback.from(
                callback.getInvocationType(), () -> response.write(true, content, callback), callback::failed);
        response.write(false, content, end);
    }

    private void handOver(Request request, Response response, Callback callback) {
        if (beingAnswered.incrementAndGet() > BEING_ANSWERED_AT_MOST || threads == null) {
            beingAnswered.decrementAndGet();
            turnAway(request, response, callback);
            return;
        }
        Callback counted = Callback.from(callback, beingAnswered::decrementAndGet);
        try {
            threads.execute(() -> {
                try {
                    if (!super.handle(request, response, counted))
                        Response.writeError(request, response, counted, HttpStatus.NOT_FOUND_404);
                } catch (Throwable e) { // as Jetty itself does around a handler: nothing else would answer
                    Response.writeError(request, response, counted, e);
                }
            });
        } catch (RejectedExecutionException e) {
            beingAnswered.decrementAndGet();
            turnAway(request, response, callback);
        }
    }

    private static void turnAway(Request request, Response response, Callback callback) {
        response.getHeaders().put("Retry-After", "1");
        Response.writeError(request, response, callback, HttpStatus.SERVICE_UNAVAILABLE_503);
    }
}
