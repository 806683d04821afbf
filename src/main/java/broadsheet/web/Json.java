package broadsheet.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Writes records as JSON. */
public final class Json {

    private static final ObjectMapper PLAIN = JsonMapper.builder().build();
    private static final ObjectMapper IN_HTML = JsonMapper.builder().build();

    static {
        IN_HTML.getFactory().setCharacterEscapes(new NoMarkup());
    }

    private Json() {}

    public static String write(Object value) {
        return write(PLAIN, value);
    }

    /** For within a script element of HTML: no text can end it, since {@code < > &} are written as escapes. */
    public static String inHtml(Object value) {
        return write(IN_HTML, value);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value.getClass() + " cannot be written", e);
        }
    }

    private static final class NoMarkup extends CharacterEscapes {
        private static final long serialVersionUID = 1L;

        private final int[] escapes = standardAsciiEscapesForJSON();

        private NoMarkup() {
            for (char c : new char[] {'<', '>', '&', '\''}) escapes[c] = ESCAPE_STANDARD;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return escapes.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return new SerializedString("\\u" + String.format("%04x", c));
        }
    }
}
