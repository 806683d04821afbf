package broadsheet.login;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param oldFault the key of what is wrong with the old passphrase typed, or null
 * @param newFault likewise for the new one
 * @param codesLeft recovery codes not used yet
 */
record AccountPage(
        Head head,
        Signed signed,
        List<Sessions.Session> sessions,
        @Nullable String oldFault,
        @Nullable String newFault,
        int codesLeft)
        implements DeskPage {}
