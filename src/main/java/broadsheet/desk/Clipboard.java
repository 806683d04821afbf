package broadsheet.desk;

import broadsheet.content.SafeHtml;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Brings what somebody typed or pasted to the subset that bodies are kept in. Word says with classes and styles what is
 * a list, Google Docs what is bold, and both wrap all of it: what is meant is put into tags before the rest goes.
 */
final class Clipboard {

    private static final Pattern BLOCK =
            Pattern.compile("<(p|h[1-6]|ul|ol|blockquote|figure|table|pre|div|hr)\\b", Pattern.CASE_INSENSITIVE);
    /** What sites offer to be copied, so that a page of theirs stands within another. */
    private static final Pattern EMBED =
            Pattern.compile("\\s*<iframe\\b.*</iframe>\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|</?([a-zA-Z][a-zA-Z0-9:]*)(?:\\s+(?:reversed|[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>=]+)))*+\\s*/?>",
            Pattern.DOTALL);

    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(^|[;\\s])font-weight:\\s*(normal|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");
    private static final Pattern LIST_LEVEL = Pattern.compile("mso-list:\\s*\\S+\\s+level(\\d)");
    private static final Pattern BULLET = Pattern.compile("^[\\s\\u00a0]*[·•o§▪–-]");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n[ \\t]*\\n\\s*");

    private Clipboard() {}

    /** A body in the subset. Text outside every block is read as paragraphs that blank lines part. */
    static String clean(String html) {
        String text = html.replace("\r\n", "\n");
        if (!BLOCK.matcher(text).find()) text = paragraphs(text);
        Document document = Jsoup.parseBodyFragment(text);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        dropComments(body);
        body.select("style, meta, link, title, o|p").remove();
        body.select("b[id^=docs-internal-guid]").unwrap();
        body.select("b[style]").stream()
                .filter(b -> NOT_BOLD.matcher(b.attr("style")).find())
                .forEach(Element::unwrap);
        body.select("span[style], font[style]").forEach(Clipboard::emphasise);
        body.select("iframe[src]").forEach(Clipboard::link);
        body.select("figcaption").forEach(Clipboard::keepCaption);
        lists(body);
        body.select("p.MsoTitle, p.MsoHeading1").tagName("h2");
        breaks(body);
        blankLines(body);
        plainSpaces(body);
        body.select("h1 strong, h2 strong, h3 strong, h4 strong, h1 b, h2 b, h3 b, h4 b")
                .unwrap();
        return SafeHtml.clean(
                body.html(),
                source -> source.startsWith("picture:")
                        ? Optional.of(source.substring("picture:".length()))
                        : Optional.empty());
    }

    /**
     * What somebody typed into the text field. A sign that begins no tag is meant as a sign: a parser would take the
     * words after it for a tag, and lose them.
     */
    static String typed(String html) {
        StringBuilder meant = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            String name = tag.group(1);
            if (name != null && !name.contains(":") && !Tag.isKnownTag(name.toLowerCase(Locale.ROOT))) continue;
            meant.append(html.substring(at, tag.start()).replace("<", "&lt;")).append(tag.group());
            at = tag.end();
        }
        return clean(meant.append(html.substring(at).replace("<", "&lt;")).toString());
    }

    /** Beside every block; one within loose text stays, and two part it. */
    private static void breaks(Element body) {
        for (Element line : body.select("body > br")) {
            Node before = near(line.previousSibling(), Node::previousSibling);
            Node after = near(line.nextSibling(), Node::nextSibling);
            if (beside(before) || beside(after)) line.remove();
            else if (after instanceof Element next && next.nameIs("br")) line.replaceWith(new Element("p"));
        }
    }

    /** What was typed under blocks that had been saved before. */
    private static void blankLines(Element body) {
        for (TextNode text : body.textNodes()) {
            String[] paragraphs = BLANK_LINES.split(text.getWholeText(), -1);
            for (int i = paragraphs.length - 1; i > 0; i--) {
                text.after(new TextNode(paragraphs[i]));
                text.after(new Element("p"));
            }
            text.text(paragraphs[0]);
        }
    }

