package broadsheet.article;

import broadsheet.content.Article;
import broadsheet.web.Page;

/**
 * The words of an article alone, for slow lines and small machines.
 *
 * @param body of this part
 * @param part from 1 to parts
 */
record TextPage(Head head, Article article, String dir, String body, int part, int parts) implements Page {

    /** How the next part is asked for; there is one. */
    public String next() {
        return "?view=text&part=" + (part + 1);
    }

    public boolean last() {
        return part == parts;
    }
}
