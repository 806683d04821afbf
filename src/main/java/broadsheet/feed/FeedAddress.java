package broadsheet.feed;

import broadsheet.content.Author;
import broadsheet.content.Section;
import broadsheet.content.Topic;

/** Where the feeds of a list stand: {@code /feeds/rss.xml}, {@code /feeds/section/world/rss.xml} and so on. */
public record FeedAddress(String folder) {

    public static final FeedAddress SITE = new FeedAddress("/feeds");

    public static FeedAddress of(Section section) {
        return ofSection(section.slug());
    }

    public static FeedAddress of(Topic topic) {
        return ofTopic(topic.slug());
    }

    public static FeedAddress of(Author author) {
        return ofAuthor(author.slug());
    }

    public static FeedAddress ofSection(String slug) {
        return new FeedAddress("/feeds/section/" + slug);
    }

    public static FeedAddress ofTopic(String slug) {
        return new FeedAddress("/feeds/topic/" + slug);
    }

    public static FeedAddress ofAuthor(String slug) {
        return new FeedAddress("/feeds/author/" + slug);
    }

    public String path(FeedFormat format) {
        return folder + "/" + format.file();
    }
}
