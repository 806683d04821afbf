package broadsheet.content;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** The paper's newest articles and each section's, read once an edition: every article's page shows some of them. */
public final class Newest {

    /** In each list, if there are as many. */
    public static final int SIZE = 24;

    private static final long PAPER = 0;

    private final TeaserQueries teasers;
    private final LongSupplier edition;
    private volatile Lists lists = new Lists(-1, new ConcurrentHashMap<>());

    /** @param bySection the paper's own under a number that no section has */
    private record Lists(long edition, ConcurrentMap<Long, List<Teaser>> bySection) {}

    public Newest(TeaserQueries teasers, LongSupplier edition) {
        this.teasers = teasers;
        this.edition = edition;
    }

    public List<Teaser> ofPaper() {
        return list(PAPER, () -> teasers.latest(Window.first(SIZE)));
    }

    public List<Teaser> of(Section section) {
        return list(section.id(), () -> teasers.inSection(section, Window.first(SIZE)));
    }

    private List<Teaser> list(long key, Supplier<Window.Page> read) {
        long now = edition.getAsLong();
        Lists current = lists;
        if (current.edition() != now) {
            current = new Lists(now, new ConcurrentHashMap<>());
            lists = current;
        }
        return current.bySection().computeIfAbsent(key, k -> read.get().teasers());
    }
}
