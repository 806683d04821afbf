package broadsheet.web;

import io.javalin.security.RouteRole;

/** Who may go to an address: each may go where those before may. */
public enum Access implements RouteRole {
    /** Anyone. */
    READER,
    /** Whoever watches over the machine: decided by where the request comes from. */
    OPERATOR,
    /** Staff who write. */
    REPORTER,
    /** Staff who decide what stands in the paper. */
    EDITOR,
    /** Staff who decide on staff and settings. */
    CHIEF;

    public boolean covers(Access needed) {
        return compareTo(needed) >= 0;
    }
}
