package broadsheet.login;

/** The form that was sent without a session, to be sent again by the one who is signed in now. */
record ResumePage(Head head, Signed signed, Onward onward) implements DeskPage {}
