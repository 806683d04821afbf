package broadsheet.content;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What became of one field of an article.
 *
 * @param label the key of the field's name
 */
public record FieldChange(String label, List<WordChanges.Part> parts) {

    public static FieldChange of(String label, String before, String after) {
        return new FieldChange(label, WordChanges.between(before, after));
    }

    /** Of what is replaced as a whole; empty for none. */
    public static FieldChange whole(String label, String before, String after) {
        List<WordChanges.Part> parts = new ArrayList<>();
        if (!before.isEmpty())
            parts.add(
                    new WordChanges.Part(before.equals(after) ? WordChanges.Kind.SAME : WordChanges.Kind.GONE, before));
        if (!after.isEmpty() && !before.equals(after)) parts.add(new WordChanges.Part(WordChanges.Kind.NEW, after));
        return new FieldChange(label, parts);
    }

    /** Of bodies, in HTML; what is compared is their words. */
    public static FieldChange ofBodies(String label, String before, String after) {
        return of(label, text(before), text(after));
    }

    public boolean changed() {
        return parts.stream().anyMatch(part -> part.kind() != WordChanges.Kind.SAME);
    }

    /** Blocks stay apart, so that a text can be read. */
    private static String text(String html) {
        StringBuilder text = new StringBuilder();
        for (Element block : Jsoup.parseBodyFragment(html).body().children())
            text.append(SafeHtml.text(block.outerHtml())).append("\n\n");
        return text.toString().strip();
    }
}
