package broadsheet.login;

import broadsheet.web.Access;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All staff.
 *
 * @param link of an invitation just made, shown this once; or null
 * @param email as it was typed
 * @param fault the key of what is wrong with it, or null
 */
record StaffPage(
        Head head,
        Signed signed,
        List<Staff> staff,
        List<Personnel.Invitation> invitations,
        List<Access> roles,
        @Nullable String link,
        String email,
        @Nullable String fault)
        implements DeskPage {}
