package broadsheet.picture;

/** Width and height in pixels. */
record Size(int width, int height) {

    private static final int WIDEST = 1920;
    private static final int LOWEST = 1200;

    /**
     * The size that a picture is reduced to before renditions are cut from it: never larger than itself, else as small
     * as still gives a rendition 1920 wide and a square of 1200, which is what search engines ask for.
     */
    Size reduced() {
        double scale = Math.min(1, Math.max(scale(WIDEST, width), scale(LOWEST, height)));
        return new Size(scaled(width, scale), scaled(height, scale));
    }

    private static double scale(int wanted, int have) {
        return (double) wanted / have;
    }

    private static int scaled(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    Size turned() {
        return new Size(/* width= */ height, /* height= */ width);
    }

    long pixels() {
        return (long) width * height;
    }
}
