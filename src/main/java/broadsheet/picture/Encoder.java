package broadsheet.picture;

import broadsheet.picture.PictureStore.Words;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** From pixels to the bytes of a rendition: nothing of the original but what it shows and whose it is. */
final class Encoder {

    private static final float WEBP_QUALITY = 0.75f;
    private static final float JPEG_QUALITY = 0.78f;

    private Encoder() {}

    static byte[] encode(Pixels pixels, Format format, Words words) {
        byte[] bare = format == Format.WEBP ? webp(pixels) : jpeg(pixels);
        return RightsPacket.of(words)
                .map(packet -> format == Format.WEBP ? packet.intoWebp(bare, pixels.size()) : packet.intoJpeg(bare))
                .orElse(bare);
    }

    private static byte[] webp(Pixels pixels) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("webp").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionType("Lossy");
        param.setCompressionQuality(WEBP_QUALITY);
        return write(writer, param, pixels);
    }

    /** Progressive, which is smaller, and shows something early to those who have no WebP: they are on old machines. */
    private static byte[] jpeg(Pixels pixels) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(JPEG_QUALITY);
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        return write(writer, param, pixels);
    }

    private static byte[] write(ImageWriter writer, ImageWriteParam param, Pixels pixels) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(pixels), null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("memory was written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(Pixels pixels) {
        ComponentColorModel model = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB),
                false,
                false,
                java.awt.Transparency.OPAQUE,
                DataBuffer.TYPE_BYTE);
        return new BufferedImage(
                model,
                Raster.createInterleavedRaster(
                        new DataBufferByte(pixels.rgb(), pixels.rgb().length),
                        pixels.width(),
                        pixels.height(),
                        pixels.width() * Pixels.CHANNELS,
                        Pixels.CHANNELS,
                        new int[] {0, 1, 2},
                        null),
                false,
                null);
    }
}
