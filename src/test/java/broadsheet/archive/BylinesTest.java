package broadsheet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("once")
class BylinesTest {

    private static void parted(String byline, String... people) {
        assertThat(Bylines.people(byline)).isEqualTo(List.of(people));
    }

    @Test
    void people_are_parted_at_commas_and_at_and() {
        parted("Ada Brook", "Ada Brook");
        parted("By Ada Brook and Ben Carr", "Ada Brook", "Ben Carr");
        parted("Ada Brook, Ben Carr, and Cy de la Dee", "Ada Brook", "Ben Carr", "Cy de la Dee");
        parted("Robert, Mhz", "Robert", "Mhz");
        parted("Corey O&#39;Nell & Jean-Luc Ørsted", "Corey O'Nell", "Jean-Luc Ørsted");
        parted("محمود درويش, Ada Brook", "محمود درويش", "Ada Brook");
    }

    @Test
    void what_could_be_no_list_of_people_stays_one_name() {
        parted("Food and Drug Administration", "Food and Drug Administration");
        parted("Communications Office, Government of Canada", "Communications Office, Government of Canada");
        parted("Robert L. Read, PhD", "Robert L. Read, PhD");
        parted("Ada Brook, Washington Correspondent", "Ada Brook, Washington Correspondent");
        parted("Structured and Open Content Models Working Group", "Structured and Open Content Models Working Group");
    }

    @Test
    void nothing_is_nobody() {
        parted("");
        parted(" By  ");
    }
}
