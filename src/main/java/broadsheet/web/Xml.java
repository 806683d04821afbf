package broadsheet.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes a document of XML 1.0 in UTF-8, element by element, and never a character that XML forbids: control
 * characters and halves of surrogate pairs become U+FFFD. Names are trusted, text is not.
 */
public final class Xml implements AutoCloseable {

    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    public Xml(OutputStream out) {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 14);
        raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /** Opens an element; its attributes' names and values in turn. */
    public Xml open(String name, String... attributes) {
        start(name, attributes);
        raw(">");
        open.push(name);
        return this;
    }

    /** Closes the element opened last. */
    public Xml close(String name) {
        if (!name.equals(open.peek())) throw new IllegalStateException(name + " is not open");
        open.pop();
        raw("</" + name + ">\n");
        return this;
    }

    /** An element with text in it. */
    public Xml text(String name, String text, String... attributes) {
        start(name, attributes);
        raw(">");
        escaped(text, false);
        raw("</" + name + ">\n");
        return this;
    }

    /** An element with nothing in it. */
    public Xml empty(String name, String... attributes) {
        start(name, attributes);
        raw("/>\n");
        return this;
    }

    private void start(String name, String... attributes) {
        raw("<" + name);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"");
            escaped(attributes[i + 1], true);
            raw("\"");
        }
    }

    private void escaped(String text, boolean attribute) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append(attribute ? "&quot;" : "\"");
                case '\t', '\n', '\r' -> safe.append(attribute ? "&#" + c + ";" : Character.toString(c));
                default -> safe.appendCodePoint(legal(c) ? c : REPLACEMENT);
            }
        });
        raw(safe);
    }

    /** Char of XML 1.0, section 2.2; a half of a surrogate pair is a code point of its own here. */
    private static boolean legal(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }

    private void raw(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the document; the stream stays open. */
    @Override
    public void close() {
        if (!open.isEmpty()) throw new IllegalStateException(open.peek() + " is still open");
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
