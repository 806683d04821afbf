package broadsheet.search;

import java.util.Iterator;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Words that a text has been split into already, for a field that knows only whether it has them. */
final class Words extends TokenStream {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final Set<String> words;
    private Iterator<String> left;

    Words(Set<String> words) {
        this.words = words;
        this.left = words.iterator();
    }

    @Override
    public boolean incrementToken() {
        if (!left.hasNext()) return false;
        clearAttributes();
        term.append(left.next());
        return true;
    }

    @Override
    public void reset() {
        left = words.iterator();
    }
}
