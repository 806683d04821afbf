package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import org.jspecify.annotations.Nullable;

/** Where the page about the paper is written. */
record AboutTextPage(
        Head head, Signed signed, String text, @Nullable String fault) implements DeskPage {}
