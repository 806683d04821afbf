package broadsheet.icon;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The first letter of a name on a colour, in the sizes that browsers ask for, and the whole name on a card for shared
 * links.
 */
final class Icon {

    private static final Logger LOG = LoggerFactory.getLogger(Icon.class);
    private static final int CARD_WIDTH = 1200;
    private static final int CARD_HEIGHT = 630;

    private final String name;
    private final Color paper;
    private final Color ink;

    /** @param colour six hexadecimal digits */
    Icon(String name, String colour) {
        this.name = name;
        this.paper = Color.decode("#" + colour);
        this.ink = luminance(paper) > 0.18 ? new Color(0x16181b) : Color.WHITE; // where both contrasts are the same
    }

    /** WCAG's relative luminance, 0 to 1. */
    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private String letter() {
        int first =
                name.codePoints().filter(Character::isLetterOrDigit).findFirst().orElse('B');
        return Character.toString(first).toUpperCase(Locale.ROOT);
    }

    /** The browser has the fonts. */
    String svg() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 64 64\"><path fill=\"" + hex(paper)
                + "\" d=\"M0 0h64v64H0z\"/><text x=\"32\" y=\"48\" fill=\"" + hex(ink)
                + "\" font-family=\"Georgia,serif\" font-weight=\"700\" font-size=\"46\" text-anchor=\"middle\">"
                + letter() + "</text></svg>";
    }

    private static String hex(Color colour) {
        return String.format("#%06x", colour.getRGB() & 0xFFFFFF);
    }

    byte[] png(int size) {
        return drawn(size, size, letter(), size * 0.56, size * 0.6);
    }

    /** 1200 by 630 pixels, what social networks ask for. */
    byte[] card() {
        return drawn(CARD_WIDTH, CARD_HEIGHT, name, CARD_WIDTH * 0.8, CARD_HEIGHT * 0.3);
    }

    /** PNGs of 16, 32 and 48 pixels in one file: https://en.wikipedia.org/wiki/ICO_(file_format) */
    byte[] ico() {
        int[] sizes = {16, 32, 48};
        byte[][] images = new byte[sizes.length][];
        int offset = 6 + 16 * sizes.length;
        int length = offset;
        for (int i = 0; i < sizes.length; i++) {
            images[i] = png(sizes[i]);
            length += images[i].length;
        }
        ByteBuffer file = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) sizes.length);
        for (int i = 0; i < sizes.length; i++) {
            file.put((byte) sizes[i]).put((byte) sizes[i]).putShort((short) 0);
            file.putShort((short) 1)
                    .putShort((short) 32)
                    .putInt(images[i].length)
                    .putInt(offset);
            offset += images[i].length;
        }
        for (byte[] image : images) file.put(image);
        return file.array();
    }

    /** A text as large as fits into a width and a height, in the middle. */
    private byte[] drawn(int width, int height, String text, double fitWidth, double fitHeight) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setColor(paper);
        g.fillRect(0, 0, width, height);
        g.setColor(ink);
        Shape shape = outline(g, text);
        Rectangle2D box = shape.getBounds2D();
        double scale = Math.min(fitWidth / box.getWidth(), fitHeight / box.getHeight());
        AffineTransform middle = AffineTransform.getTranslateInstance(width / 2.0, height / 2.0);
        middle.scale(scale, scale);
        middle.translate(-box.getCenterX(), -box.getCenterY());
        g.fill(middle.createTransformedShape(shape));
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Java on a server may come without any font: then the lines of a printed page stand for the text. */
    private static Shape outline(Graphics2D g, String text) {
        try {
            Font font = new Font(Font.SERIF, Font.BOLD, 100);
            Shape shape = font.createGlyphVector(g.getFontRenderContext(), text).getOutline();
            if (!shape.getBounds2D().isEmpty()) return shape;
        } catch (RuntimeException | LinkageError | InternalError e) {
            LOG.info("icons are drawn without a letter, since Java finds no font here: {}", e.toString());
        }
        java.awt.geom.Area lines = new java.awt.geom.Area();
        for (int i = 0; i < 4; i++)
            lines.add(new java.awt.geom.Area(new Rectangle2D.Double(0, i * 30, 100, i == 0 ? 20 : 10)));
        return lines;
    }
}
