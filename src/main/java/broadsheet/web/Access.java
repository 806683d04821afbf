package broadsheet.web;

import io.javalin.security.RouteRole;

/** Who may go to an address. */
public enum Access implements RouteRole {
    READER,
    OPERATOR
}
