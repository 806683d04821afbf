package broadsheet.login;

import broadsheet.edition.AuditLog;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done.
 *
 * @param older path of the page with what was done before, or null
 */
record LogPage(
        Head head,
        Signed signed,
        List<AuditLog.Entry> entries,
        @Nullable String older) implements DeskPage {}
