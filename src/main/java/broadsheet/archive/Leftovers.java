package broadsheet.archive;

import broadsheet.content.PlainText;
import broadsheet.content.SafeHtml;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What other systems leave in the texts that they hand on, and no paper would print: the headline again above the body, a
 * summary that is only the body's beginning, shortcodes of WordPress, headings and rules of Markdown, lines of signs.
 */
final class Leftovers {

    private static final Pattern EMBED = Pattern.compile(
            "\\[(?:youtube|vimeo|embed|video|audio|soundcloud|tweet|instagram)\\b[^\\]]*?(https?://[^\\s\\]\"'<>]+)[^\\]]*\\]"
                    + "(?:\\s*\\[/\\w+\\])?|\\[(?:embed|video|audio|soundcloud)\\b[^\\]]*\\]\\s*(https?://[^\\s\\[\"'<>]+)\\s*\\[/\\w+\\]");
    private static final Pattern SHORTCODE =
            Pattern.compile("\\[/?(?:youtube|vimeo|embed|video|audio|gallery|soundcloud|tweet|instagram)\\b[^\\]]*\\]");
    /** What WordPress adds to an address for the size of the frame. */
    private static final Pattern FRAME = Pattern.compile("[?&](?:w|h|width|height|rel)=\\d+");

    private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s+(\\S.*?)\\s*#*");
    private static final Pattern RULE = Pattern.compile("(?:[*_=~–—-]\\s*){3,}");
    private static final Pattern SIGNS = Pattern.compile("[\\s._*=~\\\\/|#:;,–—-]*");
    private static final Pattern CUT = Pattern.compile("\\s*(?:\\[?(?:…|\\.{3,})\\]?)?\\s*$");
    /** A shorter summary that the body begins with may well be meant. */
    private static final int SHORTEST_REPEATED = 40;

    /** Whoever made it may have passed over a place or a picture's credit. */
    private static final int BEGINNING = 120;

    private Leftovers() {}

    /** @param body in the safe subset */
    static String cleared(String body, String headline) {
        Document document = Jsoup.parseBodyFragment(body);
        document.outputSettings().prettyPrint(false).charset("UTF-8");
        Element first = document.body().firstElementChild();
        if (first != null && repeats(first, headline)) first.remove();
        for (Element paragraph : document.body().select("> p")) clear(paragraph);
        return document.body().html();
    }

    private static boolean repeats(Element first, String headline) {
        boolean line = first.normalName().matches("p|h[2-4]") && first.selectFirst("img") == null;
        return line && !headline.isEmpty() && first.text().strip().equalsIgnoreCase(headline);
    }

    private static void clear(Element paragraph) {
        String text = paragraph.text().strip();
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
