package broadsheet.edition;

import broadsheet.content.Author;
import broadsheet.content.Breaking;
import broadsheet.content.Picture;
import broadsheet.content.Section;
import broadsheet.content.Topic;
import broadsheet.db.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * The only writer of what readers see. Each public method is one transaction, which takes the next edition before its
 * first write and holds that row until it commits: writers queue there, so they commit in the order of their numbers
 * and cannot block one another half way. When a method returns, what it wrote is on the disk.
 */
public final class Publishing {

    public enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    private static final String UNIQUE_VIOLATION = "23505";

    private final Database database;
    private final Edition edition;
    private final Clock clock;

    public Publishing(Database database, Edition edition, Clock clock) {
        this.database = database;
        this.edition = edition;
        this.clock = clock;
    }

    /**
     * Takes articles in, all or none. One whose content is what was last taken under its uri changes nothing, not even
     * the edition.
     *
     * @param submissions no two with one uri
     * @return what became of each, in their order
     */
    public List<Outcome> take(List<Submission> submissions) {
        try {
            return takeOnce(submissions);
        } catch (DataAccessException e) {
            // another process took the same uri, section, topic or author in between: the second look sees it
            if (!UNIQUE_VIOLATION.equals(e.sqlState())) throw e;
            return takeOnce(submissions);
        }
    }

    private List<Outcome> takeOnce(List<Submission> submissions) {
        List<Outcome> outcomes = new ArrayList<>();
        write(tx -> {
            outcomes.clear();
            ArticleWriter writer = new ArticleWriter(tx, clock);
            outcomes.addAll(writer.compare(submissions));
            if (outcomes.stream().allMatch(outcome -> outcome == Outcome.UNCHANGED)) return false;
            writer.write(edition.take(tx));
            return true;
        });
        return outcomes;
    }

    /**
     * What taking them would do; nothing is written.
     *
     * @param submissions no two with one uri
     */
    public List<Outcome> compare(List<Submission> submissions) {
        return new ArticleWriter(database.dsl(), clock).compare(submissions);
    }

    /** Puts sections in this order, adding those that are missing and naming those that have another name. */
    public List<Outcome> arrangeSections(List<Section> sections) {
        return writeOutcomes(site -> site.arrangeSections(sections));
    }

    /** Adds authors, or replaces name, biography and portrait of those whose slug there is. */
    public List<Outcome> introduce(List<Author> authors) {
        return writeOutcomes(site -> site.introduce(authors));
    }

    /** Adds topics, or replaces name and kind of those whose slug there is. */
    public List<Outcome> keepTopics(List<Topic> topics) {
        return keepTopics(topics, Map.of());
    }

    /**
     * The same.
     *
     * @param oldSlugs by slug: addresses that lead to a topic from now on, unless another topic has them
     */
    public List<Outcome> keepTopics(List<Topic> topics, Map<String, List<String>> oldSlugs) {
        return writeOutcomes(site -> site.keepTopics(topics, oldSlugs));
    }

    /** Adds pictures that stand in no article yet, or replaces the words of those whose uri there is. */
    public List<Outcome> keepPictures(List<Picture> pictures) {
        List<Outcome> outcomes = new ArrayList<>();
        write(tx -> {
            PictureWriter writer = new PictureWriter(tx, clock);
            outcomes.addAll(writer.compare(pictures));
            if (outcomes.stream().allMatch(outcome -> outcome == Outcome.UNCHANGED)) return false;
            edition.take(tx);
            writer.write(pictures);
            return true;
        });
        return outcomes;
    }

    private List<Outcome> writeOutcomes(Function<SiteWriter, List<Outcome>> work) {
        List<Outcome> outcomes = new ArrayList<>();
        write(tx -> {
            edition.hold(tx);
            outcomes.addAll(work.apply(new SiteWriter(tx, clock)));
            if (outcomes.stream().allMatch(outcome -> outcome == Outcome.UNCHANGED)) return false;
            edition.take(tx);
            return true;
        });
        return outcomes;
    }

    /**
     * Lays out the front page anew.
     *
     * @param areas uris of articles in order, by area: lead, row, watching, or section:{slug}; unknown uris are left out
     * @return whether it looks different now
     */
    public boolean layOutFront(Map<String, List<String>> areas) {
        return layOutFront(Placement.of(areas));
    }

    /** Lays out the front page anew; what is placed by unknown uris is left out. */
    public boolean layOutFront(List<Placement> placements) {
        return write(tx -> {
            edition.hold(tx);
            if (!new SiteWriter(tx, clock).layOutFront(placements)) return false;
            edition.take(tx);
            return true;
        });
    }

    /**
     * Sets what the chief of another store had set.
     *
     * @return false, and nothing done, when there is nothing of it, or the chief of this store has set anything
     */
    public boolean adopt(Imprint imprint) {
        return write(tx -> {
            edition.hold(tx);
            if (!new ImprintWriter(tx).adopt(imprint)) return false;
            edition.take(tx);
            return true;
        });
    }

    /**
     * Brings the front that the desk has arranged before readers, whole and at once.
     *
     * @return false, and nothing done, when its text or how it stands has been changed since it was looked at
     */
    public boolean publishFront(Actor who, int version) {
        return write(tx -> {
            edition.hold(tx);
            if (!new FrontWriter(tx, clock).publish(who, version)) return false;
            edition.take(tx);
            return true;
        });
    }

