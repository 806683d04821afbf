package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.login.Signed;
import broadsheet.web.Input;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;

/**
 * Which articles somebody may touch: editors all, a reporter her own. She changes it as long as it is a draft, and can
 * look at it ever after.
 */
final class Reach {

    private final Manuscripts manuscripts;

    Reach(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    /**
     * The article that the address names, to be changed.
     *
     * @throws NotFoundResponse when there is none
     * @throws ForbiddenResponse when it is not for whoever asks
     */
    Manuscript article(Context ctx) {
        return article(ctx, Input.id(ctx, "article"));
    }

    /** The same for one that a form names. */
    Manuscript article(Context ctx, long id) {
        Manuscript manuscript = find(ctx, id);
        if (!changes(ctx, manuscript)) throw new ForbiddenResponse();
        return manuscript;
    }

    /** The article that the address names, to be looked at; what is thrown is the same. */
    Manuscript readable(Context ctx) {
        Manuscript manuscript = find(ctx, Input.id(ctx, "article"));
        if (!Signed.in(ctx).editor() && !own(ctx, manuscript)) throw new ForbiddenResponse();
        return manuscript;
    }

    /** Whether what somebody looks at is hers to change as well. */
    boolean changes(Context ctx, Manuscript manuscript) {
        return Signed.in(ctx).editor()
                || (own(ctx, manuscript) && manuscript.status().equals("draft"));
    }

    private Manuscript find(Context ctx, long id) {
        return (Signed.in(ctx).editor() ? manuscripts.open(id) : manuscripts.find(id))
                .orElseThrow(NotFoundResponse::new);
    }

    private static boolean own(Context ctx, Manuscript manuscript) {
        return Objects.equals(manuscript.owner(), Signed.in(ctx).staff().id());
    }
}
