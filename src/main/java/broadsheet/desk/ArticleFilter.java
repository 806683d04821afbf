package broadsheet.desk;

import broadsheet.content.Position;
import broadsheet.web.Input;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Which articles the list shows, as its address says.
 *
 * @param q words that headline, standfirst or a text in work contain; empty for any
 * @param status draft, scheduled, published, withdrawn; empty for what was worked on last, whatever it is
 * @param section its id, as text; empty for any
 * @param author part of a name; empty for any
 * @param owner only what belongs to this member of staff; null for all
 */
record ArticleFilter(
        String q,
        String status,
        String section,
        String author,
        @Nullable Long owner,
        @Nullable Position before) {

    static ArticleFilter read(Context ctx, @Nullable Long owner) {
        return new ArticleFilter(
                Input.query(ctx, "q"),
                Input.query(ctx, "status"),
                Input.query(ctx, "section"),
                Input.query(ctx, "author"),
                owner,
                Position.parse(Input.query(ctx, "before")).orElse(null));
    }

    ArticleFilter after(Position position) {
        return new ArticleFilter(q, status, section, author, owner, position);
    }

    /** The address of the page that begins after a place. */
    String from(Position position) {
        return "/desk?q=" + encoded(q) + "&status=" + encoded(status) + "&section=" + encoded(section) + "&author="
                + encoded(author) + "&before=" + position.encode();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
