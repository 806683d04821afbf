package broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class PlainTextTest {

    @Test
    void a_line_has_single_spaces_and_no_ends() {
        assertThat(PlainText.line("  one\n\ttwo  three ")).isEqualTo("one two three");
        assertThat(PlainText.line(" \n ")).isEmpty();
    }

    @Test
    void what_no_store_or_feed_could_carry_is_taken_out() {
        assertThat(PlainText.line("a\u0000b\ud800c\udc00d\uffffe\u0007f")).isEqualTo("abcdef");
        assertThat(PlainText.lines("a\u0000\n\tb\ud83d\ude00\ufffe")).isEqualTo("a\n\tb\ud83d\ude00");
        assertThat(PlainText.sound("Zürich 😀\n")).isTrue();
        assertThat(PlainText.sound("\ud83d")).isFalse();
    }

    @Test
    void entities_of_such_characters_are_taken_out_of_html_too() {
        assertThat(SafeHtml.clean("<p>a&#1;b&#x0;c<a href='/x&#2;y'>d</a></p>", SafeHtml.NO_PICTURES))
                .doesNotContain("&#x1;")
                .contains("<a href=\"/xy\">d</a>");
    }
}