    /** Puts the bar above every page, in place of the one that may be there. */
    public void announce(Actor who, Breaking news) {
        write(tx -> {
            edition.take(tx);
            new FrontWriter(tx, clock).announce(who, news);
            return true;
        });
    }

    /** Takes the bar away before its end. */
    public boolean takeDown(Actor who) {
        return write(tx -> {
            edition.hold(tx);
            if (!new FrontWriter(tx, clock).takeDown(who)) return false;
            edition.take(tx);
            return true;
        });
    }

    /**
     * Sets what stands beside an article under More For You before anything else, and what never does.
     *
     * @param pins uris, in order; unknown ones, and the article's own, are left out
     * @param bars uris; one that is pinned too is pinned
     * @return whether that changed anything
     */
    public boolean relate(String uri, List<String> pins, List<String> bars) {
        return write(tx -> {
            edition.hold(tx);
            if (!new RelatedWriter(tx, clock).relate(uri, pins, bars)) return false;
            edition.take(tx);
            return true;
        });
    }

    /**
     * Pins one story beside an article, behind those that are pinned there, bars it from there, or takes that back.
     *
     * @return false, and nothing done, when it stands so already or otherwise than it was seen, when readers never see
     *     it, or no more can be pinned
     */
    public boolean choose(Actor who, Choice choice) {
        return inEdition((tx, number) -> new RelatedWriter(tx, clock).choose(who, choice));
    }

    /**
     * Puts a story that is pinned beside an article before the one that it stands right behind.
     *
     * @return false, and nothing done, when it does not
     */
    public boolean moveChosen(Actor who, long article, long one, long other) {
        return inEdition((tx, number) -> new RelatedWriter(tx, clock).move(who, article, one, other));
    }

    /**
     * Brings a manuscript before readers, now or at a time.
     *
     * @return false, and nothing done, when it has been changed since it was looked at
     */
    public boolean release(Actor who, Release order) {
        return write(tx -> {
            long number = edition.take(tx);
            return new ReleaseWriter(tx, clock).release(who, order, number);
        });
    }

    /**
     * Takes an article away from readers, who are told that it is gone; one that none has seen is a draft again.
     *
     * @param version of the article, as it was looked at
     * @return false, and nothing done, when it stands otherwise by now
     */
    public boolean withdraw(Actor who, long article, int version) {
        return write(tx -> {
            long number = edition.take(tx);
            return new ReleaseWriter(tx, clock).withdraw(who, article, version, number);
        });
    }

    /**
     * Adds a note to readers about what an article had wrong.
     *
     * @return false, and nothing done, when that very note stands there
     */
    public boolean correct(Actor who, long article, String text) {
        return inEdition((tx, number) -> new ReleaseWriter(tx, clock).correct(who, article, text, number));
    }

    /**
     * Takes such a note back.
     *
     * @return false, and nothing done, when the article has none of this id
     */
    public boolean takeCorrectionBack(Actor who, long article, long correction) {
        return inEdition(
                (tx, number) -> new ReleaseWriter(tx, clock).takeCorrectionBack(who, article, correction, number));
    }

    /** Whether nobody has put anything into the store yet. */
    public boolean empty() {
        return new SiteWriter(database.dsl(), clock).empty();
    }

    /** A whole paper. */
    public record Paper(
            List<Section> sections, List<Author> authors, List<Submission> submissions, List<Placement> front) {}

    /**
     * Fills a store that has nothing in it, with all of a paper or, when killed, with nothing.
     *
     * @return false, and nothing done, when there is anything in the store
     */
    public boolean found(Paper paper) {
        return write(tx -> {
            edition.hold(tx);
            SiteWriter site = new SiteWriter(tx, clock);
            if (!site.empty()) return false;
            long number = edition.take(tx);
            site.arrangeSections(paper.sections());
            site.introduce(paper.authors());
            ArticleWriter articles = new ArticleWriter(tx, clock);
            articles.compare(paper.submissions());
            articles.write(number);
            site.layOutFront(paper.front());
            return true;
        });
    }

    /**
     * Moves every date of a paper that was last published at a certain moment, and of no other.
     *
     * @return false, and nothing done, when it was published at another
     */
    public boolean redate(Instant last, Duration by) {
        return write(tx -> {
            if (!edition.changedAt(tx).equals(last)) return false;
            new SiteWriter(tx, clock).moveDates(by);
            edition.take(tx);
            return true;
        });
    }

    /** When it was last published, see {@link #redate}. */
    public Instant changedAt() {
        return edition.changedAt(database.dsl());
    }

    /**
     * A transaction of another writer of the family, with the number of its edition.
     *
     * @param work returns whether there was anything to do; if not, nothing is written
     */
    boolean inEdition(BiPredicate<DSLContext, Long> work) {
        try {
            return write(tx -> {
                if (work.test(tx, edition.take(tx))) return true;
                throw new NothingToDo();
            });
        } catch (NothingToDo e) {
            return false;
        }
    }

    /** Rolls the transaction back, number and all. */
    private static final class NothingToDo extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NothingToDo() {
            super(null, null, false, false);
        }
    }

    /**
     * @param work returns whether it took an edition
     * @return the same
     */
    private boolean write(Predicate<DSLContext> work) {
        Long number = database.write(tx -> {
            if (!work.test(tx)) return null;
            long taken = edition.read(tx);
            edition.finish(tx, taken);
            return taken;
        });
        if (number == null) return false;
        edition.reached(number);
        return true;
    }
}
