package broadsheet.login;

import broadsheet.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * A form that the desk failed over, to be sent again when it is well. It asks nothing of the store, which may be why.
 *
 * @param csrf as it was sent
 */
record UntakenPage(Head head, Onward onward, @Nullable String csrf) implements Page {}
