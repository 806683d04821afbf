package broadsheet.picture;

import broadsheet.picture.PictureStore.Refused;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A picture that is something else as well: archives are looked for from a file's end and documents a little behind its
 * start, so that both fit into a comment, or behind pixels that are packed.
 */
final class Polyglot {

    /** The end record of a ZIP archive, and the longest comment behind it: PKWARE's APPNOTE.TXT, 4.3.16. */
    private static final String END = "PK\5\6";

    private static final String DIRECTORY = "PK\1\2";
    private static final int END_LENGTH = 22;
    private static final int ZIP_TAIL = END_LENGTH + 0xffff;

    /** How far PDF readers look for it: Adobe's PDF Reference 1.7, appendix H, note 13. */
    private static final int PDF_HEAD = 1024;

    private static final String PDF = "%PDF-";

    private Polyglot() {}

    static void expectNone(Path file) throws IOException, Refused {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            if (text(in, 0, PDF_HEAD).contains(PDF) || zip(in)) throw new Refused(Reason.TWO_IN_ONE);
        }
    }

    private static boolean zip(RandomAccessFile in) throws IOException {
        long start = Math.max(0, in.length() - ZIP_TAIL);
        String tail = text(in, start, ZIP_TAIL);
        for (int at = tail.indexOf(END); at >= 0; at = tail.indexOf(END, at + 1)) if (ends(in, start + at)) return true;
        return false;
    }

    /**
     * Whether an archive ends there. Four bytes come about by chance in one of 65,000 photographs, so what they announce
     * has to be there too: a comment up to the end of the file, or a directory.
     */
    private static boolean ends(RandomAccessFile in, long at) throws IOException {
        if (at + END_LENGTH > in.length()) return false;
        in.seek(at + 12);
        long size = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        long offset = Integer.reverseBytes(in.readInt()) & 0xffffffffL;
        int comment = Short.reverseBytes(in.readShort()) & 0xffff;
        return at + END_LENGTH + comment == in.length() || directory(in, at - size) || directory(in, offset);
    }

    private static boolean directory(RandomAccessFile in, long at) throws IOException {
        return at >= 0 && text(in, at, DIRECTORY.length()).equals(DIRECTORY);
    }

    private static String text(RandomAccessFile in, long at, int most) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(most, in.length() - at))];
        in.seek(at);
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
