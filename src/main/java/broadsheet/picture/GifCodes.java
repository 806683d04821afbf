package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;

/**
 * Counts the pixels that the codes of a GIF's image stand for, without making them: GIF89a, appendix F. A code of 12 bits
 * can stand for four thousand, however small the image is, and decoders go through them all.
 */
final class GifCodes {

    private static final int WIDEST = 12;

    private final long most;
    private final int clear;
    private final int narrowest;
    private final int[] lengths = new int[1 << WIDEST];
    private long bits;
    private int held;
    private int width;
    private int next;
    private int before;
    private long pixels;
    private boolean ended;

    /**
     * @param colours bits of one pixel
     * @param most pixels that there may be
     */
    GifCodes(int colours, long most) throws Refused {
        if (colours < 1 || colours > 8) throw new Refused(Reason.CUT_OFF);
        this.most = most;
        this.clear = 1 << colours;
        this.narrowest = colours + 1;
        for (int i = 0; i < clear; i++) lengths[i] = 1;
        startAnew();
    }

    private void startAnew() {
        width = narrowest;
        next = clear + 2;
        before = 0;
    }

    /** The next part of them: codes go on from one to another. */
    void take(byte[] part) throws Refused {
        for (int i = 0; i < part.length && !ended; i++) {
            bits |= (part[i] & 0xffL) << held;
            for (held += 8; held >= width && !ended; ) {
                int code = (int) bits & ((1 << width) - 1);
                bits >>>= width;
                held -= width;
                take(code);
            }
        }
    }

    private void take(int code) throws Refused {
        if (code == clear) {
            startAnew();
        } else if (code == clear + 1) {
            ended = true;
        } else {
            int length = code < next ? lengths[code] : before + 1;
            pixels += length;
            if (pixels > most) throw new Refused(Reason.BOMB);
            learn();
            before = length;
        }
    }

    /** Every code but the first adds what came before it with one pixel more, while there is room. */
    private void learn() {
        if (before == 0 || next == lengths.length) return;
        lengths[next++] = before + 1;
        if (next == 1 << width && width < WIDEST) width++;
    }
}
