package broadsheet.picture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where files lie, under keys such as {@code original/3f/3f…}: a folder here; storage that several nodes share can stand
 * in its place.
 */
public interface PictureFiles {

    /** A local file with the content, for reading only: the thing itself or a fetched copy. */
    Optional<Path> find(String key) throws IOException;

    /** Returns when the content is safely kept; a key that is there already may be written again with the same. */
    void put(String key, Path content) throws IOException;

    void put(String key, byte[] content) throws IOException;
}
