package broadsheet.archive;

import org.jspecify.annotations.Nullable;

/** An item that cannot be taken: the message tells a person why. */
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        this(message, null);
    }

    Unreadable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
