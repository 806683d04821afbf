package broadsheet.picture;

import java.awt.image.Raster;

/**
 * The rows of an image in print's four colours, where 255 is all the ink there can be, as red, green and blue bytes: what
 * each ink leaves of the paper's white.
 */
final class InkRows implements Resampler.Rows {

    private static final int INKS = 4;

    private final Raster raster;
    private final int width;
    private final int[] row;

    InkRows(Raster raster) {
        this.raster = raster;
        this.width = raster.getWidth();
        this.row = new int[width * INKS];
    }

    @Override
    public void read(int y, byte[] rgb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
        for (int from = 0, to = 0; from < row.length; from += INKS, to += 3) {
            int light = 255 - row[from + 3];
            for (int c = 0; c < 3; c++) rgb[to + c] = (byte) ((light * (255 - row[from + c]) + 127) / 255);
        }
    }
}
