package broadsheet.about;

import broadsheet.web.Page;

/** What this paper is. */
record AboutPage(Head head) implements Page {}
