package broadsheet.picture;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** {@code GET} and {@code HEAD /picture/{name}/{file}}: the renditions of pictures, which never change. */
public final class PictureController implements AutoCloseable {

    private final PictureQueries pictures;
    private final Renditions renditions;

    public PictureController(PictureStore store, PictureQueries pictures) {
        this.pictures = pictures;
        this.renditions = new Renditions(store);
    }

    /** A page that is older than its picture's file or focal point is sent on to what there is now. */
    public void show(Context ctx) throws IOException {
        Rendition rendition = Rendition.parse(ctx.pathParam("name"), ctx.pathParam("file"))
                .orElseThrow(() -> new NotFoundResponse("No such picture"));
        Optional<Path> there = renditions.find(rendition);
        if (there.isPresent()) {
            new Download(ctx).send(there.get(), rendition);
            return;
        }
        List<Picture> named = pictures.named(rendition.name());
        Optional<Picture> own = named.stream().filter(rendition::isOf).findFirst();
        if (own.isPresent()) {
            new Download(ctx).send(make(ctx, rendition, own.get()), rendition);
            return;
        }
        Picture now = named.stream()
                .filter(rendition::fits)
                .findFirst()
                .or(() -> pictures.formerly(rendition.name()))
                .orElseThrow(() -> new NotFoundResponse("No such picture"));
        ctx.header("Cache-Control", "no-cache").redirect(rendition.nearest(now).path(), HttpStatus.FOUND);
    }

    private Path make(Context ctx, Rendition rendition, Picture picture) throws IOException {
        try {
            return renditions.make(rendition, picture.hash());
        } catch (Renditions.Busy e) {
            ctx.header("Retry-After", "5");
            throw new ServiceUnavailableResponse("Too many pictures are being made; try again in a moment");
        }
    }

    /** How many renditions were made since the start: a site whose pages are at rest makes none. */
    public long made() {
        return renditions.made();
    }

    @Override
    public void close() {
        renditions.close();
    }
}
