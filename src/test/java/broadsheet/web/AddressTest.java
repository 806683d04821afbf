package broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class AddressTest {

    private static final List<String> SEARCH = List.of("q", "page");

    @Test
    void known_parameters_stand_in_their_order_once_and_no_others() {
        assertThat(Address.canonical("/search", "page=2&utm_source=x&q=a+b&q=c", SEARCH))
                .isEqualTo("/search?q=a+b&page=2");
        assertThat(Address.canonical("/search", "%71=%C3%A9", SEARCH)).isEqualTo("/search?q=%C3%A9");
    }

    @Test
    void a_page_without_parameters_has_one_address() {
        assertThat(Address.canonical("/world", "fbclid=1&q=2", List.of())).isEqualTo("/world");
        assertThat(Address.canonical("/world", "", SEARCH)).isEqualTo("/world");
        assertThat(Address.canonical("/world", "q=&&page", SEARCH)).isEqualTo("/world");
    }

    @Test
    void what_is_no_address_of_ours_is_not_kept() {
        assertThat(Address.canonical("/w%6Frld", null, SEARCH)).isNull();
        assertThat(Address.canonical("/world;a=b", null, SEARCH)).isNull();
        assertThat(Address.canonical("/" + "a".repeat(2000), null, SEARCH)).isNull();
        assertThat(Address.canonical("/search", "q=" + "a".repeat(2000), SEARCH))
                .isNull();
        assertThat(Address.canonical("/search", "q=%zz", SEARCH)).isNull();
    }
}
