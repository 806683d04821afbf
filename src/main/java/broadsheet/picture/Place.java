package broadsheet.picture;

/** The places of the site's pages where a picture stands: its shape there, and how wide it is shown. */
enum Place {
    HERO(
            Cut.WHOLE,
            1920,
            true,
            "(min-width: 78rem) 51rem, (min-width: 64rem) calc(97.6vw - 24.9rem), (min-width: 34rem) 94vw,"
                    + " calc(100vw - 2rem)"),
    LEAD(
            Cut.WIDE,
            1600,
            true,
            "(min-width: 78rem) 48.8rem, (min-width: 60rem) calc(66.7vw - 3.1rem), (min-width: 34rem) 94vw,"
                    + " calc(100vw - 2rem)"),
    ROW(
            Cut.WIDE,
            960,
            false,
            "(min-width: 78rem) 23.4rem, (min-width: 60rem) calc(32.5vw - 1.9rem), (min-width: 51rem) 30vw,"
                    + " (min-width: 34rem) 46vw, 10rem"),
    /** One of four beside each other. */
    BLOCK(
            Cut.WIDE,
            960,
            false,
            "(min-width: 78rem) 17rem, (min-width: 60rem) calc(24vw - 1.6rem), (min-width: 51rem) 30vw,"
                    + " (min-width: 34rem) 46vw, 10rem"),
    RAIL(Cut.WIDE, 960, false, "(min-width: 64rem) 20rem, (min-width: 40rem) 46vw, calc(100vw - 2rem)"),
    THUMB(Cut.CLASSIC, 480, false, "(min-width: 64rem) 14rem, (min-width: 30rem) 22vw, 6.5rem"),
    PORTRAIT(Cut.SQUARE, 480, false, "10rem"),
    FIGURE(Cut.WHOLE, 1280, false, "(min-width: 43rem) 40rem, calc(100vw - 2rem)"),
    GALLERY(Cut.WHOLE, 960, false, "(min-width: 43rem) 19.5rem, (min-width: 31rem) 46vw, calc(100vw - 2rem)");

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
