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
 * @param invited the form for an invitation
 * @param roleless the id of whom no role was chosen for that there is, or null
 */
record StaffPage(
        Head head,
        Signed signed,
        List<Staff> staff,
        Set<Long> passkeys,
        List<Personnel.Invitation> invitations,
        List<Access> roles,
        @Nullable Link link,
        Invited invited,
        @Nullable Long roleless)
        implements DeskPage {

    /** @param known whom it is for, if she is on the staff already */
    record Link(String address, @Nullable Staff known) {}

    /**
     * An invitation as it was sent.
     *
     * @param role the code of one, if there is such a role
     * @param emailFault the key of what is wrong with the address, or null
     * @param roleFault likewise
     */
    record Invited(
            String email,
            String role,
            @Nullable String emailFault,
            @Nullable String roleFault) {

        static final Invited NOBODY = new Invited("", "", null, null);

        boolean sound() {
            return emailFault == null && roleFault == null;
        }
    }
}
