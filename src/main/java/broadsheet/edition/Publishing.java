package broadsheet.edition;

import broadsheet.content.Author;
import broadsheet.content.Section;
import broadsheet.db.Database;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jooq.Configuration;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

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
            ArticleWriter writer = new ArticleWriter(DSL.using(tx), clock);
            outcomes.addAll(writer.compare(submissions));
            if (outcomes.stream().allMatch(outcome -> outcome == Outcome.UNCHANGED)) return false;
            writer.write(edition.take(tx));
            edition.setNextDue(tx);
            return true;
        });
        return outcomes;
    }

    /** Puts sections in this order, adding those that are missing and naming those that have another name. */
    public void arrangeSections(List<Section> sections) {
        write(tx -> {
            edition.take(tx);
            new SiteWriter(DSL.using(tx), clock).arrangeSections(sections);
            return true;
        });
    }

    /** Adds authors, or replaces name, biography and portrait of those whose slug there is. */
    public void introduce(List<Author> authors) {
        write(tx -> {
            edition.take(tx);
            new SiteWriter(DSL.using(tx), clock).introduce(authors);
            return true;
        });
    }

    /**
     * Lays out the front page anew.
     *
     * @param areas uris of articles in order, by area: lead, row, watching, or section:{slug}; unknown uris are left out
     */
    public void layOutFront(Map<String, List<String>> areas) {
        write(tx -> {
            edition.take(tx);
            new SiteWriter(DSL.using(tx), clock).layOutFront(areas);
            return true;
        });
    }

    /** @param work returns whether it took an edition */
    private void write(Predicate<Configuration> work) {
        Long number = database.dsl().transactionResult(tx -> work.test(tx) ? edition.read(tx) : null);
        if (number == null) return;
        database.sync();
        edition.reached(number);
    }
}
