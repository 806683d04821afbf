package broadsheet.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * The safe subset of HTML that article bodies are kept in, and how any HTML or plain text is brought to it: paragraphs,
 * subheads from h2 down, lists, quotations, tables, links, emphasis, and figures whose pictures are stored ones, named
 * {@code picture:{uri}}. It is cleaned once, when written; what is stored is what is served.
 */
public final class SafeHtml {

    /** Long enough for any article; keeps a mistaken file from becoming one. */
    public static final int LONGEST = 2_000_000;

    private static final Safelist SUBSET = new Safelist()
            .addTags("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "cite", "em", "strong", "b", "i", "a")
            .addTags("br", "hr", "sub", "sup", "abbr", "code", "pre", "q", "s", "small", "time")
            .addTags("figure", "figcaption", "img", "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
            .addAttributes("a", "href")
            .addAttributes("abbr", "title")
            .addAttributes("time", "datetime")
            .addAttributes("img", "src", "alt")
            .addAttributes("th", "scope", "colspan", "rowspan")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("ol", "start", "reversed")
            .addAttributes("p", "lang", "dir")
            .addAttributes("blockquote", "lang", "dir");
    private static final Set<String> BLOCKS =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "blockquote", "hr", "pre", "figure", "table");
    private static final Set<String> FOREIGN_BLOCKS = Set.of(
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "address",
            "center",
            "dl",
            "dt",
            "dd",
            "details",
            "summary",
            "hgroup",
            "fieldset",
            "legend");
    /** Within which a line break parts better than a paragraph. */
    private static final Set<String> LINES = Set.of(
            "li",
            "td",
            "th",
            "caption",
            "figcaption",
            "pre",
            "a",
            "b",
            "i",
            "em",
            "strong",
            "s",
            "small",
            "sub",
            "sup",
            "q",
            "cite",
            "code",
            "abbr",
            "time");

    private static final Set<String> EMPTY_WITHOUT_TEXT = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "ul",
            "ol",
            "li",
            "blockquote",
            "figcaption",
            "a",
            "em",
            "strong",
            "b",
            "i",
            "s",
            "sub",
            "sup");
    private static final int EXCERPT = 160;

    private SafeHtml() {}

    /** Nobody's pictures: every img is dropped. */
    public static final Function<String, Optional<String>> NO_PICTURES = source -> Optional.empty();

    /**
     * Brings HTML to the subset.
     *
     * @param picture for the src of an img, the uri of the stored picture that it means; others are dropped
     */
    public static String clean(String html, Function<String, Optional<String>> picture) {
        Document dirty = Jsoup.parseBodyFragment(html);
        dropUnsoundCharacters(dirty);
        dirty.select("script,style,template,noscript,iframe,object,embed,svg,math,form,input,button,select,textarea")
                .empty()
                .tagName("span");
        dirty.select("h1").tagName("h2");
        dirty.select("h5,h6").tagName("h4");
        dirty.select("a").forEach(SafeHtml::keepSafeLink);
        for (Element img : dirty.select("img")) keepStoredPicture(img, picture);
        dirty.select("figure:not(:has(img))").forEach(SafeHtml::takeApart);
        dirty.select("figcaption:not(figure figcaption)").forEach(SafeHtml::makeParagraph);
        dirty.select("ruby:not(:has(rp)) rt").forEach(rt -> rt.prependText("(").appendText(")"));
        partForeignBlocks(dirty.body());
        Document clean = new Cleaner(SUBSET).clean(dirty);
        Element body = clean.body();
        clean.outputSettings().prettyPrint(false).charset("UTF-8");
        body.select("img").forEach(SafeHtml::frame);
        keepItems(body);
        wrapLooseText(body);
        dropEmpty(body);
        return body.html();
    }

    /** Paragraphs from plain text: blank lines part them. */
    public static String fromText(String text) {
        return clean(Paragraphs.of(Entities.escape(text)), NO_PICTURES);
    }

