package broadsheet.login;

import broadsheet.web.Page;

/** A page that only staff see. */
public interface DeskPage extends Page {

    Signed signed();
}
