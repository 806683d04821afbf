package broadsheet.desk;

import broadsheet.edition.FrontDraft;
import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import broadsheet.web.Seen;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where the front is arranged.
 *
 * @param seen what would be published
 * @param areas in the order of the page
 * @param form by which an article is placed
 * @param found articles that could be placed
 * @param pin the time for a place that was not understood; null when there is none
 * @param refused the key of why nothing was done; null when there is no reason to say so
 */
record FrontPage(
        Head head,
        Signed signed,
        FrontDraft draft,
        Seen seen,
        List<Area> areas,
        PlaceForm form,
        List<Candidate> found,
        @Nullable PlaceForm pin,
        @Nullable String refused)
        implements DeskPage {

    /**
     * A part of the front.
     *
     * @param key as slots name it
     * @param name of a section; empty for those that have words of their own, under desk.front.area.{key}
     * @param size how many articles readers see there
     */
    record Area(String key, String name, int size, List<Place> places) {}

    /** The other areas that an article stands in, as its removal names them. */
    public String elsewhere(String area, long article) {
        return draft.areasOf(article).stream()
                .filter(other -> !other.equals(area))
                .collect(Collectors.joining(" "));
    }

    /** What is wrong with the time that was given for a place; null when nothing is. */
    public @Nullable String pinFault(String area, long article) {
        return pin != null && pin.area().equals(area) && pin.article() == article ? pin.fault("until") : null;
    }

    /**
     * An article in an area.
     *
     * @param chosen whether an editor put it there; else it fills the place by itself
     * @param shown whether readers would see it there now
     * @param comesAt when readers will see it; null when they do, or never will
     * @param gone whether it has been withdrawn
     * @param pinned until when it stands there, as a browser writes it; empty for not by itself
     */
    record Place(
            long article,
            String headline,
            boolean chosen,
            boolean shown,
            @Nullable Instant comesAt,
            boolean gone,
            @Nullable Instant until,
            String pinned,
            boolean first,
            boolean last) {}

    /**
     * An article that could be placed.
     *
     * @param comesAt when readers will see it; null when they do
     * @param standsIn areas
     */
    record Candidate(
            long article,
            String headline,
            String section,
            @Nullable Instant comesAt,
            List<String> standsIn) {}
}
