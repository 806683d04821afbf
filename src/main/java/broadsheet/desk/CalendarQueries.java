package broadsheet.desk;

import static broadsheet.db.schema.Tables.ARTICLE;
import static broadsheet.db.schema.Tables.MANUSCRIPT;
import static broadsheet.db.schema.Tables.SECTION;

import broadsheet.desk.CalendarPage.Event;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** What happens by itself in a span of time. */
public final class CalendarQueries {

    /** Of each kind; a week that has more is cut. */
    private static final int MOST = 400;

    private final DSLContext dsl;
    private final Clock clock;

    public CalendarQueries(DSLContext dsl, Clock clock) {
        this.dsl = dsl;
        this.clock = clock;
    }

    /** In the order of their times. */
    List<Event> between(Instant from, Instant to) {
        return Stream.of(comes(from, to), goes(from, to), embargoes(from, to))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Event::at).thenComparing(Event::article))
                .toList();
    }

    private List<Event> comes(Instant from, Instant to) {
        Instant now = clock.instant();
        return dsl.select(ARTICLE.LISTED_AT, ARTICLE.ID, ARTICLE.HEADLINE, SECTION.NAME)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.LISTED_AT.ge(from))
                .and(ARTICLE.LISTED_AT.lt(to))
                .orderBy(ARTICLE.LISTED_AT.desc(), ARTICLE.ID.desc())
                .limit(MOST)
                .fetch(row -> new Event(
                        row.value1(),
                        row.value1().isAfter(now) ? "scheduled" : "published",
                        row.value2(),
                        row.value3(),
                        row.value4()));
    }

    private List<Event> goes(Instant from, Instant to) {
        return dsl.select(ARTICLE.UNPUBLISH_AT, ARTICLE.ID, ARTICLE.HEADLINE, SECTION.NAME)
                .from(ARTICLE)
                .join(SECTION)
                .on(SECTION.ID.eq(ARTICLE.SECTION_ID))
                .where(ARTICLE.UNPUBLISH_AT.ge(from))
                .and(ARTICLE.UNPUBLISH_AT.lt(to))
                .orderBy(ARTICLE.UNPUBLISH_AT)
                .limit(MOST)
                .fetch(row -> new Event(row.value1(), "ends", row.value2(), row.value3(), row.value4()));
    }

    private List<Event> embargoes(Instant from, Instant to) {
        return dsl.select(MANUSCRIPT.EMBARGO_UNTIL, MANUSCRIPT.ARTICLE_ID, MANUSCRIPT.HEADLINE, SECTION.NAME)
                .from(MANUSCRIPT)
                .join(SECTION)
                .on(SECTION.ID.eq(MANUSCRIPT.SECTION_ID))
                .where(MANUSCRIPT.EMBARGO_UNTIL.ge(from))
                .and(MANUSCRIPT.EMBARGO_UNTIL.lt(to))
                .orderBy(MANUSCRIPT.EMBARGO_UNTIL)
                .limit(MOST)
                .fetch(row -> new Event(row.value1(), "embargo", row.value2(), row.value3(), row.value4()));
    }
}
