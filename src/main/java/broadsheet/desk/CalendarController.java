package broadsheet.desk;

import broadsheet.desk.CalendarPage.Day;
import broadsheet.desk.CalendarPage.Event;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The calendar of what is scheduled, a week at a time. */
public final class CalendarController {

    private static final String HERE = "/desk/calendar";

    private final CalendarQueries queries;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    public CalendarController(
            CalendarQueries queries, Html html, Messages messages, Clock clock, Supplier<ZoneId> zone) {
        this.queries = queries;
        this.html = html;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** GET /desk/calendar?week=2026-03-02: the week of that day; without one, or with none that is sound, this week. */
    public void show(Context ctx) {
        LocalDate today = LocalDate.now(clock.withZone(zone.get()));
        LocalDate monday = monday(asked(Input.query(ctx, "week"), today));
        List<Event> events = queries.between(start(monday), start(monday.plusWeeks(1)));
        html.render(
                ctx,
                new CalendarPage(
                        Page.Head.of(messages.get("desk.calendar.title"), "", HERE)
                                .unlisted(),
                        Signed.in(ctx),
                        IntStream.range(0, 7)
                                .mapToObj(i -> day(monday.plusDays(i), today, events))
                                .toList(),
                        HERE + "?week=" + monday.minusWeeks(1),
                        monday.equals(monday(today)) ? null : HERE,
                        HERE + "?week=" + monday.plusWeeks(1)));
    }

    private static LocalDate asked(String week, LocalDate today) {
        try {
            LocalDate day = week.isEmpty() ? today : LocalDate.parse(week);
            return day.getYear() < 1600 || day.getYear() > 3000 ? today : day;
        } catch (DateTimeException e) {
            return today;
        }
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(zone.get()).toInstant();
    }

    private Day day(LocalDate day, LocalDate today, List<Event> events) {
        Instant from = start(day);
        Instant to = start(day.plusDays(1));
        Map<Boolean, List<Event>> out = events.stream()
                .filter(event -> !event.at().isBefore(from) && event.at().isBefore(to))
                .collect(Collectors.partitioningBy(event -> event.kind().equals("published")));
        return new Day(from, day.equals(today), out.getOrDefault(true, List.of()), out.getOrDefault(false, List.of()));
    }
}
