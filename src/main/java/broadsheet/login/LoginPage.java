package broadsheet.login;

import broadsheet.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Asks for e-mail address and passphrase.
 *
 * @param fault the key of what was wrong; null at first
 */
record LoginPage(
        Head head, Onward onward, String email, @Nullable String fault) implements Page {}
