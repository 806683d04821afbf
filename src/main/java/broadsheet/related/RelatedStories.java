package broadsheet.related;

import broadsheet.content.Newest;
import broadsheet.content.Position;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Window;
import broadsheet.related.ChoiceQueries.Choices;
import broadsheet.related.Related.Reason;
import broadsheet.search.Alike;
import broadsheet.search.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * More For You: what the reader of an article may want next. What an editor pinned stands first; then the same running
 * story, its background, and, when too little is like it, what is about the same topics, the same section's newest and the
 * paper's.
 */
public final class RelatedStories {

    /** On an article's page. */
    public static final int SIZE = 4;

    /** Likest articles that are looked at: enough that versions of one text do not use them up. */
    private static final int LOOKED_AT = 60;

    /** Of the paper's newest, when all that is better does not fill the list: notices of one wording may be many. */
    private static final int LOOKED_BACK = 200;

    private final SearchIndex index;
    private final TeaserQueries teasers;
    private final Newest newest;
    private final ChoiceQueries choices;
    private volatile @Nullable Usual usual;

    /** @param sources that most of the paper's newest articles, which are {@code latest}, are of */
    private record Usual(List<Teaser> latest, Set<String> sources) {}

    public RelatedStories(SearchIndex index, TeaserQueries teasers, Newest newest, ChoiceQueries choices) {
        this.index = index;
        this.teasers = teasers;
        this.newest = newest;
        this.choices = choices;
    }

    /** One story of a chain of coverage; {@code present}: the one being read. */
    public record Chapter(Teaser teaser, boolean present) {}

    /**
     * What stands beside an article on its page.
     *
     * @param stories none that {@code soFar} has, unless an editor pinned it
     * @param soFar the chain of coverage that the article belongs to, oldest first; empty when it is in none for certain
     * @param settled false when the index has not taken in all that is published, or could not be asked: another choice
     *     may be better soon
     */
    public record Beside(List<Related> stories, List<Chapter> soFar, boolean settled) {}

    /** @param size of the stories, as long as the site has as many */
    public Beside beside(long article, Section section, Instant publishedAt, int size) {
        boolean inStep = index.inStep();
        List<Alike> alike = index.alike(article, LOOKED_AT);
        Choices chosen = choices.of(article);
        List<Long> chain =
                Chain.of(alike.stream()
                                .filter(other -> !chosen.barred().contains(other.id()))
                                .toList())
                        .stream()
                        .map(Alike::id)
                        .toList();
        Alike self = self(alike, article, section, publishedAt);
        List<Candidate> candidates = candidates(alike, true);
        Found found = choose(self, candidates, chosen, section, chain, size);
        List<Chapter> soFar = chapters(article, chain, found.teasers());
        if (!chain.isEmpty() && soFar.isEmpty()) found = choose(self, candidates, chosen, section, List.of(), size);
        return new Beside(found.stories(), soFar, inStep && !alike.isEmpty());
    }

    private static List<Chapter> chapters(long article, List<Long> chain, Map<Long, Teaser> there) {
        Teaser own = there.get(article);
        if (own == null) return List.of();
        List<Chapter> chapters = chain.stream()
                .map(there::get)
                .filter(Objects::nonNull)
                .filter(part -> part.id() == article || !Chain.recurs(own.headline(), part.headline()))
                .map(part -> new Chapter(part, part.id() == article))
                .toList();
        return chapters.size() < Chain.SHORTEST ? List.of() : chapters;
    }

    /**
     * The best for an article, whatever chain it belongs to.
     *
     * @param dated false where the dates of articles tell nothing, as in an archive that has none
     * @return {@code size} of them as long as the site has as many
     */
    public List<Related> choose(long article, Section section, Instant publishedAt, int size, boolean dated) {
        List<Alike> alike = index.alike(article, LOOKED_AT);
        Alike self = self(alike, article, section, publishedAt);
        return choose(self, candidates(alike, dated), choices.of(article), section, List.of(), size)
                .stories();
    }

    private static Alike self(List<Alike> alike, long article, Section section, Instant publishedAt) {
        return alike.isEmpty() ? unknown(article, section, publishedAt) : alike.get(0);
    }

    /** @param alike the article itself first */
    private static List<Candidate> candidates(List<Alike> alike, boolean dated) {
        return newestVersions(alike.stream()
                .skip(1)
                .filter(other -> Candidate.worthwhile(alike.get(0), other))
                .map(other -> Candidate.of(alike.get(0), other, dated))
                .sorted(Candidate.BEST_FIRST)
                .toList());
    }

    /** @param teasers of the stories, and of the chain */
    private record Found(List<Related> stories, Map<Long, Teaser> teasers) {}

    private Found choose(
            Alike self, List<Candidate> candidates, Choices chosen, Section section, List<Long> chain, int size) {
        Set<Long> excluded = new HashSet<>(chain);
        excluded.addAll(chosen.barred());
        List<Candidate> taken = select(self, candidates, chosen.pinned(), excluded, section, size);
        Found found = found(taken, chain);
        if (found.stories().size() == taken.size()) return found;
        // some have been withdrawn and the index does not know it yet
        Set<Long> gone = new HashSet<>(taken.stream()
                .map(each -> each.article().id())
                .filter(id -> !found.teasers().containsKey(id))
                .toList());
        excluded.addAll(gone);
        List<Long> pinned =
                chosen.pinned().stream().filter(id -> !gone.contains(id)).toList();
        return found(select(self, candidates, pinned, excluded, section, size), chain);
    }

