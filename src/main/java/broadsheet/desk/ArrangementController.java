package broadsheet.desk;

import broadsheet.edition.FrontDraft;
import broadsheet.edition.FrontDraft.Slot;
import broadsheet.edition.FrontDrafts;
import broadsheet.edition.Publishing;
import broadsheet.login.Signed;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import broadsheet.web.Seen;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Arranging the front: a draft that editors share, each change of which is refused when it is made from an old one. */
public final class ArrangementController {

    private static final String HERE = "/desk/front";
    /** Articles an area can hold; those beyond what it shows wait for their turn. */
    private static final int MOST = 20;

    private final FrontDrafts drafts;
    private final FrontBoard board;
    private final Publishing publishing;
    private final Consumer<Context> frontPage;
    private final Html html;
    private final Messages messages;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    /** @param frontPage shows the draft as readers would see it */
    public ArrangementController(
            FrontDrafts drafts,
            FrontBoard board,
            Publishing publishing,
            Consumer<Context> frontPage,
            Html html,
            Messages messages,
            Clock clock,
            Supplier<ZoneId> zone) {
        this.drafts = drafts;
        this.board = board;
        this.publishing = publishing;
        this.frontPage = frontPage;
        this.html = html;
        this.messages = messages;
        this.clock = clock;
        this.zone = zone;
    }

    /** GET /desk/front */
    public void show(Context ctx) {
        show(ctx, PlaceForm.blank(Input.query(ctx, "q")), null, null);
    }

    private void show(Context ctx, PlaceForm form, @Nullable PlaceForm pin, @Nullable String refused) {
        FrontDraft draft = drafts.read();
        html.render(
                ctx,
                new FrontPage(
                        Page.Head.of(messages.get("desk.front.title"), "", HERE).unlisted(),
                        Signed.in(ctx),
                        draft,
                        seen(ctx, draft),
                        board.areas(draft),
                        form,
                        board.find(form.q(), draft),
                        pin,
                        refused));
    }

    private Seen seen(Context ctx, FrontDraft draft) {
        return Seen.of(ctx, board.keys().stream().map(draft::in).toList());
    }

    /** GET /desk/front/preview */
    public void preview(Context ctx) {
        frontPage.accept(ctx);
    }

    /** POST /desk/front/places: an article comes to the top of an area. */
    public void place(Context ctx) {
        FrontDraft draft = drafts.read();
        PlaceForm form = checked(PlaceForm.read(ctx, board.keys(), clock.instant(), zone.get()), draft);
        if (form.sound()) {
            Slot slot = new Slot(form.area(), form.article(), form.end(), form.again());
            keep(ctx, draft, draft.with(slot, 0), form.area());
            return;
        }
        ctx.status(422);
        show(ctx, form, null, null);
    }

    private PlaceForm checked(PlaceForm form, FrontDraft draft) {
        PlaceForm checked = form;
        if (form.article() != 0 && !board.placeable(form.article()))
            checked = checked.with("article", "desk.front.fault.article");
        List<String> areas = draft.areasOf(form.article()).stream()
                .filter(area -> !area.equals(form.area()))
                .toList();
        if (!areas.isEmpty() && !form.again()) checked = checked.with("again", "desk.front.fault.twice");
        if (draft.in(form.area()).size() >= MOST && !draft.has(form.area(), form.article()))
            checked = checked.with("area", "desk.front.fault.full");
        return checked;
    }

    /** POST /desk/front/moves: "to" is up or down, or another area with a "position" in it. */
    public void move(Context ctx) {
        FrontDraft draft = drafts.read();
        Slot slot = slot(ctx, draft);
        String to = Input.text(ctx, "to");
        if (slot == null) {
            if (arrived(ctx, draft, to)) answer(ctx, to);
            else refuse(ctx);
        } else if (to.equals("up") || to.equals("down")) step(ctx, draft, slot, to);
        else if (board.keys().contains(to) && draft.in(to).size() < MOST) {
            Slot there = new Slot(to, slot.article(), slot.until(), slot.again());
            keep(ctx, draft, draft.without(slot.area(), slot.article()).with(there, position(ctx)), to);
        } else refuse(ctx);
    }

    /** Whether an article stands where a form asks for it, and no more where it was: the form was sent twice. */
    private boolean arrived(Context ctx, FrontDraft draft, String to) {
        List<Long> there = draft.in(to).stream().map(Slot::article).toList();
        long article = Input.number(ctx.formParam("article")).orElse(0L);
        return board.keys().contains(to) && there.indexOf(article) == Math.min(position(ctx), there.size() - 1);
    }

    private static int position(Context ctx) {
        return Input.number(ctx.formParam("position")).orElse(0L).intValue();
    }

    private void step(Context ctx, FrontDraft draft, Slot slot, String to) {
        int here = draft.in(slot.area()).indexOf(slot);
        int by = to.equals("up") ? -1 : 1;
        boolean stepped = draft.version() != Input.version(ctx) && same(ctx, draft.with(slot, here - by));
        if (stepped) answer(ctx, button(draft, slot, to));
        else {
            FrontDraft moved = draft.with(slot, here + by);
            keep(ctx, draft, moved, button(moved, slot, to));
        }
    }

