package broadsheet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The finished pages of this edition, by canonical address. Of the readers who come when a page is out of date, one
 * waits while it is made again; the others get the page of the edition before. They get it too when making fails, for
 * up to a day.
 */
public final class PageCache implements Shelf {

    /** An attribute that a maker sets when its page will not do for all of the edition: it goes out, and is made again. */
    public static final String PASSING = "page.passing";

    private static final Logger LOG = LoggerFactory.getLogger(PageCache.class);
    private static final String CACHE_CONTROL =
            "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400";
    private static final Set<String> NOT_THE_MAKERS =
            Set.of("Content-Type", "Date", "Server", "Strict-Transport-Security");
    private static final Duration OUTDATED_AT_MOST = Duration.ofDays(1);
    /** How long a page that could not be made is left alone. */
    private static final Duration REST = Duration.ofSeconds(1);

    private final LongSupplier edition;
    private final Clock clock;
    private final Compressor compressor;
    private final boolean keepsNone;
    private final Cache<String, Entry> pages;
    private final ConcurrentMap<String, CompletableFuture<@Nullable Entry>> making = new ConcurrentHashMap<>();
    private final LongAdder made = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder outdated = new LongAdder();

    /**
     * A page of one edition.
     *
     * @param changedAt when its body became what it is, to the second
     * @param parameters of the query, that its address may have
     * @param failingSince when making it again first failed
     */
    private record Entry(
            long edition,
            Body body,
            Instant changedAt,
            List<String> parameters,
            @Nullable Instant failingSince,
            @Nullable Instant retryAt) {

        static Entry of(long edition, Body body, Instant changedAt, List<String> parameters) {
            return new Entry(edition, body, changedAt, parameters, null, null);
        }

        Entry failed(Instant now) {
            Instant since = failingSince == null ? now : failingSince;
            return new Entry(edition, body, changedAt, parameters, since, now.plus(REST));
        }

        /** Whether it may go out though the edition has moved on. */
        boolean bearable(Instant now) {
            return failingSince == null || now.isBefore(failingSince.plus(OUTDATED_AT_MOST));
        }
    }

