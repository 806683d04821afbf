package broadsheet.desk;

import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.login.Signed;
import broadsheet.web.Input;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;
import java.util.Objects;

/** Which articles somebody may touch: editors all, a reporter her own as long as no reader sees them. */
final class Reach {

    private final Manuscripts manuscripts;

    Reach(Manuscripts manuscripts) {
        this.manuscripts = manuscripts;
    }

    /**
     * The article that the address names.
     *
     * @throws NotFoundResponse when there is none
     * @throws ForbiddenResponse when it is not for whoever asks
     */
    Manuscript article(Context ctx) {
        return article(ctx, Input.id(ctx, "article"));
    }

    /** The same for one that a form names. */
    Manuscript article(Context ctx, long id) {
        Signed signed = Signed.in(ctx);
        Manuscript manuscript =
                (signed.editor() ? manuscripts.open(id) : manuscripts.find(id)).orElseThrow(NotFoundResponse::new);
        boolean own = Objects.equals(manuscript.owner(), signed.staff().id())
                && manuscript.status().equals("draft");
        if (!signed.editor() && !own) throw new ForbiddenResponse();
        return manuscript;
    }
}
