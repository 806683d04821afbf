package broadsheet.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Stands before every address. */
public interface Gate {

    /**
     * Lets a request in by returning; else answers it and skips what would follow, or throws.
     *
     * @param needed whom the address is for
     */
    void admit(Context ctx, Access needed);

    /** What somebody whom it knows is shown, who is no reader where she asks, when that has failed. */
    default Optional<Page> errorPage(Context ctx, ErrorPage asReader) {
        return Optional.empty();
    }
}
