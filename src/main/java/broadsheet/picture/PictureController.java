package broadsheet.picture;

import broadsheet.content.Picture;
import broadsheet.content.PictureQueries;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.javalin.http.ServiceUnavailableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code GET} and {@code HEAD /picture/{name}/{file}}: the renditions of pictures, which never change. */
public final class PictureController implements AutoCloseable {

    private final PictureQueries pictures;
    private final Renditions renditions;

    public PictureController(PictureStore store, PictureQueries pictures) {
        this.pictures = pictures;
        this.renditions = new Renditions(store);
    }

    public void show(Context ctx) throws IOException {
        Rendition rendition = Rendition.parse(ctx.pathParam("name"), ctx.pathParam("file"))
                .orElseThrow(() -> new NotFoundResponse("No such picture"));
        Optional<Path> made = renditions.find(rendition);
        new Download(ctx).send(made.isPresent() ? made.get() : make(ctx, rendition), rendition);
    }

    private Path make(Context ctx, Rendition rendition) throws IOException {
        Picture picture = pictures.named(rendition.name()).stream()
                .filter(rendition::isOf)
                .findFirst()
                .orElseThrow(() -> new NotFoundResponse("No such picture"));
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
