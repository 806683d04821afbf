package broadsheet.desk;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.desk.RelatedPage.Story;
import broadsheet.edition.Choice;
import broadsheet.edition.Choice.Kind;
import broadsheet.edition.Manuscript;
import broadsheet.edition.Manuscripts;
import broadsheet.edition.Publishing;
import broadsheet.login.Signed;
import broadsheet.related.ChoiceQueries;
import broadsheet.related.ChoiceQueries.Choices;
import broadsheet.related.Related;
import broadsheet.related.RelatedStories;
import broadsheet.web.Html;
import broadsheet.web.Input;
import broadsheet.web.Messages;
import broadsheet.web.Page;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Choosing what stands beside an article under More For You. Each form asks for one thing, of what its page showed: who
 * has it done over something else is told instead.
 */
public final class RelatedDeskController {

    private static final String STALE = "desk.related.stale";

    private final Publishing publishing;
    private final Reach reach;
    private final RelatedStories stories;
    private final ChoiceQueries choices;
    private final TeaserQueries teasers;
    private final FrontDeskQueries queries;
    private final StoryFinder finder;
    private final Html html;
    private final Messages messages;

    public RelatedDeskController(
            Publishing publishing,
            Manuscripts manuscripts,
            RelatedStories stories,
            ChoiceQueries choices,
            TeaserQueries teasers,
            FrontDeskQueries queries,
            StoryFinder finder,
            Html html,
            Messages messages) {
        this.publishing = publishing;
        this.reach = new Reach(manuscripts);
        this.stories = stories;
        this.choices = choices;
        this.teasers = teasers;
        this.queries = queries;
        this.finder = finder;
        this.html = html;
        this.messages = messages;
    }

    /** GET /desk/articles/{article}/related */
    public void show(Context ctx) {
        show(ctx, reach.article(ctx), Input.query(ctx, "q"), null);
    }

    private void show(Context ctx, Manuscript manuscript, String q, @Nullable String refused) {
        long article = manuscript.article();
        Choices chosen = choices.of(article);
        Teaser seen = teasers.byId(List.of(article)).get(article);
        html.render(
                ctx,
                new RelatedPage(
                        Page.Head.of(messages.get("article.more"), "", here(article))
                                .unlisted(),
                        Signed.in(ctx),
                        manuscript,
                        seen != null,
                        seen == null ? List.of() : beside(seen, chosen),
                        stories(chosen.pinned(), chosen),
                        stories(chosen.barred(), chosen),
                        RelatedStories.SIZE,
                        Choice.MOST_PINS,
                        q,
                        finder.find(q).stream()
                                .filter(title -> title.article() != article)
                                .map(title -> found(title, chosen))
                                .toList(),
                        refused));
    }

    private static String here(long article) {
        return "/desk/articles/" + article + "/related";
    }

    private List<Story> beside(Teaser seen, Choices chosen) {
        return stories
                .choose(seen.id(), seen.section(), seen.publishedAt(), List.of(), RelatedStories.SIZE, true)
                .stream()
                .map(related -> story(related, chosen))
                .toList();
    }

    private static Story story(Related related, Choices chosen) {
        Teaser teaser = related.teaser();
        Title title = new Title(teaser.id(), teaser.headline(), teaser.section().name(), null, false);
        return new Story(title, chosen.kind(teaser.id()), related.reason().code());
    }

    private static Story found(Title title, Choices chosen) {
        Kind kind = chosen.kind(title.article());
        return new Story(title, kind, kind == Kind.PIN ? "pinned" : kind == Kind.BAR ? "barred" : null);
    }

    private List<Story> stories(Collection<Long> articles, Choices chosen) {
        Map<Long, Title> titles = queries.titles(articles);
        return articles.stream()
                .map(id -> new Story(Objects.requireNonNull(titles.get(id)), chosen.kind(id), null))
                .toList();
    }

    /** POST /desk/articles/{article}/related: "to" is pin, bar or none, as "from" is, which the page showed. */
    public void choose(Context ctx) {
        Manuscript manuscript = reach.article(ctx);
        Choice choice = new Choice(manuscript.article(), other(ctx), kind(ctx, "from"), kind(ctx, "to"));
        if (publishing.choose(Signed.in(ctx).staff().actor(), choice) || done(choice))
            answer(ctx, manuscript, said(choice.to()), "");
        else refuse(ctx, manuscript, reason(choice));
    }

    private static long other(Context ctx) {
        return Input.number(ctx.formParam("other")).orElse(0L);
    }

    private static Kind kind(Context ctx, String name) {
        return Kind.of(Input.text(ctx, name)).orElseThrow(BadRequestResponse::new);
    }

    /** Whether it stands so: the form was sent twice, or somebody else had the same in mind. */
    private boolean done(Choice choice) {
        return choices.of(choice.article()).kind(choice.other()) == choice.to()
                && queries.titles(List.of(choice.other())).containsKey(choice.other());
    }

    private static String said(Kind to) {
        return switch (to) {
            case PIN -> "relatedPinned";
            case BAR -> "relatedBarred";
            case NONE -> "relatedFreed";
        };
    }

    private String reason(Choice choice) {
        if (choice.other() == choice.article()) return "desk.related.fault.itself";
        Title title = queries.titles(List.of(choice.other())).get(choice.other());
        if (title == null || (title.gone() && choice.to() != Kind.NONE)) return "desk.front.fault.article";
        Choices now = choices.of(choice.article());
        boolean full = choice.to() == Kind.PIN && now.pinned().size() >= Choice.MOST_PINS;
        return full && now.kind(choice.other()) == choice.from() ? "desk.related.fault.full" : STALE;
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
        List<Long> pinned = choices.of(manuscript.article()).pinned();
        if (moved || (pinned.contains(first) && pinned.indexOf(first) < pinned.indexOf(second)))
            answer(ctx, manuscript, "relatedMoved", "#" + button(pinned, story, earlier.isPresent()));
        else refuse(ctx, manuscript, STALE);
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
        ctx.status(reason.equals(STALE) ? 409 : 422);
        show(ctx, manuscript, Input.text(ctx, "q"), reason);
    }
}
