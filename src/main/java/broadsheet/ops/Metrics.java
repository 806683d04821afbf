package broadsheet.ops;

import broadsheet.web.Tally;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** What the program counts and times of itself, in the words of Prometheus. */
public final class Metrics implements Tally, AutoCloseable {

    private static final Duration[] BOUNDS = IntStream.of(1, 2, 5, 20, 100, 500, 2_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics gc = new JvmGcMetrics();
    /** Micrometer itself holds what it counts by weak references only. */
    private final List<LongSupplier> sources = new CopyOnWriteArrayList<>();
    /** By the first digit of the status. */
    private final List<Timer> answers =
            IntStream.rangeClosed(0, 5).mapToObj(this::answers).toList();

    public Metrics() {
        List.of(
                        new JvmMemoryMetrics(),
                        gc,
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new FileDescriptorMetrics(),
                        new UptimeMetrics())
                .forEach(binder -> binder.bindTo(registry));
    }

    private Timer answers(int hundreds) {
        return Timer.builder("http.answers")
                .description("Answers, and the time from the request's last header to the answer's last byte")
                .tag("status", hundreds + "xx")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    /** Adds a number that only grows. */
    public void count(String name, String description, LongSupplier number) {
        sources.add(number);
        FunctionCounter.builder(name, number, LongSupplier::getAsLong)
                .description(description)
                .register(registry);
    }

    /** Adds a number that goes up and down. */
    public void measure(String name, String description, LongSupplier number) {
        Gauge.builder(name, number, LongSupplier::getAsLong)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** Each answer of the server, whichever way it took. */
    @Override
    public void answered(int status, long nanos) {
        int hundreds = status / 100;
        answers.get(hundreds > 5 ? 0 : hundreds).record(nanos, TimeUnit.NANOSECONDS);
    }

    String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        gc.close();
        registry.close();
    }
}
