package broadsheet.login;

import broadsheet.login.Buckets.Bucket;
import broadsheet.login.Buckets.Drop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How often signing in may fail, so that nobody guesses a passphrase or a code, and nobody keeps the owner of an
 * account out by guessing. A wrong passphrase counts
 *
 * <ul>
 *   <li>against the account and the place together: ten at once, then one in a quarter of an hour;
 *   <li>against the place, whatever the account: thirty at once, then one in two minutes;
 *   <li>against the account, wherever it comes from: a hundred at once, then one in a quarter of an hour. But the first
 *       three of a place, and three more each day, are not asked for that: she who knows her passphrase comes in from a
 *       place of her own, however many are guessing elsewhere.
 * </ul>
 *
 * <p>So a guesser with N addresses has 3 N + 96 tries a day at one account, after at most 3 N + 100 at the beginning:
 * with ten thousand, 30,000 a day. However many he has, the machine weighs no more than some 2.4 million a day
 * ({@link Passphrases}). Twelve small letters chosen blindly are 9.5 × 10^16 possibilities, four words out of two
 * thousand 1.6 × 10^13: the latter would last him thousands of years at the machine's full pace, and what anybody would
 * try first is not taken as a passphrase.
 *
 * <p>A browser that has signed in to the account before is counted by itself alone, and a passkey knows nothing of all
 * this: an attacker at the owner's very own place, behind the same address, shuts out only a browser that is new.
 *
 * <p>Codes have six figures, of which three are good at any time, and only those see the question who know the
 * passphrase. Ten wrong ones at once and then one an hour are 24 tries a day, less than 3 in 100 that one of them is
 * right in a year. Who reaches that either is the thief of the passphrase or has one: that the account stays shut is
 * right, until it has another passphrase, with which the count begins anew.
 */
public final class Throttle {

    private static final Duration QUARTER = Duration.ofMinutes(15);
    /** Nothing to guess there: this is only about the work. */
    private static final int PASSKEYS = 60;

    private final Buckets buckets;
    private final Sessions sessions;

    public Throttle(Buckets buckets, Sessions sessions) {
        this.buckets = buckets;
        this.sessions = sessions;
    }

    /** A try at a passphrase. It has been counted when it is allowed, and is to be forgiven when it was right. */
    Drop passphrase(String email, String address, Optional<Token> device) {
        if (device.isPresent() && sessions.known(device.get(), email))
            return one(new Bucket("device " + device.get().hash(), 10, QUARTER));
        Network network = Network.of(address);
        String pair = email + " " + network.place();
        List<List<Bucket>> needs = new ArrayList<>();
        needs.add(List.of(new Bucket("pair " + pair, 10, QUARTER)));
        needs.add(List.of(new Bucket("place " + network.place(), 30, Duration.ofMinutes(2))));
        network.site().ifPresent(site -> needs.add(List.of(new Bucket("site " + site, 300, Duration.ofMinutes(1)))));
        needs.add(List.of(
                new Bucket("first " + pair, 3, Duration.ofHours(8)), new Bucket("account " + email, 100, QUARTER)));
        return buckets.add(needs);
    }

    /**
     * A try at a code.
     *
     * @param passphrase as it is kept
     */
    Drop code(Staff staff, String passphrase, Optional<Token> device) {
        boolean known = device.isPresent() && sessions.known(device.get(), staff.email());
        String who = known ? "device " + device.get().hash() : staff.email() + " " + passphrase;
        return one(new Bucket("code " + who, 10, Duration.ofHours(1)));
    }

    /** A try at the passphrase by somebody who is signed in. */
    Drop within(Staff staff) {
        return one(new Bucket("within " + staff.email(), 10, QUARTER));
    }

    /** A try with a passkey, which names no account. */
    Drop passkey(String address) {
        return one(new Bucket("passkey " + Network.of(address).place(), PASSKEYS, QUARTER.dividedBy(PASSKEYS)));
    }

    private Drop one(Bucket bucket) {
        return buckets.add(List.of(List.of(bucket)));
    }

    void forgive(Drop right) {
        buckets.remove(right);
    }
}
