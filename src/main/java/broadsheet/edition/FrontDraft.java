package broadsheet.edition;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The front as the desk is arranging it. Its methods give another one; FrontDrafts keeps it.
 *
 * @param version one more with each change that is kept
 * @param begun whether it differs from what readers have, or may
 * @param slots by area and, within one, in order
 */
public record FrontDraft(int version, boolean begun, Instant savedAt, String savedBy, List<Slot> slots) {

    /**
     * A place that an editor chose for an article.
     *
     * @param until when the choice ends and the place fills itself; null for not by itself
     * @param again whether it may stand here though it stands elsewhere too
     */
    public record Slot(String area, long article, @Nullable Instant until, boolean again) {}

    public List<Slot> in(String area) {
        return slots.stream().filter(slot -> slot.area().equals(area)).toList();
    }

    public boolean has(String area, long article) {
        return in(area).stream().anyMatch(slot -> slot.article() == article);
    }

    /** The areas that an article stands in. */
    public List<String> areasOf(long article) {
        return slots.stream()
                .filter(slot -> slot.article() == article)
                .map(Slot::area)
                .toList();
    }

    /** With an article at a position of an area, counted from 0; beyond its end is its end. */
    public FrontDraft with(Slot slot, int position) {
        List<Slot> area = new ArrayList<>(without(slot.area(), slot.article()).in(slot.area()));
        area.add(Math.max(0, Math.min(position, area.size())), slot);
        return of(Stream.concat(slots.stream().filter(other -> !other.area().equals(slot.area())), area.stream())
                .toList());
    }

    public FrontDraft without(String area, long article) {
        return of(slots.stream()
                .filter(slot -> !slot.area().equals(area) || slot.article() != article)
                .toList());
    }

    private FrontDraft of(List<Slot> others) {
        return new FrontDraft(version, begun, savedAt, savedBy, others);
    }
}
