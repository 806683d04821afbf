package broadsheet.picture;

import broadsheet.content.Picture;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file made from a picture, as its address tells: {@code /picture/{name}/whole-640.webp}, or cut around a focal
 * point in hundredths, {@code /picture/{name}/16x9-50-40-640.jpg}. The name is the beginning of the original's hash,
 * long enough that no two meet by chance.
 */
record Rendition(String name, Cut cut, int focalX, int focalY, int width, Format format) {

    static final String PREFIX = "/picture/";

    private static final int NAME_LENGTH = 24;
    private static final Pattern NAME = Pattern.compile("[0-9a-f]{" + NAME_LENGTH + "}");
    private static final Pattern FILE = Pattern.compile(
            "(?:whole|(?<cut>16x9|4x3|1x1|card)-(?<x>\\d{1,3})-(?<y>\\d{1,3}))-(?<width>\\d{1,4})\\.(?<format>webp|jpg)");

    static Rendition of(Picture picture, Cut cut, int width, Format format) {
        boolean whole = cut == Cut.WHOLE;
        return new Rendition(
                picture.hash().substring(0, NAME_LENGTH),
                cut,
                whole ? 0 : Math.round(picture.focalX() * 100),
                whole ? 0 : Math.round(picture.focalY() * 100),
                width,
                format);
    }

    /** The one of a picture that comes nearest to this one, which is of another file or around another focal point. */
    Rendition nearest(Picture picture) {
        List<Integer> widths = widths(picture);
        int enough = widths.stream().filter(known -> known >= width).findFirst().orElse(widths.get(widths.size() - 1));
        return of(picture, cut, enough, format);
    }

    /** Nothing when no rendition has, or could have, that address. */
    static Optional<Rendition> parse(String name, String file) {
        Matcher parts = FILE.matcher(file);
        if (!NAME.matcher(name).matches() || !parts.matches()) return Optional.empty();
        boolean whole = parts.group("cut") == null;
        Rendition rendition = new Rendition(
                name,
                whole ? Cut.WHOLE : cut(parts.group("cut")),
                whole ? 0 : Integer.parseInt(parts.group("x")),
                whole ? 0 : Integer.parseInt(parts.group("y")),
                Integer.parseInt(parts.group("width")),
                parts.group("format").equals("webp") ? Format.WEBP : Format.JPEG);
        return rendition.file().equals(file) ? Optional.of(rendition) : Optional.empty();
    }

    private static Cut cut(String word) {
        for (Cut cut : Cut.values()) if (cut.word.equals(word)) return cut;
        throw new IllegalArgumentException(word);
    }

    String file() {
        String focus = cut == Cut.WHOLE ? "" : "-" + focalX + "-" + focalY;
        return cut.word + focus + "-" + width + "." + format.extension;
    }

    String path() {
        return PREFIX + name + "/" + file();
    }

    /** Where it is kept. */
    String key() {
        return "rendition/" + name.substring(0, 2) + "/" + name + "/" + file();
    }

    /** Whether it is one of those that are made of this picture: its focal point, one of its widths. */
    boolean isOf(Picture picture) {
        return equals(of(picture, cut, width, format)) && fits(picture);
    }

    /** Whether a picture has one so wide. */
    boolean fits(Picture picture) {
        return widths(picture).contains(width);
    }

    private List<Integer> widths(Picture picture) {
        return cut.widths(new Size(picture.width(), picture.height()));
    }
}
