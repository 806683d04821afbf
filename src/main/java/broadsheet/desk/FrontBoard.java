package broadsheet.desk;

import broadsheet.content.FrontLayout;
import broadsheet.content.FrontQueries;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.desk.FrontPage.Area;
import broadsheet.desk.FrontPage.Candidate;
import broadsheet.desk.FrontPage.Place;
import broadsheet.edition.FrontDraft;
import broadsheet.edition.FrontDraft.Slot;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What the desk sees of the front: what was chosen, what fills the rest, and what could be chosen. */
public final class FrontBoard {

    private final FrontQueries fronts;
    private final FrontDeskQueries queries;
    private final StoryFinder finder;
    private final Supplier<ZoneId> zone;

    public FrontBoard(FrontQueries fronts, FrontDeskQueries queries, StoryFinder finder, Supplier<ZoneId> zone) {
        this.fronts = fronts;
        this.queries = queries;
        this.finder = finder;
        this.zone = zone;
    }

    /** The keys of all areas, in the order of the page. */
    List<String> keys() {
        return Stream.concat(
                        Stream.of(FrontLayout.LEAD, FrontLayout.ROW, FrontLayout.WATCHING),
                        fronts.sections().stream().map(section -> FrontLayout.SECTION + section.slug()))
                .toList();
    }

    List<Area> areas(FrontDraft draft) {
        FrontLayout layout = fronts.drafted();
        Map<Long, Title> titles =
                queries.titles(draft.slots().stream().map(Slot::article).toList());
        List<Area> areas = new ArrayList<>();
        for (String key : List.of(FrontLayout.LEAD, FrontLayout.ROW, FrontLayout.WATCHING))
            areas.add(area(key, "", draft, layout, titles));
        for (Section section : fronts.sections())
            areas.add(area(FrontLayout.SECTION + section.slug(), section.name(), draft, layout, titles));
        return areas;
    }

    private Area area(String key, String name, FrontDraft draft, FrontLayout layout, Map<Long, Title> titles) {
        List<Teaser> shown = layout.in(key);
        List<Slot> slots = draft.in(key);
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            boolean seen = shown.stream().anyMatch(teaser -> teaser.id() == slot.article());
            Title title = Objects.requireNonNull(titles.get(slot.article()));
            places.add(chosen(slot, title, seen, i == 0, i == slots.size() - 1));
        }
        for (Teaser teaser : shown)
            if (!draft.has(key, teaser.id()))
                places.add(new Place(teaser.id(), teaser.headline(), false, true, null, false, null, "", false, false));
        return new Area(key, name, FrontLayout.size(key), places);
    }

    private Place chosen(Slot slot, Title title, boolean seen, boolean first, boolean last) {
        return new Place(
                slot.article(),
                title.headline(),
                true,
                seen,
                title.comesAt(),
                title.gone(),
                slot.until(),
                TypedTime.written(slot.until(), zone.get()),
                first,
                last);
    }

    List<Candidate> find(String q, FrontDraft draft) {
        return finder.find(q).stream().map(title -> candidate(title, draft)).toList();
    }

    private Candidate candidate(Title title, FrontDraft draft) {
        return new Candidate(
                title.article(), title.headline(), title.section(), title.comesAt(), draft.areasOf(title.article()));
    }

    /** Whether readers see it, or will. */
    boolean placeable(long article) {
        Title title = queries.titles(List.of(article)).get(article);
        return title != null && !title.gone();
    }
}
