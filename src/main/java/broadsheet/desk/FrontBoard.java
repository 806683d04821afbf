package broadsheet.desk;

import broadsheet.content.FrontLayout;
import broadsheet.content.FrontQueries;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Window;
import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.desk.FrontPage.Area;
import broadsheet.desk.FrontPage.Candidate;
import broadsheet.desk.FrontPage.Place;
import broadsheet.edition.FrontDraft;
import broadsheet.edition.FrontDraft.Slot;
import broadsheet.search.SearchIndex;
import broadsheet.search.SearchQuery;
import broadsheet.search.SearchRequest;
import broadsheet.search.SearchResults;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the desk sees of the front: what was chosen, what fills the rest, and what could be chosen. */
public final class FrontBoard {

    private static final int OFFERED = 8;
    private static final int COMING = 3;

    private final FrontQueries fronts;
    private final FrontDeskQueries queries;
    private final TeaserQueries teasers;
    private final SearchIndex index;
    private final Supplier<Locale> language;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    public FrontBoard(
            FrontQueries fronts,
            FrontDeskQueries queries,
            TeaserQueries teasers,
            SearchIndex index,
            Supplier<Locale> language,
            Clock clock,
            Supplier<ZoneId> zone) {
        this.fronts = fronts;
        this.queries = queries;
        this.teasers = teasers;
        this.index = index;
        this.language = language;
        this.clock = clock;
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
                comesAt(title),
                title.listedAt() == null,
                slot.until(),
                TypedTime.written(slot.until(), zone.get()),
                first,
                last);
    }

    private @Nullable Instant comesAt(Title title) {
        Instant listedAt = title.listedAt();
        return listedAt != null && listedAt.isAfter(clock.instant()) ? listedAt : null;
    }

    /** Without words, the newest and what comes next. */
    List<Candidate> find(String q, FrontDraft draft) {
        if (q.isEmpty())
            return Stream.concat(
                            queries.coming(COMING).stream(),
                            titles(teasers.latest(Window.first(OFFERED)).teasers().stream()
                                    .map(Teaser::id)
                                    .toList()))
                    .map(title -> candidate(title, draft))
                    .toList();
        SearchRequest request = SearchRequest.of(SearchQuery.parse(q, language.get()), OFFERED);
        return titles(index.search(request).hits().stream()
                        .map(SearchResults.Hit::id)
                        .toList())
                .map(title -> candidate(title, draft))
                .toList();
    }

    private Stream<Title> titles(Collection<Long> articles) {
        Map<Long, Title> titles = queries.titles(articles);
        return articles.stream().map(titles::get).filter(Objects::nonNull);
    }

    private Candidate candidate(Title title, FrontDraft draft) {
        return new Candidate(
                title.article(), title.headline(), title.section(), comesAt(title), draft.areasOf(title.article()));
    }

    /** Whether readers see it, or will. */
    boolean placeable(long article) {
        Title title = queries.titles(List.of(article)).get(article);
        return title != null && title.listedAt() != null;
    }
}
