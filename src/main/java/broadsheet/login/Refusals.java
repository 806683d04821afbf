package broadsheet.login;

import broadsheet.edition.Actor;
import broadsheet.edition.AuditLog;
import broadsheet.login.Buckets.Bucket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the log says of those who were not let in. Anybody can knock as often as she likes, and a log that she could fill
 * would hide what else was done: so an account and a place are named once an hour while it goes on, and an account no
 * more than five times and then once an hour, however many places there are. All accounts that do not exist are one; what
 * was typed in place of an address is not kept, since it may be a passphrase in the wrong field.
 */
public final class Refusals {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int PLACES = 5;

    private final Buckets buckets;
    private final Clock clock;

    public Refusals(Buckets buckets, Clock clock) {
        this.buckets = buckets;
        this.clock = clock;
    }

    void passphrase(Optional<Staff> staff, String address) {
        if (staff.isPresent()) note("passphraseRefused", staff.get().email(), address);
        else note("strangerRefused", "", address);
    }

    void code(Staff staff, String address) {
        note("codeRefused", staff.email(), address);
    }

    void passkey(String address) {
        note("passkeyRefused", "", address);
    }

    private void note(String deed, String account, String address) {
        String which = deed + " " + account;
        buckets.add(
                List.of(
                        List.of(new Bucket(
                                "noted " + which + " " + Network.of(address).place(), 1, HOUR)),
                        List.of(new Bucket("noted " + which, PLACES, HOUR))),
                tx -> AuditLog.note(
                        tx,
                        clock.instant(),
                        Actor.PROGRAM,
                        deed,
                        account.isEmpty() ? address : account + ", " + address));
    }
}
