package broadsheet.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where finished bodies lie by their address. */
public interface Shelf {

    /**
     * Never blocks.
     *
     * @param path as the request has it
     * @param query likewise, null when there is none
     * @return null when it is not there, or not for now
     */
    @Nullable
    Body ready(String path, @Nullable String query);

    /** The first that has it. */
    static @Nullable Body ready(List<Shelf> shelves, String path, @Nullable String query) {
        for (Shelf shelf : shelves) {
            Body body = shelf.ready(path, query);
            if (body != null) return body;
        }
        return null;
    }
}
