package broadsheet.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** How times are written: in the site's zone and language. */
public final class Dates {

    private final ZoneId zone;
    private final DateTimeFormatter full;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayAndTime;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter time;

    public Dates(Locale language, ZoneId zone) {
        this.zone = zone;
        // British order and the 24-hour clock where only "en" is said: a paper's masthead reads "Monday, 23 November"
        Locale locale = language.equals(Locale.ENGLISH) ? Locale.UK : language;
        this.full = DateTimeFormatter.ofPattern(
                language.equals(Locale.ENGLISH) ? "EEEE, d MMMM yyyy" : pattern(FormatStyle.FULL, locale), locale);
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
        this.dayAndTime = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(locale);
        this.shortDay = DateTimeFormatter.ofPattern("d MMM", locale);
        this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
    }

    private static String pattern(FormatStyle style, Locale locale) {
        return java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                style, null, java.time.chrono.IsoChronology.INSTANCE, locale);
    }

    /** For machines: with offset, to the second. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone));
    }

    /** Monday, 23 November 2026. */
    public String full(Instant instant) {
        return full.format(instant.atZone(zone));
    }

    /** 23 November 2026. */
    public String day(Instant instant) {
        return day.format(instant.atZone(zone));
    }

    /** 23 November 2026, 09:42. */
    public String dayAndTime(Instant instant) {
        return dayAndTime.format(instant.atZone(zone));
    }

    /** The time of what is of today, the day of what is older. */
    public String brief(Instant instant, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        return (LocalDate.ofInstant(instant, zone).equals(today) ? time : shortDay).format(instant.atZone(zone));
    }
}
