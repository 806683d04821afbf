package broadsheet.content;

import org.jspecify.annotations.Nullable;

/** Who wrote it. {@code bio} is plain text and may be empty. */
public record Author(
        long id,
        String slug,
        String name,
        String bio,
        @Nullable Picture portrait) {

    public String path() {
        return "/by/" + slug;
    }
}
