package broadsheet.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** The terms that an analyzer makes of a text, in order. */
final class Tokens {

    /** @param start where the word stands in the text, {@code end} exclusive */
    record Token(String term, int start, int end, int position) {}

    private Tokens() {}

    static List<Token> of(Analyzer analyzer, String text) {
        return of(analyzer, text, null);
    }

    /** @param wanted the terms to give; null for all */
    static List<Token> of(Analyzer analyzer, String text, @Nullable CharArraySet wanted) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increment = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            for (int position = -1; stream.incrementToken(); ) {
                position += increment.getPositionIncrement();
                if (wanted != null && !wanted.contains(term.buffer(), 0, term.length())) continue;
                tokens.add(new Token(term.toString(), offset.startOffset(), offset.endOffset(), Math.max(0, position)));
            }
            stream.end();
            return tokens;
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot fail to be read", e);
        }
    }
}