    /** The words of a body, blocks parted by spaces. */
    public static String text(String html) {
        StringBuilder text = new StringBuilder();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode words) append(text, words.text());
                    else if (node instanceof Element e
                            && (e.isBlock() || e.normalName().equals("br"))) append(text, " ");
                },
                Jsoup.parseBodyFragment(html).body());
        return text.toString().strip();
    }

    /** @param words with single spaces, of which one may meet another here */
    private static void append(StringBuilder text, String words) {
        boolean second = words.startsWith(" ") && (text.isEmpty() || text.charAt(text.length() - 1) == ' ');
        text.append(words, second ? 1 : 0, words.length());
    }

    public static int words(String text) {
        int words = 0;
        boolean within = false;
        for (int i = 0; i < text.length(); i++) {
            boolean space = Character.isWhitespace(text.charAt(i));
            if (!space && !within) words++;
            within = !space;
        }
        return words;
    }

    /** The first words of a text, cut at a word and ended by an ellipsis when cut. */
    public static String excerpt(String text) {
        if (text.length() <= EXCERPT) return text;
        int cut = text.lastIndexOf(' ', EXCERPT);
        return text.substring(0, cut > EXCERPT / 2 ? cut : EXCERPT).replaceAll("[\\s.,;:–—-]+$", "") + "…";
    }

    /** Written as entities, too, they are nothing that a text can hold. */
    private static void dropUnsoundCharacters(Document dirty) {
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) {
                        String sound = PlainText.lines(text.getWholeText());
                        if (!sound.equals(text.getWholeText())) text.text(sound);
                    }
                    for (Attribute attribute : node.attributes()) {
                        String sound = PlainText.lines(attribute.getValue());
                        if (!sound.equals(attribute.getValue())) attribute.setValue(sound);
                    }
                },
                dirty);
    }

    /**
     * Blocks that are not of the subset, and go without their content: where one ended, words must not run into those of
     * the next.
     */
    private static void partForeignBlocks(Element body) {
        List<Element> foreign = body.select(String.join(",", FOREIGN_BLOCKS));
        for (int i = foreign.size() - 1; i >= 0; i--) {
            Element block = foreign.get(i);
            if (!withinLine(block)) {
                wrapLooseText(block);
            } else {
                if (parted(block.previousSibling()) && !block.previousSibling().nameIs("div"))
                    block.prependChild(new Element("br"));
                if (parted(block.nextSibling())) block.appendChild(new Element("br"));
                block.tagName("div");
            }
        }
    }

    private static boolean withinLine(Element block) {
        Element around = block;
        while (around != null && !LINES.contains(around.normalName())) around = around.parent();
        return around != null;
    }

    /** Whether it takes a line break to part from this. */
    private static boolean parted(@Nullable Node sibling) {
        return sibling != null && !sibling.nameIs("br");
    }

    /** What is not of the subset goes, and its words stay: far sooner for a whole text than if it were taken out here. */
    private static void keepSafeLink(Element a) {
        LinkAddress.of(a.attr("href")).ifPresentOrElse(address -> a.attr("href", address), () -> a.tagName("span"));
    }

    private static void keepStoredPicture(Element img, Function<String, Optional<String>> picture) {
        picture.apply(img.attr("src"))
                .ifPresentOrElse(uri -> img.attr("src", "picture:" + uri), () -> img.tagName("span"));
        if (!img.hasAttr("alt")) img.attr("alt", "");
    }

    private static void frame(Element img) {
        if (img.closest("figure") != null) return;
        Element paragraph = img.closest("p");
        Element figure = new Element("figure");
        if (paragraph == null) img.before(figure);
        else paragraph.after(figure);
        figure.appendChild(img);
    }

    /** What is not about a picture stays without the figure: a table, say. Words about nothing go with it. */
    private static void takeApart(Element figure) {
        List<Element> captions = figure.select("figcaption");
        boolean alone = figure.nodeStream()
                .noneMatch(
                        node -> (seen(node) || node.nameIs("table") || node.nameIs("hr")) && !captioned(node, figure));
        for (Element caption : captions)
            if (alone) caption.empty();
            else makeParagraph(caption);
        figure.tagName("div");
    }

    private static boolean captioned(Node node, Element figure) {
        Node around = node;
        while (around != null && !around.equals(figure) && !around.nameIs("figcaption")) around = around.parent();
        return around != null && !around.equals(figure);
    }

    private static void makeParagraph(Element caption) {
        caption.tagName(caption.children().stream().anyMatch(Element::isBlock) ? "div" : "p");
    }

    /** A list holds items alone: what comes after them stands after the list, what is among them belongs to one. */
    private static void keepItems(Element body) {
        Map<Node, List<Node>> following = new HashMap<>();
        for (Element list : body.select("ul,ol")) following.put(list, keepItemsAlone(list));
        following.values().removeIf(List::isEmpty);
        Siblings.insertAfter(following);
    }

    /** What comes after the items. */
    private static List<Node> keepItemsAlone(Element list) {
        List<Node> nodes = List.copyOf(list.childNodes());
        int end = nodes.size();
        while (end > 0 && !(nodes.get(end - 1) instanceof Element last && ofList(last))) end--;
        list.empty();
        Element item = null;
        for (Node node : nodes.subList(0, end)) {
            boolean nested = node.nameIs("ul") || node.nameIs("ol");
            if (!(node instanceof Element child) || child.nameIs("li")) {
                list.appendChild(node);
                if (node instanceof Element li) item = li;
            } else {
                if (item == null || !nested) item = list.appendElement("li");
                item.appendChild(child);
            }
        }
        return nodes.subList(end, nodes.size());
    }

    private static boolean ofList(Element element) {
        return element.nameIs("li") || element.nameIs("ul") || element.nameIs("ol");
    }

    private static void dropEmpty(Element body) {
        Set<Node> filled = new HashSet<>();
        body.nodeStream().filter(SafeHtml::seen).forEach(node -> {
            for (Node around = node.parent(); around != null && filled.add(around); ) around = around.parent();
        });
        Set<Node> parents = new HashSet<>();
        for (Element e : body.select("*")) if (!keeps(e, filled)) parents.add(e.parent());
        for (Node node : parents) {
            if (!(node instanceof Element parent)) continue;
            List<Node> kept = parent.childNodes().stream()
                    .filter(child -> keeps(child, filled))
                    .toList();
            parent.empty().appendChildren(kept);
        }
    }

    private static boolean seen(Node node) {
        return node.nameIs("img") || (node instanceof TextNode text && PlainText.visible(text.getWholeText()));
    }

    private static boolean keeps(Node node, Set<Node> filled) {
        return filled.contains(node) || !EMPTY_WITHOUT_TEXT.contains(node.normalName());
    }

    /** Text outside every block becomes a paragraph, as the person who wrote it saw it. */
    private static void wrapLooseText(Element body) {
        List<Node> nodes = List.copyOf(body.childNodes());
        body.empty();
        Element paragraph = null;
        for (Node node : nodes) {
            boolean block = node instanceof Element e
                    && (BLOCKS.contains(e.normalName()) || FOREIGN_BLOCKS.contains(e.normalName()));
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (block) {
                paragraph = null;
                body.appendChild(node);
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (!blank) {
                paragraph = body.appendElement("p");
                if (node instanceof TextNode text) text.text(text.getWholeText().stripLeading());
                paragraph.appendChild(node);
            }
        }
    }
}
