package broadsheet.article;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A body without its pictures, cut between blocks into parts that are small on the line. */
final class WordsAlone {

    /** Bytes of a part when compressed; with the page around it, it stays below 8 kB. */
    private static final int PART = 6_000;
    /** Characters of a piece of a block that alone is too large for a part; four bytes each at the very worst. */
    private static final int PIECE = 2_000;

    private WordsAlone() {}

    /** At least one. */
    static List<String> parts(String body) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false);
        document.select("figure,img").remove();
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        int size = 0;
        for (Element block : document.body().children())
            for (String piece : pieces(block)) {
                int more = compressed(piece);
                if (size > 0 && size + more > PART) {
                    parts.add(part.toString());
                    part.setLength(0);
                    size = 0;
                }
                part.append(piece).append('\n');
                size += more;
            }
        parts.add(part.toString());
        return parts;
    }

    /** The block itself, or its text in paragraphs when it is too large. */
    private static List<String> pieces(Element block) {
        String html = block.outerHtml();
        if (compressed(html) <= PART) return List.of(html);
        List<String> pieces = new ArrayList<>();
        String text = block.text();
        int at = 0;
        while (at < text.length()) {
            int end = Math.min(at + PIECE, text.length());
            int space = end < text.length() ? text.lastIndexOf(' ', end) : end;
            if (space > at) end = space;
            else if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
            pieces.add(new Element("p").text(text.substring(at, end).strip()).outerHtml());
            at = end;
        }
        return pieces;
    }

    /** By itself, which is more than what it adds to a page. */
    private static int compressed(String html) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[8_192];
            int length = 0;
            while (!deflater.finished()) length += deflater.deflate(out);
            return length;
        } finally {
            deflater.end();
        }
    }
}
