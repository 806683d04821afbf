package broadsheet.desk;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.desk.FrontDeskQueries.Title;
import broadsheet.desk.RelatedPage.Story;
import broadsheet.edition.Choice;
import broadsheet.edition.Choice.Kind;
import broadsheet.edition.Manuscript;
import broadsheet.login.Signed;
import broadsheet.related.ChoiceQueries;
import broadsheet.related.ChoiceQueries.Choices;
import broadsheet.related.RelatedStories;
import broadsheet.related.RelatedStories.Beside;
import broadsheet.web.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the desk sees of More For You: what stands beside an article and why, what was chosen, what could be. */
public final class RelatedBoard {

    static final String STALE = "desk.related.stale";

    private final RelatedStories stories;
    private final ChoiceQueries choices;
    private final TeaserQueries teasers;
    private final FrontDeskQueries queries;
    private final StoryFinder finder;

    public RelatedBoard(
            RelatedStories stories,
            ChoiceQueries choices,
            TeaserQueries teasers,
            FrontDeskQueries queries,
            StoryFinder finder) {
        this.stories = stories;
        this.choices = choices;
        this.teasers = teasers;
        this.queries = queries;
        this.finder = finder;
    }

    RelatedPage page(Page.Head head, Signed signed, Manuscript manuscript, String q, @Nullable String refused) {
        long article = manuscript.article();
        Choices chosen = choices.of(article);
        Teaser seen = teasers.byId(List.of(article)).get(article);
        Beside beside = seen == null
                ? new Beside(List.of(), List.of(), true)
                : stories.beside(article, seen.section(), seen.publishedAt(), RelatedStories.SIZE);
        return new RelatedPage(
                head,
                signed,
                manuscript,
                seen != null,
                beside.stories().stream()
                        .map(related ->
                                story(related.teaser(), chosen, related.reason().code()))
                        .toList(),
                beside.soFar().stream()
                        .filter(chapter -> !chapter.present())
                        .map(chapter -> story(chapter.teaser(), chosen, null))
                        .toList(),
                stories(chosen.pinned(), chosen),
                stories(chosen.barred(), chosen),
                RelatedStories.SIZE,
                Choice.MOST_PINS,
                q,
                finder.find(q).stream()
                        .filter(title -> title.article() != article)
                        .map(title -> found(title, chosen))
                        .toList(),
                refused);
    }

    private static Story story(Teaser teaser, Choices chosen, @Nullable String word) {
        Title title = new Title(teaser.id(), teaser.headline(), teaser.section().name(), null, false);
        return new Story(title, chosen.kind(teaser.id()), word);
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

    /** Ids, in order. */
    List<Long> pinned(long article) {
        return choices.of(article).pinned();
    }

    /** Whether it stands so: the form was sent twice, or somebody else had the same in mind. */
    boolean done(Choice choice) {
        return choices.of(choice.article()).kind(choice.other()) == choice.to()
                && queries.titles(List.of(choice.other())).containsKey(choice.other());
    }

    /** The key of why a choice was refused. */
    String reason(Choice choice) {
        if (choice.other() == choice.article()) return "desk.related.fault.itself";
        Title title = queries.titles(List.of(choice.other())).get(choice.other());
        if (title == null || (title.gone() && choice.to() != Kind.NONE)) return "desk.front.fault.article";
        Choices now = choices.of(choice.article());
        boolean full = choice.to() == Kind.PIN && now.pinned().size() >= Choice.MOST_PINS;
        return full && now.kind(choice.other()) == choice.from() ? "desk.related.fault.full" : STALE;
    }
}
