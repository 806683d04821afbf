package broadsheet.web;

import java.util.List;
import java.util.Optional;

/**
 * A colour for text, and whether it can be read on the grounds of the site's pages: contrast as WCAG 2.2 defines it, in
 * sRGB.
 */
public record Colour(int red, int green, int blue) {

    /** What text needs at least: WCAG 2.2, success criterion 1.4.3. */
    public static final double ENOUGH = 4.5;

    /** --paper and --wash of base.css. */
    private static final List<Colour> LIGHT = List.of(new Colour(0xff, 0xfd, 0xf9), new Colour(0xf4, 0xf0, 0xe7));

    private static final List<Colour> DARK = List.of(new Colour(0x13, 0x14, 0x16), new Colour(0x1b, 0x1d, 0x20));
    private static final int STEPS = 64;

    /** Six hexadecimal digits, with or without a # before them. */
    public static Optional<Colour> of(String text) {
        if (!text.matches("#?[0-9a-fA-F]{6}")) return Optional.empty();
        int rgb = Integer.parseInt(text.replace("#", ""), 16);
        return Optional.of(new Colour(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff));
    }

    /** Six hexadecimal digits. */
    public String hex() {
        return String.format("%02x%02x%02x", red, green, blue);
    }

    /** On the worse of the grounds that light pages have; 1 to 21. */
    public double onLight() {
        return worst(LIGHT);
    }

    /** On the worse of the grounds that dark pages have. */
    public double onDark() {
        return worst(DARK);
    }

    private double worst(List<Colour> grounds) {
        return grounds.stream().mapToDouble(this::contrast).min().orElseThrow();
    }

    /** WCAG 2.2, "contrast ratio". */
    double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** WCAG 2.2, "relative luminance". */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int value) {
        double share = value / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** The same hue, with as much white in it as it takes to be read on the dark ground. */
    public Colour forDark() {
        for (int white = 0; white < STEPS; white++) {
            Colour mixed = new Colour(mixed(red, white), mixed(green, white), mixed(blue, white));
            if (mixed.onDark() >= ENOUGH) return mixed;
        }
        return new Colour(0xff, 0xff, 0xff);
    }

    private static int mixed(int value, int white) {
        return value + (0xff - value) * white / STEPS;
    }
}
