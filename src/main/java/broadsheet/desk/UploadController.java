package broadsheet.desk;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import broadsheet.content.PlainText;
import broadsheet.edition.PictureLibrary;
import broadsheet.login.Signed;
import broadsheet.picture.PictureStore;
import broadsheet.picture.PictureStore.Refused;
import broadsheet.picture.PictureStore.Stored;
import broadsheet.web.Input;
import broadsheet.web.Json;
import broadsheet.web.Messages;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Files that people send as pictures: each is looked at before it is decoded, kept as it came, and waits in the library
 * for its words.
 */
public final class UploadController {

    static final int AT_ONCE = 20;

    private static final int LONGEST_NAME = 200;

    private final PictureStore store;
    private final PictureLibrary library;
    private final PicturesController pages;
    private final PictureReach reach;
    private final Messages messages;

    public UploadController(
            PictureStore store,
            PictureLibrary library,
            PicturesController pages,
            PictureQueries pictures,
            LibraryQueries queries,
            Messages messages) {
        this.store = store;
        this.library = library;
        this.pages = pages;
        this.reach = new PictureReach(pictures, queries);
        this.messages = messages;
    }

    /** POST /desk/pictures: one or several "files"; answered in JSON to a script that sends them one by one. */
    public void take(Context ctx) throws IOException {
        boolean script = "application/json".equals(ctx.header("Accept"));
        List<UploadedFile> files = files(ctx);
        if (files.isEmpty() || files.size() > AT_ONCE) {
            ctx.status(422);
            pages.list(ctx, List.of(), files.isEmpty() ? "desk.fault.noFile" : "desk.fault.tooMany");
            return;
        }
        List<Upload> uploads = new ArrayList<>();
        for (UploadedFile file : files) uploads.add(take(ctx, file));
        boolean refused = uploads.stream().anyMatch(upload -> upload.picture() == null);
        if (refused) ctx.status(422);
        if (script) ctx.contentType("application/json").result(Json.write(told(uploads.get(0))));
        else if (refused) pages.list(ctx, uploads, null);
        else ctx.redirect(next(ctx, uploads), HttpStatus.SEE_OTHER);
    }

    /** @param words in the language of the desk */
    private record Told(@Nullable Long picture, String name, boolean taken, String words) {}

    private Told told(Upload upload) {
        String fault = upload.fault();
        String key = fault != null ? fault : upload.fresh() ? "desk.done.pictureAdded" : "desk.done.pictureThere";
        return new Told(upload.picture(), upload.name(), fault == null, messages.get(key));
    }

    /** Browsers send an empty part for a field in which nothing was chosen. */
    private static List<UploadedFile> files(Context ctx) {
        return ctx.uploadedFiles("files").stream()
                .filter(file -> !file.filename().isEmpty() || file.size() > 0)
                .toList();
    }

    private Upload take(Context ctx, UploadedFile file) throws IOException {
        String name = PlainText.line(file.filename());
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        try (InputStream in = file.content()) {
            PictureLibrary.Added added = library.add(Signed.in(ctx).staff().actor(), picture(store.take(in)));
            return new Upload(shown, added.id(), added.fresh(), null);
        } catch (Refused e) {
            return new Upload(shown, null, false, e.reason().key());
        }
    }

    /** What the file says of itself is offered. */
    private static Picture picture(Stored stored) {
        PictureStore.Words words = stored.words();
        return new Picture(
                0,
                "",
                stored.hash(),
                stored.format(),
                stored.width(),
                stored.height(),
                PlainText.line(words.alt()),
                PlainText.line(words.caption()),
                PlainText.line(words.credit().isEmpty() ? words.creator() : words.credit()),
                PlainText.line(words.creator()),
                PlainText.line(words.copyright()),
                PlainText.line(words.license()),
                PlainText.webAddress(words.licensePage()),
                stored.focalX(),
                stored.focalY(),
                stored.colour());
    }

    private static String next(Context ctx, List<Upload> uploads) {
        String article = Input.number(ctx.formParam("article"))
                .map(id -> "?article=" + id)
                .orElse("");
        if (uploads.size() > 1) return "/desk/pictures?words=missing&done=pictures";
        Upload only = uploads.get(0);
        String done = only.fresh() ? "pictureAdded" : "pictureThere";
        return "/desk/pictures/" + only.picture() + (article.isEmpty() ? "?" : article + "&") + "done=" + done;
    }

    /** POST /desk/pictures/{picture}/file: another file for it. Words and articles stay. */
    public void replace(Context ctx) throws IOException {
        Picture picture = reach.changeable(ctx);
        List<UploadedFile> files = files(ctx);
        String fault = files.size() == 1 ? replace(ctx, picture, files.get(0)) : "desk.fault.noFile";
        if (fault == null) {
            ctx.redirect("/desk/pictures/" + picture.id() + "?done=pictureReplaced", HttpStatus.SEE_OTHER);
            return;
        }
        ctx.status(422);
        pages.show(ctx, picture, PictureForm.of(picture), null, fault);
    }

    private @Nullable String replace(Context ctx, Picture picture, UploadedFile file) throws IOException {
        try (InputStream in = file.content()) {
            Stored stored = store.take(in);
            library.replace(Signed.in(ctx).staff().actor(), inPlaceOf(picture, stored));
            return null;
        } catch (Refused e) {
            return e.reason().key();
        }
    }

    private static Picture inPlaceOf(Picture old, Stored stored) {
        return new Picture(
                old.id(),
                old.uri(),
                stored.hash(),
                stored.format(),
                stored.width(),
                stored.height(),
                old.alt(),
                old.caption(),
                old.credit(),
                old.creator(),
                old.copyright(),
                old.license(),
                old.licensePage(),
                stored.focalX(),
                stored.focalY(),
                stored.colour());
    }
}
