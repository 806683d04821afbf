package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.DataInputStream;
import java.io.IOException;

/** Walks the blocks of a GIF file to its trailer: GIF89a. Of a moving one the first image is taken. */
final class GifBlocks {

    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;
    private static final int TRAILER = 0x3b;

    private final DataInputStream in;

    GifBlocks(DataInputStream in) {
        this.in = in;
    }

    PictureFile read() throws IOException, Refused {
        in.skipNBytes(10);
        skipTable(in.readUnsignedByte());
        in.skipNBytes(2);
        Size size = null;
        for (int block = in.readUnsignedByte(); block != TRAILER; block = in.readUnsignedByte()) {
            if (block == IMAGE) {
                Size image = imageHeader();
                int colours = in.readUnsignedByte();
                if (size == null) count(new GifCodes(colours, image.pixels()));
                else skipSubBlocks();
                if (size == null) size = image;
            } else if (block == EXTENSION) {
                in.skipNBytes(1);
                skipSubBlocks();
            } else {
                throw new Refused(Reason.CUT_OFF);
            }
        }
        if (size == null) throw new Refused(Reason.CUT_OFF);
        for (int next = in.read(); next >= 0; next = in.read())
            if (next != 0) throw new Refused(Reason.SOMETHING_BEHIND);
        return new PictureFile("gif", size, 0, -1, false, new byte[0], new byte[0], new byte[0], new byte[0]);
    }

    private Size imageHeader() throws IOException {
        in.skipNBytes(4);
        Size size = new Size(littleShort(), littleShort());
        skipTable(in.readUnsignedByte());
        return size;
    }

    private void count(GifCodes codes) throws IOException, Refused {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte())
            codes.take(in.readNBytes(length));
    }

    private void skipTable(int flags) throws IOException {
        if ((flags & 0x80) != 0) in.skipNBytes(3L << ((flags & 7) + 1));
    }

    private void skipSubBlocks() throws IOException {
        for (int length = in.readUnsignedByte(); length > 0; length = in.readUnsignedByte()) in.skipNBytes(length);
    }

    private int littleShort() throws IOException {
        return in.readUnsignedByte() | (in.readUnsignedByte() << 8);
    }
}
