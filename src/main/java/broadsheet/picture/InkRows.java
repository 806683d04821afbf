package broadsheet.picture;

import java.awt.image.Raster;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a JPEG in print's four colours as red, green and blue bytes: the colours that its profile means, or else
 * what each ink leaves of the paper's white.
 */
final class InkRows implements Resampler.Rows {

    private static final int INKS = 4;
    /** Adobe's marker: brightness and colour apart, as in other JPEGs, and black. */
    private static final int YCCK = 2;

    private final Raster raster;
    private final int width;
    private final int adobe;
    private final int[] row;
    private final byte[] inks;
    private @Nullable ColourProfile profile;

    /** @param raster as it is in the file */
    InkRows(Raster raster, PictureFile file) {
        this.raster = raster;
        this.width = raster.getWidth();
        this.adobe = file.adobe();
        this.row = new int[width * INKS];
        this.inks = new byte[width * INKS];
        this.profile = ColourProfile.of(file.icc(), INKS).orElse(null);
    }

    @Override
    public void read(int y, byte[] rgb) {
        raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
        if (adobe == YCCK) for (int at = 0; at < row.length; at += INKS) joinColours(at);
        boolean turned = adobe >= 0; // programs that write Adobe's marker mean as little ink as they say
        for (int i = 0; i < row.length; i++) inks[i] = (byte) (turned ? 255 - row[i] : row[i]);
        if (profile != null && profile.convert(inks, rgb)) return;
        profile = null;
        for (int from = 0, to = 0; from < row.length; from += INKS, to += 3) {
            int light = left(from + 3);
            for (int c = 0; c < 3; c++) rgb[to + c] = (byte) ((light * left(from + c) + 127) / 255);
        }
    }

    private int left(int at) {
        return 255 - (inks[at] & 0xff);
    }

    /** The equations of JFIF, whose results are what an ink leaves. */
    private void joinColours(int at) {
        double light = row[at];
        double blue = row[at + 1] - 128;
        double red = row[at + 2] - 128;
        row[at] = turned(light + 1.402 * red);
        row[at + 1] = turned(light - 0.344136 * blue - 0.714136 * red);
        row[at + 2] = turned(light + 1.772 * blue);
    }

    private static int turned(double value) {
        return 255 - (int) Math.max(0, Math.min(255, Math.round(value)));
    }
}
