package broadsheet.related;

import broadsheet.content.Article;
import broadsheet.content.Newest;
import broadsheet.content.Section;
import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.related.Related.Reason;
import broadsheet.search.Alike;
import broadsheet.search.SearchIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * More For You: what the reader of an article may want next. What an editor pinned stands first; then the same running
 * story, its background, and, when too little is like it, the same section's newest and the paper's.
 */
public final class RelatedStories {

    /** On an article's page. */
    public static final int SIZE = 4;

    /** Likest articles that are looked at: enough that versions of one text do not use them up. */
    private static final int LOOKED_AT = 60;

    private final SearchIndex index;
    private final TeaserQueries teasers;
    private final Newest newest;
    private final ChoiceQueries choices;

    public RelatedStories(SearchIndex index, TeaserQueries teasers, Newest newest, ChoiceQueries choices) {
        this.index = index;
        this.teasers = teasers;
        this.newest = newest;
        this.choices = choices;
    }

    /**
     * What stands beside an article on its page.
     *
     * @param settled false when the index has not taken in all that is published, so that another may be better soon
     */
    public record Beside(List<Related> stories, List<Chapter> soFar, boolean settled) {}

    public Beside beside(Article article) {
        boolean settled = index.inStep();
        List<Alike> alike = index.alike(article.id(), LOOKED_AT);
        List<Related> stories =
                choose(alike, article.id(), article.section(), article.publishedAt(), List.of(), SIZE, true);
        return new Beside(stories, storySoFar(article.id(), alike), settled);
    }

    /**
     * The best for an article.
     *
     * @param shown ids that the page shows elsewhere
     * @param dated false where the dates of articles tell nothing, as in an archive that has none
     * @return {@code size} of them as long as the site has as many
     */
    public List<Related> choose(
            long article, Section section, Instant publishedAt, Collection<Long> shown, int size, boolean dated) {
        return choose(index.alike(article, LOOKED_AT), article, section, publishedAt, shown, size, dated);
    }

    private List<Related> choose(
            List<Alike> alike,
            long article,
            Section section,
            Instant publishedAt,
            Collection<Long> shown,
            int size,
            boolean dated) {
        ChoiceQueries.Choices chosen = choices.of(article);
        Alike self = alike.isEmpty() ? unknown(article, section, publishedAt) : alike.get(0);
        List<Candidate> candidates = alike.stream()
                .skip(1)
                .filter(other -> Candidate.worthwhile(self, other))
                .map(other -> Candidate.of(self, other, dated))
                .sorted(Comparator.comparing(Candidate::reason)
                        .thenComparing(
                                Comparator.comparingDouble(Candidate::score).reversed()))
                .toList();
        List<Candidate> versions = newestVersions(candidates);
        Set<Long> excluded = new HashSet<>(shown);
        excluded.addAll(chosen.barred());
        List<Candidate> taken = select(self, versions, chosen.pinned(), excluded, section, size);
        List<Related> related = related(taken);
        if (related.size() == taken.size()) return related;
        // some have been withdrawn and the index does not know it yet
        Set<Long> there = related.stream().map(each -> each.teaser().id()).collect(Collectors.toSet());
        taken.stream()
                .map(each -> each.article().id())
                .filter(id -> !there.contains(id))
                .forEach(excluded::add);
        return related(select(self, versions, chosen.pinned(), excluded, section, size));
    }

    private List<Candidate> select(
            Alike self, List<Candidate> candidates, List<Long> pinned, Set<Long> excluded, Section section, int size) {
        Selection selection = new Selection(size, self, excluded);
        pin(selection, pinned);
        selection.offer(candidates, true);
        if (!selection.full()) fill(selection, section, candidates);
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

    private void pin(Selection selection, List<Long> pinned) {
        Map<Long, Alike> described = described(pinned);
        for (long id : pinned) {
            Alike article = described.get(id);
            if (article != null) selection.pin(new Candidate(article, Reason.PINNED, 1));
        }
    }

    /** The section's newest, then the paper's; then what was left out for being of one author. */
    private void fill(Selection selection, Section section, List<Candidate> candidates) {
        List<Candidate> ofSection = candidates(newest.of(section), Reason.SAME_SECTION);
        selection.offer(ofSection, true);
        if (selection.full()) return;
        List<Candidate> latest = candidates(newest.ofPaper(), Reason.NEWEST);
        selection.offer(latest, true);
        for (List<Candidate> more : List.of(candidates, ofSection, latest)) selection.offer(more, false);
    }

    private List<Candidate> candidates(List<Teaser> newest, Reason reason) {
        Map<Long, Alike> described = described(newest.stream().map(Teaser::id).toList());
        return newest.stream()
                .map(teaser -> described.getOrDefault(
                        teaser.id(), unknown(teaser.id(), teaser.section(), teaser.publishedAt())))
                .map(article -> new Candidate(article, reason, 0))
                .toList();
    }

    private Map<Long, Alike> described(Collection<Long> ids) {
        Map<Long, Alike> described = new HashMap<>();
        index.describe(ids).forEach(article -> described.put(article.id(), article));
        return described;
    }

    /** While the index is being built, an article is known by what the database says of it. */
    private static Alike unknown(long id, Section section, Instant publishedAt) {
        return new Alike(id, 0, publishedAt, section.slug(), Set.of(), Set.of(), "", Alike.Print.NONE);
    }

    private List<Related> related(List<Candidate> taken) {
        Map<Long, Teaser> byId =
                teasers.byId(taken.stream().map(c -> c.article().id()).toList());
        List<Related> related = new ArrayList<>();
        for (Candidate candidate : taken)
            if (byId.containsKey(candidate.article().id()))
                related.add(new Related(
                        Objects.requireNonNull(byId.get(candidate.article().id())),
                        candidate.reason(),
                        candidate.score()));
        return related;
    }

    /** One story of a chain of coverage; {@code present}: the one being read. */
    public record Chapter(Teaser teaser, boolean present) {}

    /** The chain of coverage that an article belongs to, oldest first; empty when it is in none for certain. */
    private List<Chapter> storySoFar(long article, List<Alike> alike) {
        List<Alike> chain = Chain.of(alike);
        Map<Long, Teaser> byId = teasers.byId(chain.stream().map(Alike::id).toList());
        List<Chapter> chapters = chain.stream()
                .filter(part -> byId.containsKey(part.id()))
                .map(part -> new Chapter(Objects.requireNonNull(byId.get(part.id())), part.id() == article))
                .toList();
        return chapters.size() < Chain.SHORTEST ? List.of() : chapters;
    }
}
