package broadsheet.desk;

import broadsheet.web.Access;
import broadsheet.web.Gate;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.HandlerType;
import java.util.regex.Pattern;

/**
 * The door of the desk, behind which no text is lost: one that comes with the token of a session that has ended, from
 * somebody who has signed in anew in another window, is given back to be sent again. What comes from a page of another
 * site is refused before anybody is known to have sent it.
 */
public final class WritersDoor implements Gate {

    private static final Pattern SAVING = Pattern.compile("/desk/articles/\\d+");

    private final Gate door;
    private final WritingController writing;

    public WritersDoor(Gate door, WritingController writing) {
        this.door = door;
        this.writing = writing;
    }

    @Override
    public void admit(Context ctx, Access needed) {
        try {
            door.admit(ctx, needed);
        } catch (ForbiddenResponse e) {
            boolean known = ctx.attribute("signed") != null; // the door says whom it knows, and then looks at the token
            boolean saving = ctx.method().equals(HandlerType.POST)
                    && SAVING.matcher(ctx.path()).matches();
            if (!saving || !known) throw e;
            writing.askAgain(ctx);
            ctx.skipRemainingHandlers();
        }
    }
}
