package broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.web.Access;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The desk in Arabic: what runs from left to right in every language keeps its order. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RightToLeftTest {

    private Newsroom newsroom;
    private Visitor chief;

    @BeforeAll
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("Harbour").by("Ada Brook").about("Bridges"));
        chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
        chief.page("/desk");
        assertThat(chief.fillIn("/desk/settings", "#paper", Map.of("language", "ar"))
                        .status())
                .isEqualTo(303);
    }

    @AfterAll
    void close() {
        newsroom.close();
    }

    private String article() {
        return "/desk/articles/"
                + chief.page("/desk?status=published")
                        .select("tbody a")
                        .attr("href")
                        .replaceFirst(".*/", "");
    }

    private List<String> shown(String page, String within) {
        return chief.page(page).select(within + " bdi[dir=ltr]").eachText();
    }

    @Test
    void addresses_are_shown_from_left_to_right() {
        String article = article();
        assertThat(chief.page(article).select("html").attr("dir")).isEqualTo("rtl");
        assertThat(shown(article, ".standing")).containsExactly("/world/harbour");
        chief.fillIn(article, "#writing", Map.of("slug", "harbour-late"));
        chief.fillIn(article + "/publication", "form[action$=publication]", Map.of());
        assertThat(shown(article, ".standing")).containsExactly("/world/harbour-late");
        assertThat(shown(article + "/related", ".standing")).containsExactly("/world/harbour-late");
        assertThat(shown(article, ".field:has(#f-slug)")).containsExactly("/world/harbour");
        assertThat(shown("/desk/settings/topics", ".rows")).containsExactly("/bridges");
        assertThat(shown("/desk/settings/authors", ".rows")).containsExactly("/ada-brook");
        assertThat(chief.page("/desk/settings/sections").select("legend bdi").eachText())
                .startsWith("/world");
    }

    @Test
    void so_they_are_for_whoever_may_only_read() {
        Visitor ben = Visitor.staff(newsroom, "ben@news.example", Access.REPORTER);
        ben.page("/desk");
        String article = ben.post("/desk/articles", Map.of()).header("Location");
        ben.fillIn(article, "#writing", Map.of("headline", "Quay", "body", "One paragraph."));
        chief.fillIn(article + "/publication", "form[action$=publication]", Map.of());
        assertThat(ben.page(article).select(".as-written")).hasSize(1);
        assertThat(ben.seen().select(".standing bdi[dir=ltr]").text()).isEqualTo("/world/quay");
    }

    @Test
    void fields_for_addresses_colours_and_codes_are_filled_from_left_to_right() {
        String topic = chief.page("/desk/settings/topics").select(".rows a").attr("href");
        Map<String, List<String>> fields = Map.of(
                article(),
                List.of("f-slug", "f-language"),
                "/desk/front/breaking",
                List.of("f-link"),
                "/desk/settings",
                List.of("f-contact", "f-timeZone", "f-accent", "f-accentDark"),
                "/desk/settings/sections",
                List.of("f-colour-1", "f-colour-new", "f-slug-new"),
                topic,
                List.of("f-slug"),
                "/desk/staff",
                List.of("f-email"),
                "/desk/account/second-factor",
                List.of("f-code"));
        fields.forEach((page, ids) -> {
            chief.page(page);
            for (String id : ids)
                assertThat(chief.seen().select("#" + id).attr("dir"))
                        .as(page + id)
                        .isEqualTo("ltr");
        });
        chief.page("/desk/settings");
        assertThat(chief.seen().select("#f-name").hasAttr("dir")).isFalse();
        assertThat(chief.seen().select("#h-accentDark").text()).startsWith("\u2068#ff8d7e\u2069 – ");
    }
}
