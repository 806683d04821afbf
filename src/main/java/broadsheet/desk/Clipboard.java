package broadsheet.desk;

import broadsheet.content.Paragraphs;
import broadsheet.content.SafeHtml;
import java.util.ArrayList;
import java.util.List;
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
import org.jsoup.select.NodeFilter;

/**
 * Brings what somebody typed or pasted to the subset that bodies are kept in. Word says with classes and styles what is
 * a list, Google Docs what is bold, and both wrap all of it: what is meant is put into tags before the rest goes.
 */
final class Clipboard {

    /** What sites offer to be copied, so that a page of theirs stands within another. */
    private static final Pattern EMBED =
            Pattern.compile("\\s*<iframe\\b.*</iframe>\\s*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern TAG = Pattern.compile(
            "<!--.*?-->|<!\\[[^\\]>]*\\]>|<!doctype[^>]*>|<\\?xml[^>]*>"
                    + "|</?([a-zA-Z][a-zA-Z0-9:]*)(?:\\s+(?:[\\w:-]+\\s*=\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"'<>=]+)|reversed|nowrap|noshade|hidden|async|defer|controls|allowfullscreen))*+\\s*/?>",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final Pattern WEIGHT = Pattern.compile("font-weight:\\s*(bold|bolder|[6-9]00)");
    private static final Pattern NOT_BOLD = Pattern.compile("(^|[;\\s])font-weight:\\s*(normal|[1-4]00)");
    private static final Pattern ITALIC = Pattern.compile("font-style:\\s*italic");

    private static final Pattern STRUCK = Pattern.compile("text-decoration[a-z-]*:[^;]*line-through");

    private Clipboard() {}

    /**
     * What was copied elsewhere, as HTML.
     *
     * @param lost the words for a picture that cannot be taken along, for its description, which may be empty
     */
    static String pasted(String html, UnaryOperator<String> lost) {
        Element body = settled(html);
        Detours.straighten(body);
        return kept(body, lost);
    }

    /** What was copied elsewhere as plain text, or is pasted without its looks. */
    static String pasted(String text) {
        if (EMBED.matcher(text).matches()) return clean(text);
        return clean(Paragraphs.copied(Entities.escape(text.replace('\u00a0', ' '))));
    }

    /**
     * What somebody typed into the text field. A sign that begins no tag is meant as a sign: a parser would take the
     * words after it for a tag, and lose them.
     *
     * @param lost the words for a picture that lies elsewhere, for its description, which may be empty
     */
    static String typed(String html, UnaryOperator<String> lost) {
        StringBuilder meant = new StringBuilder();
        Matcher tag = TAG.matcher(html);
        int at = 0;
        while (tag.find()) {
            String name = tag.group(1);
            if (name != null && !name.contains(":") && !Tag.isKnownTag(name.toLowerCase(Locale.ROOT))) continue;
            meant.append(html.substring(at, tag.start()).replace("<", "&lt;")).append(tag.group());
            at = tag.end();
        }
        meant.append(html.substring(at).replace("<", "&lt;"));
        return kept(settled(lines(meant.toString())), lost);
    }

    /** Outside of every block, blank lines part paragraphs, and other lines stay as they were typed. */
    private static String lines(String html) {
        Element body = parsed(html);
        breaks(body);
        StringBuilder text = new StringBuilder();
        StringBuilder loose = new StringBuilder();
        for (Node node : body.childNodes()) {
            if (blocks(node)) {
                text.append(paragraphs(loose)).append(node.outerHtml());
                loose.setLength(0);
            } else {
                loose.append(node.outerHtml());
            }
        }
        return text.append(paragraphs(loose)).toString();
    }

    private static boolean blocks(Node node) {
        return node.nodeStream(Element.class).anyMatch(element -> element.isBlock() && !element.nameIs("ins"));
    }

    private static String paragraphs(StringBuilder loose) {
        return Paragraphs.of(
                loose.toString().replace("\r\n", "\n").replace("<br>\n", "<br>").replace("\n<br>", "<br>"));
    }

    /** A body in the subset. */
    static String clean(String html) {
        return kept(settled(html));
    }

    private static Element settled(String html) {
        Element body = parsed(html);
        WordMarks.settle(body);
        body.select("b[id^=docs-internal-guid]").unwrap();
        body.select("b[style]").stream()
                .filter(b -> NOT_BOLD.matcher(b.attr("style")).find())
                .forEach(b -> b.tagName("span"));
        body.select("span[style], font[style]").forEach(Clipboard::emphasise);
        body.select("iframe[src]").forEach(Clipboard::link);
        body.select("figcaption").forEach(Clipboard::keepCaption);
        body.select("p.MsoTitle, p.MsoHeading1").tagName("h2");
        breaks(body);
        plainSpaces(body);
        for (Element heading : body.select("h1, h2, h3, h4"))
            heading.select("strong, b").tagName("span");
        return body;
    }

    private static Element parsed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.clearAttributes();
        body.select("style, meta, link, title, o|p").empty().tagName("span");
        return body;
    }

    private static String kept(Element body, UnaryOperator<String> lost) {
        LostPictures.name(body, lost);
        return kept(body);
    }

    private static String kept(Element body) {
        return SafeHtml.clean(
                body.html(),
                source -> source.startsWith("picture:")
                        ? Optional.of(source.substring("picture:".length()))
                        : Optional.empty());
    }

    /** Beside every block they go; one within loose text stays, and two part it. */
    private static void breaks(Element body) {
        List<Node> nodes = new ArrayList<>();
        int breaks = 0;
        boolean beside = true;
        for (Node node : body.childNodes()) {
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (node.nameIs("br")) {
                breaks++;
            } else if (!blank && !(node instanceof Comment)) {
                boolean block = blocks(node);
                if (breaks > 0 && !beside && !block) nodes.add(new Element(breaks > 1 ? "p" : "br"));
                nodes.add(node);
                breaks = 0;
                beside = block;
            } else if (breaks == 0) {
                nodes.add(node);
            }
        }
        body.empty().appendChildren(nodes);
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

    private static void emphasise(Element span) {
        String style = span.attr("style").toLowerCase(Locale.ROOT);
        List<String> tags = new ArrayList<>();
        if (STRUCK.matcher(style).find()) tags.add("s");
        if (ITALIC.matcher(style).find()) tags.add("em");
        if (WEIGHT.matcher(style).find() && span.closest("h1,h2,h3,h4,h5,h6") == null) tags.add("strong");
        if (tags.isEmpty()) return;
        span.tagName(tags.get(0));
        for (String tag : tags.subList(1, tags.size())) {
            Element inner = new Element(tag);
            inner.appendChildren(List.copyOf(span.childNodes()));
            span.appendChild(inner);
        }
    }

    private static void plainSpaces(Element body) {
        body.filter((node, depth) -> {
            if (node.nameIs("pre")) return NodeFilter.FilterResult.SKIP_CHILDREN;
            if (node instanceof TextNode text)
                text.text(text.getWholeText().replace('\u00a0', ' ').replaceAll("[ \\t\\n]+", " "));
            return NodeFilter.FilterResult.CONTINUE;
        });
    }
}
