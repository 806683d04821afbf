package broadsheet.picture;

/**
 * A picture in a place, as the attributes of its elements.
 *
 * @param webp srcset
 * @param jpeg srcset, for browsers without WebP
 * @param src the JPEG for those that know no srcset
 * @param width and height of src: their ratio keeps the place
 * @param colour classes of the stylesheet, that fill the place until the picture is there
 * @param first whether it is what the page is waited for
 */
public record Shown(
        String webp,
        String jpeg,
        String src,
        String sizes,
        int width,
        int height,
        String alt,
        String colour,
        boolean first) {}
