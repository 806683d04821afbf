package broadsheet.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Supplier;

/** How times are written: in the site's zone and language. */
public final class Dates {

    private final Supplier<Locale> language;
    private final Supplier<ZoneId> zone;
    private volatile Manner manner;

    /** Both are asked each time: they may change while the site runs. */
    public Dates(Supplier<Locale> language, Supplier<ZoneId> zone) {
        this.language = language;
        this.zone = zone;
        this.manner = Manner.of(language.get());
    }

    /** How one language writes them. */
    private record Manner(
            Locale language,
            DateTimeFormatter full,
            DateTimeFormatter day,
            DateTimeFormatter dayAndTime,
            DateTimeFormatter shortDay,
            DateTimeFormatter time) {

        static Manner of(Locale language) {
            // British order and the 24-hour clock where only "en" is said: a masthead reads "Monday, 23 November"
            boolean english = language.equals(Locale.ENGLISH);
            Locale locale = english ? Locale.UK : language;
            return new Manner(
                    language,
                    DateTimeFormatter.ofPattern(
                            english ? "EEEE, d MMMM yyyy" : pattern(FormatStyle.FULL, locale), locale),
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale),
                    DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                            .withLocale(locale),
                    DateTimeFormatter.ofPattern("d MMM", locale),
                    DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale));
        }

        private static String pattern(FormatStyle style, Locale locale) {
            return java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern(
                    style, null, java.time.chrono.IsoChronology.INSTANCE, locale);
        }
    }

    private Manner manner() {
        Locale now = language.get();
        Manner known = manner;
        if (known.language().equals(now)) return known;
        Manner fresh = Manner.of(now);
        manner = fresh;
        return fresh;
    }

    /** For machines: with offset, to the second. */
    public String iso(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.SECONDS).atZone(zone.get()));
    }

    /** Monday, 23 November 2026. */
    public String full(Instant instant) {
        return manner().full().format(instant.atZone(zone.get()));
    }

    /** 23 November 2026. */
    public String day(Instant instant) {
        return manner().day().format(instant.atZone(zone.get()));
    }

    /** 23 November 2026, 09:42. */
    public String dayAndTime(Instant instant) {
        return manner().dayAndTime().format(instant.atZone(zone.get()));
    }

    /** 09:42. */
    public String time(Instant instant) {
        return manner().time().format(instant.atZone(zone.get()));
    }

    /** For machines. */
    public String zone() {
        return zone.get().getId();
    }

    /** The time of what is of today, the day of what is older. */
    public String brief(Instant instant, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone.get());
        return (LocalDate.ofInstant(instant, zone.get()).equals(today) ? manner().time() : manner().shortDay())
                .format(instant.atZone(zone.get()));
    }
}
