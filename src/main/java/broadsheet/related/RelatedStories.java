package broadsheet.related;

import broadsheet.content.Article;
import broadsheet.content.Teaser;
import broadsheet.content.TeaserQueries;
import broadsheet.content.Topic;
import broadsheet.content.Window;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** More For You: what the reader of an article may want next. */
public final class RelatedStories {

    private static final int SIZE = 4;

    private final TeaserQueries teasers;

    public RelatedStories(TeaserQueries teasers) {
        this.teasers = teasers;
    }

    /** Four others that share a topic, then the section, then the newest; never the article itself. */
    public List<Teaser> choose(Article article) {
        Map<Long, Teaser> chosen = new LinkedHashMap<>();
        if (!article.topics().isEmpty()) {
            Topic first = article.topics().get(0);
            add(chosen, article, teasers.onTopic(first, Window.first(SIZE + 1)).teasers());
        }
        if (chosen.size() < SIZE)
            add(
                    chosen,
                    article,
                    teasers.inSection(article.section(), Window.first(2 * SIZE)).teasers());
        if (chosen.size() < SIZE)
            add(chosen, article, teasers.latest(Window.first(3 * SIZE)).teasers());
        return new ArrayList<>(chosen.values());
    }

    private static void add(Map<Long, Teaser> chosen, Article article, List<Teaser> candidates) {
        for (Teaser teaser : candidates)
            if (chosen.size() < SIZE && teaser.id() != article.id()) chosen.putIfAbsent(teaser.id(), teaser);
    }
}
