package broadsheet.content;

/**
 * A stored picture and the words under it.
 *
 * @param hash SHA-256 of the original file, 64 hexadecimal digits; names the file and its renditions
 * @param format of the original: jpeg, png, webp, gif
 * @param width pixels of the original, after its orientation is applied
 * @param alt what it shows, for those who do not see it
 * @param license its name or its address, or empty
 * @param licensePage the web address where a licence is to be had, or empty
 * @param focalX where the eye should rest: 0 at the left edge, 1 at the right
 * @param focalY 0 at the top, 1 at the bottom
 * @param colour the dominant one as six hexadecimal digits, RGB
 */
public record Picture(
        long id,
        String uri,
        String hash,
        String format,
        int width,
        int height,
        String alt,
        String caption,
        String credit,
        String creator,
        String copyright,
        String license,
        String licensePage,
        float focalX,
        float focalY,
        String colour) {

    /** Whether it may stand in the paper: somebody has said what it shows and whose it is. */
    public boolean worded() {
        return PlainText.visible(alt) && PlainText.visible(credit);
    }

    /** The same under another uri. */
    public Picture named(String name) {
        return new Picture(
                id,
                name,
                hash,
                format,
                width,
                height,
                alt,
                caption,
                credit,
                creator,
                copyright,
                license,
                licensePage,
                focalX,
                focalY,
                colour);
    }

    /** The same with other words. */
    public Picture worded(
            String newAlt,
            String newCaption,
            String newCredit,
            String newCreator,
            String newCopyright,
            String newLicense,
            String newLicensePage) {
        return new Picture(
                id,
                uri,
                hash,
                format,
                width,
                height,
                newAlt,
                newCaption,
                newCredit,
                newCreator,
                newCopyright,
                newLicense,
                newLicensePage,
                focalX,
                focalY,
                colour);
    }

    /** The same with another focal point. */
    public Picture focusedAt(float x, float y) {
        return new Picture(
                id,
                uri,
                hash,
                format,
                width,
                height,
                alt,
                caption,
                credit,
                creator,
                copyright,
                license,
                licensePage,
                x,
                y,
                colour);
    }
}
