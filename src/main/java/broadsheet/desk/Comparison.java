package broadsheet.desk;

import broadsheet.content.SafeHtml;
import broadsheet.edition.Copy;
import broadsheet.edition.Revision;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** Two texts of one article, field by field. */
final class Comparison {

    private Comparison() {}

    /** @param label the key of the field's name */
    record Field(String label, List<WordChanges.Part> parts) {

        public boolean changed() {
            return parts.stream().anyMatch(part -> part.kind() != WordChanges.Kind.SAME);
        }
    }

    static List<Field> between(Copy before, Copy after) {
        List<Field> fields = new ArrayList<>();
        add(fields, "desk.headline", before.headline(), after.headline());
        add(fields, "desk.kicker", before.kicker(), after.kicker());
        add(fields, "desk.standfirst", before.standfirst(), after.standfirst());
        add(fields, "desk.body", text(before.body()), text(after.body()));
        add(fields, "desk.authors", before.authors(), after.authors());
        add(fields, "desk.topics", before.topics(), after.topics());
        return fields;
    }

    /** The copy with what a revision keeps of it put back. */
    static Copy restored(Revision revision, Copy now) {
        return new Copy(
                revision.headline(),
                revision.kicker(),
                revision.standfirst(),
                revision.body(),
                now.section(),
                now.slug(),
                now.language(),
                revision.authors(),
                revision.topics(),
                now.note(),
                now.embargoUntil());
    }

    private static void add(List<Field> fields, String label, String before, String after) {
        fields.add(new Field(label, WordChanges.between(before, after)));
    }

    /** Blocks stay apart, so that a text can be read. */
    private static String text(String html) {
        StringBuilder text = new StringBuilder();
        for (Element block : Jsoup.parseBodyFragment(html).body().children())
            text.append(SafeHtml.text(block.outerHtml())).append("\n\n");
        return text.toString().strip();
    }
}
