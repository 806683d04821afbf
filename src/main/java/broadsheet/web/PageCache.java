package broadsheet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** The finished pages of this edition, by canonical address. */
public final class PageCache {

    private static final long BYTES = 64L << 20;
    private static final int LONGEST_KEY = 1_000;

    private final LongSupplier edition;
    private final Cache<String, Entry> pages = Caffeine.newBuilder()
            .maximumWeight(BYTES)
            .weigher((String key, Entry entry) -> key.length() * 2 + entry.bytes())
            .build();

    private record Entry(
            long edition, Body body, int status, @Nullable String surrogateKey) {

        int bytes() {
            return body.size() + 200;
        }
    }

    public PageCache(LongSupplier edition) {
        this.edition = edition;
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

    private void answer(Context ctx, List<String> parameters, Handler maker) throws Exception {
        String key = key(ctx, parameters);
        long now = edition.getAsLong();
        Entry entry = key.length() > LONGEST_KEY ? null : pages.getIfPresent(key);
        if (entry == null || entry.edition() != now) {
            maker.handle(ctx);
            entry = finished(ctx, now);
            if (entry == null) return;
            if (key.length() <= LONGEST_KEY) pages.put(key, entry);
        }
        if (entry.surrogateKey() != null) ctx.header("Surrogate-Key", entry.surrogateKey());
        ctx.status(entry.status());
        ctx.header("Cache-Control", "public, max-age=0, s-maxage=10, stale-while-revalidate=60, stale-if-error=86400");
        entry.body().answer(ctx);
    }

    private static @Nullable Entry finished(Context ctx, long edition) throws IOException {
        if (ctx.statusCode() != 200 || ctx.resultInputStream() == null) return null;
        byte[] content = ctx.resultInputStream().readAllBytes();
        String type = ctx.res().getContentType();
        return new Entry(edition, Body.of(content, type), 200, ctx.res().getHeader("Surrogate-Key"));
    }

    private static String key(Context ctx, List<String> parameters) {
        StringBuilder key = new StringBuilder(ctx.path());
        char separator = '?';
        for (String parameter : parameters) {
            String value = ctx.queryParam(parameter);
            if (value == null || value.isEmpty()) continue;
            key.append(separator)
                    .append(parameter)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
            separator = '&';
        }
        return key.toString();
    }
}
