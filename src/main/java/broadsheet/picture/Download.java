package broadsheet.picture;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a file that never changes, whole or in part: RFC 9110, sections 8.8, 13 and 14. */
final class Download {

    private static final Pattern RANGE = Pattern.compile("bytes\\s*=\\s*(\\d{0,18})-(\\d{0,18})");

    private final Context ctx;

    Download(Context ctx) {
        this.ctx = ctx;
    }

    void send(Path file, Rendition rendition) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long size = channel.size();
            String tag = "\"" + rendition.name() + "-" + rendition.file() + "-" + Long.toHexString(size) + "\"";
            ctx.header("Cache-Control", "public, max-age=31536000, immutable");
            ctx.header("ETag", tag);
            ctx.header("Accept-Ranges", "bytes");
            if (holds(ctx.header("If-None-Match"), tag)) {
                ctx.status(304);
                return;
            }
            ctx.header("Content-Type", rendition.format().type);
            send(channel, part(size, tag), size);
        }
    }

    private static boolean holds(@Nullable String condition, String tag) {
        if (condition == null) return false;
        if (condition.strip().equals("*")) return true;
        for (String each : condition.split(","))
            if (each.strip().replaceFirst("^W/", "").equals(tag)) return true;
        return false;
    }

    /** First byte and the one after the last; an empty one cannot be satisfied. */
    private record Part(long from, long to, boolean whole) {
        boolean empty() {
            return from >= to && !whole;
        }
    }

    /** All of it, too, when several parts are asked for, or of another version, or in words we do not know. */
    private Part part(long size, String tag) {
        String range = ctx.header("Range");
        String condition = ctx.header("If-Range");
        Part all = new Part(0, size, true);
        if (range == null || (condition != null && !condition.equals(tag))) return all;
        Matcher ends = RANGE.matcher(range.strip());
        if (!ends.matches()) return all;
        String first = ends.group(1);
        String last = ends.group(2);
        if (first.isEmpty())
            return last.isEmpty() ? all : new Part(size - Math.min(size, Long.parseLong(last)), size, false);
        long from = Long.parseLong(first);
        long end = last.isEmpty() ? size - 1 : Long.parseLong(last);
        if (end < from) return last.isEmpty() ? new Part(size, size, false) : all;
        return new Part(from, Math.min(size, end + 1), false);
    }

    private void send(FileChannel channel, Part part, long size) throws IOException {
        if (part.empty()) {
            ctx.status(416).header("Content-Range", "bytes */" + size).header("Cache-Control", "no-store");
            return;
        }
        long length = part.to() - part.from();
        if (!part.whole())
            ctx.status(206).header("Content-Range", "bytes " + part.from() + "-" + (part.to() - 1) + "/" + size);
        ctx.res().setContentLengthLong(length);
        if (ctx.req().getMethod().equals("HEAD")) return;
        WritableByteChannel out = Channels.newChannel(ctx.res().getOutputStream());
        for (long at = part.from(); at < part.to(); ) at += channel.transferTo(at, part.to() - at, out);
    }
}
