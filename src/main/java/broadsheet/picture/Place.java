package broadsheet.picture;

/** The places of the site's pages where a picture stands: its shape there, and how wide it is shown. */
enum Place {
    HERO(Cut.WHOLE, 1920, true, "(min-width: 78rem) 56rem, (min-width: 64rem) calc(94vw - 23rem), 100vw"),
    /** On phones a little less than it is: seven pixels in a hundred nobody sees, and a third of the bytes are saved. */
    LEAD(Cut.WIDE, 1600, true, "(min-width: 78rem) 49rem, (min-width: 60rem) calc(64vw - 4rem), 88vw"),
    ROW(
            Cut.WIDE,
            960,
            false,
            "(min-width: 78rem) 23.5rem, (min-width: 60rem) calc(32vw - 2rem), (min-width: 51rem) 30vw,"
                    + " (min-width: 34rem) 46vw, 10rem"),
    /** One of four beside each other. */
    BLOCK(
            Cut.WIDE,
            960,
            false,
            "(min-width: 78rem) 17rem, (min-width: 60rem) calc(24vw - 1.6rem), (min-width: 51rem) 30vw,"
                    + " (min-width: 34rem) 46vw, 10rem"),
    /** On phones a little less than it is, as the lead. */
    RAIL(Cut.WIDE, 960, false, "(min-width: 64rem) 20rem, (min-width: 40rem) 46vw, 88vw"),
    THUMB(Cut.CLASSIC, 480, false, "(min-width: 64rem) 14rem, (min-width: 30rem) 22vw, 6.5rem"),
    PORTRAIT(Cut.SQUARE, 480, false, "10rem"),
    FIGURE(Cut.WHOLE, 1280, false, "(min-width: 44rem) 40rem, 94vw"),
    GALLERY(Cut.WHOLE, 960, false, "(min-width: 44rem) 20rem, (min-width: 31rem) 46vw, 94vw");

    final Cut cut;
    /** What a screen of two dots to the pixel needs there. */
    final int widest;
    /** Whether it is what the page is waited for. */
    final boolean first;

    final String sizes;

    Place(Cut cut, int widest, boolean first, String sizes) {
        this.cut = cut;
        this.widest = widest;
        this.first = first;
        this.sizes = sizes; // not "auto" before it: Chromium 156 takes that for 100vw on a source
    }
}
