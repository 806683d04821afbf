package broadsheet.login;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a page of the desk.
 *
 * @param csrf what each form of hers carries back
 * @param session its id
 * @param done the key of what has just been done, after "desk.done."; null when nothing was
 */
public record Signed(
        Staff staff, String csrf, long session, @Nullable String done) {

    private static final Set<String> DONE = Set.of(
            "passphrase",
            "sessionEnded",
            "role",
            "suspended",
            "back",
            "revoked",
            "secondFactorOff",
            "passkeyAdded",
            "passkeyRenamed",
            "passkeyRemoved",
            "saved",
            "heldBack",
            "published",
            "scheduled",
            "withdrawn",
            "unscheduled",
            "restored",
            "corrected",
            "correctionTakenBack",
            "previewRevoked",
            "removed",
            "notRemoved",
            "picture",
            "pictures",
            "pictureAdded",
            "pictureThere",
            "pictureReplaced",
            "pictureRemoved",
            "settings",
            "front",
            "frontDiscarded",
            "breaking",
            "breakingOff",
            "relatedPinned",
            "relatedBarred",
            "relatedFreed",
            "relatedMoved");

    static Signed of(Context ctx, Sessions.Session session, Token token) {
        String done = ctx.queryParam("done");
        return new Signed(
                session.staff(),
                token.derived("csrf"),
                session.id(),
                done != null && DONE.contains(done) ? done : null);
    }

    /** Whom the gate has let in; there is somebody behind every address of the desk. */
    public static Signed in(Context ctx) {
        return Objects.requireNonNull(ctx.attribute("signed"));
    }

    /** The same where a request may have failed before it came to that. */
    static Optional<Signed> found(Context ctx) {
        return Optional.ofNullable(ctx.attribute("signed"));
    }

    void into(Context ctx) {
        ctx.attribute("signed", this);
    }

    public boolean editor() {
        return staff.editor();
    }

    public boolean chief() {
        return staff.chief();
    }
}
