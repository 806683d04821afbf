package broadsheet.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.RetainableByteBuffer;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.NanoTime;

/**
 * A connection of a reader in clear, HTTP/1.1. Where nothing is under way and one plain request comes in for something
 * finished, it is answered here and now; all else goes on to Jetty as it came, before a byte of it has been consumed.
 */
final class HotConnection extends HttpConnection {

    private static final byte[] OK = "HTTP/1.1 200 OK\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NOT_MODIFIED = "HTTP/1.1 304 Not Modified\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = {'\r', '\n'};

    private final List<Shelf> shelves;
    private final Tally tally;
    private final Sending sending = new Sending();
    private final Callback incoming = new Incoming();

    private HotConnection(
            HttpConfiguration http, Connector connector, EndPoint endPoint, List<Shelf> shelves, Tally tally) {
        super(http, connector, endPoint);
        this.shelves = shelves;
        this.tally = tally;
    }

    static final class Factory extends HttpConnectionFactory {

        private final List<Shelf> shelves;
        private final Tally tally;

        Factory(HttpConfiguration http, List<Shelf> shelves, Tally tally) {
            super(http);
            this.shelves = List.copyOf(shelves);
            this.tally = tally;
        }

        @Override
        public Connection newConnection(Connector connector, EndPoint endPoint) {
            return configure(
                    new HotConnection(getHttpConfiguration(), connector, endPoint, shelves, tally),
                    connector,
                    endPoint);
        }
    }

    @Override
    public void onFillable() {
        if (getParser().isStart() && isRequestBufferEmpty() && !getConnector().isShutdown()) {
            if (answerReady()) return;
        }
        super.onFillable();
    }

    /** False where Jetty is to go on, which has what was read. */
    private boolean answerReady() {
        RetainableByteBuffer input = getConnector().getByteBufferPool().acquire(getInputBufferSize(), false);
        try {
            ByteBuffer bytes = input.getByteBuffer();
            if (getEndPoint().fill(bytes) <= 0) return false;
            long began = NanoTime.now();
            PlainGet get = PlainGet.read(
                    bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.arrayOffset() + bytes.limit());
            Body body = get == null ? null : Shelf.ready(shelves, get.path(), get.query());
            if (get == null || body == null) {
                onUpgradeTo(bytes);
                return false;
            }
            sending.begin(get, body, began);
            return true;
        } catch (IOException e) {
            return false; // Jetty will find the same
        } catch (RuntimeException e) { // as Jetty does
            getEndPoint().close(e);
            return true;
        } finally {
            input.release();
        }
    }

    private final class Incoming implements Callback {

        @Override
        public void succeeded() {
            onFillable();
        }

        @Override
        public void failed(Throwable cause) {
            onFillInterestedFailed(cause);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    /** Of one request after another. */
    private final class Sending implements Callback {

        private RetainableByteBuffer head;
        private int status;
        private long began;

        void begin(PlainGet get, Body body, long began) {
            Representation.Answer answer = body.answer(get.acceptEncoding(), get.ifNoneMatch(), get.ifModifiedSince());
            this.began = began;
            this.status = answer.status();
            this.head = getConnector()
                    .getByteBufferPool()
                    .acquire(getHttpConfiguration().getResponseHeaderSize(), true);
            ByteBuffer bytes = head.getByteBuffer();
            bytes.clear();
            bytes.put(status == HttpStatus.OK_200 ? OK : NOT_MODIFIED);
            put(getServer().getDateField(), bytes);
            for (HttpField field : answer.fields()) put(field, bytes);
            bytes.put(END);
            bytes.flip();
            if (answer.content().hasRemaining())
                getEndPoint().write(this, bytes, answer.content().duplicate());
            else getEndPoint().write(this, bytes);
        }

        private static void put(HttpField field, ByteBuffer bytes) {
            ((PreEncodedHttpField) field).putTo(bytes, HttpVersion.HTTP_1_1);
        }

        @Override
        public void succeeded() {
            end();
            fillInterested(incoming);
        }

        @Override
        public void failed(Throwable cause) {
            end();
            getEndPoint().close(cause);
        }

        private void end() {
            head.release();
            tally.answered(status, NanoTime.since(began));
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }
}
