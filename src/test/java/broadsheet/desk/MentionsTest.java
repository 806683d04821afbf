package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static org.assertj.core.api.Assertions.assertThat;

import broadsheet.Newsroom;
import broadsheet.Story;
import broadsheet.Visitor;
import broadsheet.content.Author;
import broadsheet.content.Topic;
import broadsheet.edition.Copy;
import broadsheet.web.Access;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom and what the names in a text mean when it is published. */
class MentionsTest {

    private Newsroom newsroom;
    private Visitor chief;

    @BeforeEach
    void open() {
        newsroom = Newsroom.open();
        newsroom.publish(Story.of("The old bridge").by("Ada Brook").about("Bridges"));
        chief = Visitor.staff(newsroom, "chief@news.example", Access.CHIEF);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private Newsroom.Answer send(String page, String form, Map<String, String> changes) {
        return chief.fillIn(page, form, changes);
    }

    private String desk(String slug) {
        return "/desk/articles/"
                + newsroom.database()
                        .dsl()
                        .select(ARTICLE.ID)
                        .from(ARTICLE)
                        .where(ARTICLE.SLUG.eq(slug))
                        .fetchSingle(ARTICLE.ID);
    }

    private void publish(String article, Map<String, String> changes) {
        assertThat(send(article, "#writing", changes).status()).isEqualTo(303);
        assertThat(send(article + "/publication", "form[action$=publication]", Map.of())
                        .header("Location"))
                .contains("?done=");
    }

    private List<String> bylines(String path) {
        return newsroom.page(path).select(".byline a").eachAttr("href");
    }

    @Test
    void names_with_a_comma_stand_in_quotation_marks() {
        for (List<String> names : List.of(
                List.of("Ana Lima", "Otto Brandt"),
                List.of("Lima, Ana", "Otto Brandt"),
                List.of("Dwayne \"The Rock\" Johnson", "\"Weird Al\" Yankovic"),
                List.of("ليما، آنا", "بن")))
            assertThat(Copy.names(Copy.joined(names))).isEqualTo(names);
        assertThat(Copy.names(" Ana ,,\nAna، Ben, \"")).containsExactly("Ana", "Ben", "\"");
        assertThat(Copy.names("")).isEmpty();
        assertThat(Copy.names("\"\", \"a, b\" ,c")).containsExactly("a, b", "c");
    }

    @Test
    void an_imported_name_with_a_comma_stays_one_name() {
        newsroom.publish(Story.of("The levee").by("Brook, Ada, Jr.").about("Dikes, old"));
        String article = desk("the-levee");
        assertThat(chief.page(article).select("#f-authors").val()).isEqualTo("\"Brook, Ada, Jr.\"");
        publish(article, Map.of("headline", "The levee holds"));
        assertThat(bylines("/world/the-levee")).containsExactly("/by/brook-ada-jr");
        assertThat(newsroom.page("/topic/dikes-old").text()).contains("The levee holds");
    }

    @Test
    void of_two_with_one_name_an_article_keeps_its_own() {
        newsroom.app().publishing().introduce(List.of(new Author(0, "ada-brook-2", "Ada Brook", "", null)));
        newsroom.publish(Story.of("The levee").by("Ada Brook", "ada-brook-2"));
        publish(desk("the-levee"), Map.of("headline", "The levee holds"));
        publish(desk("the-old-bridge"), Map.of("headline", "The old bridge falls"));
        assertThat(bylines("/world/the-levee")).containsExactly("/by/ada-brook-2");
        assertThat(bylines("/world/the-old-bridge")).containsExactly("/by/ada-brook");
    }

    @Test
    void a_text_begun_before_an_author_and_a_topic_were_renamed_means_them_still() {
        String article = desk("the-old-bridge");
        chief.page(article);
        String author = chief.page("/desk/settings/authors").select(".rows a").attr("href");
        String topic = chief.page("/desk/settings/topics").select(".rows a").attr("href");
        for (String name : List.of("Ada Stone", "Ada Field")) {
            if (name.equals("Ada Field"))
                publish(article, Map.of("authors", "Ada Stone", "topics", "Crossings", "standfirst", "It stands."));
            assertThat(send(author, "#author", Map.of("name", name, "portrait", ""))
                            .status())
                    .isEqualTo(303);
            String other = name.equals("Ada Stone") ? "Crossings" : "Spans";
            assertThat(send(topic, "#rename", Map.of("name", other, "slug", "spans"))
                            .status())
                    .isEqualTo(303);
        }
        publish(article, Map.of("authors", "Ada Stone, Ada Brook, Ada Field", "topics", "Crossings, Bridges"));
        assertThat(bylines("/world/the-old-bridge")).containsExactly("/by/ada-brook");
        assertThat(newsroom.page("/world/the-old-bridge").select(".byline").text())
                .contains("Ada Field");
        assertThat(chief.page("/desk/settings/authors").select(".rows li")).hasSize(1);
        assertThat(chief.page("/desk/settings/topics").select(".rows li")).hasSize(1);
    }

    @Test
    void what_was_merged_is_meant_by_its_name() {
        newsroom.app().publishing().keepTopics(List.of(new Topic(0, "x-7", "Viaducts", Topic.Kind.SUBJECT)), Map.of());
        String topic =
                chief.page("/desk/settings/topics?q=Viaducts").select(".rows a").attr("href");
        assertThat(send(topic, "form[action$=merger]", Map.of("into", "Bridges"))
                        .status())
                .isEqualTo(303);
        publish(desk("the-old-bridge"), Map.of("topics", "Viaducts"));
        assertThat(newsroom.page("/topic/bridges").text()).contains("The old bridge");
        assertThat(chief.page("/desk/settings/topics").select(".rows li")).hasSize(1);
    }

    @Test
    void two_ways_to_write_one_name_are_one_topic_and_one_author() {
        String article = desk("the-old-bridge");
        Map<String, String> names =
                Map.of("authors", "Cy Ford, cy ford", "topics", "Ferries, ferries, Bridges, bridges, FERRIES");
        send(article, "#writing", names);
        assertThat(chief.page(article + "/publication").select(".gaps li").eachText())
                .filteredOn(gap -> gap.contains(" of these names yet"))
                .containsExactly(
                        "The paper has no authors of these names yet; publishing makes them: Cy Ford",
                        "The paper has no topics of these names yet; publishing makes them: Ferries");
        publish(article, names);
        assertThat(newsroom.page("/world/the-old-bridge").select(".topics a").eachText())
                .containsExactly("Ferries", "Bridges");
        assertThat(bylines("/world/the-old-bridge")).containsExactly("/by/cy-ford");
    }

    @Test
    void the_check_list_names_whom_and_what_the_paper_does_not_know() {
        String article = desk("the-old-bridge");
        send(article, "#writing", Map.of("authors", "Ada Brook, Ada Broock", "topics", "bridges, Bridgse, Tolls"));
        assertThat(chief.page(article + "/publication").select(".gaps li").eachText())
                .contains(
                        "The paper has no authors of these names yet; publishing makes them: Ada Broock",
                        "The paper has no topics of these names yet; publishing makes them: Bridgse, Tolls")
                .noneMatch(gap -> gap.endsWith("Ada Brook") || gap.endsWith("bridges"));
    }
}
