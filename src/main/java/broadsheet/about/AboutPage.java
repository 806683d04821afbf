package broadsheet.about;

import broadsheet.web.Page;

/**
 * What this paper is.
 *
 * @param text what the chief has written of it, in the safe subset; empty for what comes along
 */
record AboutPage(Head head, String text) implements Page {}
