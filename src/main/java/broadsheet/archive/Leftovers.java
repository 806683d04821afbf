package broadsheet.archive;

import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What other systems leave in the texts that they hand on, and no paper would print: the headline again above the body, a
 * summary that is only the body's beginning, shortcodes of WordPress, headings and rules of Markdown, lines of signs, and
 * paragraphs parted by line breaks.
 */
final class Leftovers {

    private static final Pattern EMBED = Pattern.compile(
            "\\[(?:youtube|vimeo|embed|video|audio|soundcloud|tweet|instagram)\\b[^\\]]*?(https?://[^\\s\\]\"'<>]+)[^\\]]*\\]"
                    + "(?:\\s*\\[/\\w+\\])?|\\[(?:embed|video|audio|soundcloud)\\b[^\\]]*\\]\\s*(https?://[^\\s\\[\"'<>]+)\\s*\\[/\\w+\\]");
    private static final String SHORTCODES =
            "\\[/?(?:youtube|vimeo|embed|video|audio|gallery|soundcloud|tweet|instagram|caption)";
    private static final Pattern SHORTCODE = Pattern.compile(SHORTCODES + "\\b[^\\]]*\\]");
    /** Between words only where it has values: "[video]" alone may be a remark. */
    private static final Pattern INLINE = Pattern.compile("\\s*(?:" + SHORTCODES + "[ =][^\\]]*\\]|\\[/caption\\])");

    private static final Pattern CAPTION = Pattern.compile(
            "\\[caption\\b[^\\]]*\\]\\s*((?:<a\\b[^>]*>\\s*)?<img\\b[^>]*>(?:\\s*</a>)?)(.*?)\\[/caption\\]",
            Pattern.DOTALL);
    /** What WordPress adds to an address for the size of the frame. */
    private static final Pattern FRAME = Pattern.compile("[?&](?:w|h|width|height|rel)=\\d+");

    private static final Pattern BREAKS = Pattern.compile("\\s*(?:<br>\\s*){2,}");
    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*?)\\s*#*");
    private static final Pattern RULE = Pattern.compile("(?:[*_=~–—-]\\s*){3,}");
    private static final Pattern SIGNS = Pattern.compile("[\\s._*=~\\\\/|#:;,–—-]*");
    private static final Pattern CUT = Pattern.compile("\\s*(?:\\[?(?:…|\\.{3,})\\]?)?\\s*$");
    /** A shorter summary that the body begins with may well be meant. */
    private static final int SHORTEST_REPEATED = 40;

    /** Whoever made it may have passed over a place or a picture's credit. */
    private static final int BEGINNING = 120;

    private Leftovers() {}

    /** Before it is brought to the safe subset: pictures and their captions as WordPress had them become figures. */
    static String figures(String html) {
        Document document = Jsoup.parseBodyFragment(
                CAPTION.matcher(html).replaceAll("<figure>$1<figcaption>$2</figcaption></figure>"));
        document.outputSettings().prettyPrint(false).charset("UTF-8");
        document.select("div.wp-caption").tagName("figure");
        document.select(".wp-caption-text").tagName("figcaption");
        return document.body().html();
    }

    /** @param body in the safe subset */
    static String cleared(String body, String headline) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false).charset("UTF-8");
        Element first = document.body().firstElementChild();
        if (first != null && repeats(first, headline)) first.remove();
        for (Element paragraph : document.body().select("> p")) part(paragraph);
        for (Element paragraph : document.body().select("> p")) clear(paragraph);
        document.body().select("> hr:first-child, > hr:last-child, > hr + hr").remove();
        step(document.body());
        return document.body().html();
    }

    /** At two line breaks or more, by which some write paragraphs. */
    private static void part(Element paragraph) {
        if (paragraph.getElementsByTag("br").size() < 2) return; // as nearly all: to look for the breaks costs more
        String[] parts = BREAKS.split(paragraph.html());
        if (parts.length < 2) return;
        for (String part : parts)
            if (!part.isBlank()) paragraph.before(paragraph.shallowClone().html(part));
        paragraph.remove();
    }

    /** No heading is deeper than one below that before it: whoever listens to a page would look for one between. */
    private static void step(Element body) {
        int before = 1;
        for (Element heading : body.select("h2, h3, h4")) {
            int level = Math.min(heading.normalName().charAt(1) - '0', before + 1);
            heading.tagName("h" + level);
            before = level;
        }
    }

    private static boolean repeats(Element first, String headline) {
        boolean line = first.normalName().matches("p|h[2-4]") && first.selectFirst("img") == null;
        return line && !headline.isEmpty() && first.text().strip().equalsIgnoreCase(headline);
    }

    private static void clear(Element paragraph) {
        String text = paragraph.text().replace("&nbsp;", " ").strip();
        Matcher heading = HEADING.matcher(text);
        Matcher embed = EMBED.matcher(text);
        if (RULE.matcher(text).matches()) {
            paragraph.replaceWith(new Element("hr"));
        } else if (SIGNS.matcher(text).matches() && paragraph.selectFirst("img") == null) {
            paragraph.remove();
        } else if (heading.matches() && paragraph.childrenSize() == 0) {
            paragraph
                    .tagName("h" + Math.max(2, Math.min(4, heading.group(1).length())))
                    .text(heading.group(2));
        } else if (embed.matches()) {
            link(paragraph, embed.group(1) == null ? embed.group(2) : embed.group(1));
        } else if (SHORTCODE.matcher(text).matches()) {
            paragraph.remove();
        } else if (text.indexOf('[') >= 0 && INLINE.matcher(text).find()) {
            for (TextNode words : paragraph.textNodes())
                words.text(INLINE.matcher(words.getWholeText()).replaceAll(""));
        }
    }

    /** Nothing of another host is shown in a page; a link leads there. */
    private static void link(Element paragraph, String framed) {
        String address = PlainText.webAddress(FRAME.matcher(framed).replaceAll(""));
        if (address.isEmpty()) paragraph.remove();
        else paragraph.empty().appendElement("a").attr("href", address).text(address);
    }

    /** @return the summary, or nothing when it only says how the body begins, as programs make them */
    static String summary(String summary, String body) {
        String said = squeezed(CUT.matcher(summary).replaceFirst(""));
        if (said.length() < SHORTEST_REPEATED) return summary;
        int at = squeezed(SafeHtml.text(body)).indexOf(said);
        return at >= 0 && at <= BEGINNING ? "" : summary;
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
