package broadsheet.desk;

import broadsheet.edition.Choice;
import broadsheet.edition.Choice.Kind;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Publishing;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Choosing what stands beside an article under More For You. Each form asks for one deed and tells what its page showed;
 * where that is otherwise by now, nothing is done, and the page says so.
 */
public final class RelatedDeskController {

    private final Publishing publishing;
    private final Reach reach;
    private final RelatedBoard board;
    private final Html html;
    private final Messages messages;

    public RelatedDeskController(
            Publishing publishing, Manuscripts manuscripts, RelatedBoard board, Html html, Messages messages) {
        this.publishing = publishing;
        this.reach = new Reach(manuscripts);
        this.board = board;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/articles/{article}/related */
    public void show(Context ctx) {
        show(ctx, reach.article(ctx), Input.query(ctx, "q"), null);
    }

    private void show(Context ctx, Manuscript manuscript, String q, @Nullable String refused) {
        Page.Head head = Page.Head.of(messages.get("article.more"), "", here(manuscript.article()))
                .unlisted();
        html.render(ctx, board.page(head, Signed.in(ctx), manuscript, q, refused));
    }

    private static String here(long article) {
        return "/desk/articles/" + article + "/related";
    }

    /** POST /desk/articles/{article}/related: "to" is pin, bar or none, as "from" is, which the page showed. */
    public void choose(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Choice choice = new Choice(manuscript.article(), other(ctx), kind(ctx, "from"), kind(ctx, "to"));
        if (publishing.choose(Signed.in(ctx).staff().actor(), choice) || board.done(choice))
            answer(ctx, manuscript, said(choice.to()), "");
        else refuse(ctx, manuscript, board.reason(choice));
    }

    private static long other(Context ctx) {
        return Input.number(ctx.formParam("other")).orElse(0L);
    }

    private static Kind kind(Context ctx, String name) {
        return Kind.of(Input.text(ctx, name)).orElseThrow(BadRequestResponse::new);
    }

    private static String said(Kind to) {
        return switch (to) {
            case PIN -> "relatedPinned";
            case BAR -> "relatedBarred";
            case NONE -> "relatedFreed";
        };
    }

    /** POST /desk/articles/{article}/related/moves: "earlier" or "later" is the pinned story to change places with. */
    public void move(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        long story = other(ctx);
        Optional<Long> earlier = Input.number(ctx.formParam("earlier"));
        long neighbour = earlier.or(() -> Input.number(ctx.formParam("later"))).orElse(0L);
        long first = earlier.isPresent() ? story : neighbour;
        long second = earlier.isPresent() ? neighbour : story;
        boolean moved = publishing.moveChosen(Signed.in(ctx).staff().actor(), manuscript.article(), first, second);
        List<Long> pinned = board.pinned(manuscript.article());
        if (moved || (pinned.contains(first) && pinned.indexOf(first) < pinned.indexOf(second)))
            answer(ctx, manuscript, "relatedMoved", "#" + button(pinned, story, earlier.isPresent()));
        else refuse(ctx, manuscript, RelatedBoard.STALE);
    }

    /** That which was used, for whoever works by keyboard to use it again; where it is no more, the other. */
    private static String button(List<Long> pinned, long story, boolean earlier) {
        int end = earlier ? 0 : pinned.size() - 1;
        return (earlier == (pinned.indexOf(story) != end) ? "earlier-" : "later-") + story;
    }

    private static void answer(Context ctx, Manuscript manuscript, String done, String part) {
        String q = Input.text(ctx, "q");
        ctx.redirect(
                here(manuscript.article()) + "?done=" + done
                        + (q.isEmpty() ? "" : "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)) + part,
                HttpStatus.SEE_OTHER);
    }

    private void refuse(Context ctx, Manuscript manuscript, String reason) {
        ctx.status(reason.equals(RelatedBoard.STALE) ? 409 : 422);
        show(ctx, manuscript, Input.text(ctx, "q"), reason);
    }
}
