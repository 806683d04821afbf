package broadsheet.content;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
    private static final String FOREIGN_BLOCKS =
            "div, section, article, main, header, footer, aside, nav, address, center, dl, dt, dd, details, summary, hgroup, fieldset, legend";
    /** Within which a line break parts better than a paragraph. */
    private static final String LINES =
            "li, td, th, caption, figcaption, pre, a, b, i, em, strong, s, small, sub, sup, q, cite, code, abbr, time";

    private static final Set<String> EMPTY_WITHOUT_TEXT =
            Set.of("p", "h2", "h3", "h4", "ul", "ol", "li", "blockquote", "figcaption", "a", "em", "strong", "b", "i");
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
                .remove();
        dirty.select("h1").tagName("h2");
        dirty.select("h5,h6").tagName("h4");
        partForeignBlocks(dirty.body());
        Document clean = new Cleaner(SUBSET).clean(dirty);
        Element body = clean.body();
        clean.outputSettings().prettyPrint(false).charset("UTF-8");
        body.select("a").forEach(SafeHtml::keepSafeLink);
        for (Element img : body.select("img")) keepStoredPicture(img, picture);
        body.select("figure:not(:has(img))").forEach(SafeHtml::takeApart);
        body.select("figcaption:not(figure figcaption)").forEach(SafeHtml::makeParagraph);
        body.select("ul,ol").forEach(SafeHtml::keepItems);
        wrapLooseText(body);
        dropEmpty(body);
        return body.html();
    }

    /** Paragraphs from plain text: blank lines part them. */
    public static String fromText(String text) {
        StringBuilder html = new StringBuilder();
        for (String paragraph : text.strip().split("(\\r?\\n[ \\t]*){2,}"))
            if (!paragraph.isBlank())
                html.append("<p>")
                        .append(org.jsoup.nodes.Entities.escape(
                                paragraph.strip().replaceAll("\\s+", " ")))
                        .append("</p>");
        return clean(html.toString(), NO_PICTURES);
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

    /** Blocks that are not of the subset: where one ended, words must not run into those of the next. */
    private static void partForeignBlocks(Element body) {
        List<Element> foreign = body.select(FOREIGN_BLOCKS);
        for (int i = foreign.size() - 1; i >= 0; i--) {
            Element block = foreign.get(i);
            if (block.closest(LINES) != null) {
                if (parted(block.previousSibling())) block.before(new Element("br"));
                if (parted(block.nextSibling())) block.after(new Element("br"));
            } else {
                wrapLooseText(block);
            }
            block.unwrap();
        }
    }

    /** Whether it takes a line break to part from this. */
    private static boolean parted(@Nullable Node sibling) {
        return sibling != null && !sibling.nameIs("br");
    }

    private static void keepSafeLink(Element a) {
        String href = a.attr("href").strip();
        if (!safe(href)) a.unwrap();
        else a.attr("href", href);
    }

    /** On this site, or http, https, mailto and tel; an address that no browser could be talked into running. */
    private static boolean safe(String href) {
        if (href.isEmpty() || href.startsWith("//") || href.chars().anyMatch(c -> c < ' ' || c == '\\')) return false;
        if (href.startsWith("/") || href.startsWith("#")) return true;
        try {
            String scheme = new URI(href.replace(" ", "%20").replace("|", "%7C")).getScheme();
            return scheme != null
                    && List.of("http", "https", "mailto", "tel").contains(scheme.toLowerCase(Locale.ROOT));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static void keepStoredPicture(Element img, Function<String, Optional<String>> picture) {
        Optional<String> uri = picture.apply(img.attr("src"));
        if (uri.isEmpty()) {
            img.remove();
            return;
        }
        img.attr("src", "picture:" + uri.get());
        if (!img.hasAttr("alt")) img.attr("alt", "");
        if (img.closest("figure") == null) {
            Element paragraph = img.closest("p");
            Element figure = new Element("figure");
            if (paragraph == null) img.before(figure);
            else paragraph.after(figure);
            figure.appendChild(img);
        }
    }

    /** What is not about a picture stays without the figure: a table, say. Words about nothing go with it. */
    private static void takeApart(Element figure) {
        List<Element> captions = figure.select("figcaption");
        boolean alone = figure.children().stream().allMatch(captions::contains);
        for (Element caption : captions)
            if (alone) caption.remove();
            else makeParagraph(caption);
        figure.unwrap();
    }

    /** A list holds items alone: what comes after them stands after the list, what is among them belongs to one. */
    private static void keepItems(Element list) {
        for (Element last = list.lastElementChild(); last != null && !ofList(last); last = list.lastElementChild())
            list.after(last);
        for (Element child : list.children()) {
            if (child.nameIs("li")) continue;
            Element item = child.previousElementSibling();
            if (item == null || !ofList(child)) {
                item = new Element("li");
                child.before(item);
            }
            item.appendChild(child);
        }
    }

    private static boolean ofList(Element element) {
        return element.nameIs("li") || element.nameIs("ul") || element.nameIs("ol");
    }

    private static void makeParagraph(Element caption) {
        if (caption.children().stream().anyMatch(Element::isBlock)) caption.unwrap();
        else caption.tagName("p");
    }

    private static void dropEmpty(Element body) {
        List<Element> all = body.select("*");
        for (int i = all.size() - 1; i > 0; i--) {
            Element e = all.get(i);
            if (EMPTY_WITHOUT_TEXT.contains(e.normalName())
                    && !PlainText.visible(e.text())
                    && e.selectFirst("img") == null) e.remove();
        }
    }

    /** Text outside every block becomes a paragraph, as the person who wrote it saw it. */
    private static void wrapLooseText(Element body) {
        Element paragraph = null;
        for (Node node : List.copyOf(body.childNodes())) {
            boolean block = node instanceof Element e && BLOCKS.contains(e.normalName());
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (block) {
                paragraph = null;
            } else if (paragraph != null) {
                paragraph.appendChild(node);
            } else if (blank) {
                node.remove();
            } else {
                paragraph = new Element("p");
                node.before(paragraph);
                if (node instanceof TextNode text) text.text(text.getWholeText().stripLeading());
                paragraph.appendChild(node);
            }
        }
    }
}
