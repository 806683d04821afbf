package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import com.luciad.imageio.webp.WebPReadParam;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.FileImageInputStream;
import org.jspecify.annotations.Nullable;

/** From a file that has been inspected to upright sRGB pixels, never holding more of it than it needs. */
final class Decoder {

    /** Enough to judge colours and where the eye goes. */
    private static final int SAMPLE = 256;

    private final Memory memory;

    Decoder(Memory memory) {
        this.memory = memory;
    }

    /** The picture at the size that renditions are cut from. */
    Pixels reduced(Path path, PictureFile file, int orientation) throws IOException, Refused {
        boolean turned = orientation >= 5;
        Size size = file.size();
        Size upright = (turned ? size.turned() : size).reduced();
        return decode(path, file, turned ? upright.turned() : upright, 2).upright(orientation);
    }

    /** A small one, having read every row: a file that this takes is whole. */
    Pixels sample(Path path, PictureFile file, int orientation) throws IOException, Refused {
        Size size = file.size();
        double scale = Math.min(1, (double) SAMPLE / Math.max(size.width(), size.height()));
        Size sample = new Size(Math.max(1, (int) Math.round(size.width() * scale)), Math.max(1, (int)
                Math.round(size.height() * scale)));
        return decode(path, file, sample, 1).upright(orientation);
    }

    /** @param spare how many times the wanted width and height are read at least, where there is as much */
    private Pixels decode(Path path, PictureFile file, Size to, int spare) throws IOException, Refused {
        Size size = file.size();
        int step = Math.max(1, Math.min(size.width() / (to.width() * spare), size.height() / (to.height() * spare)));
        Size read = new Size((size.width() + step - 1) / step, (size.height() + step - 1) / step);
        return memory.with(held(file, read), () -> {
            if (file.components() == 4)
                return Resampler.reduce(new InkRows(whole(inks(path, step), read), file), read, to);
            BufferedImage image = read(path, file, step, read);
            whole(image.getRaster(), read);
            Pixels pixels = Resampler.reduce(new ImageRows(image), read, to);
            return toSrgb(pixels, image, file);
        });
    }

    /** JPEG's reader may have done it. */
    private static Pixels toSrgb(Pixels pixels, BufferedImage image, PictureFile file) {
        ColorModel model = image.getColorModel();
        if (file.format().equals("jpeg") && model.getColorSpace().isCS_sRGB()) return pixels;
        boolean grey = image.getRaster().getNumBands() < 3 && !(model instanceof IndexColorModel);
        return ColourProfile.of(file.icc(), grey ? 1 : 3)
                .map(profile -> profile.convert(pixels))
                .orElse(pixels);
    }

    /**
     * Bytes that the readers hold at once, on the heap or beside it: the image that is read, and of a progressive JPEG
     * and a WebP the whole of the original.
     */
    private static long held(PictureFile file, Size read) {
        long whole = file.size().pixels();
        return switch (file.format()) {
            case "jpeg" -> read.pixels() * 4 + (file.progressive() ? 2L * file.components() * whole : 0);
            case "webp" -> read.pixels() * 8 + 4 * whole;
            case "gif" -> 2 * whole;
            default -> read.pixels() * 8;
        };
    }

    private static Raster whole(Raster raster, Size wanted) throws Refused {
        if (raster.getWidth() != wanted.width() || raster.getHeight() != wanted.height())
            throw new Refused(Reason.CUT_OFF);
        return raster;
    }

    private static BufferedImage read(Path path, PictureFile file, int step, Size size) throws IOException, Refused {
        return read(path, file.format(), reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            if (param instanceof WebPReadParam webp) scale(webp, step, size);
            else param.setSourceSubsampling(step, step, 0, 0);
            if (file.components() == 3) param.setDestinationType(unconverted(reader));
            return reader.read(0, param);
        });
    }

    /** As they are in the file: the reader of images takes all four-coloured ones for Adobe's. */
    private static Raster inks(Path path, int step) throws IOException, Refused {
        return read(path, "jpeg", reader -> {
            ImageReadParam param = reader.getDefaultReadParam();
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.readRaster(0, param);
        });
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(Path path, String format, Reading<T> reading) throws IOException, Refused {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        AtomicBoolean cutOff = new AtomicBoolean();
        reader.addIIOReadWarningListener((from, warning) -> {
            if (warning.toLowerCase(Locale.ROOT).contains("premature end")) cutOff.set(true);
        });
        try (FileImageInputStream in = new FileImageInputStream(path.toFile())) {
            reader.setInput(in, true, true);
            T read = reading.from(reader);
            if (cutOff.get()) throw new Refused(Reason.CUT_OFF);
            return read;
        } catch (IOException | RuntimeException e) {
            Refused refused = new Refused(Reason.CUT_OFF);
            refused.initCause(e);
            throw refused;
        } finally {
            reader.dispose();
        }
    }

    /** In the colours of the file: bringing the reduced pixels to sRGB later is a tenth of the work. */
    private static @Nullable ImageTypeSpecifier unconverted(ImageReader reader) throws IOException {
        ImageTypeSpecifier raw = reader.getRawImageType(0);
        return raw != null && raw.getNumBands() == 3 ? raw : null;
    }

    private static void scale(WebPReadParam param, int step, Size size) {
        if (step == 1) return;
        param.setUseScaling(true);
        param.setScaledWidth(size.width());
        param.setScaledHeight(size.height());
    }
}
