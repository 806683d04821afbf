package broadsheet.web;

import io.javalin.http.Context;

/** Stands before every address. */
public interface Gate {

    /**
     * Lets a request in by returning; else answers it and skips what would follow, or throws.
     *
     * @param needed whom the address is for
     */
    void admit(Context ctx, Access needed);
}
