package broadsheet.login;

import broadsheet.web.Page;

/** Where a link leads that lets nobody in any more, or never did. */
record InvitationOverPage(Head head) implements Page {}