    private static @Nullable Node near(@Nullable Node node, UnaryOperator<@Nullable Node> on) {
        Node near = node;
        while (near instanceof TextNode text && text.isBlank()) near = on.apply(near);
        return near;
    }

    private static boolean beside(@Nullable Node node) {
        return node == null || (node instanceof Element element && !element.nameIs("br") && element.isBlock());
    }

    private static String paragraphs(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : BLANK_LINES.split(text.strip()))
            if (!paragraph.isBlank())
                html.append("<p>").append(paragraph.replace("\n", " ")).append("</p>");
        return html.toString();
    }

    /** Plain text, as an editor without a mouse pastes it. */
    static String fromText(String text) {
        if (EMBED.matcher(text).matches()) return clean(text);
        return clean(paragraphs(Entities.escape(text.replace("\r\n", "\n"))));
    }

    /** A page of ours asks nothing of other hosts: what would be embedded is linked to, by its title. */
    private static void link(Element frame) {
        String address = frame.attr("src").strip().replaceFirst("^//", "https://");
        String title = frame.attr("title").strip();
        Element paragraph = new Element("p");
        paragraph.appendElement("a").attr("href", address).text(title.isEmpty() ? address : title);
        if (frame.closest("p") == null) frame.replaceWith(paragraph);
        else frame.replaceWith(paragraph.child(0));
    }

    /** A picture from elsewhere is not taken; what was said of it is, as a paragraph. */
    private static void keepCaption(Element caption) {
        Element figure = caption.closest("figure");
        if (figure == null || figure.selectFirst("img[src^='picture:']") != null) return;
        if (caption.children().stream().anyMatch(Element::isBlock)) caption.unwrap();
        else caption.tagName("p");
    }

    private static void dropComments(Element body) {
        for (Element element : body.getAllElements())
            for (Node node : java.util.List.copyOf(element.childNodes())) if (node instanceof Comment) node.remove();
    }

    private static void emphasise(Element span) {
        String style = span.attr("style").toLowerCase(Locale.ROOT);
        boolean strong = WEIGHT.matcher(style).find();
        boolean italic = ITALIC.matcher(style).find();
        if (span.closest("h1,h2,h3,h4,h5,h6") != null) strong = false;
        if (strong) span.tagName("strong");
        else if (italic) span.tagName("em");
        if (strong && italic) span.wrap("<em></em>");
    }

    /** Word's lists are paragraphs with a bullet typed into them. */
    private static void lists(Element body) {
        Element list = null;
        for (Element p : body.select("p")) {
            Matcher level = LIST_LEVEL.matcher(p.attr("style").toLowerCase(Locale.ROOT));
            if (!level.find() && !p.className().contains("MsoListParagraph")) {
                list = null;
                continue;
            }
            boolean bullets = BULLET.matcher(p.text()).find();
            p.select("span[style*=mso-list:Ignore], span[style*=mso-list: Ignore]")
                    .remove();
            if (list == null || !p.equals(list.nextElementSibling())) {
                list = new Element(bullets ? "ul" : "ol");
                p.before(list);
            }
            Element item = list.appendElement("li");
            for (Node child : java.util.List.copyOf(p.childNodes())) item.appendChild(child);
            TextNode first =
                    item.textNodes().isEmpty() ? null : item.textNodes().get(0);
            if (first != null && first.siblingIndex() == 0)
                first.text(first.getWholeText().replaceFirst("^[\\s\\u00a0]*([·•§▪]|\\d{1,2}[.)])[\\s\\u00a0]+", ""));
            p.remove();
        }
    }

    private static void plainSpaces(Element body) {
        for (Element element : body.getAllElements())
            for (TextNode text : element.textNodes())
                if (element.closest("pre") == null)
                    text.text(text.getWholeText().replace('\u00a0', ' ').replaceAll("[ \\t\\n]+", " "));
    }
}
