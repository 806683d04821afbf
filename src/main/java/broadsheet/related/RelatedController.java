package broadsheet.related;

import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.search.NewsItem;
import broadsheet.web.Body;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.regex.Pattern;

/** More For You, for programs. */
public final class RelatedController {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");
    private static final int MOST = 20;

    private final RelatedStories stories;
    private final ChoiceQueries choices;
    private final TeaserQueries teasers;
    private final String siteUrl;
    private final ObjectMapper json = new ObjectMapper();

    public RelatedController(RelatedStories stories, ChoiceQueries choices, TeaserQueries teasers, String siteUrl) {
        this.stories = stories;
        this.choices = choices;
        this.teasers = teasers;
        this.siteUrl = siteUrl;
    }

    record Answer(String uri, int total, List<NewsItem> items) {}

    /** GET /api/related */
    public void show(Context ctx) throws JsonProcessingException {
        String uri = ctx.queryParam("uri");
        Long id = uri == null ? null : choices.id(uri);
        Teaser article = id == null ? null : teasers.byId(List.of(id)).get(id);
        if (uri == null || article == null) throw new NotFoundResponse();
        RelatedStories.Beside beside =
                stories.beside(article.id(), article.section(), article.publishedAt(), size(ctx));
        List<NewsItem> items = beside.stories().stream()
                .map(related -> NewsItem.of(
                        related.teaser(),
                        siteUrl,
                        related.score(),
                        related.reason().code()))
                .toList();
        ctx.header("Cache-Control", beside.settled() ? "public, max-age=0, s-maxage=10" : "no-store")
                .header("X-Robots-Tag", "noindex");
        Body.of(json.writeValueAsBytes(new Answer(uri, items.size(), items)), "application/json")
                .answer(ctx);
    }

    private static int size(Context ctx) {
        String size = ctx.queryParam("size");
        if (size == null || !NUMBER.matcher(size).matches()) return RelatedStories.SIZE;
        return Math.max(1, Math.min(MOST, Integer.parseInt(size)));
    }
}
