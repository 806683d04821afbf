package broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void a_line_of_which_one_sees_nothing_is_none() {
        for (String unseen : List.of(
                "\u200b",
                "\u2060\ufeff",
                "\u00ad \u00a0",
                "\u3164",
                "\u2800",
                "\u200d",
                "\u034f",
                "\ufe0f",
                "\udb40\udc41"))
            assertThat(PlainText.line(unseen))
                    .as(Integer.toHexString(unseen.codePointAt(0)))
                    .isEmpty();
        for (String seen :
                List.of("می\u200cخواهم", "क्\u200dष", "👩\u200d🌾", "Donau\u00addampfer", "?", "❤\ufe0f", "7"))
            assertThat(PlainText.line(" " + seen)).isEqualTo(seen);
        assertThat(SafeHtml.clean("<p>\u200b</p><p>One.</p>", SafeHtml.NO_PICTURES))
                .isEqualTo("<p>One.</p>");
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
