package broadsheet.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param faults what was wrong with what she sent
 * @param codesLeft recovery codes not used yet
 */
record AccountPage(
        Head head,
        Signed signed,
        List<Sessions.Session> sessions,
        List<Passkeys.Passkey> passkeys,
        Faults faults,
        int codesLeft)
        implements DeskPage {

    /**
     * Keys of what is wrong.
     *
     * @param old with the passphrase that she has, to change it
     * @param codes with the same, for new recovery codes or none
     * @param fresh with the one that she wants
     * @param passkey with the name or the answer of a passkey
     * @param named which one she tried to give another name; null for a new one
     * @param typed the name, as it was sent
     */
    record Faults(
            @Nullable String old,
            @Nullable String codes,
            @Nullable String fresh,
            @Nullable String passkey,
            @Nullable Long named,
            String typed) {

        static final String REFUSED = "desk.passkeys.refused";
        static final Faults NONE = new Faults(null, null, null, null, null, "");

        static Faults of(@Nullable String old, @Nullable String fresh) {
            return new Faults(old, null, fresh, null, null, "");
        }

        static Faults of(@Nullable Long named, String typed, String passkey) {
            return new Faults(null, null, null, passkey, named, typed);
        }

        static Faults ofCodes(String codes) {
            return new Faults(null, codes, null, null, null, "");
        }

        /** With the name of a new passkey: that its answer was refused is no fault of the name. */
        public @Nullable String newName() {
            return named == null && !REFUSED.equals(passkey) ? passkey : null;
        }
    }
}
