package broadsheet.settings;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;

/** Order, names and colours of the sections. */
record SectionsPage(Head head, Signed signed, SectionsForm form) implements DeskPage {}
