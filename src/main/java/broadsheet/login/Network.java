package broadsheet.login;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where somebody sits, as tries are counted.
 *
 * @param place an IPv4 address, or the /64 of an IPv6 one: whoever has an address there has all of them
 * @param site the /48 of an IPv6 address, which anybody gets for the asking, with its 65,536 places; nothing for IPv4
 */
record Network(String place, Optional<String> site) {

    private static final int PLACE_BYTES = 8;
    private static final int SITE_BYTES = 6;

    /** @param address of a connection, never a name */
    static Network of(String address) {
        String plain = address.replaceAll("[\\[\\]]|%.*", "");
        if (!plain.contains(":")) return new Network(plain, Optional.empty());
        try {
            InetAddress parsed = InetAddress.getByName(plain);
            if (!(parsed instanceof Inet6Address)) return new Network(parsed.getHostAddress(), Optional.empty());
            byte[] bytes = parsed.getAddress();
            return new Network(prefix(bytes, PLACE_BYTES), Optional.of(prefix(bytes, SITE_BYTES)));
        } catch (UnknownHostException e) {
            return new Network(plain, Optional.empty());
        }
    }

    private static String prefix(byte[] address, int bytes) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, bytes)) + "::/" + bytes * 8;
    }
}
