package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import org.jspecify.annotations.Nullable;

/** Where the page about the paper is written. */
record AboutTextPage(
        Head head,
        Signed signed,
        Seen seen,
        String text,
        @Nullable String fault) implements DeskPage {}
