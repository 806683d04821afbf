package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.login.Signed;
import broadsheet.web.Input;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.NotFoundResponse;

/** Which pictures somebody may change: editors all, a reporter those she brought in, until they stand in the paper. */
final class PictureReach {

    private final PictureQueries pictures;
    private final LibraryQueries library;

    PictureReach(PictureQueries pictures, LibraryQueries library) {
        this.pictures = pictures;
        this.library = library;
    }

    /**
     * The picture that the address names, for looking at.
     *
     * @throws NotFoundResponse when there is none
     */
    Picture picture(Context ctx) {
        return pictures.byId(Input.id(ctx, "picture")).orElseThrow(NotFoundResponse::new);
    }

    /**
     * The picture that the address names, for changing it.
     *
     * @throws ForbiddenResponse when it is not for whoever asks
     */
    Picture changeable(Context ctx) {
        Picture picture = picture(ctx);
        if (!mayChange(ctx, picture)) throw new ForbiddenResponse();
        return picture;
    }

    boolean mayChange(Context ctx, Picture picture) {
        Signed signed = Signed.in(ctx);
        return signed.editor() || library.stillOf(picture.id(), signed.staff().id());
    }
}
