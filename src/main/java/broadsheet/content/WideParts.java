package broadsheet.content;

/**
 * Tables and lines of code, which may be wider than a column: they are scrolled by themselves, and by keyboard too, since
 * not every browser lets the Tab key reach what can be scrolled. Bodies are serialised by one library, and neither of the
 * two has attributes in the safe subset.
 */
public final class WideParts {

    private WideParts() {}

    public static String framed(String body) {
        return body.replace("<table>", "<div class=\"wide\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<pre>", "<pre tabindex=\"0\">");
    }
}