    private Found found(List<Candidate> taken, List<Long> chain) {
        Set<Long> ids = new HashSet<>(chain);
        taken.forEach(each -> ids.add(each.article().id()));
        Map<Long, Teaser> byId = teasers.byId(ids);
        List<Related> stories = new ArrayList<>();
        for (Candidate each : taken) {
            Teaser teaser = byId.get(each.article().id());
            if (teaser != null) stories.add(new Related(teaser, each.reason(), each.score()));
        }
        return new Found(stories, byId);
    }

    /** What there is, from the best source to the last; then what was left out for being of one author or source. */
    private List<Candidate> select(
            Alike self, List<Candidate> alike, List<Long> pinned, Set<Long> excluded, Section section, int size) {
        Selection selection = new Selection(size, self, excluded, this::usualSources);
        pinned(pinned).forEach(selection::pin);
        List<Supplier<List<Candidate>>> sources = List.of(
                () -> alike,
                () -> sharing(self),
                () -> filling(newest.of(section), Reason.SAME_SECTION),
                () -> filling(newest.ofPaper(), Reason.NEWEST),
                () -> filling(older(), Reason.NEWEST));
        List<List<Candidate>> offered = new ArrayList<>();
        for (Supplier<List<Candidate>> source : sources) {
            if (selection.full()) break;
            offered.add(source.get());
            selection.offer(offered.get(offered.size() - 1), true);
        }
        for (List<Candidate> again : offered) selection.offer(again, false);
        return selection.taken();
    }

    /** Of an agency's versions of one story, the newest stands where the best did. */
    private static List<Candidate> newestVersions(List<Candidate> candidates) {
        List<Candidate> kept = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int at = 0;
            while (at < kept.size() && !kept.get(at).article().sameText(candidate.article())) at++;
            if (at == kept.size()) kept.add(candidate);
            else if (candidate
                    .article()
                    .listedAt()
                    .isAfter(kept.get(at).article().listedAt()))
                kept.set(
                        at,
                        new Candidate(
                                candidate.article(),
                                kept.get(at).reason(),
                                kept.get(at).score()));
        }
        return kept;
    }

    /** In their order, those that are public. */
    private List<Candidate> pinned(List<Long> ids) {
        if (ids.isEmpty()) return List.of();
        Map<Long, Teaser> there = teasers.byId(ids);
        return described(ids.stream().map(there::get).filter(Objects::nonNull).toList()).stream()
                .map(article -> new Candidate(article, Reason.PINNED, 1))
                .toList();
    }

    /** Those that share most topics first, then the newest. */
    private List<Candidate> sharing(Alike self) {
        return index.about(self.topics(), LOOKED_AT).stream()
                .sorted(Comparator.comparingLong((Alike other) -> Candidate.shared(self.topics(), other.topics()))
                        .reversed())
                .map(other -> new Candidate(other, Reason.SAME_TOPIC, 0))
                .toList();
    }

    private List<Candidate> filling(List<Teaser> newest, Reason reason) {
        return described(newest).stream()
                .map(article -> new Candidate(article, reason, 0))
                .toList();
    }

    /** What the paper published before its newest. */
    private List<Teaser> older() {
        List<Teaser> known = newest.ofPaper();
        if (known.size() < Newest.SIZE) return List.of();
        return teasers.latest(new Window(Position.of(known.get(known.size() - 1)), null, LOOKED_BACK))
                .teasers();
    }

    /** In the order given. */
    private List<Alike> described(List<Teaser> articles) {
        Map<Long, Alike> described = new HashMap<>();
        index.describe(articles.stream().map(Teaser::id).toList())
                .forEach(article -> described.put(article.id(), article));
        return articles.stream()
                .map(teaser -> described.getOrDefault(
                        teaser.id(), unknown(teaser.id(), teaser.section(), teaser.publishedAt())))
                .toList();
    }

    /** While the index is being built, an article is known by what the database says of it. */
    private static Alike unknown(long id, Section section, Instant publishedAt) {
        return new Alike(id, 0, 0, publishedAt, section.slug(), Set.of(), Set.of(), "", 0, Alike.Print.NONE);
    }

    /** The source that most of the paper's newest are of is the house, or the one wire it runs on: it tells nothing apart. */
    private Set<String> usualSources() {
        List<Teaser> latest = newest.ofPaper();
        Usual known = usual;
        if (known != null && known.latest().equals(latest)) return known.sources();
        Map<String, Integer> counts = new HashMap<>();
        List<Alike> described = index.describe(latest.stream().map(Teaser::id).toList());
        described.forEach(article -> counts.merge(article.source(), 1, Integer::sum));
        Set<String> sources = new HashSet<>();
        counts.forEach((source, count) -> {
            if (count * 2 > latest.size()) sources.add(source);
        });
        if (described.size() == latest.size()) usual = new Usual(latest, Set.copyOf(sources));
        return sources;
    }
}
