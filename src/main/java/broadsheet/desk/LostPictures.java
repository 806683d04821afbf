package broadsheet.desk;

import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import broadsheet.content.Siblings;
import broadsheet.web.Messages;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Pictures that were copied with a text and cannot be taken from where they lie: a paragraph says that there was one, so
 * that somebody puts one from the library in its place.
 */
final class LostPictures {

    /** Within which no paragraph stands. */
    private static final Set<String> LINES =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "summary", "caption", "figcaption", "ins");

    private LostPictures() {}

    /** What stands for one, by its description, in the language of the desk. */
    static UnaryOperator<String> in(Messages messages) {
        return alt -> words(messages, alt);
    }

    private static String words(Messages messages, String alt) {
        return alt.isEmpty()
                ? messages.get("desk.lost.unnamed")
                : messages.get("desk.lost.picture", SafeHtml.excerpt(alt));
    }

    static boolean isOne(Messages messages, String paragraph) {
        return paragraph.equals(words(messages, ""))
                || paragraph.startsWith(messages.get("desk.lost.picture", "").replaceFirst("\\s*]$", ""));
    }

    /** @param words for the description of a picture, which may be empty */
    static void name(Element body, UnaryOperator<String> words) {
        Map<Node, List<Node>> named = new HashMap<>();
        for (Element img : body.select("img:not([src^=picture:])")) {
            String alt = PlainText.line(img.attr("alt"));
            if (counts(img)) continue;
            if (!alt.isEmpty() && alt.codePoints().noneMatch(Character::isLetterOrDigit)) {
                img.tagName("span").text(alt);
                continue;
            }
            Element top = img;
            while (!holdsParagraphs(parent(top))) top = parent(top);
            named.computeIfAbsent(top, none -> new ArrayList<>()).add(new Element("p").text(words.apply(alt)));
        }
        Siblings.insertAfter(named);
    }

    /** Of one pixel, which nobody was to see. */
    private static boolean counts(Element img) {
        return img.attr("width").matches("[01]") || img.attr("height").matches("[01]");
    }

    private static Element parent(Element element) {
        return Objects.requireNonNull(element.parent());
    }

    private static boolean holdsParagraphs(Element element) {
        return element.nameIs("body") || (element.isBlock() && !LINES.contains(element.normalName()));
    }
}
