package broadsheet.picture;

import java.io.IOException;

/**
 * Reduces a picture by cubic convolution, its kernel widened by the factor so that every pixel counts (Mitchell and
 * Netravali 1988). Columns first: that pass is over whole rows, which the compiler turns into vector instructions.
 */
final class Resampler {

    /** Rows of red, green and blue bytes, asked for in order, each once. */
    interface Rows {
        void read(int y, byte[] rgb) throws IOException;
    }

    /** The kernel's reach on each side, in pixels of the result. */
    private static final double REACH = 2;

    private static final int CHANNELS = Pixels.CHANNELS;

    private Resampler() {}

    static Pixels reduce(Pixels from, Cut.Area area, Size to) {
        if (area.width() == to.width() && area.height() == to.height() && area.width() == from.width())
            if (area.height() == from.height()) return from;
        try {
            return reduce(
                    (y, rgb) -> System.arraycopy(
                            from.rgb(),
                            ((area.top() + y) * from.width() + area.left()) * CHANNELS,
                            rgb,
                            0,
                            area.width() * CHANNELS),
                    new Size(area.width(), area.height()),
                    to);
        } catch (IOException e) {
            throw new IllegalStateException("memory was read", e);
        }
    }

    static Pixels reduce(Rows rows, Size from, Size to) throws IOException {
        Pixels result = Pixels.blank(to.width(), to.height());
        Taps down = Taps.of(from.height(), to.height());
        Taps across = Taps.of(from.width(), to.width());
        int length = from.width() * CHANNELS;
        float[][] ring = new float[down.count][length];
        float[] sum = new float[length];
        byte[] row = new byte[length];
        int read = 0;
        for (int y = 0; y < to.height(); y++) {
            int first = down.first[y];
            for (; read < first + down.count; read++) {
                rows.read(read, row);
                widen(row, ring[read % down.count]);
            }
            add(ring, first, down, y, sum);
            across(sum, across, result.rgb(), y * to.width() * CHANNELS);
        }
        return result;
    }

    private static void widen(byte[] row, float[] wide) {
        for (int i = 0; i < row.length; i++) wide[i] = row[i] & 0xff;
    }

    private static void add(float[][] ring, int first, Taps down, int y, float[] sum) {
        for (int k = 0; k < down.count; k++) {
            float weight = down.weight[y * down.count + k];
            float[] row = ring[(first + k) % down.count];
            if (k == 0) for (int i = 0; i < sum.length; i++) sum[i] = weight * row[i];
            else if (weight != 0) for (int i = 0; i < sum.length; i++) sum[i] += weight * row[i];
        }
    }

    private static void across(float[] sum, Taps across, byte[] rgb, int at) {
        int count = across.count;
        for (int x = 0; x < across.first.length; x++) {
            float red = 0.5f;
            float green = 0.5f;
            float blue = 0.5f;
            int from = across.first[x] * CHANNELS;
            for (int k = x * count; k < (x + 1) * count; k++, from += CHANNELS) {
                float weight = across.weight[k];
                red += weight * sum[from];
                green += weight * sum[from + 1];
                blue += weight * sum[from + 2];
            }
            rgb[at++] = clamped(red);
            rgb[at++] = clamped(green);
            rgb[at++] = clamped(blue);
        }
    }

    private static byte clamped(float value) {
        return (byte) Math.max(0, Math.min(255, (int) value));
    }

    /**
     * For each pixel of the result: the first of the original that counts, and the weights of it and its neighbours,
     * which add up to one.
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares taps
    private record Taps(int count, int[] first, float[] weight) {

        static Taps of(int from, int to) {
            double scale = (double) from / to;
            double stretch = Math.max(1, scale);
            int count = Math.min(from, (int) Math.ceil(REACH * stretch) * 2);
            int[] first = new int[to];
            float[] weight = new float[to * count];
            for (int x = 0; x < to; x++) {
                double middle = (x + 0.5) * scale;
                first[x] = Math.max(0, Math.min((int) Math.round(middle) - count / 2, from - count));
                double sum = 0;
                for (int k = 0; k < count; k++) sum += kernel((first[x] + k + 0.5 - middle) / stretch);
                for (int k = 0; k < count; k++)
                    weight[x * count + k] = (float) (kernel((first[x] + k + 0.5 - middle) / stretch) / sum);
            }
            return new Taps(count, first, weight);
        }

        /** Mitchell and Netravali's family at B = 0, C = 0.5: Catmull and Rom's. */
        private static double kernel(double x) {
            double t = Math.abs(x);
            if (t < 1) return (1.5 * t - 2.5) * t * t + 1;
            if (t < 2) return ((-0.5 * t + 2.5) * t - 4) * t + 2;
            return 0;
        }
    }
}
