package broadsheet.desk;

import broadsheet.login.DeskPage;
import broadsheet.login.Signed;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week of what comes out and goes.
 *
 * @param previous path of the week before
 * @param thisWeek path of the week we have; null when it is this one
 */
record CalendarPage(
        Head head,
        Signed signed,
        List<Day> days,
        String previous,
        @Nullable String thisWeek,
        String next) implements DeskPage {

    /**
     * One day.
     *
     * @param at when it begins
     * @param out what has come out
     * @param events what happens by itself
     */
    record Day(Instant at, boolean today, List<Event> out, List<Event> events) {}

    /**
     * Something that happens by itself, or has happened.
     *
     * @param kind the last part of desk.calendar.*: published, scheduled, ends, embargo
     */
    record Event(Instant at, String kind, long article, String headline, String section) {}
}
