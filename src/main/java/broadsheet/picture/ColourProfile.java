package broadsheet.picture;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Brings pixels from the colours that a file's ICC profile means to sRGB, which is what renditions without one mean. It
 * is written by strangers: one that makes no sense is none.
 */
final class ColourProfile {

    private final int channels;
    private final ColorConvertOp toSrgb;

    private ColourProfile(int channels, ICC_Profile profile) {
        this.channels = channels;
        this.toSrgb =
                new ColorConvertOp(new ICC_Profile[] {profile, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
    }

    /**
     * Nothing where there is none that changes anything.
     *
     * @param channels of the pixels: 1 grey, 3 red, green and blue, 4 inks
     */
    static Optional<ColourProfile> of(byte[] icc, int channels) {
        if (icc.length == 0 || namesSrgb(icc)) return Optional.empty();
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            return profile.getColorSpaceType() == type(channels)
                    ? Optional.of(new ColourProfile(channels, profile))
                    : Optional.empty();
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The profile most cameras write: converting would only round. */
    private static boolean namesSrgb(byte[] icc) {
        int length = Math.min(icc.length, 2_000);
        String start = new String(icc, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        return start.contains("sRGB IEC61966") && !start.contains("inear");
    }

    private static int type(int channels) {
        return switch (channels) {
            case 1 -> ColorSpace.TYPE_GRAY;
            case 3 -> ColorSpace.TYPE_RGB;
            default -> ColorSpace.TYPE_CMYK;
        };
    }

    /** Of grey pixels, one channel counts for all three. */
    Pixels convert(Pixels pixels) {
        Pixels converted = Pixels.blank(pixels.width(), pixels.height());
        byte[] from = channels == 1 ? everyThird(pixels.rgb()) : pixels.rgb();
        return convert(from, converted.rgb()) ? converted : pixels;
    }

    private static byte[] everyThird(byte[] rgb) {
        byte[] grey = new byte[rgb.length / Pixels.CHANNELS];
        for (int i = 0; i < grey.length; i++) grey[i] = rgb[i * Pixels.CHANNELS];
        return grey;
    }

    /** @return false where the profile turns out only now to make no sense */
    boolean convert(byte[] from, byte[] rgb) {
        try {
            toSrgb.filter(raster(from, channels), raster(rgb, Pixels.CHANNELS));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** In one row: where rows end makes no difference to colours. */
    private static WritableRaster raster(byte[] pixels, int channels) {
        int width = pixels.length / channels;
        int[] offsets = Arrays.copyOf(new int[] {0, 1, 2, 3}, channels);
        return Raster.createInterleavedRaster(
                new DataBufferByte(pixels, pixels.length), width, 1, pixels.length, channels, offsets, null);
    }
}
