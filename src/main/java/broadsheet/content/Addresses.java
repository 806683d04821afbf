package broadsheet.content;

/** Whether the address of a section, a topic, an author or an article leads anywhere, be it by a detour. */
public final class Addresses {

    private final SiteQueries site;
    private final ArticleQueries articles;

    public Addresses(SiteQueries site, ArticleQueries articles) {
        this.site = site;
        this.articles = articles;
    }

    public boolean lead(String path) {
        String[] steps = path.substring(1).split("/");
        if (steps.length == 1) return site.section(steps[0]).isPresent();
        if (steps.length != 2) return false;
        return switch (steps[0]) {
            case "topic" ->
                site.topic(steps[1]).isPresent() || site.topicOnceAt(steps[1]).isPresent();
            case "by" -> site.author(steps[1]).isPresent();
            default -> !(articles.at(steps[0], steps[1]) instanceof ArticleQueries.Found.Nowhere);
        };
    }
}
