package broadsheet.edition;

/** Who does something, as the audit log names them: a member of staff by e-mail address, or nobody for the program. */
public record Actor(long id, String email, String name) {

    public static final Actor PROGRAM = new Actor(0, "", "");
}
