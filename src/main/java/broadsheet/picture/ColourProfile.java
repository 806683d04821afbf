package broadsheet.picture;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Brings pixels from the colours that a file's ICC profile means to sRGB, which is what renditions without one mean. */
final class ColourProfile {

    private ColourProfile() {}

    /** The same pixels where there is no profile, or none that makes sense. */
    static Pixels toSrgb(Pixels pixels, byte[] icc) {
        if (icc.length == 0 || namesSrgb(icc)) return pixels;
        ICC_Profile profile = profile(icc);
        if (profile == null) return pixels;
        Pixels converted = Pixels.blank(pixels.width(), pixels.height());
        try {
            ICC_Profile srgb = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            new ColorConvertOp(new ICC_Profile[] {profile, srgb}, null).filter(raster(pixels), raster(converted));
            return converted;
        } catch (CMMException | IllegalArgumentException e) {
            return pixels;
        }
    }

    /** The profile most cameras write: converting would only round. */
    private static boolean namesSrgb(byte[] icc) {
        int length = Math.min(icc.length, 2_000);
        String start = new String(icc, 0, length, StandardCharsets.ISO_8859_1).replace("\0", "");
        return start.contains("sRGB IEC61966") && !start.contains("inear");
    }

    private static @Nullable ICC_Profile profile(byte[] icc) {
        try {
            ICC_Profile profile = ICC_Profile.getInstance(icc);
            return profile.getColorSpaceType() == ColorSpace.TYPE_RGB ? profile : null;
        } catch (IllegalArgumentException | CMMException e) {
            return null;
        }
    }

    private static WritableRaster raster(Pixels pixels) {
        return Raster.createInterleavedRaster(
                new DataBufferByte(pixels.rgb(), pixels.rgb().length),
                pixels.width(),
                pixels.height(),
                pixels.width() * Pixels.CHANNELS,
                Pixels.CHANNELS,
                new int[] {0, 1, 2},
                null);
    }
}
