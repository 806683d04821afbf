package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.web.Access;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How the writing surface comes to those who write, and to nobody else. */
class SurfaceTest {

    private static final Pattern IMPORT = Pattern.compile("^import [^'\"]+ from ['\"]([^'\"]+)", Pattern.MULTILINE);

    private Newsroom newsroom;
    private Visitor ada;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        ada = Visitor.staff(newsroom, "ada@news.example", Access.REPORTER);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    @Test
    void its_modules_come_from_our_own_address_to_whoever_writes_and_to_no_reader() {
        ada.page("/desk");
        String article = ada.post("/desk/articles", Map.of()).header("Location");
        Elements modules = ada.page(article).select("script[type=module]");
        assertThat(modules).hasSize(1);
        Deque<String> asked = new ArrayDeque<>(modules.eachAttr("src"));
        Set<String> found = new HashSet<>(asked);
        while (!asked.isEmpty()) {
            Newsroom.Answer answer = ada.get(asked.pop());
            assertThat(answer.status()).isEqualTo(200);
            IMPORT.matcher(answer.text())
                    .results()
                    .map(module -> module.group(1))
                    .forEach(module -> {
                        assertThat(module).startsWith("/static/js-lib-");
                        if (found.add(module)) asked.push(module);
                    });
        }
        assertThat(found).hasSize(12);
        assertThat(ada.page("/desk").select("script[type=module]")).isEmpty();
        assertThat(newsroom.page("/world/the-old-bridge").select("script[type=module]"))
                .isEmpty();
    }

    @Test
    void what_was_typed_as_text_is_shown_as_it_would_be_saved() {
        ada.page("/desk");
        assertThat(ada.post("/desk/cleaning", Map.of("typed", "a < b\n\nand <Name>"))
                        .text())
                .isEqualTo("<p>a &lt; b</p><p>and &lt;Name&gt;</p>");
    }
}
