package broadsheet.archive;

import java.io.Console;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;

/** Tells how far a run is, how fast, and how long it still takes: one line rewritten on a terminal, else one at times. */
final class Progress {

    private static final long TERMINAL_MILLIS = 200;
    private static final long LOG_MILLIS = 5_000;

    private final PrintStream out;
    private final boolean terminal;
    private final LongSupplier millis;
    private final long total;
    private final long start;
    private long last;
    private long bytes;
    private long items;

    /**
     * @param total bytes there are to read
     * @param millis a clock that only runs forward
     */
    Progress(PrintStream out, boolean terminal, LongSupplier millis, long total) {
        this.out = out;
        this.terminal = terminal;
        this.millis = millis;
        this.total = total;
        this.start = millis.getAsLong();
        this.last = start;
    }

    /** Whether standard output is a terminal; from Java 22 on a console alone does not mean it. */
    @SuppressWarnings("SystemConsoleNull") // the null of Java 17 is asked for, and the answer of 22 too
    static boolean onTerminal() {
        Console console = System.console();
        if (console == null) return false;
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }

    /** Before anything is taken; only a terminal is told, as it is soon over. */
    void lookedOver(int soFar) {
        if (!terminal) return;
        long now = millis.getAsLong();
        if (now - last < TERMINAL_MILLIS) return;
        last = now;
        out.printf(Locale.ROOT, "\r\u001b[K%,d items looked over", soFar);
        out.flush();
    }

    void read(long more) {
        bytes += more;
    }

    void done(int more) {
        items += more;
        long now = millis.getAsLong();
        if (now - last < (terminal ? TERMINAL_MILLIS : LOG_MILLIS)) return;
        last = now;
        String line = line(now);
        if (terminal) out.print("\r\u001b[K" + line);
        else out.println(line);
        out.flush();
    }

    private String line(long now) {
        double share = total == 0 ? 1 : Math.min(1, (double) bytes / total);
        long elapsed = Math.max(1, now - start);
        long left = share == 0 ? 0 : Math.round(elapsed * (1 - share) / share / 1_000);
        return String.format(
                Locale.ROOT,
                "%,d items, %.0f %%, %,d a second, %s left",
                items,
                share * 100,
                rate(elapsed),
                duration(left));
    }

    /** Clears the line, so that what follows stands alone. */
    void end() {
        if (terminal) out.print("\r\u001b[K");
        out.flush();
    }

    long rate() {
        return rate(Math.max(1, millis.getAsLong() - start));
    }

    double seconds() {
        return (millis.getAsLong() - start) / 1_000.0;
    }

    private long rate(long elapsed) {
        return items * 1_000 / elapsed;
    }

    private static String duration(long seconds) {
        Duration d = Duration.ofSeconds(seconds);
        return d.toHours() > 0
                ? String.format(Locale.ROOT, "%d h %d min", d.toHours(), d.toMinutesPart())
                : d.toMinutes() > 0
                        ? String.format(Locale.ROOT, "%d min %d s", d.toMinutes(), d.toSecondsPart())
                        : seconds + " s";
    }
}
