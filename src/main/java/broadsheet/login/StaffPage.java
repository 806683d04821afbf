package broadsheet.login;

import broadsheet.web.Access;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All staff.
 *
 * @param passkeys ids of those who have one
 * @param link of an invitation just made, shown this once; or null
 * @param email as it was typed
 * @param fault the key of what is wrong with it, or null
 */
record StaffPage(
        Head head,
        Signed signed,
        List<Staff> staff,
        Set<Long> passkeys,
        List<Personnel.Invitation> invitations,
        List<Access> roles,
        @Nullable String link,
        String email,
        @Nullable String fault)
        implements DeskPage {}
