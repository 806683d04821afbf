package broadsheet.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Fills the front's places: what an editor chose first, then the newest; each article once, unless an editor wants it
 * again.
 */
public final class FrontLayout {

    public static final String LEAD = "lead";
    public static final String ROW = "row";
    public static final String WATCHING = "watching";
    /** Before the slug of a section whose block it is. */
    public static final String SECTION = "section:";

    static final int LEADS = 1;
    static final int IN_ROW = 4;
    static final int LATEST = 14;
    static final int WATCHED = 5;
    static final int IN_BLOCK = 4;
    /** Enough of the newest to fill all places but the blocks', even when all chosen ones are among them. */
    static final int NEWEST = LEADS + IN_ROW + LATEST + WATCHED + 20;

    private final Map<String, List<Placed>> placed;
    private final List<Teaser> newest;
    private final String language;
    private final Set<Long> shown = new HashSet<>();
    private final List<Teaser> lead = new ArrayList<>();
    private final List<Teaser> row = new ArrayList<>();
    private final List<Teaser> watching = new ArrayList<>();
    private final List<Teaser> latest = new ArrayList<>();
    private final Map<String, List<Teaser>> chosenForBlocks = new java.util.HashMap<>();
    private final List<Block> blocks = new ArrayList<>();

    /** The newest, or chosen, of one section: never empty. */
    public record Block(Section section, List<Teaser> teasers) {}

    /** @param language of the paper: what fills places by itself is in it, what an editor places need not be */
    FrontLayout(Map<String, List<Placed>> placed, List<Teaser> newest, String language) {
        this.placed = placed;
        this.newest = newest;
        this.language = language;
    }

    /** How many articles an area shows. */
    public static int size(String area) {
        return switch (area) {
            case LEAD -> LEADS;
            case ROW -> IN_ROW;
            case WATCHING -> WATCHED;
            default -> IN_BLOCK;
        };
    }

    /** Fills all places but the blocks. */
    void fill() {
        place(LEAD, lead);
        place(ROW, row);
        place(WATCHING, watching);
        placed.keySet().stream()
                .filter(area -> area.startsWith(SECTION))
                .forEach(area -> place(area, chosenForBlocks.computeIfAbsent(area, a -> new ArrayList<>())));
        fill(lead, LEADS, teaser -> teaser.hero() != null);
        fill(lead, LEADS, teaser -> true);
        fill(row, IN_ROW, teaser -> teaser.hero() != null);
        fill(row, IN_ROW, teaser -> true);
        fill(latest, LATEST, teaser -> true);
    }

    /** What the editor chose for a section's block, filled up with the section's newest. */
    void block(Section section, List<Teaser> sectionsNewest) {
        List<Teaser> block = new ArrayList<>(chosenForBlocks.getOrDefault(SECTION + section.slug(), List.of()));
        for (Teaser teaser : sectionsNewest)
            if (block.size() < IN_BLOCK && ours(teaser) && shown.add(teaser.id())) block.add(teaser);
        if (!block.isEmpty()) blocks.add(new Block(section, List.copyOf(block)));
    }

    private void place(String area, List<Teaser> into) {
        for (Placed choice : placed.getOrDefault(area, List.of()))
            if (into.size() < size(area) && (shown.add(choice.teaser().id()) || choice.again()))
                into.add(choice.teaser());
    }

    private void fill(List<Teaser> into, int size, Predicate<Teaser> suitable) {
        for (Teaser teaser : newest)
            if (into.size() < size && ours(teaser) && suitable.test(teaser) && shown.add(teaser.id())) into.add(teaser);
    }

    private boolean ours(Teaser teaser) {
        return teaser.language().equals(language);
    }

    /** Null when the paper is empty. */
    public @Nullable Teaser lead() {
        return lead.isEmpty() ? null : lead.get(0);
    }

    /** Beneath the lead. */
    public List<Teaser> row() {
        return row;
    }

    public List<Teaser> latest() {
        return latest;
    }

    public List<Teaser> watching() {
        return watching;
    }

    /** In the order of the sections. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What stands in an area, in order. */
    public List<Teaser> in(String area) {
        return switch (area) {
            case LEAD -> lead;
            case ROW -> row;
            case WATCHING -> watching;
            default ->
                blocks.stream()
                        .filter(block -> area.equals(SECTION + block.section().slug()))
                        .findFirst()
                        .map(Block::teasers)
                        .orElse(List.of());
        };
    }

    Set<Long> shown() {
        return shown;
    }
}
