package broadsheet.picture;

import java.util.Arrays;

/**
 * What a first look at a small version of a picture tells: its dominant colour, and where the eye is likely to rest.
 */
final class FirstLook {

    private static final int LEVELS = 8;

    private final Pixels pixels;

    FirstLook(Pixels pixels) {
        this.pixels = pixels;
    }

    /** The mean of the fullest of 512 boxes of the colour cube, as six hexadecimal digits. */
    String colour() {
        long[][] boxes = new long[LEVELS * LEVELS * LEVELS][4];
        byte[] rgb = pixels.rgb();
        for (int i = 0; i < rgb.length; i += 3) {
            int red = rgb[i] & 0xff;
            int green = rgb[i + 1] & 0xff;
            int blue = rgb[i + 2] & 0xff;
            long[] box = boxes[(red >> 5) * LEVELS * LEVELS + (green >> 5) * LEVELS + (blue >> 5)];
            box[0] += red;
            box[1] += green;
            box[2] += blue;
            box[3]++;
        }
        long[] fullest = boxes[0];
        for (long[] box : boxes) if (box[3] > fullest[3]) fullest = box;
        return String.format("%02x%02x%02x", mean(fullest, 0), mean(fullest, 1), mean(fullest, 2));
    }

    private static long mean(long[] box, int channel) {
        return (box[channel] + box[3] / 2) / box[3];
    }

    /** Across and down, 0 to 1. */
    record Point(float x, float y) {}

    /** How many parts the picture is looked at in, each way. */
    private static final int GRID = 12;
    /** How far a part may pull the point from where pictures are usually looked at: a little above the middle. */
    private static final float PULL = 0.8f;

    private static final float USUAL_X = 0.5f;
    private static final float USUAL_Y = 0.4f;

    /**
     * Where detail and unusual colour are, weighed down towards the edges: a simple saliency. It need not be right; it
     * keeps a face in the upper third from being cut, and a person can set it better.
     */
    Point focus() {
        double[] weight = new double[GRID * GRID];
        double[] mean = mean();
        for (int y = 0; y < pixels.height() - 1; y++)
            for (int x = 0; x < pixels.width() - 1; x++)
                weight[y * GRID / pixels.height() * GRID + x * GRID / pixels.width()] += interest(x, y, mean);
        for (int i = 0; i < weight.length; i++) weight[i] *= nearness(i % GRID, i / GRID);
        double[] sorted = weight.clone();
        Arrays.sort(sorted);
        double least = sorted[sorted.length * 3 / 4];
        double sum = 0;
        double across = 0;
        double down = 0;
        for (int i = 0; i < weight.length; i++) {
            double above = Math.max(0, weight[i] - least);
            sum += above;
            int row = i / GRID;
            across += above * (i % GRID + 0.5) / GRID;
            down += above * (row + 0.5) / GRID;
        }
        if (sum == 0) return new Point(USUAL_X, USUAL_Y);
        return new Point(towards(USUAL_X, across / sum), towards(USUAL_Y, down / sum));
    }

    private static float towards(float usual, double found) {
        return Math.round((usual + PULL * (found - usual)) * 100) / 100f;
    }

    private static double nearness(int column, int row) {
        double x = (column + 0.5) / GRID - USUAL_X;
        double y = (row + 0.5) / GRID - USUAL_Y;
        return Math.exp(-3 * (x * x + y * y));
    }

    private double[] mean() {
        double[] mean = new double[3];
        byte[] rgb = pixels.rgb();
        for (int i = 0; i < rgb.length; i++) mean[i % 3] += (rgb[i] & 0xff) * 3.0 / rgb.length;
        return mean;
    }

    private double interest(int x, int y, double[] mean) {
        byte[] rgb = pixels.rgb();
        int at = (y * pixels.width() + x) * 3;
        int below = at + pixels.width() * 3;
        double edge = 0;
        double unusual = 0;
        for (int c = 0; c < 3; c++) {
            int value = rgb[at + c] & 0xff;
            edge += Math.abs(value - (rgb[at + 3 + c] & 0xff)) + Math.abs(value - (rgb[below + c] & 0xff));
            unusual += Math.abs(value - mean[c]);
        }
        return Math.min(edge, 120) + 0.3 * unusual;
    }
}
