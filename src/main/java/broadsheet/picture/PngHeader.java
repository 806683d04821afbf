package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.nio.ByteBuffer;
import java.util.Set;

/** What a PNG says of its pixels before they come: W3C PNG, section 11.2.1. */
record PngHeader(Size size, int depth, int colour, boolean interlaced) {

    /** Where each pass of Adam7 begins and how far its pixels are apart, across and down: W3C PNG, section 8.1. */
    private static final int[][] PASSES = {
        {0, 0, 8, 8}, {4, 0, 8, 8}, {0, 4, 4, 8}, {2, 0, 4, 4}, {0, 2, 2, 4}, {1, 0, 2, 2}, {0, 1, 1, 2}
    };

    private static final Set<Integer> DEPTHS = Set.of(1, 2, 4, 8, 16);

    static PngHeader read(byte[] content) throws Refused {
        if (content.length != 13) throw new Refused(Reason.CUT_OFF);
        ByteBuffer in = ByteBuffer.wrap(content);
        PngHeader header = new PngHeader(new Size(in.getInt(), in.getInt()), in.get(), in.get(), content[12] != 0);
        if (!DEPTHS.contains(header.depth) || header.colour < 0 || header.colour > 6) throw new Refused(Reason.CUT_OFF);
        return header;
    }

    /** How many bytes the pixels come to, with the one before each row that names its filter. */
    long unpacked() {
        if (!interlaced) return rows(size.width(), size.height());
        long all = 0;
        for (int[] pass : PASSES)
            all += rows(steps(size.width(), pass[0], pass[2]), steps(size.height(), pass[1], pass[3]));
        return all;
    }

    private static int steps(int length, int from, int apart) {
        return Math.max(0, (length - from + apart - 1) / apart);
    }

    private long rows(int width, int height) {
        return width == 0 ? 0 : (1 + ((long) width * depth * channels() + 7) / 8) * height;
    }

    /** Of grey 1, of red, green and blue 3, of an index 1; how opaque it is may be one more. */
    private int channels() {
        return switch (colour) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
    }
}
