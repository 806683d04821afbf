package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Walks the segments of a JPEG file to its end: ITU T.81, annex B. */
final class JpegBlocks {

    private static final int SOI = 0xd8;
    private static final int EOI = 0xd9;
    private static final int SOS = 0xda;
    private static final int APP1 = 0xe1;
    private static final int APP2 = 0xe2;
    private static final int APP13 = 0xed;
    private static final int APP14 = 0xee;
    /**
     * A scan goes over the whole picture once more, however little is in it: 99 of 100 megapixels, in a file of one
     * megabyte, took 34 seconds to decode. So many pixels, in ten scans, take five. Programs write ten to twelve scans, in
     * print's colours eighteen: of 100, 83 and 55 megapixels.
     */
    private static final long MOST_SCANNED = 1_000_000_000;
    /** Of a small picture it is the beginning of a scan that takes the time. */
    private static final int MOST_SCANS = 100;

    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String ICC = "ICC_PROFILE\0";
    private static final String ADOBE = "Adobe";
    /** Where it says how they are written: ITU T.872, 6.5.3. */
    private static final int ADOBE_COLOURS = 11;

    private static final String PHOTOSHOP = "Photoshop 3.0\0";

    private final DataInputStream in;
    private @Nullable Size size;
    private int components;
    private boolean progressive;
    private int adobe = -1;
    private byte[] exif = {};
    private byte[] xmp = {};
    private final ByteArrayOutputStream photoshop = new ByteArrayOutputStream();
    private final TreeMap<Integer, byte[]> icc = new TreeMap<>();
    private int scans;

    JpegBlocks(DataInputStream in) {
        this.in = in;
    }

    PictureFile read() throws IOException, Refused {
        if (in.readUnsignedShort() != (0xff00 | SOI)) throw new Refused(Reason.CUT_OFF);
        toEnd();
        if (size == null || scans == 0) throw new Refused(Reason.CUT_OFF);
        PictureFile.expectWorkable(size);
        if (scans > MOST_SCANS || scans * size.pixels() > MOST_SCANNED) throw new Refused(Reason.SLOW);
        expectNothingButPictures();
        return new PictureFile(
                "jpeg",
                size,
                components,
                adobe,
                progressive,
                exif,
                xmp,
                PhotoshopBlocks.iptc(photoshop.toByteArray()),
                profile());
    }

    private void toEnd() throws IOException, Refused {
        for (int marker = marker(); marker != EOI; ) {
            if (standsAlone(marker)) {
                marker = marker();
                continue;
            }
            byte[] content = segment();
            keep(marker, content);
            marker = marker == SOS ? afterScan() : marker();
        }
    }

    private static boolean standsAlone(int marker) {
        return marker == 0x01 || (marker >= 0xd0 && marker <= SOI);
    }

    private int marker() throws IOException, Refused {
        if (in.readUnsignedByte() != 0xff) throw new Refused(Reason.CUT_OFF);
        int marker = in.readUnsignedByte();
        while (marker == 0xff) marker = in.readUnsignedByte();
        return marker;
    }

    private byte[] segment() throws IOException, Refused {
        int length = in.readUnsignedShort();
        if (length < 2) throw new Refused(Reason.CUT_OFF);
        byte[] content = in.readNBytes(length - 2);
        if (content.length < length - 2) throw new EOFException();
        return content;
    }

    /** Skips compressed data: a marker follows it that is neither a stuffed 0xff nor a restart. */
    private int afterScan() throws IOException, Refused {
        scans++;
        while (true) {
            int marker = in.readUnsignedByte();
            if (marker != 0xff) continue;
            while (marker == 0xff) marker = in.readUnsignedByte();
            if (marker != 0 && (marker < 0xd0 || marker > 0xd7)) return marker;
        }
    }

    private void keep(int marker, byte[] content) throws Refused {
        if (startsFrame(marker)) {
            if (content.length < 6 || size != null) throw new Refused(Reason.CUT_OFF);
            size = new Size(unsignedShort(content, 3), unsignedShort(content, 1));
            components = content[5] & 0xff;
            progressive = (marker & 3) == 2;
        } else if (marker == APP1 && starts(content, EXIF)) {
            if (exif.length == 0) exif = after(content, EXIF);
        } else if (marker == APP1 && starts(content, XMP)) {
            if (xmp.length == 0) xmp = after(content, XMP);
        } else if (marker == APP14 && starts(content, ADOBE)) {
            adobe = content.length > ADOBE_COLOURS ? content[ADOBE_COLOURS] & 0xff : 0;
        } else if (marker == APP13 && starts(content, PHOTOSHOP)) {
            photoshop.writeBytes(after(content, PHOTOSHOP));
        } else if (marker == APP2 && starts(content, ICC) && content.length > ICC.length() + 2) {
            byte[] part = after(content, ICC);
            icc.put(part[0] & 0xff, Arrays.copyOfRange(part, 2, part.length));
        }
    }

    private static boolean startsFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int unsignedShort(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    private static boolean starts(byte[] content, String word) {
        byte[] start = word.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= start.length && Arrays.equals(content, 0, start.length, start, 0, start.length);
    }

    private static byte[] after(byte[] content, String word) {
        return Arrays.copyOfRange(content, word.length(), content.length);
    }

    private byte[] profile() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        icc.values().forEach(all::writeBytes);
        return all.toByteArray();
    }

    /** Behind the end, phones and cameras put previews and depth maps, themselves JPEG; and padding. */
    private void expectNothingButPictures() throws IOException, Refused {
        int next = in.read();
        while (next == 0 || next == 0xff) {
            if (next == 0xff) {
                next = in.read();
                if (next == SOI) {
                    new JpegBlocks(in).toEnd();
                    next = in.read();
                }
            } else {
                next = in.read();
            }
        }
        if (next >= 0) throw new Refused(Reason.SOMETHING_BEHIND);
    }
}