    /** @param bytes all pages together may take; 0 to keep none, which is for measuring how they are made */
    public PageCache(LongSupplier edition, Clock clock, Compressor compressor, long bytes) {
        this.edition = edition;
        this.clock = clock;
        this.compressor = compressor;
        this.keepsNone = bytes == 0;
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, Entry entry) ->
                        2 * address.length() + entry.body().size())
                .executor(Runnable::run)
                .build();
    }

    /**
     * A handler that makes each page once an edition.
     *
     * @param parameters the query parameters that the page depends on; all others are as if they were not there
     */
    public Handler page(Handler maker, String... parameters) {
        List<String> known = List.of(parameters);
        return ctx -> answer(ctx, known, maker);
    }

    /**
     * What can go out at once: this edition's page, or the one before while this edition's is being made. It is found
     * when the page without a query is there, since only a page tells which parameters its address may have.
     */
    @Override
    public @Nullable Body ready(String path, @Nullable String query) {
        Entry entry = pages.getIfPresent(path);
        if (entry == null) return null;
        String address = path;
        if (query != null && !entry.parameters().isEmpty()) {
            address = Address.canonical(path, query, entry.parameters());
            entry = address == null ? null : pages.getIfPresent(address);
            if (entry == null || address == null) return null;
        }
        if (entry.edition() != edition.getAsLong()) {
            if (!making.containsKey(address) && !resting(entry)) return null;
            outdated.increment();
        }
        compressor.complete(entry.body());
        return entry.body();
    }

    private boolean resting(Entry entry) {
        Instant retryAt = entry.retryAt();
        return retryAt != null && clock.instant().isBefore(retryAt);
    }

    private void answer(Context ctx, List<String> parameters, Handler maker) throws Exception {
        String address = Address.canonical(ctx.path(), ctx.queryString(), parameters);
        if (address == null || keepsNone) {
            makeOnly(ctx, parameters, maker);
            return;
        }
        Entry known = pages.getIfPresent(address);
        if (known != null && known.edition() == edition.getAsLong()) {
            known.body().answer(ctx);
            return;
        }
        CompletableFuture<@Nullable Entry> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Entry> theirs = making.putIfAbsent(address, mine);
        if (theirs == null) make(ctx, address, parameters, maker, known, mine);
        else await(ctx, maker, known, theirs);
    }

    private void makeOnly(Context ctx, List<String> parameters, Handler maker) throws Exception {
        maker.handle(ctx);
        made.increment();
        Entry entry = finished(ctx, 0, parameters, null);
        if (entry != null) entry.body().answer(ctx);
    }

    private void await(Context ctx, Handler maker, @Nullable Entry known, CompletableFuture<@Nullable Entry> theirs)
            throws Exception {
        Entry entry = known;
        if (entry != null) outdated.increment();
        else entry = outcome(theirs);
        if (entry == null) maker.handle(ctx); // the address leads elsewhere
        else entry.body().answer(ctx);
    }

    private static @Nullable Entry outcome(CompletableFuture<@Nullable Entry> theirs) throws Exception {
        try {
            return theirs.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) throw cause;
            throw e;
        }
    }

    private void make(
            Context ctx,
            String address,
            List<String> parameters,
            Handler maker,
            @Nullable Entry known,
            CompletableFuture<@Nullable Entry> mine)
            throws Exception {
        Entry entry;
        try {
            // look once more: another maker may have finished since
            Entry newest = pages.getIfPresent(address);
            boolean needed = newest == null || (newest.edition() != edition.getAsLong() && !resting(newest));
            entry = needed ? made(ctx, address, parameters, maker, known) : newest;
            if (entry == null) pages.invalidate(address);
            else pages.put(address, entry);
            mine.complete(entry);
        } catch (Throwable e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            making.remove(address, mine);
        }
        if (entry != null) entry.body().answer(ctx);
    }

    private @Nullable Entry made(
            Context ctx, String address, List<String> parameters, Handler maker, @Nullable Entry known)
            throws Exception {
        long now = edition.getAsLong(); // before anything is read: what is published meanwhile makes another edition
        try {
            maker.handle(ctx);
            made.increment();
            return finished(ctx, now, parameters, known);
        } catch (HttpResponseException e) {
            if (e.getStatus() >= 500) return outlived(ctx, address, known, e);
            pages.invalidate(address);
            throw e;
        } catch (Exception e) {
            return outlived(ctx, address, known, e);
        }
    }

    private Entry outlived(Context ctx, String address, @Nullable Entry known, Exception e) throws Exception {
        failed.increment();
        Instant now = clock.instant();
        if (known == null || !known.bearable(now)) throw e;
        if (known.failingSince() == null)
            LOG.error("{} could not be made; its readers get the page of edition {}", address, known.edition(), e);
        ctx.res().reset();
        outdated.increment();
        return known.failed(now);
    }

    /** Null when the maker answered with something other than a page. */
    private @Nullable Entry finished(Context ctx, long edition, List<String> parameters, @Nullable Entry before)
            throws IOException {
        InputStream result = ctx.resultInputStream();
        if (ctx.statusCode() != 200 || result == null) return null;
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        long of = ctx.attribute(PASSING) == null ? edition : edition - 1;
        // two versions within one second cannot be told apart by a date
        Instant modified = before != null && !before.changedAt().isBefore(now) ? null : now;
        Body body = Body.of(result.readAllBytes(), ctx.res().getContentType(), modified, headers(ctx));
        if (before != null && before.body().sameAs(body))
            return Entry.of(of, before.body(), before.changedAt(), parameters);
        return Entry.of(of, body, now, parameters);
    }

    /** Those that the maker has set go out with the page each time. */
    private static Map<String, String> headers(Context ctx) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Cache-Control", CACHE_CONTROL);
        for (String name : ctx.res().getHeaderNames())
            if (!Headers.SECURITY.containsKey(name) && !NOT_THE_MAKERS.contains(name))
                headers.put(name, ctx.res().getHeader(name));
        return headers;
    }

    /** Pages made since the start. */
    public long made() {
        return made.sum();
    }

    /** Pages that could not be made. */
    public long failed() {
        return failed.sum();
    }

    /** Answers with the page of an edition before. */
    public long outdated() {
        return outdated.sum();
    }

    /** Pages kept. */
    public long size() {
        return pages.estimatedSize();
    }
}
