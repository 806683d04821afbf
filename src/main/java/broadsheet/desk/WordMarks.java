package broadsheet.desk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * What Word says with classes and styles: what was struck out, remarked upon or hidden, which never comes into a text, and
 * what is a list. Other programs mark the same in its manner, or with tags of their own.
 */
final class WordMarks {

    private static final Pattern UNSEEN = Pattern.compile(
            "(?:^|;)(?:mso-element:comment(?:-list)?|mso-special-character:comment|mso-hide:all|display:none|visibility:hidden)(?:!important)?(?:;|$)");
    /** Google Docs names what it exports; Word on the web what it shows. */
    private static final String STRUCK = "del, .msoDel, [class*=TrackChangeTextDeletion], [hidden]";

    private static final String REMARKS =
            ".MsoCommentReference, .MsoCommentText, .MsoCommentSubject, .msocomanchor, .msocomoff, .msocomtxt,"
                    + " a[href^=#_msocom], a[href^=#_msoanchor], a[href^=#cmnt]:not([href^=#cmnt_ref])";
    /** To places within the document: notes, remarks and its table of contents. */
    private static final String ANCHORS = "a[href^=#_]";

    private static final Pattern LIST = Pattern.compile("(?:^|;)mso-list:(\\S+?)level(\\d+)");
    private static final Pattern ORDERED =
            Pattern.compile("\\(?(?:\\p{N}+|\\p{L}{1,6}[.)\\-:、．])(?:[\\p{L}\\p{N}.)\\-:、．])*");
    private static final Pattern LAST_NUMBER = Pattern.compile("(\\d{1,4})[.)]?$");
    /** Typed before an item by programs that know no list. */
    private static final Pattern MARK =
            Pattern.compile("^[\\s\\u00a0]*([·•§▪–-]|\\(?\\d{1,3}[.)]|o(?=[\\s\\u00a0]*$))(?:[\\s\\u00a0]+|$)");

    private WordMarks() {}

    static void settle(Element body) {
        remarks(body);
        body.select("ins").tagName("span");
        body.select(ANCHORS).tagName("span");
        Set<Element> parents = new LinkedHashSet<>();
        for (Element p : body.select("p[style], p[class]"))
            if (p.parent() != null && Item.of(p) != null) parents.add(p.parent());
        parents.forEach(WordMarks::lists);
    }

    /** Emptied rather than taken out, which takes as long for each as there are beside it. */
    private static void remarks(Element body) {
        for (Element remark : body.select("a[href^=#cmnt_ref]")) {
            Element p = remark.closest("p");
            Element box = p == null ? null : p.parent();
            if (box != null && box.nameIs("div") && p.equals(box.firstElementChild())) box.empty();
            else if (p != null) p.empty();
        }
        body.select(STRUCK).empty().tagName("span");
        body.select(REMARKS).empty().tagName("span");
        for (Element element : body.select("[style]"))
            if (UNSEEN.matcher(style(element)).find()) element.empty().tagName("span");
    }

    private static String style(Element element) {
        return element.attr("style").toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }

    /**
     * A paragraph that is an item.
     *
     * @param list which one, or empty
     * @param level from 1
     * @param start the number before it; 0 where it has none
     */
    private record Item(String list, int level, boolean ordered, int start) {

        static @Nullable Item of(Element p) {
            if (p.parent() == null || p.closest("li") != null) return null;
            Matcher list = LIST.matcher(style(p));
            boolean known = list.find();
            if (!known && !p.className().contains("MsoListParagraph")) return null;
            String mark = mark(p);
            if (!known && mark.isEmpty()) return null;
            Matcher number = LAST_NUMBER.matcher(mark);
            return new Item(
                    known ? list.group(1) : "",
                    known ? Integer.parseInt(list.group(2).substring(0, 1)) : 1,
                    ORDERED.matcher(mark).matches(),
                    number.find() ? Integer.parseInt(number.group(1)) : 0);
        }

        boolean continues(Item before) {
            return list.equals(before.list) && ordered == before.ordered;
        }

        Element begin() {
            Element begun = new Element(ordered ? "ol" : "ul");
            if (ordered && start > 1) begun.attr("start", Integer.toString(start));
            return begun;
        }
    }

    private static String mark(Element p) {
        for (Element span : p.select("span[style]"))
            if (style(span).contains("mso-list:ignore")) return bare(span.text());
        TextNode first = firstWords(p);
        Matcher typed = MARK.matcher(first == null ? "" : first.getWholeText());
        return typed.find() ? bare(typed.group(1)) : "";
    }

    private static String bare(String mark) {
        return mark.replace('\u00a0', ' ').strip();
    }

    private static @Nullable TextNode firstWords(Element p) {
        return p.nodeStream(TextNode.class)
                .filter(text -> !bare(text.getWholeText()).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static void unmark(Element p) {
        Element said = p.select("span[style]").stream()
                .filter(span -> style(span).contains("mso-list:ignore"))
                .findFirst()
                .orElse(null);
        TextNode first = firstWords(p);
        if (said != null) said.empty();
        else if (first != null) first.text(MARK.matcher(first.getWholeText()).replaceFirst(""));
        TextNode words = firstWords(p);
        if (words == null) return;
        for (TextNode text : p.nodeStream(TextNode.class).toList()) {
            text.text(text.getWholeText().replaceFirst("^[\\s\\u00a0]+", ""));
            if (text.equals(words)) return;
        }
    }

    private record Open(Item item, Element list) {}

    /** Items follow each other as paragraphs: each goes into the list of its level, or begins one. */
    private static void lists(Element parent) {
        List<Node> nodes = new ArrayList<>();
        Deque<Open> open = new ArrayDeque<>();
        for (Node node : List.copyOf(parent.childNodes())) {
            Item item = node instanceof Element p && p.nameIs("p") ? Item.of(p) : null;
            if (item == null || !(node instanceof Element p)) {
                if (!(node instanceof TextNode text && text.isBlank())) open.clear();
                nodes.add(node);
                continue;
            }
            while (!open.isEmpty() && open.peek().item().level() > item.level()) open.pop();
            if (!open.isEmpty()
                    && open.peek().item().level() == item.level()
                    && !item.continues(open.peek().item())) open.pop();
            if (open.isEmpty() || open.peek().item().level() < item.level()) {
                Element list = item.begin();
                if (open.isEmpty()) nodes.add(list);
                else
                    Objects.requireNonNull(open.peek().list().lastElementChild())
                            .appendChild(list);
                open.push(new Open(item, list));
            }
            unmark(p);
            open.element().list().appendElement("li").appendChildren(List.copyOf(p.childNodes()));
        }
        parent.empty().appendChildren(nodes);
    }
}
