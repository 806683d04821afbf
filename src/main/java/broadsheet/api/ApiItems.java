package broadsheet.api;

import broadsheet.archive.Ninjs;
import broadsheet.archive.NinjsWriter;
import broadsheet.content.Picture;
import broadsheet.edition.Holdings.Held;
import broadsheet.edition.Submission;
import broadsheet.picture.PictureAddresses;
import java.time.Clock;
import java.util.Objects;

/** Articles as the API shows them: what readers may know, pictures by their addresses on this site. */
public final class ApiItems {

    private final String siteUrl;
    private final PictureAddresses pictures;
    private final NinjsWriter ninjs;

    public ApiItems(Clock clock, String siteUrl, PictureAddresses pictures) {
        this.siteUrl = siteUrl;
        this.pictures = pictures;
        this.ninjs = new NinjsWriter(clock, picture -> siteUrl + pictures.whole(picture), this::rendition);
    }

    private Ninjs.Rendition rendition(Picture picture) {
        int width = pictures.wholeWidth(picture);
        int height = pictures.wholeHeight(picture);
        return new Ninjs.Rendition(
                "web",
                siteUrl + pictures.whole(picture),
                "image/jpeg",
                width,
                height,
                null,
                new Ninjs.Poi(Math.round(picture.focalX() * width), Math.round(picture.focalY() * height)));
    }

    Ninjs ninjs(Held held) {
        return ninjs.publicItem(held.submission());
    }

    Ninjs withdrawn(String uri) {
        return ninjs.withdrawn(uri);
    }

    /** Of its page. */
    String url(Held held) {
        Submission s = held.submission();
        return siteUrl + "/" + Objects.requireNonNull(s.section().slug()) + "/" + Objects.requireNonNull(s.slug());
    }
}
