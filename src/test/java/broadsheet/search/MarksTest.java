package broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarksTest {

    private static final String FILLER = "Nothing of note was said about it at all. ".repeat(40);

    private static String passage(Set<String> terms, String standfirst, String body) {
        return new Marks(new Languages(), Map.of("en", terms)).passage("en", standfirst, body);
    }

    @Test
    void the_beginning_of_a_long_text_is_enough_where_it_has_all_words() {
        String body = "The harbour opened a bridge. " + FILLER + "The bridge and the harbour, bridge and harbour.";
        assertThat(passage(Set.of("harbour", "bridg"), "", body))
                .startsWith("The <mark>harbour</mark> opened a <mark>bridge</mark>. Nothing");
    }

    @Test
    void else_the_passage_that_has_most_of_them_is_looked_for_everywhere() {
        String body = "The harbour opened. " + FILLER + "The bridge and the harbour met.";
        assertThat(passage(Set.of("harbour", "bridg"), "", body))
                .contains("The <mark>bridge</mark> and the <mark>harbour</mark> met.");
        String late = "Word ".repeat(190) + "harbour. " + "The harbour stays. ".repeat(20) + FILLER;
        assertThat(passage(Set.of("harbour"), "", late).split("<mark>")).hasSizeGreaterThan(4);
    }

    @Test
    void nothing_is_marked_where_nothing_is_wanted() {
        assertThat(passage(Set.of(), "", "Words. " + FILLER))
                .startsWith("Words. Nothing")
                .doesNotContain("<mark>");
    }
}
