package broadsheet.picture;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;

/**
 * The rows of an image as red, green and blue bytes, as they are in the file: of 16 bits the upper 8; grey three times;
 * what is transparent lies on white, as on paper.
 */
final class ImageRows implements Resampler.Rows {

    private final BufferedImage image;
    private final Raster raster;
    private final int width;
    private final boolean plain;
    private final boolean samples;
    private final int bands;
    private final int shift;
    private final int[] row;

    ImageRows(BufferedImage image) {
        this.image = image;
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.bands = raster.getNumBands();
        ColorModel model = image.getColorModel();
        this.samples = model instanceof ComponentColorModel && model.getComponentSize(0) >= 8;
        this.shift = model.getComponentSize(0) - 8;
        this.plain = bands == 3
                && raster.getSampleModel() instanceof PixelInterleavedSampleModel
                && raster.getDataBuffer() instanceof DataBufferByte;
        this.row = new int[width * Math.max(bands, 1)];
    }

    @Override
    public void read(int y, byte[] rgb) {
        if (plain) copy(y, rgb);
        else if (samples) spread(raster.getPixels(0, y, width, 1, row), rgb);
        else unpack(image.getRGB(0, y, width, 1, row, 0, width), rgb);
    }

    private void copy(int y, byte[] rgb) {
        PixelInterleavedSampleModel model = (PixelInterleavedSampleModel) raster.getSampleModel();
        byte[] data = ((DataBufferByte) raster.getDataBuffer()).getData();
        int[] offset = model.getBandOffsets();
        int from = y * model.getScanlineStride();
        for (int to = 0; to < width * 3; to += 3, from += model.getPixelStride()) {
            rgb[to] = data[from + offset[0]];
            rgb[to + 1] = data[from + offset[1]];
            rgb[to + 2] = data[from + offset[2]];
        }
    }

    private void spread(int[] pixels, byte[] rgb) {
        boolean grey = bands < 3;
        boolean transparent = bands == 2 || bands == 4;
        for (int x = 0, from = 0, to = 0; x < width; x++, from += bands, to += 3) {
            int alpha = transparent ? pixels[from + bands - 1] >> shift : 255;
            for (int c = 0; c < 3; c++) rgb[to + c] = onWhite(pixels[from + (grey ? 0 : c)] >> shift, alpha);
        }
    }

    private void unpack(int[] pixels, byte[] rgb) {
        for (int x = 0, to = 0; x < width; x++, to += 3) {
            int alpha = pixels[x] >>> 24;
            rgb[to] = onWhite((pixels[x] >> 16) & 0xff, alpha);
            rgb[to + 1] = onWhite((pixels[x] >> 8) & 0xff, alpha);
            rgb[to + 2] = onWhite(pixels[x] & 0xff, alpha);
        }
    }

    private static byte onWhite(int value, int alpha) {
        return (byte) (alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255);
    }
}
