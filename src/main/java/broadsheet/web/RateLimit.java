package broadsheet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import io.javalin.http.Context;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** So many requests of one address in so long; the next ones are refused until the time is over. */
public final class RateLimit {

    private static final int MOST_ADDRESSES = 100_000;

    private final int requests;
    private final Duration time;
    private final Cache<String, AtomicInteger> counts;

    public RateLimit(int requests, Duration time, Ticker ticker) {
        this.requests = requests;
        this.time = time;
        this.counts = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterWrite(time)
                .ticker(ticker)
                .build();
    }

    /** @throws TooManyRequestsResponse with Retry-After, when there were too many */
    public void count(Context ctx) {
        AtomicInteger count = counts.get(ctx.ip(), address -> new AtomicInteger());
        if (count.incrementAndGet() <= requests) return;
        ctx.header("Retry-After", Long.toString(time.toSeconds()));
        throw new TooManyRequestsResponse();
    }
}
