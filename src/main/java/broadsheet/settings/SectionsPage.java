package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;

/** Order, names and colours of the sections. */
record SectionsPage(Head head, Signed signed, SectionsForm form, Seen seen) implements DeskPage {}
