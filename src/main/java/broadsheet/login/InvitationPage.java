package broadsheet.login;

import broadsheet.web.Page;
import org.jspecify.annotations.Nullable;

/**
 * Where a link for somebody new leads.
 *
 * @param nameFault the key of what is wrong with the name, or null
 * @param passphraseFault likewise
 */
record InvitationPage(
        Head head,
        Personnel.Invitation invitation,
        String name,
        @Nullable String nameFault,
        @Nullable String passphraseFault)
        implements Page {}
