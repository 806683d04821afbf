package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class ColourTest {

    private static Colour colour(String hex) {
        return Colour.of(hex).orElseThrow();
    }

    @Test
    void contrast_is_what_WCAG_says_it_is() {
        assertThat(colour("#000000").contrast(colour("#ffffff"))).isEqualTo(21);
        assertThat(colour("777777").contrast(colour("ffffff"))).isCloseTo(4.48, within(0.01));
        assertThat(colour("#0000ff").contrast(colour("#ffffff"))).isCloseTo(8.59, within(0.01));
    }

    @Test
    void what_is_made_for_dark_pages_can_be_read_on_them() {
        for (String hex : new String[] {"000000", "ad1f1a", "005a9c", "0b6b3a", "222244", "ffffff"})
            assertThat(colour(hex).forDark().onDark()).as(hex).isGreaterThanOrEqualTo(Colour.ENOUGH);
        assertThat(colour("ff8d7e").forDark()).isEqualTo(colour("ff8d7e"));
    }

    @Test
    void the_papers_own_colours_pass_and_the_grounds_are_those_of_its_style_sheet() throws IOException {
        assertThat(colour("ad1f1a").onLight()).isGreaterThan(Colour.ENOUGH);
        assertThat(colour("ff8d7e").onDark()).isGreaterThan(Colour.ENOUGH);
        assertThat(Files.readString(Path.of("static/css/base.css")))
                .contains("--paper: #fffdf9", "--wash: #f4f0e7", "--paper: #131416", "--wash: #1b1d20");
        for (String bad : new String[] {"", "red", "#fff", "#12345g", "#1234567"})
            assertThat(Colour.of(bad)).isEmpty();
    }
}
