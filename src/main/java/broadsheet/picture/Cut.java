package broadsheet.picture;

import java.util.ArrayList;
import java.util.List;

/** What part of a picture a rendition shows: all of it, or the largest part of a given shape around the focal point. */
enum Cut {
    WHOLE("whole", 0, 0),
    WIDE("16x9", 16, 9),
    CLASSIC("4x3", 4, 3),
    SQUARE("1x1", 1, 1),
    /** What social networks show: 1200 by 630 pixels and no other size. */
    CARD("card", 40, 21);

    /**
     * No others are made, but for the full width of a picture that lies between two of them. 800 is for phones of 360 to 400
     * pixels at twice the density: 960 would send them half as many pixels again as they show.
     */
    private static final List<Integer> WIDTHS = List.of(320, 480, 640, 800, 960, 1280, 1600, 1920);

    private static final int CARD_WIDTH = 1200;
    private static final int WIDEST = WIDTHS.get(WIDTHS.size() - 1);

    final String word;
    private final int across;
    private final int down;

    Cut(String word, int across, int down) {
        this.word = word;
        this.across = across;
        this.down = down;
    }

    /** A part of a picture, in its pixels. */
    record Area(int left, int top, int width, int height) {}

    /** @param focalX and focalY 0 to 1; the area holds that point, in its middle where the edges allow */
    Area area(Size whole, double focalX, double focalY) {
        Size part = part(whole);
        int left = (int) Math.round(focalX * whole.width() - part.width() / 2.0);
        int top = (int) Math.round(focalY * whole.height() - part.height() / 2.0);
        return new Area(
                Math.max(0, Math.min(left, whole.width() - part.width())),
                Math.max(0, Math.min(top, whole.height() - part.height())),
                part.width(),
                part.height());
    }

    private Size part(Size whole) {
        if (across == 0) return whole;
        boolean wider = (long) whole.width() * down > (long) whole.height() * across;
        return wider
                ? new Size(Math.max(1, Math.round((float) whole.height() * across / down)), whole.height())
                : new Size(whole.width(), Math.max(1, Math.round((float) whole.width() * down / across)));
    }

    /** The widths there are of a picture of this size, ascending: never larger than it, at most 1920. */
    List<Integer> widths(Size original) {
        int full = Math.min(WIDEST, part(original.reduced()).width());
        if (this == CARD) return List.of(Math.min(CARD_WIDTH, full));
        List<Integer> widths = new ArrayList<>();
        for (int width : WIDTHS) if (width < full) widths.add(width);
        widths.add(full);
        return widths;
    }

    /** The height of the rendition that wide. */
    int height(Size original, int width) {
        int height = across == 0
                ? Math.round((float) original.height() * width / original.width())
                : Math.round((float) width * down / across);
        return Math.max(1, height);
    }
}
