package broadsheet.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.InetAddressSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is asking, where a proxy of ours stands in front: X-Forwarded-For and X-Forwarded-Proto count only when the
 * connection comes from such a proxy. Each proxy appends whom it saw, so that the list is read from its end to the first
 * address that is not a proxy's: what stands before that one anybody may have written.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {

    private final InetAddressSet proxies = new InetAddressSet();

    /** @param proxies addresses or networks, such as 10.0.0.0/8 */
    TrustedProxies(List<String> proxies) {
        this.proxies.addAll(proxies);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        SocketAddress remote = request.getConnectionMetaData().getRemoteSocketAddress();
        if (!(remote instanceof InetSocketAddress peer) || !proxies.test(peer.getAddress())) return request;
        List<String> seen = request.getHeaders().getValuesList("X-Forwarded-For");
        InetSocketAddress client = seen.isEmpty() ? peer : client(String.join(",", seen), peer);
        boolean secure = "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
        return new Forwarded(request, client, secure);
    }

    private InetSocketAddress client(String forwardedFor, InetSocketAddress peer) {
        InetSocketAddress client = peer;
        String[] hops = forwardedFor.split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            InetAddress hop = address(hops[i].strip());
            if (hop == null) break;
            client = new InetSocketAddress(hop, 0);
            if (!proxies.test(hop)) break;
        }
        return client;
    }

    /** Null when the text is no address: names are never looked up. */
    private static @Nullable InetAddress address(String text) {
        if (!text.matches("[0-9.]{7,15}|\\[?[0-9A-Fa-f:.]{2,45}]?") || (!text.contains(".") && !text.contains(":")))
            return null;
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            return null;
        }
    }

    private static final class Forwarded extends Request.Wrapper {

        private final ConnectionMetaData connection;
        private final HttpURI uri;

        Forwarded(Request request, InetSocketAddress client, boolean secure) {
            super(request);
            this.uri =
                    secure ? HttpURI.build(request.getHttpURI()).scheme("https").asImmutable() : request.getHttpURI();
            this.connection = new ConnectionMetaData.Wrapper(request.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return client;
                }

                @Override
                public boolean isSecure() {
                    return secure || super.isSecure();
                }
            };
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public boolean isSecure() {
            return connection.isSecure();
        }
    }
}
