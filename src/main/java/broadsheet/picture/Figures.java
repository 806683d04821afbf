package broadsheet.picture;

import broadsheet.content.Picture;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.unbescape.html.HtmlEscape;

/**
 * The figures of an article's body. What is stored names pictures by {@code picture:{uri}}; what is served has their
 * renditions and credits. Bodies are in our own safe subset, serialised by one library, so no HTML parser is needed.
 */
public final class Figures {

    private static final String OPEN = "<figure>";
    private static final String CLOSE = "</figure>";
    private static final String SCHEME = "picture:";
    private static final Pattern IMG = Pattern.compile("<img((?:\\s+[a-z]+(?:=\"[^\"]*\")?)*+)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([a-z]+)=\"([^\"]*)\"");

    private final Map<String, Picture> pictures = new HashMap<>();
    private final PictureAddresses addresses = new PictureAddresses();

    private Figures(Collection<Picture> pictures) {
        pictures.forEach(picture -> this.pictures.put(picture.uri(), picture));
    }

    /**
     * The body as it is served. Two figures or more in a row become a gallery; a figure whose picture is not among
     * these is dropped.
     */
    public static String expand(String body, Collection<Picture> pictures) {
        return body.contains(OPEN) ? new Figures(pictures).expand(body) : body;
    }

    private String expand(String body) {
        StringBuilder out = new StringBuilder(body.length() + 2_000);
        int at = 0;
        for (int start; (start = body.indexOf(OPEN, at)) >= 0; ) {
            out.append(body, at, start);
            List<String> row = new ArrayList<>();
            at = start;
            for (int next = start; body.startsWith(OPEN, next); next = afterSpace(body, at)) {
                int close = body.indexOf(CLOSE, next);
                if (close < 0) break;
                row.add(body.substring(next + OPEN.length(), close));
                at = close + CLOSE.length();
            }
            if (at == start) break;
            out.append(row(row));
        }
        return out.append(body, at, body.length()).toString();
    }

    private static int afterSpace(String body, int at) {
        while (at < body.length() && Character.isWhitespace(body.charAt(at))) at++;
        return at;
    }

    private String row(List<String> insides) {
        List<String> known =
                insides.stream().filter(inside -> picture(inside) != null).toList();
        Place place = known.size() > 1 ? Place.GALLERY : Place.FIGURE;
        StringBuilder figures = new StringBuilder();
        for (String inside : known) {
            Picture picture = picture(inside);
            if (picture != null)
                figures.append(OPEN)
                        .append(withWords(withRenditions(inside, place), picture))
                        .append(CLOSE);
        }
        return known.size() > 1 ? "<div class=\"gallery\">" + figures + "</div>" : figures.toString();
    }

    private String withRenditions(String inside, Place place) {
        return IMG.matcher(inside).replaceAll(img -> {
            Picture picture = named(img.group(1));
            if (picture == null) return "";
            String alt = attribute(img.group(1), "alt");
            return Matcher.quoteReplacement(element(addresses.shown(picture, place), alt));
        });
    }

    /** What parts/picture.html writes for the other places. */
    private static String element(Shown shown, String alt) {
        return "<picture><source type=\"image/webp\" srcset=\"" + shown.webp() + "\" sizes=\"" + shown.sizes()
                + "\"><img class=\"placeholder " + shown.colour() + "\" src=\"" + shown.src() + "\" srcset=\""
                + shown.jpeg() + "\" sizes=\"" + shown.sizes() + "\" width=\"" + shown.width() + "\" height=\""
                + shown.height() + "\" alt=\"" + escaped(alt.isEmpty() ? shown.alt() : alt)
                + "\" loading=\"lazy\" decoding=\"async\"></picture>";
    }

    /** The picture's own caption where the article has none for it; its credit always. */
    private static String withWords(String inside, Picture picture) {
        String credit = picture.credit().isEmpty() || inside.contains(escaped(picture.credit()))
                ? ""
                : " <span class=\"credit\">" + escaped(picture.credit()) + "</span>";
        int end = inside.lastIndexOf("</figcaption>");
        if (end >= 0) return inside.substring(0, end) + credit + inside.substring(end);
        String words = (escaped(picture.caption()) + credit).strip();
        return words.isEmpty() ? inside : inside + "<figcaption>" + words + "</figcaption>";
    }

    /** The first picture of a figure that is known. */
    private @Nullable Picture picture(String inside) {
        Matcher img = IMG.matcher(inside);
        while (img.find()) {
            Picture picture = named(img.group(1));
            if (picture != null) return picture;
        }
        return null;
    }

    private @Nullable Picture named(String attributes) {
        String src = attribute(attributes, "src");
        return src.startsWith(SCHEME) ? pictures.get(src.substring(SCHEME.length())) : null;
    }

    private static String attribute(String attributes, String name) {
        Matcher each = ATTRIBUTE.matcher(attributes);
        while (each.find()) if (each.group(1).equals(name)) return HtmlEscape.unescapeHtml(each.group(2));
        return "";
    }

    private static String escaped(String text) {
        return HtmlEscape.escapeHtml4Xml(text);
    }
}
