package broadsheet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class LinkAddressTest {

    @Test
    void an_address_that_leads_somewhere_is_kept() {
        for (String kept : List.of(
                "/world/x",
                "#part",
                "https://example.org",
                "HTTP://localhost:8080/a b|c?d=e@f#g",
                "https://bücher.example/ä",
                "https://my_host.example./",
                "https://[2001:db8::1]:443/",
                "mailto:desk@paper.example",
                "tel:+49-30-1234"))
            assertThat(LinkAddress.of(" " + kept)).as(kept).contains(kept);
    }

    @Test
    void one_that_has_no_host_or_runs_something_is_none() {
        for (String refused : List.of(
                "",
                "x.docx",
                "//example.org/",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "file:///C:/x",
                "https://javascript:alert(1)",
                "https:///x",
                "https:x",
                "http://?x",
                "https://a@javascript:alert(1)",
                "https://.",
                "/\\\\example.org"))
            assertThat(LinkAddress.of(refused)).as(refused).isEmpty();
    }

    @Test
    void a_name_before_the_host_is_left_out() {
        assertThat(LinkAddress.of("https://www.bank.example@example.org/a@b")).contains("https://example.org/a@b");
        assertThat(SafeHtml.clean("<a href='https://u:p@x@example.org'>x</a>", SafeHtml.NO_PICTURES))
                .isEqualTo("<p><a href=\"https://example.org\">x</a></p>");
    }
}
