package broadsheet.login;

import broadsheet.web.Page;
import org.jspecify.annotations.Nullable;

/** Asks for the code of the second factor. */
record CodePage(Head head, Onward onward, @Nullable String fault) implements Page {}