    /** Whether this is the front that the form was made from. */
    private boolean same(Context ctx, FrontDraft draft) {
        return !Input.text(ctx, "seen").isEmpty() && !seen(ctx, draft).overtaken();
    }

    /** That which was used, for whoever works by keyboard to use it again; where it is no more, the other. */
    private static String button(FrontDraft moved, Slot slot, String used) {
        List<Slot> area = moved.in(slot.area());
        boolean first = area.indexOf(slot) == 0;
        boolean last = area.indexOf(slot) == area.size() - 1;
        boolean up = used.equals("up") ? !first : last;
        return (up ? "up:" : "down:") + slot.area() + ":" + slot.article();
    }

    /** The place that a form names; null when nothing of that kind is in the draft. */
    private static @Nullable Slot slot(Context ctx, FrontDraft draft) {
        long article = Input.number(ctx.formParam("article")).orElse(0L);
        return draft.in(Input.text(ctx, "area")).stream()
                .filter(slot -> slot.article() == article)
                .findFirst()
                .orElse(null);
    }

    /** POST /desk/front/pins: until when an article stands where it does; empty for not by itself. */
    public void pin(Context ctx) {
        FrontDraft draft = drafts.read();
        Slot slot = slot(ctx, draft);
        PlaceForm form = PlaceForm.read(ctx, board.keys(), clock.instant(), zone.get());
        if (slot == null) {
            refuse(ctx);
            return;
        }
        if (!form.sound()) {
            ctx.status(422);
            show(ctx, PlaceForm.blank(form.q()), form, null);
            return;
        }
        int here = draft.in(slot.area()).indexOf(slot);
        Slot pinned = new Slot(slot.area(), slot.article(), form.end(), slot.again());
        keep(ctx, draft, draft.with(pinned, here), slot.area());
    }

    /** POST /desk/front/removals */
    public void remove(Context ctx) {
        FrontDraft draft = drafts.read();
        Slot slot = slot(ctx, draft);
        if (slot != null) keep(ctx, draft, draft.without(slot.area(), slot.article()), slot.area());
        else if (removed(ctx, draft)) answer(ctx, Input.text(ctx, "area"));
        else refuse(ctx);
    }

    /** Whether an article stands in those areas alone that it was to stay in: the form was sent twice. */
    private boolean removed(Context ctx, FrontDraft draft) {
        long article = Input.number(ctx.formParam("article")).orElse(0L);
        return article != 0
                && board.keys().contains(Input.text(ctx, "area"))
                && String.join(" ", draft.areasOf(article)).equals(Input.text(ctx, "elsewhere"));
    }

    /** POST /desk/front/discarding: back to what readers have. */
    public void discard(Context ctx) {
        if (drafts.discard(Signed.in(ctx).staff().actor(), Input.version(ctx))
                || !drafts.read().begun()) ctx.redirect(HERE + "?done=frontDiscarded", HttpStatus.SEE_OTHER);
        else refuse(ctx);
    }

    /** POST /desk/front/publication */
    public void publish(Context ctx) {
        if (publishing.publishFront(Signed.in(ctx).staff().actor(), Input.version(ctx)) || published(ctx))
            ctx.redirect(HERE + "?done=front", HttpStatus.SEE_OTHER);
        else refuse(ctx);
    }

    /** Whether readers have the very front that was to be published: the form was sent twice. */
    private boolean published(Context ctx) {
        FrontDraft draft = drafts.read();
        return !draft.begun() && !seen(ctx, draft).overtaken();
    }

    /**
     * @param before the draft as it is, to be the very one that the form was made from, unless it is as after already:
     *     a form that is sent twice is in nobody's way
     * @param part of the page that the answer leads to
     */
    private void keep(Context ctx, FrontDraft before, FrontDraft after, String part) {
        boolean kept = before.version() == Input.version(ctx)
                && drafts.keep(Signed.in(ctx).staff().actor(), after);
        if (!kept && !alike(drafts.read(), after)) {
            refuse(ctx);
            return;
        }
        answer(ctx, part);
    }

    private static void answer(Context ctx, String part) {
        String q = Input.text(ctx, "q");
        ctx.redirect(
                HERE + (q.isEmpty() ? "" : "?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)) + "#"
                        + part.replace(':', '-'),
                HttpStatus.SEE_OTHER);
    }

    private boolean alike(FrontDraft one, FrontDraft other) {
        return board.keys().stream().allMatch(area -> one.in(area).equals(other.in(area)));
    }

    /** Somebody else was there in between: the front as it is now, and nothing done. */
    private void refuse(Context ctx) {
        ctx.status(HttpStatus.CONFLICT);
        List<String> keys = board.keys();
        show(ctx, PlaceForm.read(ctx, keys, clock.instant(), zone.get()).forgiven(), null, "desk.front.stale");
    }
}
