package broadsheet.related;

import broadsheet.search.Alike;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes candidates in order, best first, as long as they differ enough from what is taken already. */
final class Selection {

    /** Of one author or one source. */
    private static final int MOST_OF_ONE = 2;

    private final int size;
    private final Alike self;
    private final Set<Long> excluded;
    private final Supplier<Set<String>> usualSources;
    private @Nullable Set<String> usual;
    private final List<Candidate> taken = new ArrayList<>();
    private final Map<String, Integer> authors = new HashMap<>();
    private final Map<String, Integer> sources = new HashMap<>();

    /**
     * @param excluded never taken, unless pinned
     * @param usualSources of which any number may be; asked for once, when there are more than a few of one
     */
    Selection(int size, Alike self, Collection<Long> excluded, Supplier<Set<String>> usualSources) {
        this.size = size;
        this.self = self;
        this.excluded = new HashSet<>(excluded);
        this.usualSources = usualSources;
    }

    boolean full() {
        return taken.size() >= size;
    }

    List<Candidate> taken() {
        return taken;
    }

    /** Whatever it is: an editor wants it here. */
    void pin(Candidate candidate) {
        if (!full() && candidate.article().id() != self.id() && !has(candidate)) take(candidate);
    }

    /**
     * Takes those that may be taken, in their order.
     *
     * @param varied whether no more than two may be of one author or source
     */
    void offer(List<Candidate> candidates, boolean varied) {
        for (Candidate candidate : candidates)
            if (!full() && fits(candidate) && (!varied || varies(candidate.article()))) take(candidate);
    }

    private boolean fits(Candidate candidate) {
        Alike article = candidate.article();
        return article.id() != self.id()
                && !excluded.contains(article.id())
                && !has(candidate)
                && !article.sameText(self)
                && taken.stream().noneMatch(other -> other.article().sameText(article));
    }

    private boolean has(Candidate candidate) {
        return taken.stream()
                .anyMatch(other -> other.article().id() == candidate.article().id());
    }

    private boolean varies(Alike article) {
        return article.authors().stream().allMatch(author -> authors.getOrDefault(author, 0) < MOST_OF_ONE)
                && (article.source().isEmpty()
                        || sources.getOrDefault(article.source(), 0) < MOST_OF_ONE
                        || usual(article.source()));
    }

    private boolean usual(String source) {
        Set<String> known = usual;
        if (known == null) known = usual = usualSources.get();
        return known.contains(source);
    }

    private void take(Candidate candidate) {
        taken.add(candidate);
        candidate.article().authors().forEach(author -> authors.merge(author, 1, Integer::sum));
        sources.merge(candidate.article().source(), 1, Integer::sum);
    }
}
