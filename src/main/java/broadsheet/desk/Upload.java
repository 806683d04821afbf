package broadsheet.desk;

import org.jspecify.annotations.Nullable;

/**
 * What became of a file that was sent.
 *
 * @param name as its sender called it
 * @param picture its id; null when it was refused
 * @param fresh false when the library had it already
 * @param fault the key of why it was refused; null when it was not
 */
record Upload(
        String name,
        @Nullable Long picture,
        boolean fresh,
        @Nullable String fault) {}
