package broadsheet.search;

import broadsheet.db.Database;
import broadsheet.edition.Edition;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full-text search over the articles readers can find, in this process. The index follows the edition; it can be lost
 * at any time and is then built again from the database, while {@link #state} tells how far that is.
 */
public final class SearchIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SearchIndex.class);

    /** The index follows a publication sooner than this. */
    private static final Duration MOMENT = Duration.ofMillis(100);

    private final Edition edition;
    private final Clock clock;
    private final Languages languages = new Languages();
    private final Names names;
    private final Follower follower;
    private final Recency recency = new Recency();
    private final Neighbours neighbours = new Neighbours(languages);

    /** @param folder for the index alone */
    public SearchIndex(Database database, Edition edition, Path folder, Clock clock) {
        this.edition = edition;
        this.clock = clock;
        this.names = new Names(database.dsl());
        this.follower = new Follower(
                new ArticleRows(database.dsl()),
                new Documents(languages, edition::zone),
                languages,
                new IndexFolder(folder),
                names);
    }

    /** Opens the index, or begins to build it; returns at once. */
    public void start() {
        edition.watch(reached -> follower.moved());
        follower.start();
    }

    public IndexState state() {
        return follower.state();
    }

    /** Builds the index anew in the background; the old one serves meanwhile. */
    public void rebuild() {
        follower.rebuild();
    }

    /** Returns when the index holds all of the present edition; false when it took longer. */
    public boolean await(Duration longest) throws InterruptedException {
        return follower.await(edition.number(), longest.toMillis());
    }

    /** Whether the index holds all of the present edition; waits a moment for what has just been published. */
    public boolean inStep() {
        try {
            return follower.reaches(edition.number(), MOMENT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Nothing while there is no index: {@link #state} tells that from finding nothing. */
    public SearchResults search(SearchRequest request) {
        if (request.query().isBlank()) return SearchResults.NOTHING;
        return ask(
                searcher -> new Searching(
                                searcher.getIndexReader(),
                                languages,
                                names,
                                edition.zone(),
                                recency,
                                new Deadline(System::nanoTime))
                        .results(request, clock.instant()),
                SearchResults.NOTHING);
    }

    /** What the beginning of a query may become; at most Suggestions.MOST, names first. */
    public Suggestions.Found suggest(String typed) {
        return ask(
                searcher -> new Suggestions(languages, names).of(typed, searcher, clock.instant()),
                Suggestions.Found.NOTHING);
    }

    /**
     * Public articles like one, the likest first, which is that one itself. Nothing when the index does not hold it.
     */
    public List<Alike> alike(long article, int limit) {
        return ask(
                searcher -> new Likeness(searcher.getIndexReader(), neighbours, clock.instant()).to(article, limit),
                List.of());
    }

    /** The same about articles that are known otherwise; those that are not public are left out. */
    public List<Alike> describe(Collection<Long> articles) {
        return ask(
                searcher -> new Likeness(searcher.getIndexReader(), neighbours, clock.instant()).of(articles),
                List.of());
    }

    /** The newest public articles that have any of some topics, by slug, with likeness 0. */
    public List<Alike> about(Collection<String> topics, int limit) {
        return ask(
                searcher -> new Likeness(searcher.getIndexReader(), neighbours, clock.instant()).about(topics, limit),
                List.of());
    }

    String name(Names.Kind kind, String slug) {
        return names.name(kind, slug);
    }

    private <T> T ask(OpenIndex.Work<T> work, T otherwise) {
        for (OpenIndex index = follower.serving(); index != null; index = another(index)) {
            try {
                return index.with(work);
            } catch (AlreadyClosedException e) {
                LOG.debug("the index has been changed over while it was asked", e);
            } catch (IOException e) {
                LOG.error("The search index cannot be read and is built again.", e);
                follower.damaged(index);
                return otherwise;
            } catch (RuntimeException | InternalError e) { // Lucene believes what it reads: damage shows in any way
                if (!follower.doubts(index)) throw e;
                LOG.error("The search index failed; its files are looked at.", e);
                return otherwise;
            }
        }
        return otherwise;
    }

    /** The one that serves now, unless it is the one that just failed. */
    private @Nullable OpenIndex another(OpenIndex closed) {
        OpenIndex now = follower.serving();
        return now == closed ? null : now;
    }

    @Override
    public void close() {
        follower.close();
    }
}
