package broadsheet.web;

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
}
