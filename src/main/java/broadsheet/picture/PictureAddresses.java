package broadsheet.picture;

import broadsheet.content.Picture;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of a picture's renditions, as pages, feeds and structured data write them: paths on this site. */
public final class PictureAddresses {

    private static final int FALLBACK = 640;
    /** The least that search engines and social networks want of a large picture. */
    private static final int LARGE = 1200;

    public Shown hero(Picture picture) {
        return shown(picture, Place.HERO);
    }

    public Shown lead(Picture picture) {
        return shown(picture, Place.LEAD);
    }

    public Shown row(Picture picture) {
        return shown(picture, Place.ROW);
    }

    public Shown block(Picture picture) {
        return shown(picture, Place.BLOCK);
    }

    public Shown rail(Picture picture) {
        return shown(picture, Place.RAIL);
    }

    public Shown thumb(Picture picture) {
        return shown(picture, Place.THUMB);
    }

    public Shown portrait(Picture picture) {
        return shown(picture, Place.PORTRAIT);
    }

    Shown shown(Picture picture, Place place) {
        List<Integer> all = place.cut.widths(size(picture));
        List<Integer> widths = all.stream()
                .filter(width -> width <= place.widest || width.equals(all.get(0)))
                .toList();
        int src = atLeast(widths, FALLBACK);
        return new Shown(
                srcset(picture, place.cut, widths, Format.WEBP),
                srcset(picture, place.cut, widths, Format.JPEG),
                path(picture, place.cut, src, Format.JPEG),
                place.sizes,
                src,
                place.cut.height(size(picture), src),
                picture.alt(),
                colour(picture.colour()),
                place.first);
    }

    /** A large JPEG of part of a picture. */
    public record Crop(String path, int width, int height) {}

    /** In 16:9, 4:3 and 1:1, each at least 1200 pixels wide, or as the picture allows: for structured data. */
    public List<Crop> crops(Picture picture) {
        return Stream.of(Cut.WIDE, Cut.CLASSIC, Cut.SQUARE)
                .map(cut -> {
                    int width = atLeast(cut.widths(size(picture)), LARGE);
                    return new Crop(large(picture, cut), width, cut.height(size(picture), width));
                })
                .toList();
    }

    /** A JPEG of 16:9 that is 1280 wide, or as wide as the picture allows. */
    public String crop16x9(Picture picture) {
        return large(picture, Cut.WIDE);
    }

    /** A JPEG of 4:3, likewise. */
    public String crop4x3(Picture picture) {
        return large(picture, Cut.CLASSIC);
    }

    /** A square JPEG of at least 1200 pixels, or as the picture allows. */
    public String crop1x1(Picture picture) {
        return large(picture, Cut.SQUARE);
    }

    /** The whole picture as a JPEG that is 1280 wide, or as wide as it is: for feeds. */
    public String whole(Picture picture) {
        return large(picture, Cut.WHOLE);
    }

    /** A JPEG of 1200 by 630 pixels, or as the picture allows: for links on social networks. */
    public String card(Picture picture) {
        return large(picture, Cut.CARD);
    }

    public int cardWidth(Picture picture) {
        return atLeast(Cut.CARD.widths(size(picture)), LARGE);
    }

    public int cardHeight(Picture picture) {
        return Cut.CARD.height(size(picture), cardWidth(picture));
    }

    public int wholeWidth(Picture picture) {
        return atLeast(Cut.WHOLE.widths(size(picture)), LARGE);
    }

    public int wholeHeight(Picture picture) {
        return Cut.WHOLE.height(size(picture), wholeWidth(picture));
    }

    /** The width of what {@link #crop16x9} names. */
    public int width16x9(Picture picture) {
        return atLeast(Cut.WIDE.widths(size(picture)), LARGE);
    }

    public int height16x9(Picture picture) {
        return Cut.WIDE.height(size(picture), width16x9(picture));
    }

    private static String large(Picture picture, Cut cut) {
        return path(picture, cut, atLeast(cut.widths(size(picture)), LARGE), Format.JPEG);
    }

    private static int atLeast(List<Integer> widths, int wanted) {
        return widths.stream()
                .filter(width -> width >= wanted)
                .findFirst()
                .orElseGet(() -> widths.get(widths.size() - 1));
    }

    private static String srcset(Picture picture, Cut cut, List<Integer> widths, Format format) {
        return widths.stream()
                .map(width -> path(picture, cut, width, format) + " " + width + "w")
                .collect(Collectors.joining(", "));
    }

    private static String path(Picture picture, Cut cut, int width, Format format) {
        return Rendition.of(picture, cut, width, format).path();
    }

    /** One class for each of red, green and blue in sixteen steps, since the page's policy allows no style attribute. */
    private static String colour(String hex) {
        return "pr-" + step(hex, 0) + " pg-" + step(hex, 2) + " pb-" + step(hex, 4);
    }

    private static String step(String hex, int at) {
        return Integer.toHexString(Math.round(Integer.parseInt(hex, at, at + 2, 16) / 17f));
    }

    private static Size size(Picture picture) {
        return new Size(picture.width(), picture.height());
    }
}
