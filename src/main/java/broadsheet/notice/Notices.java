package broadsheet.notice;

import broadsheet.db.Database;
import broadsheet.db.schema.tables.records.NoticeRecord;
import broadsheet.edition.Edition;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the edition and tells others of what has changed, on a thread of its own: publishing never waits for it, and
 * what could not be told is tried again, after a restart too.
 */
public final class Notices implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Notices.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long LOOK_MILLIS = 1_000;
    private static final Duration QUIET = Duration.ofSeconds(30);

    private final Clock clock;
    private final Edition edition;
    private final NoticeQueue queue;
    private final Map<String, Instant> quietUntil = new HashMap<>();
    private final List<Channel> channels = new ArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread notices = new Thread(run, "notices");
        notices.setDaemon(true);
        return notices;
    });

    /** Whom to tell: null for nobody. */
    public record Addressees(
            @Nullable String websubHub, @Nullable String indexNowKey, String indexNow) {}

    public Notices(Database database, Clock clock, Edition edition, String siteUrl, Addressees to) {
        this.clock = clock;
        this.edition = edition;
        this.queue = new NoticeQueue(database, clock);
        if (to.websubHub() == null && to.indexNowKey() == null) return; // and no client is made, which takes a while
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        if (to.websubHub() != null) channels.add(new WebSub(http, URI.create(to.websubHub()), siteUrl));
        if (to.indexNowKey() != null)
            channels.add(new IndexNow(http, URI.create(to.indexNow()), to.indexNowKey(), siteUrl));
    }

    /** Does nothing when there is nobody to tell. */
    public void start() {
        if (!channels.isEmpty()) thread.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            queue.follow(edition.number(), channels);
            for (Channel channel : channels) tell(channel);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            if (!thread.isShutdown()) LOG.warn("notices have to wait", e);
        }
    }

    /** One who does not answer is left alone for a while, whatever else there is to tell. */
    private void tell(Channel channel) throws InterruptedException {
        if (clock.instant().isBefore(quietUntil.getOrDefault(channel.name(), Instant.MIN))) return;
        List<NoticeRecord> due = queue.take(channel);
        while (!due.isEmpty() && !thread.isShutdown()) {
            try {
                channel.tell(due.stream().map(NoticeRecord::getAddress).toList());
                queue.told(due);
            } catch (IOException e) {
                LOG.info("{} could not be told of {} addresses: {}", channel.name(), due.size(), e.toString());
                for (NoticeRecord lost : queue.failed(due))
                    LOG.warn("{} is given up for {}", lost.getAddress(), channel.name());
                quietUntil.put(channel.name(), clock.instant().plus(QUIET));
                return;
            }
            due = queue.take(channel);
        }
    }

    @Override
    public void close() {
        // not interrupted: an interrupt within a write would close the database's file
        thread.shutdown();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
