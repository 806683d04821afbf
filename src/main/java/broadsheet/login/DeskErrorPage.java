package broadsheet.login;

/**
 * What somebody at the desk sees when what she asked for is not there, is not for her, or went wrong.
 *
 * @param kind the key of its words, as on the readers' page
 */
record DeskErrorPage(Head head, Signed signed, int status, String kind) implements DeskPage {}
