package broadsheet.login;

import broadsheet.edition.AuditLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param who part of the e-mail address or name that was asked for, or empty
 * @param writing whether all that was written and saved stands among it
 * @param older path of the page with what was done before, or null
 */
record LogPage(
        Head head,
        Signed signed,
        String who,
        boolean writing,
        List<AuditLog.Entry> entries,
        @Nullable String older) implements DeskPage {}
