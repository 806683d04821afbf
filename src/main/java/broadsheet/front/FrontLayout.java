package broadsheet.front;

import broadsheet.content.Section;
import broadsheet.content.Teaser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Fills the front's places: what an editor chose first, then the newest; each article once. */
final class FrontLayout {

    static final int ROW = 4;
    static final int LATEST = 14;
    static final int WATCHING = 5;
    static final int BLOCK = 4;
    /** Enough of the newest to fill all places but the blocks', even when all chosen ones are among them. */
    static final int NEWEST = 1 + ROW + LATEST + WATCHING + 20;

    private final Map<String, List<Teaser>> placed;
    private final List<Teaser> newest;
    private final String language;
    private final Set<Long> shown = new HashSet<>();

    /** @param language of the paper: what fills places by itself is in it, what an editor places need not be */
    FrontLayout(Map<String, List<Teaser>> placed, List<Teaser> newest, String language) {
        this.placed = placed;
        this.newest = newest;
        this.language = language;
    }

    private final List<Teaser> lead = new ArrayList<>();
    private final List<Teaser> row = new ArrayList<>();
    private final List<Teaser> watching = new ArrayList<>();
    private final List<Teaser> latest = new ArrayList<>();

    /** Fills all places but the blocks. */
    void fill() {
        place("lead", lead, 1);
        place("row", row, ROW);
        place("watching", watching, WATCHING);
        placed.keySet().stream()
                .filter(area -> area.startsWith("section:"))
                .forEach(area -> placed.get(area).forEach(teaser -> shown.add(teaser.id())));
        fill(lead, 1, teaser -> teaser.hero() != null);
        fill(lead, 1, teaser -> true);
        fill(row, ROW, teaser -> teaser.hero() != null);
        fill(row, ROW, teaser -> true);
        fill(latest, LATEST, teaser -> true);
    }

    @Nullable
    Teaser lead() {
        return lead.isEmpty() ? null : lead.get(0);
    }

    List<Teaser> row() {
        return row;
    }

    List<Teaser> latest() {
        return latest;
    }

    List<Teaser> watching() {
        return watching;
    }

    Set<Long> shown() {
        return shown;
    }

    /** What the editor chose for a section's block, filled up with the section's newest. */
    List<Teaser> block(Section section, List<Teaser> sectionsNewest) {
        List<Teaser> block = new ArrayList<>(placed.getOrDefault("section:" + section.slug(), List.of()));
        for (Teaser teaser : sectionsNewest)
            if (block.size() < BLOCK && ours(teaser) && shown.add(teaser.id())) block.add(teaser);
        return block.subList(0, Math.min(BLOCK, block.size()));
    }

    private void place(String area, List<Teaser> into, int size) {
        for (Teaser teaser : placed.getOrDefault(area, List.of()))
            if (into.size() < size && shown.add(teaser.id())) into.add(teaser);
    }

    private void fill(List<Teaser> into, int size, Predicate<Teaser> suitable) {
        for (Teaser teaser : newest)
            if (into.size() < size && ours(teaser) && suitable.test(teaser) && shown.add(teaser.id())) into.add(teaser);
    }

    private boolean ours(Teaser teaser) {
        return teaser.language().equals(language);
    }
}
