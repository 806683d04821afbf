package broadsheet.picture;

/**
 * A picture in memory: rows of red, green and blue bytes, in sRGB once {@link Decoder} has made it.
 *
 * @param rgb width × height × 3
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares pixels
record Pixels(int width, int height, byte[] rgb) {

    static final int CHANNELS = 3;

    static Pixels blank(int width, int height) {
        return new Pixels(width, height, new byte[Math.multiplyExact(Math.multiplyExact(width, height), CHANNELS)]);
    }

    Size size() {
        return new Size(width, height);
    }

    /** Turned and mirrored as TIFF's orientation, 1 to 8, wants it. */
    Pixels upright(int orientation) {
        if (orientation == 1) return this;
        boolean turned = orientation >= 5;
        Pixels upright = turned ? blank(height, width) : blank(width, height);
        for (int y = 0, to = 0; y < upright.height; y++)
            for (int x = 0; x < upright.width; x++, to += CHANNELS) {
                int from = CHANNELS * source(orientation, x, y);
                upright.rgb[to] = rgb[from];
                upright.rgb[to + 1] = rgb[from + 1];
                upright.rgb[to + 2] = rgb[from + 2];
            }
        return upright;
    }

    private int source(int orientation, int x, int y) {
        int right = width - 1;
        int bottom = height - 1;
        return switch (orientation) {
            case 2 -> y * width + right - x;
            case 3 -> (bottom - y) * width + right - x;
            case 4 -> (bottom - y) * width + x;
            case 5 -> x * width + y;
            case 6 -> (bottom - x) * width + y;
            case 7 -> (bottom - x) * width + right - y;
            default -> x * width + right - y;
        };
    }
}
